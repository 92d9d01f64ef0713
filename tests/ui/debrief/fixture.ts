import type { Fact, FactType } from '../../../src/scenario/vocabulary/facts.ts';
import type { CaseScore, Finding, Judgement, RuleResult, Score } from '../../../src/sim/index.ts';
import { RULE_META } from './fixture-content.ts';

/** "09:08:30" as ms since midnight. */
export function at(clock: string): number {
  const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
  return ((h * 60 + m) * 60 + s) * 1000;
}

const made: { n: number; t: number }[] = [];
const push = (
  clock: string,
  type: FactType,
  customer: number,
  data: object = {},
  by = 'player',
) => {
  const fact = {
    n: -1,
    t: at(clock),
    type,
    by,
    customer,
    cause: by === 'player' ? made.length : -1,
    data,
  };
  made.push(fact);
  return fact;
};

push('09:00', 'shift.opened', -1);
push('09:00', 'window.opened', -1, { window: 'w3' });
const arrivals: [string, number, string][] = [
  ['09:00:20', 1, 'A001'],
  ['09:06', 2, 'A002'],
  ['09:09', 11, 'A003'],
  ['09:12', 3, 'A004'],
  ['09:14', 12, 'A005'],
  ['09:19', 13, 'A006'],
  ['09:22', 14, 'A007'],
  ['09:26', 4, 'A008'],
  ['09:29', 15, 'A009'],
];
for (const [clock, id, ticket] of arrivals) {
  push(clock, 'customer.arrived', id, { category: 'cash' }, 'hall');
  push(clock, 'ticket.issued', id, { ticket, category: 'cash' }, 'hall');
}
push('09:01', 'ticket.called', 1, { ticket: 'A001', window: 'w3', waited: 40_000 });
push('09:01:10', 'encounter.started', 1, { case: 'stall-deposit', variant: '' }, 'sim');
push('09:01:10', 'customer.said', 1, { line: 'need.opening', state: 'calm' }, 'customer');
push('09:01:20', 'desk.greeted', 1);
push('09:01:40', 'item.received', 1, { item: 'slip', kind: 'slip' });
push('09:01:50', 'item.received', 1, { item: 'cash', kind: 'cash' });
const counted = push('09:03', 'cash.counted', 1, {
  item: 'cash',
  method: 'machine',
  inSight: true,
  amount: 1_200_000,
  claimed: 120_000,
  matches: false,
  pass: 1,
});
push('09:05', 'txn.opened', 1, { code: '1101' });
push('09:06', 'txn.keyed', 1, { code: '1101', field: 'amount', value: '12000', amount: 1_200_000 });
const readback = push('09:06:30', 'desk.read-back', 1, {
  amount: 1_200_000,
  counted: 1_200_000,
  signed: false,
});
push('09:07', 'customer.agreed', 1, { to: 'amount' }, 'customer');
push('09:08', 'txn.posted', 1, {
  txn: 'J0001',
  code: '1101',
  amount: 1_200_000,
  account: '6200****4471',
  counted: 1_200_000,
  received: 1_200_000,
  matches: true,
  readBack: true,
  signed: true,
  authorised: false,
});
push('09:09:30', 'desk.parted', 1);
push(
  '09:09:30',
  'encounter.ended',
  1,
  { case: 'stall-deposit', outcome: 'done', acceptable: true, mood: 72, duration: 500_000 },
  'sim',
);
push('09:10:30', 'ticket.called', 2, { ticket: 'A002', window: 'w3', waited: 270_000 });
push('09:10:40', 'encounter.started', 2, { case: 'withdraw', variant: '' }, 'sim');
push('09:11', 'desk.greeted', 2);
push('09:11:30', 'item.received', 2, { item: 'id', kind: 'id-card' });
push('09:12', 'item.checked', 2, {
  item: 'id',
  kind: 'id-card',
  check: 'network',
  result: 'match',
  role: 'self',
});
push('09:13', 'txn.opened', 2, { code: '1201' });
push('09:15', 'txn.posted', 2, {
  txn: 'J0002',
  code: '1201',
  amount: 200_000,
  account: '6200****8812',
  counted: 0,
  received: 0,
  matches: true,
  readBack: true,
  signed: true,
  authorised: false,
});
push('09:16', 'cash.paid', 2, { amount: 200_000, owed: 200_000, matches: true, booked: true });
push('09:16:30', 'desk.parted', 2);
push(
  '09:16:30',
  'encounter.ended',
  2,
  { case: 'withdraw', outcome: 'done', acceptable: true, mood: 80, duration: 350_000 },
  'sim',
);
push('09:18', 'ticket.called', 3, { ticket: 'A004', window: 'w3', waited: 360_000 });
push('09:18:10', 'encounter.started', 3, { case: 'counterfeit', variant: '' }, 'sim');
push('09:18:40', 'item.received', 3, { item: 'cash', kind: 'cash' });
push('09:21', 'note.rejected', 3, { item: 'cash/bad-1', from: 'cash' });
push('09:21', 'cash.counted', 3, {
  item: 'cash',
  method: 'machine',
  inSight: true,
  amount: 1_190_000,
  claimed: 1_200_000,
  matches: false,
  pass: 1,
});
push('09:24', 'customer.impatient', 3, { times: 1 }, 'customer');
push('09:24', 'customer.said', 3, { line: 'talk.impatient.0', state: 'cross' }, 'customer');
push('09:25', 'hall.overheard', 3, { line: 'talk.impatient.0', listeners: 7, mood: -6 }, 'sim');
push(
  '09:27',
  'customer.left',
  13,
  { reason: 'reneged', waited: 480_000, mood: 12, category: 'cash' },
  'hall',
);
const confiscated = push('09:28', 'note.confiscated', 3, {
  item: 'cash/bad-1',
  amount: 10_000,
  witness: 'second',
  witnessed: true,
  countToday: 1,
});
push('09:31:20', 'desk.parted', 3);
push(
  '09:31:20',
  'encounter.ended',
  3,
  { case: 'counterfeit', outcome: 'unwitnessed', acceptable: false, mood: 28, duration: 790_000 },
  'sim',
);
push('09:33', 'ticket.called', 4, { ticket: 'A008', window: 'w3', waited: 420_000 });
push('09:33:10', 'encounter.started', 4, { case: 'pin-reset', variant: '' }, 'sim');
push('09:33:30', 'desk.greeted', 4);
push('09:36', 'item.checked', 4, {
  item: 'id',
  kind: 'id-card',
  check: 'network',
  result: 'match',
  role: 'self',
});
const leftseat = push('09:38', 'seat.left', 4, { locked: false, cashOut: false });
push('09:38:40', 'seat.returned', 4);
push('09:41', 'desk.parted', 4);
push(
  '09:41',
  'encounter.ended',
  4,
  { case: 'pin-reset', outcome: 'done', acceptable: true, mood: 60, duration: 470_000 },
  'sim',
);
push('09:44', 'drawer.counted', -1, { physical: 8_642_000, book: 8_642_000, difference: 0 });
push('09:46', 'shift.closed', -1, { difference: 0 });
made.sort((a, b) => a.t - b.t);
made.forEach((fact, n) => {
  fact.n = n;
});
export const facts = made as unknown as readonly Fact[];
export const COUNTED = counted.n;
export const READ_BACK = readback.n;
export const CONFISCATED = confiscated.n;
export const LEFT_SEAT = leftseat.n;

