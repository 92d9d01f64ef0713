/** Service quality of a day that is over: what the mystery visitor found, and what people said on the telephone next morning. */
import { condition } from '../../scenario/condition/condition.ts';
import type { LivedScope } from '../../scenario/condition/lived-scope.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { QualitySpec } from '../../scenario/schema/quality.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { forkIndexed, forkStream, uniform, uniformInt } from '../kernel/random-streams.ts';
import { type Lived, livedOf } from './lived.ts';

export interface ItemResult {
  readonly id: string;
  /** null: it did not come up, and is not counted. */
  readonly passed: boolean | null;
}

export interface MysteryVisit {
  /** Number of the visit. */
  readonly customer: number;
  /** ms, when they came. */
  readonly at: number;
  readonly items: readonly ItemResult[];
  readonly lived: LivedScope;
}

export interface ReasonCount {
  readonly id: string;
  readonly count: number;
  /** Who said so. */
  readonly customers: readonly number[];
}

export interface CallBack {
  /** People who were called, those of them who picked up, and those of these who had nothing to say. */
  readonly asked: number;
  readonly answered: number;
  readonly content: number;
  /** What the others named, most often first. */
  readonly reasons: readonly ReasonCount[];
}

export interface Quality {
  /** null where the lesson sends none, or nobody came in that time. */
  readonly visit: MysteryVisit | null;
  readonly callBack: CallBack;
}

const holds = (source: string | undefined, lived: LivedScope): boolean =>
  condition(source, { kind: 'lived' }).holds({ lived });

/**
 * For a day that is over: before, it would tell who the visitor is. Null where the bank has no such sheet. Who is the visitor and
 * who is called does not depend on what the player does: they are drawn by the how-many-eth they came, and whoever comes again
 * because of the player counts for their first visit alone.
 * @param seed that of the run
 */
export function qualityOf(
  bundle: LessonBundle,
  seed: number,
  facts: readonly Fact[],
): Quality | null {
  const { quality } = bundle.bank;
  if (!quality) return null;
  const came = livedOf(bundle, facts).filter(({ again }) => !again);
  return { visit: visitOf(bundle, quality, seed, came), callBack: callBackOf(quality, seed, came) };
}

function visitOf(
  { lesson }: LessonBundle,
  { visit }: QualitySpec,
  seed: number,
  came: readonly Lived[],
): MysteryVisit | null {
  const span = lesson.supervisor?.visitor;
  if (!span) return null;
  const among = came.filter(({ at }) => at >= span.from && at <= span.to);
  const person = among[uniformInt(forkStream(seed, 'mystery-visitor'), among.length)];
  if (!person) return null;
  const { customer, at, lived } = person;
  return { customer, at, lived, items: judgeItems(visit.items, lived) };
}

/** The sheet over what one person lived through. */
export const judgeItems = (items: QualitySpec['visit']['items'], lived: LivedScope): ItemResult[] =>
  items.map(({ id, when, holds: met }) => ({
    id,
    passed: holds(when, lived) ? holds(met, lived) : null,
  }));

function callBackOf(
  { callBack: spec }: QualitySpec,
  seed: number,
  came: readonly Lived[],
): CallBack {
  const family = forkStream(seed, 'call-back');
  const drawn = came.map((person, index) => {
    const own = forkIndexed(family, index);
    const turn = uniform(own);
    return { person, turn, answers: uniform(own) * 100 < spec.answers };
  });
  const asked = Math.round((came.length * spec.share) / 100);
  const called = drawn
    .sort((a, b) => a.turn - b.turn || a.person.customer - b.person.customer)
    .slice(0, asked);
  const answered = called.filter(({ answers }) => answers).map(({ person }) => person);
  const others = answered.filter(({ lived }) => !holds(spec.content, lived));
  const named = new Map<string, number[]>();
  for (const { customer, lived } of others)
    for (const id of reasonsOf(spec, lived)) named.set(id, [...(named.get(id) ?? []), customer]);
  const reasons = [...named.entries()].map(([id, customers]) => ({
    id,
    count: customers.length,
    customers: customers.sort((a, b) => a - b),
  }));
  const place = (id: string): number => spec.reasons.findIndex((one) => one.id === id);
  return {
    asked: called.length,
    answered: answered.length,
    content: answered.length - others.length,
    reasons: reasons.sort((a, b) => b.count - a.count || place(a.id) - place(b.id)),
  };
}

/** What somebody who is not content says: only what they lived through, the weightiest first. */
export function reasonsOf(
  { reasons, tells }: QualitySpec['callBack'],
  lived: LivedScope,
): readonly string[] {
  const own = reasons.filter(({ when }) => when !== undefined && holds(when, lived));
  const said = own.length > 0 ? own : reasons.filter(({ when }) => when === undefined);
  return said.slice(0, tells).map(({ id }) => id);
}
