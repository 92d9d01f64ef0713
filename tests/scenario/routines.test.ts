// biome-ignore-all lint/suspicious/noTemplateCurlyInString: parameters of routines are written that way
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { expandSteps } from '../../src/scenario/load/expand-steps.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import type { Routine } from '../../src/scenario/schema/steps.ts';
import { shippedLibrary } from '../support/shipped-library.ts';
import { brief, MINI, positionOf } from './mini-library.ts';

const ROUTINES = `"routines": [
    {
      "id": "mark",
      "params": [{ "id": "note" }, { "id": "stamp", "default": "fake" }],
      "steps": [
        { "do": "stamp", "item": "\${note}", "stamp": "\${stamp}", "zone": "front" },
        { "do": "confiscate", "item": "\${note}" }
      ]
    },
    {
      "id": "fake",
      "params": [{ "id": "note" }, { "id": "who" }, { "id": "wait" }],
      "steps": [
        { "do": "call", "role": "\${who}" },
        { "until": { "fact": "colleague.came", "where": "A.role == '\${who}'" }, "within": "\${wait}" },
        { "do": "ask-check", "item": "\${note}", "role": "\${who}" },
        { "when": "scenario.date >= '2026-01-01'", "steps": [{ "use": "mark", "with": { "note": "\${note}" } }] }
      ]
    },
    { "id": "paid", "params": [{ "id": "sum" }], "steps": [{ "do": "pay", "amount": "\${sum}" }] }
  ],
  "topics": [`;

const USES = `{ "use": "fake", "with": { "note": "bad", "who": "senior", "wait": "1m" } },
    { "when": "case.variant == 'base'", "steps": [{ "use": "paid", "with": { "sum": 100 } }] },
    { "when": "scenario.lesson == 'mini-lesson'", "steps": [{ "wait": "7s" }] },
    { "when": "scenario.date < '2020-01-01' || case.age > 60", "steps": [{ "wait": "8s" }] },`;

const WRITTEN = `    { "do": "call", "role": "senior" },
    { "until": { "fact": "colleague.came", "where": "A.role == 'senior'" }, "within": "1m" },
    { "do": "ask-check", "item": "bad", "role": "senior" },
    { "do": "stamp", "item": "bad", "stamp": "fake", "zone": "front" },
    { "do": "confiscate", "item": "bad" },`;

function swap(text: string, search: string, replacement: string): string {
  expect(text.split(search), `"${search}" must stand exactly once`).toHaveLength(2);
  return text.replace(search, () => replacement);
}

/** The mini library with routines, and passages replaced; a « in a replacement marks the place of the fault. */
function library(...swaps: [path: string, search: string, replacement: string][]) {
  const texts = new Map(MINI.map(({ path, text }) => [path, text]));
  const change = (path: string, search: string, replacement: string) =>
    texts.set(path, swap(texts.get(path) ?? '', search, replacement));
  change('mini-bank.json', '"topics": [', ROUTINES);
  change('mini-case.json', WRITTEN, `    ${USES}`);
  for (const one of swaps) change(...one);
  let mark: { file: string; line: number; column: number } | undefined;
  const files: SourceFile[] = [...texts].map(([path, text]) => {
    const at = text.indexOf('«');
    if (at >= 0) mark = { file: path, ...positionOf(text, at) };
    return { path, text: text.replace('«', '') };
  });
  return { files, mark };
}

const compiled = (files: readonly SourceFile[]) => {
  const { library: found, diagnostics } = loadLibrary(files);
  expect(diagnostics).toEqual([]);
  return compileLesson(found, 'mini-lesson').cases['mini-case'];
};