const meta = (rule: string) => RULE_META[rule]!;
export function finding(
  rule: string,
  kind: Finding['kind'],
  customer: number,
  clock: string,
  decided: number[],
  caseId = '',
): Finding {
  return {
    rule,
    sop: 'counter',
    ...meta(rule),
    case: caseId,
    customer,
    template: 'existence',
    t: at(clock),
    facts: decided,
    kind,
  };
}
export function kept(
  rule: string,
  customer: number,
  clock: string,
  decided: number[] = [],
  caseId = '',
): RuleResult {
  return {
    rule,
    sop: 'counter',
    ...meta(rule),
    template: 'existence',
    scope: 'encounter',
    customer,
    case: caseId,
    state: 'satisfied',
    t: at(clock),
    facts: decided,
    finding: null,
  };
}

export const findings = [
  finding('tell-rights', 'missing', 3, '09:31:20', [CONFISCATED], 'counterfeit'),
  finding('greet-first', 'missing', 3, '09:18:40', [], 'counterfeit'),
  finding('soothe', 'late', 3, '09:25', [], 'counterfeit'),
  finding('lock-screen', 'order', 4, '09:38', [LEFT_SEAT], 'pin-reset'),
];

const scoreOf = (
  customer: number,
  caseId: string,
  ticket: string,
  from: string,
  to: string,
  outcome: string,
  acceptable: boolean,
  points: number,
  keptRules: RuleResult[],
): CaseScore => ({
  customer,
  duty: '',
  case: caseId,
  variant: '',
  ticket,
  startedAt: at(from),
  endedAt: at(to),
  outcome,
  acceptable,
  points,
  mood: 50,
  findings: findings.filter((f) => f.customer === customer),
  kept: keptRules,
});

