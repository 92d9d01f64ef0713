/**
 * A small house that keeps every rule, and for every rule one file that breaks it.
 * Written as a table so that a rule and its violation stand side by side; the test lays it out
 * as files under .cache, because the import check reads files.
 */

/** Path to source text. One module per room, each with the imports its room may have. */
export const cleanHouse: Record<string, string> = {
  'src/main.ts': `import { boot } from './app/boot.ts'; boot();`,
  'src/app/boot.ts': `import { floor } from '../floor/floor.ts'; import { panel } from '../ui/panel.tsx';
    import { cues } from '../audio/cues.ts'; import { record } from '../learning/record.ts';
    import Dexie from 'dexie'; import { fileOpen } from 'browser-fs-access';
    import './boot.css'; import picture from '../../assets/hall.svg?url'; import lesson from '../../scenarios/a.json?raw';
    export const boot = () => [floor, panel, cues, record, Dexie, fileOpen, picture, lesson];`,
  'src/app/boot.css': 'body {}',
  'assets/hall.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'scenarios/a.json': '{}',
  'src/scenario/lesson.ts': `import { z } from 'zod'; import { parseTree } from 'jsonc-parser';
    import { Environment } from '@marcbachmann/cel-js'; import { sha256 } from '@noble/hashes/sha2.js';
    export const lesson = [z, parseTree, Environment, sha256]; export type Lesson = string;`,
  'src/sim/index.ts': `export { picture } from './view/view.ts'; export { run } from './systems/arrivals.ts'; export { call } from './commands/call.ts';
    export { score } from './scoring/score.ts'; export { measure } from './measures/measures.ts'; export type { State } from './model/state.ts';`,
  'src/sim/kernel/clock.ts': `export const clock = 1; export type Clock = number;`,
  'src/sim/model/state.ts': `import type { Lesson } from '../../scenario/lesson.ts';
    import type { Clock } from '../kernel/clock.ts'; export type State = { at: Clock; lesson: Lesson };`,
  'src/sim/machines/visit.ts': `export const visit = 1;`,
  'src/charts/visit-machine.ts': `import { setup } from 'xstate'; export const machine = setup;`,
  'src/sim/sop/rule.ts': `import type { State } from '../model/state.ts'; export const rule = (s: State) => s;`,
  'src/sim/systems/arrivals.ts': `import { clock } from '../kernel/clock.ts';
    import { visit } from '../machines/visit.ts'; import { rule } from '../sop/rule.ts';
    export const run = () => [clock, visit, rule];`,
  'src/sim/world/world.ts': `import { clock } from '../kernel/clock.ts';
    import { visit } from '../machines/visit.ts'; export const world = [clock, visit];`,
  'src/sim/view/view.ts': `import { world } from '../world/world.ts'; export const picture = world;`,
  'src/sim/commands/call.ts': `import { run } from '../systems/arrivals.ts'; export const call = run;`,
  'src/sim/scoring/score.ts': `import { rule } from '../sop/rule.ts'; export const score = rule;`,
  'src/sim/deputy/orders.ts': `import { score } from '../scoring/score.ts'; export const orders = score;`,
  'src/sim/measures/measures.ts': `import type { State } from '../model/state.ts'; export const measure = (s: State) => s;`,
  'src/bots/expert.ts': `import { run } from '../sim/index.ts'; export const expert = run;`,
  'src/stores/view-store.ts': `import { createStore } from 'zustand'; import type { State } from '../sim/index.ts';
    export const view = createStore<State | null>(() => null);`,
  'src/session/session.ts': `import { expert } from '../bots/expert.ts'; import { run } from '../sim/index.ts';
    import { view } from '../stores/view-store.ts'; export const session = [expert, run, view];`,
  'src/text/words.ts': `import i18next from 'i18next';
    import type { Money } from './money.ts'; export const words = [i18next]; export type Word = Money;`,
  // A cycle of types alone is allowed.
  'src/text/money.ts': `import type { Word } from './words.ts'; export type Money = Word | number;`,
  'src/floor/floor.ts': `import Phaser from 'phaser'; import path from 'ngraph.path'; import type { State } from '../sim/index.ts';
    import { view } from '../stores/view-store.ts'; import { words } from '../text/words.ts';
    export const floor = (s: State) => [Phaser, path, view, words, s];`,
  'src/ui/panel.tsx': `import { useState } from 'react'; import { createRoot } from 'react-dom/client';
    import { Button } from 'react-aria-components'; import type { Lesson } from '../scenario/lesson.ts';
    import { session } from '../session/session.ts';
    export const panel = (l: Lesson) => [useState, createRoot, Button, session, l];`,
  'src/audio/cues.ts': `import { Howl } from 'howler'; import { words } from '../text/words.ts';
    export const cues = [Howl, words];`,
  'src/learning/record.ts': `import { zipSync } from 'fflate'; import { lesson } from '../scenario/lesson.ts';
    import { run } from '../sim/index.ts'; export const record = [zipSync, lesson, run];`,
  'src/cli/oc.ts': `import { readFileSync } from 'node:fs'; import { Command } from 'commander';
    import { expert } from '../bots/expert.ts'; import { machine } from '../charts/visit-machine.ts';
    export const oc = [readFileSync, Command, expert, machine];`,
  'tests/support/build.ts': `export const build = 1;`,
};

