/** Small studies for tests: made from JSON as an author writes it, driven event by event. */
import { compileLesson, type LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import { peekTime } from '../../../src/sim/kernel/calendar.ts';
import { createLanes } from '../../../src/sim/kernel/state-hash.ts';
import { OUTCOMES } from '../../../src/sim/model/hall-state.ts';
import { chartsFor, runUntil, startWorld, WIRINGS } from '../../../src/sim/runner.ts';
import type { SimSnapshot } from '../../../src/sim/sim.ts';
import { initialState } from '../../../src/sim/world/initial-state.ts';
import { World } from '../../../src/sim/world/world.ts';
import type { Draft } from '../../support/lesson.ts';

const TITLE = { 'zh-CN': '研究', en: 'Study' };

/** A whole lesson file around what matters in it. */
export const lessonFile = (content: Draft): Draft => ({
  kind: 'lesson',
  formatVersion: 1,
  id: 'study',
  title: TITLE,
  summary: TITLE,
  ...content,
});

/** The bundle of a study. Throws with the diagnostics when it is not as it should be. */
export function studyOf(content: Draft): LessonBundle {
  const text = JSON.stringify(lessonFile(content));
  const { library, diagnostics } = loadLibrary([{ path: 'study.json', text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((d) => `${d.pointer}: ${d.code} ${d.message.en}`).join('\n'));
  return compileLesson(library, 'study');
}

/** A world at its beginning; no facts are written. */
export function begin(bundle: LessonBundle, seed: number): World {
  const state = initialState(bundle, seed);
  const world = new World(bundle, state, createLanes(), WIRINGS, chartsFor, false);
  startWorld(world);
  return world;
}

const never = (): boolean => false;

/** Lets everything of the next moment happen. False when there is none up to the end of the lesson. */
export function step(world: World): boolean {
  const at = peekTime(world.calendar);
  if (at === null || at > world.bundle.lesson.ends) return false;
  runUntil(world, at, never);
  return true;
}

/** More moments than any of the small studies here has: beyond that a run goes in circles. */
const MOST_STEPS = 200_000;

export function stepAll(world: World, look: (world: World) => void = () => {}): World {
  look(world);
  for (let steps = 0; step(world); steps += 1) {
    if (steps > MOST_STEPS) throw new Error('it does not end');
    look(world);
  }
  return world;
}

export interface Visit {
  readonly id: number;
  readonly category: string;
  readonly arrived: number;
  readonly seated: number;
  readonly left: number;
  readonly waited: number;
  readonly window: string;
  readonly outcome: string;
}

/** What became of the visits, in order of arrival; times in minutes since midnight, -1 for never. */
export function visitsOf({ state, plan }: World): Visit[] {
  const { visits: v } = state;
  const minutes = (ms: number | undefined): number =>
    ms === undefined || ms < 0 ? -1 : ms / 60_000;
  return Array.from({ length: v.count }, (_, id) => ({
    id,
    category: plan.categories[v.category[id] as number]?.id ?? '',
    arrived: minutes(v.arrivedAt[id]),
    seated: minutes(v.seatedAt[id]),
    left: minutes(v.leftAt[id]),
    waited: minutes(v.waited[id]),
    window: plan.windows[v.window[id] as number]?.id ?? '',
    outcome: OUTCOMES[v.outcome[id] as number] ?? '',
  }));
}

/** Runs a study to its end. */
export const outcomeOf = (content: Draft, seed = 1): Visit[] =>
  visitsOf(stepAll(begin(studyOf(content), seed)));

/** A run, or what has been saved of one. */
interface Recorded {
  readonly bundle: LessonBundle;
  readonly state: Pick<SimSnapshot['state'], 'windows' | 'lines' | 'counts'> & {
    readonly visits: { readonly count: number; readonly category: ArrayLike<number> };
  };
}

/** All columns of the visits and the sums of the windows, by name: what a run has come to. Charts and links are left out. */
export function recordOf({ state, bundle }: Recorded): Draft {
  const { visits: v } = state;
  const { categories } = bundle.branch;
  const numbers = [
    ...['source', 'number', 'arrivedAt', 'ticketAt', 'since', 'waited', 'calledAt', 'seatedAt'],
    ...['leftAt', 'window', 'outcome', 'service', 'work', 'patience', 'root', 'stage', 'missed'],
  ] as const;
  const columns = v as unknown as Readonly<Record<string, ArrayLike<number>>>;
  return {
    visits: Array.from({ length: v.count }, (_, id) => ({
      category: categories[v.category[id] as number]?.id,
      ...Object.fromEntries(numbers.map((name) => [name, columns[name]?.[id]])),
    })),
    windows: state.windows.map((w) => ({
      ...{ id: w.id, staff: w.staff, visit: w.visit, served: w.served },
      ...{ busy: w.busy, staffed: w.staffed, overtime: w.overtime, idleSince: w.idleSince },
    })),
    lines: state.lines.map(({ length, max, area }) => `${length} ${max} ${area}`).sort(),
    counts: [state.counts.inside, state.counts.waiting],
  };
}
