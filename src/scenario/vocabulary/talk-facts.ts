/** The encounter: what is asked, said and answered. */
import { fact } from './fact-definition.ts';

export const TALK_FACTS = {
  // The encounter
  'encounter.started': fact('接待开始', 'an encounter began', {
    case: 'string',
    variant: 'string',
  }),
  'encounter.ended': fact('接待结束', 'an encounter ended', {
    case: 'string',
    outcome: 'string',
    acceptable: 'bool',
    mood: 'int',
    duration: 'int',
  }),
  'action.dropped': fact('动作中断', 'an action came to nothing', {
    command: 'string',
    reason: 'string',
  }),
  'desk.greeted': fact('迎接', 'the customer was greeted'),
  // "" in `to` and `who` is the customer.
  'desk.asked': fact('询问', 'a question was asked', {
    topic: 'string',
    times: 'int',
    to: 'string',
    place: 'string',
  }),
  'desk.said': fact('说话', 'something was said to the customer', {
    line: 'string',
    tone: 'string',
    to: 'string',
    place: 'string',
  }),
  'desk.listened': fact('静听', 'the teller kept quiet and listened', { times: 'int' }),
  'desk.moved': fact('换地方', 'they went to another place', { place: 'string' }),
  'recording.started': fact('开始双录', 'the recording began', { consented: 'bool' }),
  'recording.stopped': fact('停止双录', 'the recording stopped'),
  'desk.read-back': fact('读报金额', 'the amount was read back', {
    amount: 'int',
    counted: 'int',
    signed: 'bool',
  }),
  'desk.parted': fact('送别', 'the customer was seen off'),
  'desk.rating-invited': fact('邀请评价', 'a rating was invited'),
  'customer.said': fact('客户说', 'the customer spoke', {
    line: 'string',
    state: 'string',
    who: 'string',
  }),
  'customer.answered': fact('按案例回应', 'an answer of the case was carried out', {
    path: 'string',
  }),
  'customer.told': fact('客户告知', 'the customer told something', {
    topic: 'string',
    claim: 'string',
    who: 'string',
  }),
  'customer.evaded': fact('客户回避', 'the customer evaded', { topic: 'string', who: 'string' }),
  'customer.agreed': fact('客户同意', 'the customer agreed', { to: 'string', who: 'string' }),
  'customer.refused': fact('客户拒绝', 'the customer refused', { to: 'string', who: 'string' }),
  'customer.impatient': fact('客户不耐烦', 'the customer grew impatient', { times: 'int' }),
  'customer.mood': fact('情绪变化', 'the mood changed', { mood: 'int', trust: 'int' }),
};
