/** Routines on their own: steps that can be read, parameters that are there and used, no way round in a circle. */
import { text } from '../load/diagnostic.ts';
import {
  argumentFaults,
  endless,
  placeholders,
  type Routines,
  unknownRoutine,
} from '../load/expand-steps.ts';
import { faultsOf } from '../load/issue-diagnostics.ts';
import { type Path, valueAt } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import { type Step, stepSchema } from '../schema/common.ts';
import type { Routine } from '../schema/steps.ts';
import { checkCondition } from './conditions.ts';
import { literalNames } from './literals.ts';
import type { Report } from './report.ts';
import { checkFragment } from './steps-check.ts';
import type { Vocabulary } from './vocabulary.ts';
import { walk } from './walk.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOpen = (value: unknown) => typeof value === 'string' && placeholders(value).length > 0;

/** @param routines of a bank with all its parts */
export function checkRoutines(
  report: Report,
  routines: readonly Routine[],
  vocabulary: Vocabulary,
): void {
  routines.forEach((routine, i) => {
    checkRoutine(report, ['routines', i], routine, vocabulary);
  });
}

const broken = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Routines with faults of their own, and those that use them: exemplars with them are not judged further. */
export function brokenRoutines(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = broken.get(vocabulary);
  if (known) return known;
  const found = new Set<string>();
  for (const routine of vocabulary.routines.values()) {
    const report: Report = (_, __, ___, { severity = 'error' } = {}) => {
      if (severity === 'error') found.add(routine.id);
    };
    checkRoutine(report, [], routine, vocabulary);
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { id, steps } of vocabulary.routines.values()) {
      if (usesIn(steps).some((use) => found.has(use))) found.add(id);
    }
  }
  broken.set(vocabulary, found);
  return found;
}

function checkRoutine(report: Report, at: Path, routine: Routine, vocabulary: Vocabulary): void {
  checkParameters(report, at, routine);
  checkRaw({ report, vocabulary, routine }, [...at, 'steps'], routine.steps);
}

function checkParameters(report: Report, at: Path, { params, steps }: Routine): void {
  const names = new Set(params.map(({ id }) => id));
  const used = new Set<string>();
  walk(steps, (value, path) => {
    for (const [key, words] of Object.entries(value)) {
      if (typeof words !== 'string') continue;
      for (const { name, index } of placeholders(words)) {
        used.add(name);
        if (names.has(name)) continue;
        const message = text(`没有参数“${name}”。`, `There is no parameter "${name}".`);
        const place = [...at, 'steps', ...path, Array.isArray(value) ? Number(key) : key];
        const expected = suggestion(name, names);
        report(place, 'unknown-reference', message, { expected, index });
      }
    }
  });
  params.forEach(({ id }, i) => {
    if (used.has(id)) return;
    const message = text(`步骤里没有用到参数“${id}”。`, `No step uses the parameter "${id}".`);
    report([...at, 'params', i, 'id'], 'unused', message);
  });
}

interface Context {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly routine: Routine;
}

const FORMS = {
  use: new Set(['use', 'with']),
  when: new Set(['when', 'steps']),
} as const;

function checkRaw(context: Context, at: Path, steps: readonly unknown[]): void {
  const { report, vocabulary } = context;
  const plain: { step: Step; path: Path }[] = [];
  steps.forEach((raw, i) => {
    const path = [...at, i];
    if (!isPlain(raw)) wrongType(report, path, '对象 {…}', 'an object {…}');
    else if ('use' in raw) checkUse(context, path, raw);
    else if ('when' in raw) checkWhen(context, path, raw);
    else {
      const step = shapeOf(report, path, raw);
      if (step) plain.push({ step, path });
    }
  });
  const names = literalNames(vocabulary);
  const toPlace: Report = (path, ...said) => {
    const [index, ...rest] = path;
    const found = plain[Number(index)];
    // What a parameter will say is checked where the routine is used.
    if (found && !isOpen(valueAt(found.step, rest))) report([...found.path, ...rest], ...said);
  };
  checkFragment(
    { report: toPlace, vocabulary, names },
    plain.map(({ step }) => step),
  );
}

