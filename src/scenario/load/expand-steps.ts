/**
 * Exemplary paths as authors write them → plain steps: routines are replaced by their steps with the arguments put in, steps
 * under a condition carry it along. Every step knows where it was written, so that a fault in it can be shown there.
 */
import type { Step } from '../schema/common.ts';
import { stepSchema } from '../schema/common.ts';
import type { AuthoredStep, Routine } from '../schema/steps.ts';
import { text } from './diagnostic.ts';
import { type Fault, faultsOf } from './issue-diagnostics.ts';
import { type Path, valueAt } from './json-pointer.ts';
import { suggestion } from './nearest-name.ts';

export type Routines = ReadonlyMap<string, Routine>;

/** Where something of a step was written: a path in the list that was expanded. */
export interface StepOrigin {
  readonly path: Path;
  /** The routine whose text it is; then the path is that of the use. "" for what stands in the list itself. */
  readonly routine: string;
}

export interface ExpandedStep {
  readonly step: Step;
  /** Conditions over case and scenario; the step is there when all hold. */
  readonly whens: readonly string[];
  readonly originOf: (path: Path) => StepOrigin;
}

export interface Expansion {
  readonly steps: readonly ExpandedStep[];
  /** Paths in the list that was expanded. */
  readonly faults: readonly Fault[];
}

interface Argument {
  readonly value: string | number;
  readonly origin: StepOrigin;
}
type Arguments = ReadonlyMap<string, Argument>;

const PLACEHOLDER = /\$\{([^{}]*)\}/g;

/** Names of the parameters in a text, with their offsets. */
export function placeholders(words: string): { name: string; index: number }[] {
  return [...words.matchAll(PLACEHOLDER)].map((found) => ({
    name: found[1] ?? '',
    index: found.index,
  }));
}

/** A text that is nothing but one parameter becomes its argument, number or text; within a text it is written out. */
function fillText(words: string, given: Arguments): unknown {
  const alone = /^\$\{([^{}]*)\}$/.exec(words)?.[1];
  if (alone !== undefined) return given.get(alone)?.value ?? words;
  return words.replace(PLACEHOLDER, (whole, name: string) =>
    String(given.get(name)?.value ?? whole),
  );
}

function fill(value: unknown, given: Arguments): unknown {
  if (typeof value === 'string') return fillText(value, given);
  if (Array.isArray(value)) return value.map((entry) => fill(entry, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fill(entry, given)]));
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a use says: arguments by parameter, before defaults. */
interface Call {
  readonly name: string;
  readonly given: Arguments;
  /** Of the outermost use. */
  readonly at: Path;
  readonly whens: readonly string[];
  /** Routines being expanded. */
  readonly within: readonly string[];
}

/**
 * @param broken routines that have faults of their own, told at their own place: their uses are passed over
 * Never throws; whatever cannot be expanded is left out and comes as a fault.
 */
