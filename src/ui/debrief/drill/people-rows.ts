/** Who was let ahead and why, and who went without being served. Read from the facts. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { Fact, FactType } from '../../../scenario/vocabulary/facts.ts';
import { cameInVain } from '../../../session/lost.ts';

const ofType = <K extends FactType>(facts: readonly Fact[], type: K): Fact<K>[] =>
  facts.filter((fact) => fact.type === type) as Fact<K>[];

export interface AheadRow {
  readonly t: number;
  readonly customer: number;
  readonly ticket: string;
  readonly kind: string;
  readonly reason: string;
  readonly fits: boolean;
  /** It had been said lately why some go first. */
  readonly explained: boolean;
  readonly passed: number;
}

export function aheadRows(
  { bank }: Pick<LessonBundle, 'bank'>,
  facts: readonly Fact[],
): AheadRow[] {
  const tickets = new Map(ofType(facts, 'ticket.issued').map((f) => [f.customer, f.data.ticket]));
  const explains = new Set(bank.announcements.filter((one) => one.explains).map(({ id }) => id));
  const said = ofType(facts, 'hall.announced').filter(({ data }) =>
    explains.has(data.announcement),
  );
  const lasts = bank.perception?.informedFor ?? 0;
  return ofType(facts, 'customer.let-ahead').map(({ t, n, customer, data }) => ({
    t,
    customer,
    ticket: tickets.get(customer) ?? '',
    kind: data.kind,
    reason: data.reason,
    fits: data.fits,
    explained: said.some((one) => one.n < n && t - one.t <= lasts),
    passed: data.passed,
  }));
}

export const CAUSES = [
  'wait',
  'pressed',
  'outside',
  'undone',
  'refused',
  'missed',
  'unpaid',
  'misdirected',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

export interface CauseRow {
  readonly cause: Cause;
  /** By category. */
  readonly people: readonly { readonly category: string; readonly count: number }[];
  readonly count: number;
  /** When it happened first. */
  readonly first: number;
  /** Longest wait by the clock among them, ms. */
  readonly longest: number;
}

const BY_REASON: Readonly<Record<string, Cause>> = {
  reneged: 'wait',
  balked: 'wait',
  refused: 'refused',
  missed: 'missed',
  undone: 'undone',
  misdirected: 'misdirected',
};

/** Those who came in vain, by why, the most first. Nobody counts twice. */
export function leftByCause(facts: readonly Fact[]): CauseRow[] {
  const pressed = new Set(ofType(facts, 'customer.pressed').map(({ customer }) => customer));
  const unpaid = new Map(ofType(facts, 'cash.short').map((fact) => [fact.customer, fact]));
  const ticketed = new Set(ofType(facts, 'ticket.issued').map(({ customer }) => customer));
  const found: { cause: Cause; category: string; t: number; waited: number }[] = [];
  for (const { t, customer, data } of ofType(facts, 'customer.left')) {
    const short = unpaid.has(customer);
    if (!cameInVain(data.reason) && !short) continue;
    const cause = short
      ? 'unpaid'
      : pressed.has(customer)
        ? 'pressed'
        : ticketed.has(customer)
          ? (BY_REASON[data.reason] ?? 'other')
          : data.reason === 'reneged'
            ? 'outside'
            : (BY_REASON[data.reason] ?? 'other');
    found.push({ cause, category: data.category, t, waited: data.waited });
  }
  return CAUSES.flatMap((cause) => {
    const own = found.filter((one) => one.cause === cause);
    if (own.length === 0) return [];
    const categories = [...new Set(own.map(({ category }) => category))];
    return [
      {
        cause,
        people: categories.map((category) => ({
          category,
          count: own.filter((one) => one.category === category).length,
        })),
        count: own.length,
        first: Math.min(...own.map(({ t }) => t)),
        longest: Math.max(...own.map(({ waited }) => waited)),
      },
    ];
  }).sort((a, b) => b.count - a.count);
}