describe('routines and conditions in exemplars', () => {
  it('become the plain steps they stand for', () => {
    const before = compiled(MINI)?.base?.exemplar ?? [];
    const after = compiled(library().files)?.base?.exemplar ?? [];
    const more = [{ do: 'pay', amount: 100 }, { wait: 7000 }];
    expect(
      after.filter((step) => !more.some((one) => JSON.stringify(one) === JSON.stringify(step))),
    ).toEqual(before);
    expect(after).toEqual(expect.arrayContaining(more));
    expect(after.filter((step) => 'wait' in step)).not.toContainEqual({ wait: 8000 });
  });

  it('are decided by date, lesson and variant', () => {
    const { files } = library(
      ['mini-lesson.json', '"date": "2026-11-23"', '"date": "2019-11-23"'],
      [
        'mini-case.json',
        `        "exemplar": [{ "do": "greet" }, { "do": "part" }]\n`,
        '        "title": { "zh-CN": "静", "en": "Calm" }\n',
      ],
      [
        'mini-case.json',
        '"items": [{ "id": "cash", "cash": { "bad": [], "notes": [{ "denomination": 10000, "pieces": 120 }] } }],',
        '',
      ],
      ['mini-case.json', '        "contradictions": [{ "id": "watermarks", "remove": true }],', ''],
    );
    const cases = compiled(files);
    const has = (variant: string, command: string) =>
      cases?.[variant]?.exemplar.some((step) => 'do' in step && step.do === command);
    expect(has('base', 'ask-check')).toBe(true);
    // Before 2026 the routine has no stamp in it.
    expect(has('base', 'confiscate')).toBe(false);
    expect(has('base', 'pay')).toBe(true);
    expect(has('calm', 'pay')).toBe(false);
    expect(cases?.calm?.exemplar).toContainEqual({ wait: 8000 });
  });

  it('a lesson has them as well', () => {
    const { files } = library([
      'mini-lesson.json',
      '"before": [',
      `"before": [{ "use": "paid", "with": { "sum": 5 } }, { "when": "scenario.lesson == 'x'", "steps": [{ "do": "open-window" }] }, `,
    ]);
    const { library: found, diagnostics } = loadLibrary(files);
    expect(diagnostics).toEqual([]);
    expect(compileLesson(found, 'mini-lesson').lesson.exemplar.before[0]).toEqual({
      do: 'pay',
      amount: 5,
    });
    expect(compileLesson(found, 'mini-lesson').lesson.exemplar.before).toHaveLength(2);
  });

  it('the shipped ones are, step for step, what was once written out', () => {
    const path = fileURLToPath(new URL('./written-out.json', import.meta.url));
    // The long way through t02 and t03 as it stood before there were routines; who changes these cases on purpose writes it anew.
    const written = JSON.parse(readFileSync(path, 'utf8'));
    const { cases } = compileLesson(shippedLibrary(), 'first-shift');
    for (const id of Object.keys(written)) {
      for (const variant of Object.keys(written[id])) {
        expect(cases[id]?.[variant]?.exemplar, `${id} ${variant}`).toEqual(written[id][variant]);
      }
    }
  });
});

type Row = readonly [
  what: string,
  file: string,
  search: string,
  replacement: string,
  code: string,
  pointer: string,
];

// biome-ignore format: one row per line is a table.
const ROWS: readonly Row[] = [
  // Where a routine is used
  ['no such routine', 'mini-case.json', '"use": "paid"', '"use": «"payed"', 'unknown-reference', '/exemplar/9/steps/0/use'],
  ['a parameter is missing', 'mini-case.json', ', "with": { "note": "bad", "who": "senior", "wait": "1m" }', ', "with": «{ "note": "bad", "who": "senior" }', 'missing-field', '/exemplar/8/with/wait'],
  ['a parameter too many', 'mini-case.json', '"wait": "1m" }', '"wait": "1m", «"wat": "1m" }', 'unknown-field', '/exemplar/8/with/wat'],
  ['an argument of the wrong kind', 'mini-case.json', '"sum": 100', '"sum": «"much"', 'wrong-type', '/exemplar/9/steps/0/with/sum'],
  ['an argument that is no duration', 'mini-case.json', '"wait": "1m"', '"wait": «"1 m"', 'wrong-format', '/exemplar/8/with/wait'],
  ['an argument that names nothing', 'mini-case.json', '"note": "bad", "who"', '"note": «"bat", "who"', 'unknown-reference', '/exemplar/8/with/note'],
  ['an argument that does not fit, two routines down', 'mini-case.json', '"note": "bad", "who"', '"note": «"cash", "who"', 'conflict', '/exemplar/8/with/note'],
  ['a list as argument', 'mini-case.json', '"sum": 100', '"sum": «[1]', 'not-allowed', '/exemplar/9/steps/0/with/sum'],
  ['a field that a use has not', 'mini-case.json', '"use": "paid",', '"use": "paid", «"whit": {},', 'unknown-field', '/exemplar/9/steps/0/whit'],
  ['a condition over what is not known at load', 'mini-case.json', `"when": "case.variant == 'base'"`, '"when": "«customer.mood > 3"', 'cel-type', '/exemplar/9/when'],
  ['a step under a condition', 'mini-case.json', '"steps": [{ "wait": "7s" }]', '"steps": [{ "wait": «7 }]', 'wrong-type', '/exemplar/10/steps/0/wait'],
  ['a step that leads nowhere, under a condition', 'mini-case.json', '"steps": [{ "wait": "7s" }]', '"steps": [{ "do": "say", "line": «"tanks" }]', 'unknown-reference', '/exemplar/10/steps/0/line'],
  // Routines themselves
  ['routine: no such verb', 'mini-bank.json', '"do": "confiscate"', '"do": «"confisgate"', 'not-allowed', '/routines/0/steps/1/do'],
  ['routine: no such role', 'mini-bank.json', '"do": "call", "role": "${who}"', '"do": "call", "role": «"seniour"', 'unknown-reference', '/routines/1/steps/0/role'],
  ['routine: no such field', 'mini-bank.json', '"do": "call", "role": "${who}"', '"do": "call", «"rolle": "x", "role": "${who}"', 'unknown-field', '/routines/1/steps/0/rolle'],
  ['routine: a parameter nobody declared', 'mini-bank.json', '"stamp": "${stamp}"', '"stamp": "x «${stamps}"', 'unknown-reference', '/routines/0/steps/0/stamp'],
  ['routine: a parameter no step uses', 'mini-bank.json', '{ "id": "wait" }', '{ "id": "wait" }, { "id": «"idle", "default": 1 }', 'unused', '/routines/1/params/3/id'],
  ['routine: uses one that is not there', 'mini-bank.json', '{ "use": "mark"', '{ "use": «"marc"', 'unknown-reference', '/routines/1/steps/3/steps/0/use'],
  ['routine: lacks an argument of the other', 'mini-bank.json', '"with": { "note": "${note}" }', '"with": «{}', 'missing-field', '/routines/1/steps/3/steps/0/with/note'],
  ['routine: uses itself', 'mini-bank.json', '{ "use": "mark"', '{ "use": «"fake"', 'conflict', '/routines/1/steps/3/steps/0/use'],
  ['routine: a condition that cannot be read', 'mini-bank.json', `"when": "scenario.date >= '2026-01-01'"`, '"when": "scenario.«dat > 3"', 'cel-type', '/routines/1/steps/3/when'],
  ['routine: twice the same id', 'mini-bank.json', '"id": "paid"', '"id": «"fake"', 'duplicate-id', '/routines/2/id'],
];