export function expandSteps(
  list: readonly AuthoredStep[],
  routines: Routines,
  broken: ReadonlySet<string> = new Set(),
): Expansion {
  const steps: ExpandedStep[] = [];
  const faults: Fault[] = [];

  const put = (raw: Plain, { given, at, whens, name }: Call): void => {
    const filled = fill(raw, given);
    const originOf = (path: Path): StepOrigin => {
      const words = valueAt(raw, path);
      const first = typeof words === 'string' ? placeholders(words)[0] : undefined;
      return (first && given.get(first.name)?.origin) ?? { path: [...at, 'use'], routine: name };
    };
    const parsed = stepSchema.safeParse(filled);
    if (parsed.success) {
      steps.push({ step: parsed.data as Step, whens, originOf });
      return;
    }
    for (const issue of parsed.error.issues) {
      for (const fault of faultsOf(issue, { schema: stepSchema, raw: filled })) {
        faults.push({ ...fault, path: originOf(fault.path).path, at: 'value' });
      }
    }
  };

  const enter = (call: Call): void => {
    const routine = routines.get(call.name);
    if (broken.has(call.name)) return;
    const circle = call.within.includes(call.name);
    if (!routine || circle) {
      const what = circle
        ? endless([...call.within, call.name])
        : unknownRoutine(call.name, routines);
      faults.push({ path: [...call.at, 'use'], at: 'value', ...what });
      return;
    }
    const given = new Map(call.given);
    for (const { id, default: value } of routine.params) {
      if (given.has(id) || value === undefined) continue;
      given.set(id, { value, origin: { path: [...call.at, 'use'], routine: call.name } });
    }
    const wrong = argumentFaults(routine, new Set(call.given.keys()), call.at);
    faults.push(...wrong);
    // With a hole in them its steps would only raise questions.
    if (wrong.some(({ code }) => code === 'missing-field')) return;
    inside(routine.steps, { ...call, given, within: [...call.within, call.name] });
  };

  /** Steps of a routine, still as they stand in its file. */
  const inside = (raws: readonly unknown[], call: Call): void => {
    for (const raw of raws) {
      if (!isPlain(raw)) continue;
      if ('use' in raw) {
        const values = Object.entries(isPlain(raw.with) ? raw.with : {}).map(([key, value]) => {
          const first = typeof value === 'string' ? placeholders(value)[0] : undefined;
          const origin = (first && call.given.get(first.name)?.origin) ?? {
            path: [...call.at, 'use'],
            routine: call.name,
          };
          return [key, { value: fill(value, call.given) as string | number, origin }] as const;
        });
        enter({ ...call, name: String(raw.use), given: new Map(values) });
      } else if ('when' in raw) {
        const when = String(fill(raw.when, call.given));
        inside(Array.isArray(raw.steps) ? raw.steps : [], {
          ...call,
          whens: [...call.whens, when],
        });
      } else put(raw, call);
    }
  };

  const walk = (entries: readonly AuthoredStep[], at: Path, whens: readonly string[]): void => {
    entries.forEach((entry, i) => {
      const path = [...at, i];
      if ('use' in entry) {
        const given = Object.entries(entry.with ?? {}).map(
          ([key, value]) =>
            [key, { value, origin: { path: [...path, 'with', key], routine: '' } }] as const,
        );
        enter({ name: entry.use, given: new Map(given), at: path, whens, within: [] });
      } else if ('when' in entry) walk(entry.steps, [...path, 'steps'], [...whens, entry.when]);
      else {
        const originOf = (rest: Path) => ({ path: [...path, ...rest], routine: '' });
        steps.push({ step: entry, whens, originOf });
      }
    });
  };

  walk(list, [], []);
  return { steps, faults };
}

/** @param names the way round, the last one being one of those before */
export function endless(names: readonly string[]): Pick<Fault, 'code' | 'message'> {
  const way = names.join(' → ');
  return {
    code: 'conflict',
    message: text(`套路绕回了自己：${way}。`, `The routine comes back to itself: ${way}.`),
  };
}

export function unknownRoutine(
  name: string,
  routines: Routines,
): Pick<Fault, 'code' | 'message' | 'expected'> {
  return {
    code: 'unknown-reference',
    message: text(`没有套路“${name}”。`, `There is no routine "${name}".`),
    expected: suggestion(name, routines.keys()),
  };
}

/** Arguments a use lacks, and such as the routine does not take. */
export function argumentFaults(
  { id, params }: Routine,
  given: ReadonlySet<string>,
  at: Path,
): Fault[] {
  const names = params.map((param) => param.id);
  const missing = params
    .filter((param) => param.default === undefined && !given.has(param.id))
    .map(
      (param): Fault => ({
        path: [...at, 'with', param.id],
        at: 'owner',
        code: 'missing-field',
        message: text(
          `套路“${id}”缺少参数“${param.id}”。`,
          `The routine "${id}" lacks its parameter "${param.id}".`,
        ),
      }),
    );
  const surplus = [...given]
    .filter((name) => !names.includes(name))
    .map(
      (name): Fault => ({
        path: [...at, 'with', name],
        at: 'key',
        code: 'unknown-field',
        message: text(
          `套路“${id}”没有参数“${name}”。`,
          `The routine "${id}" has no parameter "${name}".`,
        ),
        expected: suggestion(name, names),
      }),
    );
  return [...missing, ...surplus];
}
