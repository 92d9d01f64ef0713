/** What a supervisor does on the floor: few moves, each with a price in time. */
import { z } from 'zod';
import { command, id } from './command-definition.ts';

export const REQUEST_ANSWERS = ['approve', 'refuse'] as const;

const customer = z.int().nonnegative().describe('客户编号 / number of the customer');
const clock = (zh: string, en: string) =>
  z.int().nonnegative().describe(`${zh}（0 点起的毫秒） / ${en}, ms since midnight`);
const request = z.int().nonnegative().describe('请求编号 / number of the request');

export const FLOOR_COMMANDS = {
  'open-doors': command('开大门', 'open the doors', {}, ['doors.opened']),
  assign: command(
    '调岗',
    'send a member of staff to a window, a post, a break or the back',
    {
      staff: id('人员', 'staff'),
      to: id('窗口、岗位、break 休息、back 后台', 'window, post, "break" or "back"'),
      handOver: z
        .boolean()
        .optional()
        .describe('办到一半就接手 / takes the window over in mid-service'),
    },
    [
      'staff.assigned',
      'staff.placed',
      'window.handed-over',
      'window.opened',
      'window.closed',
      'break.begun',
      'break.ended',
    ],
  ),
  invite: command(
    '引导分流',
    'invite somebody who waits to another category',
    {
      customer,
      to: id('业务类别', 'category'),
      insist: z.boolean().optional().describe('坚持要去 / insist on it'),
    },
    ['customer.invited', 'customer.pressed'],
  ),
  'ask-outlet': command(
    '问兄弟网点',
    'ask a colleague outlet how many it can take',
    { outlet: id('网点', 'outlet') },
    ['outlet.asked', 'outlet.answered'],
  ),
  refer: command(
    '请去兄弟网点',
    'send somebody who waits to a colleague outlet',
    {
      customer,
      outlet: id('网点', 'outlet'),
      insist: z.boolean().optional().describe('坚持要去 / insist on it'),
    },
    ['customer.referred', 'customer.pressed', 'customer.left', 'customer.sent-back'],
  ),
  care: command('关照', 'care for somebody who waits', { customer, care: id('做什么', 'how') }, [
    'customer.cared',
  ]),
  'let-ahead': command(
    '请先办',
    'let somebody go first',
    { customer, reason: id('理由', 'reason') },
    ['customer.let-ahead'],
  ),
  announce: command(
    '广播告知',
    'speak to the hall',
    { announcement: id('说什么', 'announcement') },
    ['hall.announced', 'hall.emptied', 'hall.cleared', 'hall.readmitted'],
  ),
  'go-and-see': command('去现场看', 'walk over to where a request comes from', { request }, [
    'request.seen',
  ]),
  'answer-request': command(
    '答复授权',
    'answer a request for authorisation',
    {
      request,
      answer: z.enum(REQUEST_ANSWERS).describe('同意或退回 / approve, or send back'),
      reason: id('退回理由', 'reason to send it back').optional(),
    },
    ['request.answered'],
  ),
  'call-in': command('请支援', 'call help in', { helper: id('支援', 'helper') }, [
    'helper.called',
    'helper.came',
  ]),
  'order-cash': command(
    '订调款',
    'order cash',
    { amount: z.int().positive().describe('金额（分） / amount in fen') },
    ['cash.ordered', 'cash.delivered'],
  ),
  'plan-break': command(
    '改休息时间',
    'move a planned break that has not begun',
    { staff: id('人员', 'staff'), from: clock('改到何时开始', 'when it is to begin') },
    ['break.planned'],
  ),
  'plan-move': command(
    '排换岗',
    'plan to send somebody elsewhere later; without a place, take the plan back',
    {
      staff: id('人员', 'staff'),
      at: clock('何时', 'when'),
      to: id(
        '窗口、岗位、break 休息、back 后台；不写为取消',
        'window, post, "break" or "back"; left out: taken back',
      ).optional(),
    },
    ['move.planned', 'move.failed', 'staff.assigned'],
  ),
  'set-goal': command(
    '分目标',
    'give somebody their part of a target',
    {
      goal: id('目标', 'target'),
      staff: id('人员', 'staff'),
      amount: z.int().nonnegative().describe('多少 / how much'),
    },
    ['goal.set'],
  ),
  'set-aside': command('暂放一边', 'leave the matter in hand for the moment', {}, [
    'matter.set-aside',
  ]),
} as const;
