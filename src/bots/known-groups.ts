/** Known groups: players whose skill is known beforehand must be told apart by their points, in the right order. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import type { BotKind } from './policies.ts';
import { runBot } from './run-bot.ts';

export interface BotProof {
  readonly bot: BotKind;
  readonly runs: number;
  readonly passes: number;
  readonly meanTotal: number;
  /** Before caps. */
  readonly meanRaw: number;
  readonly highest: number;
  readonly lowest: number;
  readonly ok: boolean;
}

export interface KnownGroups {
  /** Neighbours in the order of skill, and whether their means are strictly so. */
  readonly order: readonly {
    readonly higher: BotKind;
    readonly lower: BotKind;
    readonly ok: boolean;
  }[];
  /** Mean of the random player, in percent of the way from the idle to the expert. */
  readonly randomShare: number;
  readonly ok: boolean;
}

/** Most a random player may come to, in percent of the range. */
const RANDOM_AT_MOST = 25;

/** All must pass, none may, or it does not matter. */
const MUST_PASS: Record<BotKind, boolean | null> = {
  expert: true,
  novice: null,
  careless: false,
  idle: false,
  random: false,
};

const mean = (list: readonly number[]): number =>
  Math.round((list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)) * 10) / 10;

export type Points = readonly {
  readonly total: number;
  readonly raw: number;
  readonly pass: boolean;
}[];

export function botProof(bot: BotKind, points: Points): BotProof {
  const totals = points.map((one) => one.total);
  const passes = points.filter((one) => one.pass).length;
  const must = MUST_PASS[bot];
  return {
    bot,
    runs: points.length,
    passes,
    meanTotal: mean(totals),
    meanRaw: mean(points.map((one) => one.raw)),
    highest: Math.max(...totals),
    lowest: Math.min(...totals),
    ok: must === null || passes === (must ? points.length : 0),
  };
}

/** Days of a bot, seeds 1 to `runs`. */
export function daysOf(
  bundle: LessonBundle,
  bot: BotKind,
  runs: number,
  seen: (bundle: LessonBundle, facts: readonly Fact[]) => void,
): Points {
  return Array.from({ length: runs }, (_, i) => {
    const { score, facts } = runBot(bundle, i + 1, bot);
    seen(bundle, facts);
    return score;
  });
}

export function knownGroups(bots: readonly BotProof[]): KnownGroups {
  const points = (bot: BotKind) => bots.find((one) => one.bot === bot)?.meanTotal ?? 0;
  const pairs: readonly (readonly [BotKind, BotKind])[] = [
    ['expert', 'novice'],
    ['novice', 'careless'],
    ['careless', 'random'],
    ['careless', 'idle'],
  ];
  const order = pairs.map(([higher, lower]) => ({
    higher,
    lower,
    ok: points(higher) > points(lower),
  }));
  const range = points('expert') - points('idle');
  const share = range > 0 ? (100 * (points('random') - points('idle'))) / range : 100;
  const randomShare = Math.round(share * 10) / 10;
  return { order, randomShare, ok: order.every((one) => one.ok) && share <= RANDOM_AT_MOST };
}
