/** A plan names only what there is, with values its commands can have: a word mistaken would be a move that is never made. */
import { expect, test } from 'vitest';
import { drillFaults } from '../support/drill-lesson.ts';
import type { Draft } from '../support/lesson.ts';

const faults = (...plan: Draft[]): string[] =>
  drillFaults({
    'mini-lesson.json': (lesson) => {
      lesson.supervisor.plan = plan.map((step) => ({ move: 'x', ...step }));
    },
  }).map(({ pointer, code }) => `${pointer.replace('/supervisor/plan/', '')} ${code}`);

const WHO = { among: { kind: 'old' } };

test('a plan of what there is has no fault', () => {
  expect(
    faults(
      { do: { do: 'announce', announcement: 'wait' } },
      { do: { do: 'care', care: 'water' }, ...WHO },
      { do: { do: 'let-ahead', reason: 'age' }, ...WHO },
      { do: { do: 'invite', to: 'machine', insist: true }, ...WHO },
      { do: { do: 'assign', staff: 'ben', to: 'break' } },
    ),
  ).toEqual([]);
});

test.each<[string, Draft, string]>([
  ['announcement', { do: 'announce', announcement: 'weight' }, 'announcement'],
  ['care', { do: 'care', care: 'wine' }, 'care'],
  ['reason to go first', { do: 'let-ahead', reason: 'unsigned' }, 'reason'],
  ['reason to send back', { do: 'answer-request', answer: 'refuse', reason: 'age' }, 'reason'],
  ['category', { do: 'invite', to: 'w2' }, 'to'],
  ['help', { do: 'call-in', helper: 'nobody' }, 'helper'],
  ['duty', { do: 'begin-duty', duty: 'nothing' }, 'duty'],
  ['outlet', { do: 'ask-outlet', outlet: 'south' }, 'outlet'],
  ['target', { do: 'set-goal', goal: 'gold', staff: 'ann', amount: 1 }, 'goal'],
  ['break that may be moved', { do: 'plan-break', staff: 'ann', from: '10:00' }, 'staff'],
  ['place to go to later', { do: 'plan-move', staff: 'ann', at: '10:00', to: 'w9' }, 'to'],
])('a step with an unknown %s is told where', (_, command, field) => {
  expect(faults({ do: command })).toEqual([`0/do/${field} unknown-reference`]);
});

test('a value that its command cannot have is told where', () => {
  expect(
    faults(
      { do: { do: 'order-cash', amount: '500' } },
      { do: { do: 'invite', to: 'machine', insist: 'yes' }, ...WHO },
    ),
  ).toEqual(['0/do/amount invalid', '1/do/insist invalid']);
});
