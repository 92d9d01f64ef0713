/**
 * What each decision cost or saved: the very same day played once more without it. Three moments are picked by that: the best,
 * the costliest, and the one that would have gained most by coming earlier.
 */

import type { PlanStep } from '../../../scenario/schema/supervisor.ts';
import type { HallOutcome } from '../../../session/trials/hall-outcome.ts';
import type { DayUnit } from '../../../session/trials/trial-jobs.ts';
import type { LoggedCommand, RunLog } from '../../../sim/index.ts';
import { decisionsOf, habitsOf } from './decisions.ts';

/** A question put to the day. */
export interface Question {
  readonly kind: 'without' | 'earlier';
  /** Places in the log of what it is about; the first is when it happened. */
  readonly moves: readonly number[];
  readonly unit: DayUnit;
}

/** What the day would have been, less what it was. */
export interface Worth {
  readonly points: number;
  /** Felt minutes of all together. */
  readonly felt: number;
  readonly lost: number;
  /** Weight of the rules broken. */
  readonly broken: number;
}

export interface DrillMoment {
  readonly kind: 'good' | 'bad' | 'better';
  readonly t: number;
  readonly command: LoggedCommand['command'];
  /** How often it was done, taken together. */
  readonly times: number;
  /** What it brought; for `better` what coming earlier would have brought. */
  readonly worth: Worth;
}

const MINUTE = 60_000;
/** How much earlier is asked. */
export const EARLIER = 15;
const MOST_DECISIONS = 40;
const MOST_EARLIER = 16;
/** Less than this, in points and mean felt minutes together, is nothing to speak of. */
const NOTABLE = 0.4;

const SHIFTABLE: ReadonlySet<string> = new Set(['open-doors', 'assign', 'call-in']);

export function questionsOf(log: RunLog): Question[] {
  const ask = (kind: Question['kind'], moves: readonly number[]): Question => ({
    kind,
    moves,
    unit: {
      kind: 'day',
      seed: log.seed,
      change: kind === 'without' ? { moves, dropped: true } : { moves, by: -EARLIER * MINUTE },
      scored: true,
    },
  });
  // A break is owed: a day without it is none to learn from.
  const decisions = decisionsOf(log).filter(
    ({ command }) => !(command.do === 'assign' && command.to === 'break'),
  );
  const posts = decisions.filter(({ command }) => SHIFTABLE.has(command.do));
  return [
    ...decisions.slice(0, MOST_DECISIONS).map(({ index }) => ask('without', [index])),
    ...[...habitsOf(log).values()].map((moves) => ask('without', moves)),
    ...posts.slice(0, MOST_EARLIER).map(({ index }) => ask('earlier', [index])),
  ];
}

const pointsOf = ({ total, points }: HallOutcome): number => total ?? points;

const worthOf = (better: HallOutcome, worse: HallOutcome): Worth => ({
  points: pointsOf(better) - pointsOf(worse),
  felt: (worse.feltSum - better.feltSum) / MINUTE,
  lost: worse.lost - better.lost,
  broken: (worse.broken ?? 0) - (better.broken ?? 0),
});

/** One number to put moments in order: points, weight of rules, minutes by which the mean wait felt longer. */
const rank = (better: HallOutcome, worse: HallOutcome): number =>
  pointsOf(better) -
  pointsOf(worse) +
  ((worse.broken ?? 0) - (better.broken ?? 0)) +
  (worse.felt - better.felt) / MINUTE;

/** Whatever keeps a rule was no mistake. */
const keepsRule = (without: HallOutcome, was: HallOutcome): boolean =>
  (without.broken ?? 0) > (was.broken ?? 0);

/** What the plan has, and kindness, may cost time and is no mistake; a time that was wrong is told as one to be earlier. */
const isMeant = (command: LoggedCommand['command'], plan: readonly PlanStep[]): boolean =>
  command.do === 'care' ||
  plan.some(({ do: deed }) =>
    Object.entries(deed).every(
      ([key, value]) => (command as unknown as Record<string, unknown>)[key] === value,
    ),
  );

/** @param days the day as it was, then one for each question */
export function pickDrillMoments(
  log: RunLog,
  questions: readonly Question[],
  [was, ...days]: readonly HallOutcome[],
  plan: readonly PlanStep[] = [],
): DrillMoment[] {
  if (!was) return [];
  const answers = questions.flatMap((question, i) => {
    const day = days[i];
    const first = log.commands[question.moves[0] ?? -1];
    return day && first ? [{ question, day, first }] : [];
  });
  const moment = (
    kind: DrillMoment['kind'],
    { question, first }: (typeof answers)[number],
    worth: Worth,
  ): DrillMoment => ({
    kind,
    t: first.t,
    command: first.command,
    times: question.moves.length,
    worth,
  });
  const without = answers
    .filter(({ question }) => question.kind === 'without')
    .map((one) => ({ one, merit: rank(was, one.day) }))
    .sort((a, b) => b.merit - a.merit);
  const earlier = answers
    .filter(({ question }) => question.kind === 'earlier')
    .map((one) => ({ one, gain: rank(one.day, was) }))
    .sort((a, b) => b.gain - a.gain);
  const [best] = without;
  const costly = without.filter(
    ({ one }) => !keepsRule(one.day, was) && !isMeant(one.first.command, plan),
  );
  const worst = costly[costly.length - 1];
  const [late] = earlier;
  const found: DrillMoment[] = [];
  if (best && best.merit >= NOTABLE)
    found.push(moment('good', best.one, worthOf(was, best.one.day)));
  if (worst && worst.merit <= -NOTABLE)
    found.push(moment('bad', worst.one, worthOf(was, worst.one.day)));
  if (late && late.gain >= NOTABLE)
    found.push(moment('better', late.one, worthOf(late.one.day, was)));
  return found;
}