const wrongType = (report: Report, path: Path, zh: string, en: string) => {
  report(path, 'wrong-type', text('这里写得不对。', 'This is not right here.'), {
    expected: text(`应为${zh}。`, `It should be ${en}.`),
  });
};

function noOthers(report: Report, path: Path, raw: Plain, known: ReadonlySet<string>): void {
  for (const key of Object.keys(raw)) {
    if (known.has(key)) continue;
    const message = text(`没有“${key}”这个字段。`, `There is no field "${key}" here.`);
    const expected = suggestion(key, known);
    report([...path, key], 'unknown-field', message, { at: 'key', expected });
  }
}

/** The step, where all of it can be read; faults in values that hold parameters are left to the uses. */
function shapeOf(report: Report, path: Path, raw: Plain): Step | undefined {
  const parsed = stepSchema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? []) {
    for (const fault of faultsOf(issue, { schema: stepSchema, raw })) {
      if (isOpen(valueAt(raw, fault.path))) continue;
      const { code, message, expected, at } = fault;
      report([...path, ...fault.path], code, message, { expected, at });
    }
  }
  return parsed.data as Step | undefined;
}

function checkUse({ report, vocabulary, routine }: Context, path: Path, raw: Plain): void {
  noOthers(report, path, raw, FORMS.use);
  const { routines } = vocabulary;
  const name = String(raw.use);
  const used = routines.get(name);
  const place = [...path, 'use'];
  if (!used) {
    const { code, message, expected } = unknownRoutine(name, routines);
    report(place, code, message, { expected });
    return;
  }
  const circle = wayBack(routine.id, name, routines);
  if (circle) {
    const { code, message } = endless([routine.id, ...circle]);
    report(place, code, message);
  }
  if (raw.with !== undefined && !isPlain(raw.with)) {
    wrongType(report, [...path, 'with'], '对象 {…}', 'an object {…}');
    return;
  }
  const given = raw.with ?? {};
  for (const { path: at, code, message, expected, at: where } of argumentFaults(
    used,
    new Set(Object.keys(given)),
    path,
  )) {
    report(at, code, message, { expected, at: where });
  }
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'string' || Number.isInteger(value)) continue;
    wrongType(report, [...path, 'with', key], '文字或整数', 'a text or a whole number');
  }
}

function checkWhen(context: Context, path: Path, raw: Plain): void {
  const { report, vocabulary } = context;
  noOthers(report, path, raw, FORMS.when);
  if (typeof raw.when !== 'string') wrongType(report, [...path, 'when'], '条件', 'a condition');
  else if (!isOpen(raw.when)) {
    const names = literalNames(vocabulary);
    checkCondition(report, [...path, 'when'], raw.when, { kind: 'rule-when' }, names);
  }
  if (Array.isArray(raw.steps)) checkRaw(context, [...path, 'steps'], raw.steps);
  else {
    const message = text('缺少字段“steps”。', 'The field "steps" is missing.');
    report([...path, 'steps'], 'missing-field', message, { at: 'owner' });
  }
}

function usesIn(steps: readonly unknown[]): string[] {
  return steps.flatMap((raw) => {
    if (!isPlain(raw)) return [];
    if ('use' in raw) return [String(raw.use)];
    return Array.isArray(raw.steps) ? usesIn(raw.steps) : [];
  });
}

/** The routines passed on the way from `from` back to `home`, `home` last; undefined when there is no way. */
function wayBack(home: string, from: string, routines: Routines): string[] | undefined {
  const seen = new Set<string>();
  const search = (name: string): string[] | undefined => {
    if (name === home) return [name];
    if (seen.has(name)) return undefined;
    seen.add(name);
    for (const next of usesIn(routines.get(name)?.steps ?? [])) {
      const rest = search(next);
      if (rest) return [name, ...rest];
    }
    return undefined;
  };
  return search(from);
}
