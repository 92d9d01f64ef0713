import type { RunLog, SimView } from '../../../src/sim/index.ts';
import type { DebriefModel } from '../../../src/ui/debrief/debrief-model.ts';
import { at, emptyFacts, emptyScore, facts, pars, score } from './fixture.ts';
import { bundle } from './fixture-content.ts';

const commands = [
  ['09:01', { do: 'call-next' }],
  ['09:01:20', { do: 'greet' }],
  ['09:01:40', { do: 'take', item: 'slip' }],
  ['09:01:50', { do: 'take', item: 'cash' }],
  ['09:02', { do: 'count', item: 'cash', method: 'machine' }],
  ['09:05', { do: 'open-transaction', code: '1101' }],
  ['09:06', { do: 'key', field: 'amount', value: '12000' }],
  ['09:06:30', { do: 'read-back' }],
  ['09:08', { do: 'post' }],
  ['09:09:10', { do: 'invite-rating' }],
  ['09:09:30', { do: 'part' }],
  ['09:18:40', { do: 'take', item: 'cash' }],
  ['09:20', { do: 'count', item: 'cash', method: 'machine' }],
  ['09:22', { do: 'ask', topic: 'origin' }],
  ['09:25', { do: 'call', role: 'second' }],
  ['09:26:30', { do: 'stamp', item: 'cash/bad-1', stamp: 'counterfeit', zone: 'front' }],
  ['09:27', { do: 'ask-check', item: 'cash/bad-1', role: 'second' }],
  ['09:28', { do: 'confiscate', item: 'cash/bad-1' }],
  ['09:31:20', { do: 'part' }],
] as const;

export const log = {
  format: 1,
  app: '0.1.0',
  lesson: 'first-shift',
  digest: 'fixture',
  seed: 20261123,
  mode: 'free',
  startedAt: '2026-11-21T15:02:00.000Z',
  commands: commands.map(([clock, command]) => ({ t: at(clock), command })),
  until: at('09:46'),
  hash: '9f3ac01d7be24f55',
  checkpoints: [],
  note: '',
} as unknown as RunLog;

const full: DebriefModel = {
  attempt: 'a7f2',
  bundle,
  log,
  facts,
  score,
  unserved: [],
  pars,
  parsReady: true,
  note: '何女士的那张钱，我不知道先收还是先说。',
  paper: {},
  rewinds: 1,
  interruptions: 0,
  contentChanged: false,
  differs: false,
  attempts: 2,
};

/** The same shift without a single finding. */
export const cleanScore = {
  ...score,
  total: 96,
  raw: 96,
  cap: null,
  pass: true,
  habit: '',
  moments: score.moments.slice(0, 1),
  cases: score.cases.map((c) => ({
    ...c,
    findings: [],
    acceptable: true,
    outcome: 'done',
    points: 100,
  })),
};

export function fixtureModel(kind: 'full' | 'empty' | 'clean' | 'changed'): DebriefModel {
  if (kind === 'empty')
    return {
      ...full,
      facts: emptyFacts,
      score: emptyScore,
      unserved: [
        {
          ...score.cases[1]!,
          customer: -1,
          ticket: '',
          startedAt: -1,
          endedAt: -1,
          outcome: '',
          acceptable: false,
          points: 0,
          findings: [],
          kept: [],
        },
      ],
      note: '',
      pars: { idle: null, novice: null, expert: null },
      parsReady: false,
    };
  if (kind === 'clean') return { ...full, score: cleanScore };
  if (kind === 'changed') {
    // Yesterday's rules, clauses and cases are gone from today's content.
    return {
      ...full,
      contentChanged: true,
      bundle: { ...bundle, sops: {}, clauses: {}, cases: {} },
    };
  }
  return full;
}

/** A picture of the desk good enough for the player; not from a simulation. */
export function fixtureView(t: number): SimView {
  const encounter = score.cases.find((c) => t >= c.startedAt && t <= c.endedAt);
  return {
    now: t,
    player: { locked: false },
    encounter: encounter
      ? {
          customer: encounter.customer,
          case: encounter.case,
          variant: '',
          mood: 42,
          trust: 50,
          patience: 50,
          impatient: 1,
          state: 'calm',
          spoken: [
            { t: encounter.startedAt, who: 'customer', line: 'need.opening' },
            { t: encounter.startedAt + 60_000, who: 'player', line: 'topic:origin' },
            { t: encounter.startedAt + 70_000, who: 'customer', line: 'talk.topics.origin.0' },
            { t: at('09:24'), who: 'customer', line: 'talk.impatient.0' },
            { t: at('09:27'), who: 'player', line: 'line:wait' },
          ].filter((s) => s.t <= t),
          items: [
            { id: 'cash', at: 'desk', suspect: false },
            { id: 'slip', at: 'desk', suspect: false },
          ],
          draft: { code: '1101', values: { amount: '12000' } },
        }
      : null,
  } as unknown as SimView;
}
