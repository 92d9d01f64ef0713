/** A lesson file written in another order, where order means nothing. */
import { forkStream, uniformInt } from '../../../src/sim/index.ts';
import type { Draft } from '../../support/lesson.ts';

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const stream = forkStream(seed, `shuffle/${list.length}`);
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = uniformInt(stream, i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Keys of every object in another order. */
export function shuffledKeys(value: Draft, seed: number): Draft {
  if (Array.isArray(value)) return value.map((item) => shuffledKeys(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffled(Object.keys(value), seed).map((key) => [key, shuffledKeys(value[key], seed)]),
  );
}

/**
 * Lists that are sets in another order: shifts, absences, what somebody can do, the table of balking, the staff; reserves of
 * different windows; categories, unless windows are chosen by the wishes of the first one waiting; what a window serves, unless
 * it calls in that order. All other lists mean something by their order: sources and services (their draws are numbered),
 * windows (the lowest number goes first), breaks (who asks first goes first), weights, routes, traces, preferences.
 */
export function shuffledSets(content: Draft, seed: number): Draft {
  const { site, staffing = [], absences = [], reserves = [], arrivals } = content;
  const mixed = <T>(list: readonly T[]): T[] => shuffled(list, seed);
  const apart = new Set(reserves.map((r: Draft) => r.window)).size === reserves.length;
  return {
    ...content,
    staffing: mixed(staffing),
    absences: mixed(absences),
    reserves: apart ? mixed(reserves) : reserves,
    site: {
      ...site,
      categories: site.choice === 'preference' ? site.categories : mixed(site.categories),
      windows: site.windows.map((w: Draft) =>
        (w.picks ?? site.picks) === 'order' ? w : { ...w, serves: mixed(w.serves) },
      ),
      staff: mixed(
        site.staff.map((s: Draft) => (s.can ? { ...s, can: mixed(s.can as string[]) } : s)),
      ),
    },
    arrivals: arrivals.map((source: Draft) => ({
      ...source,
      balking: mixed(source.balking ?? []),
    })),
  };
}
