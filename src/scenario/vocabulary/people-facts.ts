/** Who comes to help, calls, reports; complaints and incidents. */
import { fact } from './fact-definition.ts';

export const PEOPLE_FACTS = {
  // People and places
  'colleague.called': fact('呼叫同事', 'a colleague was called', { role: 'string' }),
  'colleague.came': fact('同事到位', 'a colleague came', { role: 'string' }),
  'colleague.left': fact('同事离开', 'a colleague left', { role: 'string' }),
  'person.came': fact('有人到场', 'somebody came to the window', { person: 'string' }),
  'person.left': fact('有人离开', 'somebody left the window', { person: 'string' }),
  'help.asked': fact('请人帮忙', 'a colleague was asked for help', {
    role: 'string',
    help: 'string',
  }),
  'help.given': fact('同事帮忙', 'a colleague helped', { role: 'string', help: 'string' }),
  'help.refused': fact('同事未帮', 'a colleague would not help', {
    role: 'string',
    help: 'string',
  }),
  'call.made': fact('打电话', 'a number was called', { number: 'string', source: 'string' }),
  'call.answered': fact('电话应答', 'a call was answered, or not', {
    number: 'string',
    source: 'string',
    answered: 'bool',
  }),
  'phone.rang': fact('电话响起', 'the phone rang'),
  'phone.answered': fact('接电话', 'the phone was answered', { duringCash: 'bool' }),
  'phone.silenced': fact('电话静音', 'the phone was silenced'),
  'report.made': fact('报告', 'a report was made', { to: 'string', about: 'string' }),
  'service.refused': fact('谢绝办理', 'service was refused', { ground: 'string' }),
  'screen.locked': fact('锁屏', 'the screen was locked'),
  'screen.unlocked': fact('解锁', 'the screen was unlocked'),
  'seat.left': fact('离席', 'the teller left the seat', { locked: 'bool', cashOut: 'bool' }),
  'seat.returned': fact('返席', 'the teller came back'),
  // Complaint and incident: two different ladders
  'complaint.opened': fact('投诉提出', 'a complaint was made', {
    complaint: 'int',
    cause: 'string',
  }),
  'complaint.graded': fact('投诉定级', 'a complaint was graded', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.escalated': fact('投诉升级', 'a complaint clock ran out', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.answered': fact('投诉答复', 'a complaint was answered', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.closed': fact('投诉办结', 'a complaint was closed', {
    complaint: 'int',
    level: 'int',
  }),
  'incident.opened': fact('突发事件', 'an incident began', {
    incident: 'int',
    kind: 'string',
    level: 'int',
  }),
  'incident.reported': fact('事件上报', 'an incident was reported', {
    incident: 'int',
    kind: 'string',
  }),
  'incident.escalated': fact('事件升级', 'an incident worsened', { incident: 'int', level: 'int' }),
  'incident.closed': fact('事件解除', 'an incident ended', { incident: 'int', kind: 'string' }),
};
