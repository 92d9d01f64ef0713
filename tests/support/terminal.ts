/** A bank with live accounts, and a hand at its terminal. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import type { Diagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import type { Sim } from '../../src/sim/index.ts';
import { act, meet, miniSources } from './lesson.ts';
import { type Edits, themeEdits } from './terminal-theme.ts';

const TEXT = readFileSync(
  fileURLToPath(new URL('./fixtures/accounts/terminal.json', import.meta.url)),
  'utf8',
);

export const terminalSources = (edits: Edits = {}): SourceFile[] =>
  miniSources(themeEdits(TEXT, edits));

/** Throws with the diagnostics when an edit broke it. */
export function terminalLesson(edits: Edits = {}): LessonBundle {
  const { library, diagnostics } = loadLibrary(terminalSources(edits));
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((d) => `${d.file}${d.pointer}: ${d.message.en}`).join('\n'));
  return compileLesson(library, 'mini-lesson');
}

export const faults = (edits: Edits): Diagnostic[] =>
  loadLibrary(terminalSources(edits)).diagnostics.filter((d) => d.severity === 'error');

/** The customer sits at the glass. */
export const seated = (edits: Edits = {}): Sim =>
  meet(terminalLesson(edits), 1, 'mini-case', 'base');

/** Opens a transaction and keys its fields. */
export function keyIn(sim: Sim, code: string, values: Readonly<Record<string, string>>): void {
  const keys = Object.entries(values).map(
    ([field, value]): Command => ({ do: 'key', field, value }),
  );
  act(sim, { do: 'open-transaction', code }, ...keys);
}

/** Keys and posts; the error code and its field, or two empty texts. */
export function posted(
  sim: Sim,
  code: string,
  values: Readonly<Record<string, string>>,
): readonly [string, string] {
  keyIn(sim, code, values);
  act(sim, { do: 'post' });
  const draft = sim.view().encounter?.draft;
  return [draft?.error ?? '', draft?.errorField ?? ''];
}

export const DONE = ['', ''] as const;

export function account(sim: Sim, no: string) {
  const found = sim.snapshot().state.accounts[no];
  if (!found) throw new Error(`no account ${no}`);
  return found;
}

export const shown = (sim: Sim) => sim.view().encounter?.draft?.shown ?? {};
