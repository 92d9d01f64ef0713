/** The day and the hall: shift, drawer, duties, who comes, waits and goes. */
import { fact } from './fact-definition.ts';

export const DAY_FACTS = {
  // The day
  'shift.opened': fact('班次开始', 'the shift began'),
  'shift.closed': fact('班次结束', 'the shift ended', { difference: 'int' }),
  'drawer.counted': fact('尾箱清点', 'the drawer was counted against the book', {
    physical: 'int',
    book: 'int',
    difference: 'int',
    times: 'int',
  }),
  'duty.begun': fact('班务开始', 'a duty was begun', { duty: 'string', late: 'bool' }),
  'duty.ended': fact('班务结束', 'a duty was ended', { duty: 'string', late: 'bool' }),
  // The hall
  'customer.arrived': fact('客户进门', 'a customer came in', { category: 'string' }),
  'customer.came-back': fact('客户再来', 'a customer came back', {
    entry: 'string',
    outcome: 'string',
  }),
  'customer.balked': fact('客户未取号离开', 'a customer saw the line and left', {
    category: 'string',
    queue: 'int',
  }),
  'ticket.issued': fact('取号', 'a ticket was taken', { ticket: 'string', category: 'string' }),
  'ticket.called': fact('叫号', 'a ticket was called', {
    ticket: 'string',
    window: 'string',
    waited: 'int',
  }),
  'customer.seated': fact('客户到窗口', 'the customer reached the window', { window: 'string' }),
  'service.ended': fact('窗口办结', 'a window finished with a customer', {
    window: 'string',
    duration: 'int',
  }),
  'customer.left': fact('客户离开', 'a customer left the branch', {
    reason: 'string',
    waited: 'int',
    mood: 'int',
    category: 'string',
  }),
  'hall.overheard': fact('厅内听见', 'the hall overheard the counter', {
    line: 'string',
    listeners: 'int',
    mood: 'int',
  }),
  'window.opened': fact('开窗', 'a window opened', { window: 'string' }),
  'window.closed': fact('关窗', 'a window closed', { window: 'string' }),
};
