/**
 * What of a case some bot has met: every answer, reaction, event, call, help and end it is written to have. An answer that several
 * variants share counts once, wherever in the list it stands.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Case } from '../scenario/schema/case.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';

/** One thing that may happen in a case. */
export interface Branch {
  readonly case: string;
  /** Same for the same branch in all variants. */
  readonly key: string;
  /** Where it stands, e.g. `talk.topics.purpose.1` or `outcomes.paid`. */
  readonly path: string;
  /** When it happens, as its author wrote it, or "". */
  readonly when: string;
}

interface Written {
  readonly path: string;
  readonly group: string;
  readonly content: unknown;
}

/** @param group what the entries of the list have in common in all variants, if that is not their place */
function* listed(place: string, list: readonly unknown[], group = place): Generator<Written> {
  for (const [i, content] of list.entries()) yield { path: `${place}.${i}`, group, content };
}

function* byName(group: string, lists: Readonly<Record<string, readonly unknown[]>>) {
  for (const [name, list] of Object.entries(lists)) yield* listed(`${group}.${name}`, list);
}

/** All that a case says can happen, by the paths facts tell. */
function* written(content: Case): Generator<Written> {
  const { talk } = content;
  yield* byName('talk.topics', talk.topics);
  yield* byName('talk.lines', talk.lines);
  yield* byName('talk.signs', talk.signs);
  yield* byName('talk.places', talk.places);
  yield* listed('talk.silence', talk.silence);
  yield* listed('talk.react', talk.react);
  for (const [person, one] of Object.entries(talk.people)) {
    yield* byName(`talk.people.${person}.topics`, one.topics);
    yield* byName(`talk.people.${person}.lines`, one.lines);
    yield* byName(`talk.people.${person}.signs`, one.signs);
  }
  for (const [i, { number, answers }] of content.calls.entries())
    yield* listed(`calls.${i}.answers`, answers, `calls.${number}`);
  for (const [i, { role, help, answers }] of content.help.entries())
    yield* listed(`help.${i}.answers`, answers, `help.${role}.${help}`);
  yield* listed('events', content.events);
  for (const [i, { id, answer }] of content.contradictions.entries())
    yield { path: `contradictions.${i}.answer`, group: `contradictions.${id}`, content: answer };
  for (const { id } of content.outcomes)
    yield { path: `outcomes.${id}`, group: 'outcomes', content: { id } };
}

const whenOf = (content: unknown): string => {
  const { when, on } = content as { when?: string; on?: { fact: string; where?: string } };
  const cause = on ? `${on.fact}${on.where ? ` where ${on.where}` : ''}` : '';
  return [cause, when ?? ''].filter((one) => one !== '').join(' and ');
};

/** Two halves of FNV-1a: keys are kept and sent about by the hundred. */
function brief(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

const known = new WeakMap<Case, ReadonlyMap<string, Branch>>();

/** Branches of one variant of a case, by path. */
export function branchesOf(content: Case): ReadonlyMap<string, Branch> {
  const before = known.get(content);
  if (before) return before;
  const branches = new Map<string, Branch>();
  for (const { path, group, content: what } of written(content)) {
    const key = brief(`${content.id} ${group} ${JSON.stringify(what)}`);
    branches.set(path, { case: content.id, key, path, when: whenOf(what) });
  }
  known.set(content, branches);
  return branches;
}

/** Gathers what runs have met. */
export class Met {
  readonly keys = new Set<string>();
  /** "case/variant" of encounters that came to an end. */
  readonly variants = new Set<string>();

  /** @returns true when something was new */
  add(bundle: LessonBundle, facts: readonly Fact[], from = 0): boolean {
    const before = this.keys.size;
    const cases = new Map<number, { content: Case; name: string }>();
    for (const fact of facts) {
      if (fact.type === 'encounter.started') {
        const content = bundle.cases[fact.data.case]?.[fact.data.variant];
        const name = `${fact.data.case}/${fact.data.variant}`;
        if (content) cases.set(fact.customer, { content, name });
      }
      if (fact.n < from) continue;
      const met = cases.get(fact.customer);
      if (!met) continue;
      if (fact.type === 'customer.answered') this.#reach(met.content, fact.data.path);
      if (fact.type !== 'encounter.ended') continue;
      this.#reach(met.content, `outcomes.${fact.data.outcome}`);
      this.variants.add(met.name);
    }
    return this.keys.size > before;
  }

  #reach(content: Case, path: string): void {
    const branch = branchesOf(content).get(path);
    if (branch) this.keys.add(branch.key);
  }
}

/** What of one case the bots have met in a lesson. */
export interface CaseCoverage {
  readonly case: string;
  /** Keys of all branches of the variants this lesson brings. */
  readonly branches: number;
  readonly reached: number;
  /** Keys of those met. */
  readonly met: readonly string[];
  /** Those nobody met. */
  readonly missed: readonly Branch[];
  /** False: the lesson brings only some of its variants, and another lesson may meet what is missed here. */
  readonly whole: boolean;
}

/** @param brought "case/variant" of all that the lesson brings */
export function coverageOf(
  bundle: LessonBundle,
  brought: readonly { readonly case: string; readonly variant: string }[],
  met: Met,
): CaseCoverage[] {
  const ids = [...new Set(brought.map((one) => one.case))];
  return ids.map((id) => {
    const mine = brought.filter((one) => one.case === id);
    const contents = mine.flatMap(({ variant }) => bundle.cases[id]?.[variant] ?? []);
    const branches = new Map(
      contents.flatMap((one) => [...branchesOf(one).values()].map((b) => [b.key, b] as const)),
    );
    const missed = [...branches.values()].filter(({ key }) => !met.keys.has(key));
    return {
      case: id,
      branches: branches.size,
      reached: branches.size - missed.length,
      met: [...branches.keys()].filter((key) => met.keys.has(key)),
      missed,
      whole: mine.length === Object.keys(bundle.cases[id] ?? {}).length,
    };
  });
}
