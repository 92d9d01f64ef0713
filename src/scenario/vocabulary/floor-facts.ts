/** What happens on a floor with a supervisor: staff, doors, requests, cash, how those who wait take it. */
import { fact } from './fact-definition.ts';

export const FLOOR_FACTS = {
  'doors.opened': fact('大门打开', 'the doors were opened', { outside: 'int' }),
  'staff.assigned': fact('调岗', 'somebody was sent elsewhere', {
    staff: 'string',
    from: 'string',
    to: 'string',
    waiting: 'int',
    open: 'int',
    longest: 'int',
  }),
  'staff.placed': fact('到岗', 'somebody is at their new place', {
    staff: 'string',
    at: 'string',
  }),
  'break.begun': fact('开始休息', 'a break began', {
    staff: 'string',
    inTime: 'bool',
    open: 'int',
    longest: 'int',
  }),
  'break.ended': fact('休息结束', 'a break ended', { staff: 'string' }),
  'customer.invited': fact('引导分流', 'somebody was invited to another category', {
    from: 'string',
    to: 'string',
    kind: 'string',
    insisted: 'bool',
    agreed: 'bool',
    willing: 'bool',
  }),
  'customer.pressed': fact('被勉强', 'somebody took offence at being pressed', {
    kind: 'string',
  }),
  'customer.cared': fact('关照客户', 'somebody who waits was cared for', {
    care: 'string',
    kind: 'string',
    waited: 'int',
  }),
  'customer.let-ahead': fact('请先办', 'somebody was let ahead', {
    reason: 'string',
    kind: 'string',
    fits: 'bool',
    passed: 'int',
  }),
  'hall.announced': fact('广播告知', 'the hall was spoken to', {
    announcement: 'string',
    listeners: 'int',
    longest: 'int',
  }),
  'wait.level': fact('等候越线', 'a wait passed a level', {
    level: 'int',
    category: 'string',
    kind: 'string',
  }),
  'wait.felt': fact('等候感受', 'a wait is over: how long it was and felt', {
    called: 'bool',
    waited: 'int',
    felt: 'int',
    category: 'string',
    kind: 'string',
  }),
  'request.raised': fact('请求授权', 'a window asks for authorisation', {
    request: 'int',
    kind: 'string',
    draw: 'string',
    window: 'string',
    sound: 'bool',
  }),
  'request.seen': fact('到现场看过', 'a request was looked at on the spot', {
    request: 'int',
    kind: 'string',
  }),
  'request.answered': fact('答复授权', 'a request was answered', {
    request: 'int',
    kind: 'string',
    answer: 'string',
    reason: 'string',
    fits: 'bool',
    sound: 'bool',
    seen: 'bool',
    after: 'int',
  }),
  'helper.called': fact('请支援', 'help was called in', { helper: 'string', cost: 'int' }),
  'helper.came': fact('支援到位', 'help came', { helper: 'string', staff: 'string' }),
  'cash.ordered': fact('订调款', 'cash was ordered', { amount: 'int' }),
  'cash.delivered': fact('款到', 'cash was delivered', { amount: 'int', onHand: 'int' }),
  'cash.short': fact('现金不足', 'somebody could not be paid', {
    amount: 'int',
    category: 'string',
    kind: 'string',
  }),
  'matter.came-up': fact('事项出现', 'a matter came up', { duty: 'string', matter: 'string' }),
  'matter.set-aside': fact('暂放一边', 'a matter was left for the moment', { duty: 'string' }),
  'matter.resumed': fact('接着处理', 'a matter was taken up again', { duty: 'string' }),
};