export const score: Score = {
  total: 71,
  raw: 78,
  cap: { at: 71, severity: 'major' },
  pass: false,
  dimensions: { compliance: 62, accuracy: 100, service: 84, risk: 78, efficiency: 71 },
  indicators: { satisfaction: 68, process: 74, skill: 88, completion: 75 },
  cases: [
    scoreOf(1, 'stall-deposit', 'A001', '09:01:10', '09:09:30', 'done', true, 100, [
      kept('greet-first', 1, '09:01:20', [], 'stall-deposit'),
      kept('count-in-sight', 1, '09:03', [COUNTED], 'stall-deposit'),
      kept('read-amount', 1, '09:06:30', [READ_BACK], 'stall-deposit'),
      kept('rating', 1, '09:09:10'),
    ]),
    scoreOf(2, 'withdraw', 'A002', '09:10:40', '09:16:30', 'done', true, 100, [
      kept('greet-first', 2, '09:11'),
      kept('id-check', 2, '09:12'),
      kept('read-amount', 2, '09:14'),
      kept('rating', 2, '09:16'),
    ]),
    scoreOf(3, 'counterfeit', 'A004', '09:18:10', '09:31:20', 'unwitnessed', false, 46, [
      kept('count-in-sight', 3, '09:21'),
      kept('two-witness', 3, '09:28', [CONFISCATED]),
      kept('no-return', 3, '09:31'),
    ]),
    scoreOf(4, 'pin-reset', 'A008', '09:33:10', '09:41', 'done', true, 88, [
      kept('greet-first', 4, '09:33:30'),
      kept('id-check', 4, '09:36'),
    ]),
  ],
  shiftFindings: [],
  moments: [
    {
      t: at('09:06:30'),
      kind: 'good',
      customer: 1,
      case: 'stall-deposit',
      rule: 'read-amount',
      clause: 'c-readback',
      severity: 'major',
      facts: [READ_BACK],
    },
    {
      t: at('09:31:20'),
      kind: 'bad',
      customer: 3,
      case: 'counterfeit',
      rule: 'tell-rights',
      clause: 'c-rights',
      severity: 'major',
      facts: [CONFISCATED],
    },
    {
      t: at('09:38'),
      kind: 'better',
      customer: 4,
      case: 'pin-reset',
      rule: 'lock-screen',
      clause: 'c-lock',
      severity: 'minor',
      facts: [LEFT_SEAT],
    },
  ],
  habit: 'tell-rights',
  hall: { served: 31, left: 1, meanWait: 385_000, longestWait: 820_000, overheard: 7 },
  targets: [],
  drawerDifference: 0,
};

export const judgement: Judgement = { results: score.cases.flatMap((c) => c.kept), findings };

const par = (total: number, dims: number[], inds: number[]): Score => ({
  ...score,
  total,
  raw: total,
  cap: null,
  pass: total >= 80,
  dimensions: {
    compliance: dims[0]!,
    accuracy: dims[1]!,
    service: dims[2]!,
    risk: dims[3]!,
    efficiency: dims[4]!,
  },
  indicators: { satisfaction: inds[0]!, process: inds[1]!, skill: inds[2]!, completion: inds[3]! },
});
export const pars = {
  idle: par(12, [20, 10, 5, 20, 0], [5, 10, 10, 0]),
  novice: par(54, [48, 66, 60, 52, 45], [55, 50, 60, 58]),
  expert: par(93, [100, 100, 90, 96, 80], [88, 96, 97, 100]),
};

/** A shift in which nobody was called. */
export const emptyScore: Score = {
  ...score,
  total: 0,
  raw: 0,
  cap: null,
  pass: false,
  cases: [],
  moments: [],
  habit: '',
  dimensions: { compliance: 0, accuracy: 0, service: 0, risk: 0, efficiency: 0 },
  indicators: { satisfaction: 0, process: 0, skill: 0, completion: 0 },
  hall: { served: 0, left: 3, meanWait: 0, longestWait: 0, overheard: 0 },
  targets: [],
  drawerDifference: null,
};
export const emptyFacts = facts.filter((f) => f.customer < 0 && f.type !== 'drawer.counted');