/** Rightly told as well, or instead at a second place. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'routine: a parameter nobody declared': ['unused /routines/0/params/1/id'],
  'routine: uses itself': [
    'missing-field /routines/1/steps/3/steps/0/with/wait',
    'missing-field /routines/1/steps/3/steps/0/with/who',
  ],
  'routine: twice the same id': ['unknown-reference /exemplar/9/steps/0/use'],
};

describe('routines that do not fit are told at their place', () => {
  for (const [what, file, search, replacement, code, pointer] of ROWS) {
    it(what, () => {
      const { files, mark } = library([file, search, replacement]);
      const { diagnostics } = loadLibrary(files);
      expect(diagnostics.map(brief)).toContainEqual({ ...mark, code, pointer, severity: 'error' });
      const others = diagnostics
        .filter((one) => one.code !== code || one.pointer !== pointer)
        .map((one) => `${one.code} ${one.pointer}`);
      expect(others.sort()).toEqual(MORE[what] ?? []);
      for (const { message } of diagnostics) {
        expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(message.en).not.toMatch(/Invalid input|undefined|[\u4e00-\u9fff]/);
      }
    });
  }

  it('a circle of three is told with its way', () => {
    const { files } = library(
      [
        'mini-bank.json',
        '{ "do": "pay", "amount": "${sum}" }',
        '{ "use": "fake", "with": { "note": "${sum}", "who": "senior", "wait": "1m" } }',
      ],
      [
        'mini-bank.json',
        '{ "do": "confiscate", "item": "${note}" }',
        '{ "use": "paid", "with": { "sum": "${note}" } }',
      ],
    );
    const ways = loadLibrary(files).diagnostics.map(({ message }) => message.en);
    expect(ways).toContain('The routine comes back to itself: mark → paid → fake → mark.');
    expect(ways).toHaveLength(3);
  });

  it('a lesson with a routine that is not there cannot be compiled, in plain words', () => {
    const { files } = library(['mini-case.json', '"use": "paid"', '"use": "payed"']);
    expect(() => compileLesson(loadLibrary(files).library, 'mini-lesson')).toThrow(
      'The exemplar of case "mini-case", variant "base" cannot be read: There is no routine "payed".',
    );
  });
});

it('expanding never ends in a circle', () => {
  const round: Routine = { id: 'round', params: [], steps: [{ use: 'round' }, { do: 'greet' }] };
  const { steps, faults } = expandSteps([{ use: 'round' }], new Map([['round', round]]));
  expect(steps.map(({ step }) => step)).toEqual([{ do: 'greet' }]);
  expect(faults.map(({ message }) => message.en)).toEqual([
    'The routine comes back to itself: round → round.',
  ]);
});
