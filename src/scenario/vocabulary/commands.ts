/** The catalogue of player commands: a verb on an object, the same for every customer. */
import { z } from 'zod';
import { type CommandDefinition, command, id } from './command-definition.ts';
import { FLOOR_COMMANDS } from './floor-commands.ts';
import { WEEK_COMMANDS } from './week-commands.ts';

/** Absent for the customer, so that a step says the same whether written by an author or given by a player. */
const to = id('对谁，缺省为客户', 'to whom, the customer if absent').optional();

export const COMMANDS = {
  'open-window': command('开窗', 'open the window', {}, ['window.opened']),
  'close-window': command('关窗', 'close the window', {}, ['window.closed']),
  'call-next': command(
    '叫号',
    'call the next ticket',
    {
      category: id(
        '业务类别，不写为等得最久的',
        'category; whoever waited longest if absent',
      ).optional(),
    },
    ['ticket.called', 'customer.seated'],
  ),
  'begin-duty': command('开始班务', 'begin a duty', { duty: id('班务', 'duty') }, [
    'duty.begun',
    'encounter.started',
  ]),
  'end-duty': command('结束班务', 'end the duty', {}, ['duty.ended', 'encounter.ended']),
  go: command('换地方', 'go to another place', { place: id('地方', 'place') }, [
    'desk.moved',
    'customer.refused',
  ]),
  record: command(
    '双录',
    'start or stop the recording',
    { on: z.boolean().describe('true 开始，false 停止 / true: start, false: stop') },
    ['recording.started', 'recording.stopped'],
  ),
  greet: command('迎接', 'greet', {}, ['desk.greeted']),
  ask: command('问', 'ask about a topic', { topic: id('话题', 'topic'), to }, [
    'desk.asked',
    'customer.told',
    'customer.evaded',
    'customer.agreed',
    'customer.refused',
  ]),
  say: command('说', 'say a line', { line: id('话', 'line'), to }, ['desk.said']),
  listen: command('静听', 'keep quiet and listen', {}, ['desk.listened']),
  take: command('接过', 'take an item', { item: id('物件', 'item') }, ['item.received']),
  give: command(
    '递还',
    'hand an item to the customer',
    {
      item: id('物件', 'item'),
      hands: z.enum(['both', 'one']).describe('双手或单手 / both hands or one'),
    },
    ['item.returned'],
  ),
  inspect: command(
    '查看',
    'look at a field with a tool',
    {
      item: id('物件', 'item'),
      field: id('要素', 'field'),
      tool: id('工具', 'tool').default('eye'),
    },
    ['field.seen'],
  ),
  compare: command(
    '对照',
    'put two fields side by side',
    { a: id('物件.要素', 'item.field'), b: id('物件.要素', 'item.field') },
    ['fields.compared'],
  ),
  challenge: command(
    '指出',
    'point out the two fields to the customer',
    { a: id('物件.要素', 'item.field'), b: id('物件.要素', 'item.field') },
    ['contradiction.raised'],
  ),
  count: command(
    '清点',
    'count cash',
    { item: id('现金', 'cash item'), method: id('方式', 'method') },
    ['cash.counted', 'note.rejected', 'item.moved'],
  ),
  check: command(
    '核查',
    'make a check on an item',
    {
      item: id('物件', 'item'),
      check: id('核查', 'check'),
      role: id('谁来做，缺省为自己', 'who does it, self if absent').default('self'),
    },
    ['item.checked'],
  ),
  'look-up': command('调看记录', 'look a record up', { record: id('记录', 'record') }, [
    'record.opened',
  ]),
  copy: command('复印', 'copy a paper', { item: id('物件', 'item') }, ['item.copied']),
  assess: command(
    '估定残币',
    'assess a damaged note',
    { item: id('钞票', 'note'), as: id('标准', 'assessment') },
    ['note.assessed'],
  ),
  'ask-check': command(
    '请复核',
    'ask a colleague at the desk to check an item',
    { item: id('物件', 'item'), role: id('角色', 'role') },
    ['note.checked'],
  ),
  stamp: command(
    '盖章',
    'stamp an item',
    { item: id('物件', 'item'), stamp: id('印章', 'stamp'), zone: id('位置', 'zone') },
    ['item.stamped'],
  ),
  confiscate: command('收缴', 'confiscate a note', { item: id('钞票', 'note') }, [
    'note.confiscated',
  ]),
  'lay-out': command(
    '配款',
    'lay out cash from the drawer before paying it',
    { amount: z.int().positive().describe('金额（分） / amount in fen') },
    ['cash.laid-out'],
  ),
  pay: command(
    '付款',
    'pay cash out',
    { amount: z.int().positive().describe('金额（分） / amount in fen') },
    ['cash.paid'],
  ),
  'open-transaction': command(
    '进入交易',
    'open a transaction screen',
    { code: id('交易码', 'transaction code') },
    ['txn.opened'],
  ),
  key: command(
    '录入',
    'key one field of the open transaction',
    { field: id('字段', 'field'), value: z.string().describe('值 / value') },
    ['txn.keyed', 'pin.entered', 'account.status'],
  ),
  'read-back': command('读报', 'read the keyed amount back', {}, ['desk.read-back']),
  authorise: command('授权', 'have the open transaction authorised', { role: id('角色', 'role') }, [
    'txn.authorised',
    'txn.authorisation-refused',
  ]),
  post: command('提交', 'post the open transaction', {}, [
    'txn.posted',
    'txn.rejected',
    'txn.settled',
    'txn.cancelled',
    'account.opened',
    'account.closed',
    'account.status',
    'account.changed',
  ]),
  'cancel-transaction': command('退出交易', 'leave the transaction screen', {}, []),
  reverse: command(
    '冲正',
    'reverse a posted transaction',
    { txn: id('流水号', 'journal number') },
    ['txn.reversed', 'account.status'],
  ),
  'open-form': command('取表单', 'take a form', { form: id('表单', 'form') }, []),
  fill: command(
    '填写',
    'fill one field of a form',
    {
      form: id('表单', 'form'),
      field: id('字段', 'field'),
      value: z.string().describe('值 / value'),
    },
    ['form.field-filled', 'form.completed', 'form.rated'],
  ),
  'ask-fill': command(
    '请客户填写',
    'ask the customer to fill a form',
    { form: id('表单', 'form') },
    ['form.filled-by', 'form.field-filled', 'form.completed', 'form.rated'],
  ),
  'ask-sign': command(
    '请签字',
    'ask somebody to sign',
    {
      form: id('表单', 'form'),
      who: id('谁', 'who').default('customer'),
    },
    ['form.signed', 'form.refused'],
  ),
  print: command('打印', 'print a form', { form: id('表单', 'form') }, ['form.printed']),
  call: command('呼叫', 'call a colleague to the desk', { role: id('角色', 'role') }, [
    'colleague.called',
    'colleague.came',
  ]),
  dismiss: command('谢过同事', 'let the colleague go', { role: id('角色', 'role') }, [
    'colleague.left',
  ]),
  'ask-help': command(
    '请帮忙',
    'ask a colleague at the desk for help',
    { role: id('角色', 'role'), help: id('何事', 'help') },
    ['help.asked', 'help.given', 'help.refused'],
  ),
  phone: command(
    '打电话',
    'call a number',
    { number: id('bank.<号码> 或 物件.要素', 'bank.<number> or item.field') },
    ['call.made', 'call.answered'],
  ),
  'answer-phone': command('接电话', 'answer the phone', {}, ['phone.answered']),
  'silence-phone': command('电话静音', 'silence the phone', {}, ['phone.silenced']),
  report: command(
    '报告',
    'report',
    { to: id('向谁', 'to whom'), about: id('何事', 'about what') },
    ['report.made'],
  ),
  refuse: command('谢绝', 'refuse the service', { ground: id('理由', 'ground') }, [
    'service.refused',
    'encounter.ended',
  ]),
  'invite-rating': command('请评价', 'invite a rating', {}, ['desk.rating-invited']),
  part: command('送别', 'see the customer off', {}, ['desk.parted', 'encounter.ended']),
  'lock-screen': command('锁屏', 'lock the screen', {}, ['screen.locked']),
  'unlock-screen': command('解锁', 'unlock the screen', {}, ['screen.unlocked']),
  'leave-seat': command('离席', 'leave the seat', {}, ['seat.left']),
  'return-seat': command('返席', 'come back to the seat', {}, ['seat.returned']),
  'grade-complaint': command(
    '投诉定级',
    'grade a complaint',
    {
      complaint: z.int().describe('投诉编号 / complaint number'),
      level: z.int().min(1).max(3).describe('级别 / level'),
    },
    ['complaint.graded'],
  ),
  'answer-complaint': command(
    '答复投诉',
    'answer a complaint',
    { complaint: z.int().describe('投诉编号 / complaint number') },
    ['complaint.answered', 'complaint.closed'],
  ),
  'report-incident': command(
    '上报事件',
    'report an incident',
    { incident: z.int().describe('事件编号 / incident number') },
    ['incident.reported'],
  ),
  'count-drawer': command('清点尾箱', 'count the drawer', {}, ['drawer.counted']),
  'close-shift': command('签退', 'close the shift', {}, ['shift.closed']),
  ...FLOOR_COMMANDS,
  ...WEEK_COMMANDS,
} as const satisfies Record<string, CommandDefinition>;

export type CommandType = keyof typeof COMMANDS;
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];

/** A player command: the verb and its arguments. Plain data; this is what the log stores. */
export type Command = {
  [K in CommandType]: { readonly do: K } & ArgsOf<z.output<(typeof COMMANDS)[K]['args']>>;
}[CommandType];

/** A verb without arguments has no index signature either. */
// biome-ignore lint/complexity/noBannedTypes: the empty object type is meant
type ArgsOf<O> = string extends keyof O ? {} : Readonly<O>;

export type CommandOf<K extends CommandType> = Extract<Command, { do: K }>;