/** A value import from `to`, so that the edge is a runtime one. */
const uses = (to: string) => `import * as planted from '${to}'; export const x = planted;`;

/** Files a violation needs beside it. */
export const companions: Record<string, string> = {
  'src/text/v-cycle-b.ts': uses('./v-cycle-a.ts'),
};

/** [rule that must speak up, file that breaks it, its text] */
export const violations: [rule: string, path: string, text: string][] = [
  ['scenario: reaches too far', 'src/scenario/v-words.ts', uses('../text/words.ts')],
  ['scenario: foreign package', 'src/scenario/v-react.ts', uses('react')],
  ['sim: reaches too far', 'src/sim/model/v-words.ts', uses('../../text/words.ts')],
  ['sim: foreign package', 'src/sim/model/v-zod.ts', uses('zod')],
  ['sim: not by the door', 'src/session/v-side-door.ts', uses('../sim/kernel/clock.ts')],
  [
    'sim: not by the door',
    'src/app/v-side-door-type.ts',
    `export type { Clock } from '../sim/kernel/clock.ts';`,
  ],
  ['sim/kernel: reaches too far', 'src/sim/kernel/v-model.ts', uses('../model/state.ts')],
  ['sim/kernel: reaches too far', 'src/sim/kernel/v-scenario.ts', uses('../../scenario/lesson.ts')],
  ['sim/model: reaches too far', 'src/sim/model/v-machine.ts', uses('../machines/visit.ts')],
  ['sim/machines: reaches too far', 'src/sim/machines/v-system.ts', uses('../systems/arrivals.ts')],
  ['sim/sop: reaches too far', 'src/sim/sop/v-machine.ts', uses('../machines/visit.ts')],
  ['sim/systems: reaches too far', 'src/sim/systems/v-command.ts', uses('../commands/call.ts')],
  ['sim/commands: reaches too far', 'src/sim/commands/v-score.ts', uses('../scoring/score.ts')],
  ['sim/world: reaches too far', 'src/sim/world/v-system.ts', uses('../systems/arrivals.ts')],
  ['sim/view: reaches too far', 'src/sim/view/v-command.ts', uses('../commands/call.ts')],
  ['sim/scoring: reaches too far', 'src/sim/scoring/v-system.ts', uses('../systems/arrivals.ts')],
  ['sim/deputy: reaches too far', 'src/sim/deputy/v-system.ts', uses('../systems/arrivals.ts')],
  ['sim/measures: reaches too far', 'src/sim/measures/v-system.ts', uses('../systems/arrivals.ts')],
  ['sim: foreign package', 'src/sim/machines/v-xstate.ts', uses('xstate')],
  ['charts: reaches too far', 'src/charts/v-visit.ts', uses('../sim/machines/visit.ts')],
  ['charts: foreign package', 'src/charts/v-zod.ts', uses('zod')],
  ['bots: reaches too far', 'src/bots/v-session.ts', uses('../session/session.ts')],
  ['bots: foreign package', 'src/bots/v-zod.ts', uses('zod')],
  ['session: reaches too far', 'src/session/v-ui.ts', uses('../ui/panel.tsx')],
  ['session: foreign package', 'src/session/v-zustand.ts', uses('zustand')],
  ['stores: reaches too far', 'src/stores/v-session.ts', uses('../session/session.ts')],
  ['stores: types only', 'src/stores/v-sim.ts', uses('../sim/index.ts')],
  ['stores: foreign package', 'src/stores/v-react.ts', uses('react')],
  ['text: reaches too far', 'src/text/v-store.ts', uses('../stores/view-store.ts')],
  ['text: foreign package', 'src/text/v-react.ts', uses('react')],
  ['floor: reaches too far', 'src/floor/v-ui.ts', uses('../ui/panel.tsx')],
  [
    'floor: reaches too far',
    'src/floor/v-session-lazily.ts',
    `export const x = () => import('../session/session.ts');`,
  ],
  // The type import must not hide the value import beside it.
  [
    'floor: types only',
    'src/floor/v-sim.ts',
    `import type { State } from '../sim/index.ts'; import { run } from '../sim/index.ts'; export const x = (s: State) => run;`,
  ],
  ['floor: foreign package', 'src/floor/v-react.ts', uses('react')],
  ['ui: reaches too far', 'src/ui/v-floor.ts', uses('../floor/floor.ts')],
  ['ui: types only', 'src/ui/v-sim.ts', uses('../sim/index.ts')],
  ['ui: types only', 'src/ui/v-scenario.ts', uses('../scenario/lesson.ts')],
  ['ui: foreign package', 'src/ui/v-zod.ts', uses('zod')],
  ['audio: reaches too far', 'src/audio/v-floor.ts', uses('../floor/floor.ts')],
  ['audio: types only', 'src/audio/v-sim.ts', uses('../sim/index.ts')],
  ['audio: foreign package', 'src/audio/v-react.ts', uses('react')],
  ['learning: reaches too far', 'src/learning/v-ui.ts', uses('../ui/panel.tsx')],
  ['learning: foreign package', 'src/learning/v-react.ts', uses('react')],
  ['cli: reaches too far', 'src/cli/v-session.ts', uses('../session/session.ts')],
  ['cli: foreign package', 'src/cli/v-react.ts', uses('react')],
  ['phaser: outside floor', 'src/app/v-phaser.ts', uses('phaser')],
  ['howler: outside audio', 'src/app/v-howler.ts', uses('howler')],
  ['dexie: outside app', 'src/learning/v-dexie.ts', uses('dexie')],
  ['browser-fs-access: outside app', 'src/ui/v-files.ts', uses('browser-fs-access')],
  ['commander: outside cli', 'src/app/v-commander.ts', uses('commander')],
  ['tinypool: outside cli', 'src/app/v-pool.ts', uses('tinypool')],
  ['cli-table3: outside cli', 'src/app/v-table.ts', uses('cli-table3')],
  ['picocolors: outside cli', 'src/app/v-colors.ts', uses('picocolors')],
  ['node: outside cli', 'src/session/v-node.ts', uses('node:fs')],
  ['main: more than app', 'src/main.ts', `${uses('./ui/panel.tsx')} import './app/boot.ts';`],
  // Reported at one of the two files; the other is in `companions`.
  ['src: runtime cycle', 'src/text/v-cycle-a.ts', uses('./v-cycle-b.ts')],
  ['src: imports tests', 'src/text/v-tests.ts', uses('../../tests/support/build.ts')],
  ['src: unresolved import', 'src/text/v-nowhere.ts', uses('./nowhere.ts')],
  ['src: unlisted room', 'src/utils/v-helper.ts', uses('../text/words.ts')],
  ['src/sim: unlisted room', 'src/sim/utils/v-helper.ts', uses('../kernel/clock.ts')],
];
