// The rooms of the house and what each may import (docs: architecture, "Tree").
// Imports point from what is seen to what is true:
//   app → ui, floor, audio → stores → session → sim → scenario
// Run by .ci/fence.mjs, which also checks that the tool really saw every module.

/** Everything under one room. Rooms nest: 'sim/kernel' is a room inside 'sim'. */
const inside = (room) => `^src/${room}/`;

/** Everything of ours, and packages by name (also when hoisted above the working folder). */
const OURS = '^src/';
const packageNamed = (name) => `(^|/)node_modules/(@types/)?${name}/`;

/** Room `room` may import from our code only itself and the rooms named. */
function roomReaches(room, { rooms = [], typesFrom = [], because }) {
  const allowed = [inside(room), ...[...rooms, ...typesFrom].map(inside)];
  const reach = {
    name: `${room}: reaches too far`,
    comment: because,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: OURS, pathNot: allowed },
  };
  if (typesFrom.length === 0) return [reach];
  const typesOnly = {
    name: `${room}: types only`,
    comment: `${room} may name the types of ${typesFrom.join(', ')} but run none of it: ${because}`,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: typesFrom.map(inside), dependencyTypesNot: ['type-only'] },
  };
  return [reach, typesOnly];
}

/** Room `room` may import no outside package but these. Node's own modules have their own rule. */
function roomUses(room, packages, because) {
  return {
    name: `${room}: foreign package`,
    comment: because,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: '(^|/)node_modules/', pathNot: packages.map(packageNamed) },
  };
}

/** Package `name` is named in one room only, because it has a side effect. */
function packageLivesIn(name, room, because) {
  return {
    name: `${name}: outside ${room}`,
    comment: because,
    severity: 'error',
    from: { path: OURS, pathNot: inside(room) },
    to: { path: packageNamed(name) },
  };
}

/** Code outside room `room` may import its index.ts and no other file of it. */
function oneDoor(room, because) {
  return {
    name: `${room}: not by the door`,
    comment: because,
    severity: 'error',
    from: { path: OURS, pathNot: inside(room) },
    to: { path: inside(room), pathNot: `^src/${room}/index\\.ts$` },
  };
}

/** A folder of `parent` that no rule speaks of would be free of all rules: name it first. */
function everyRoomIsListed(parent, rooms, because) {
  const unlisted = {
    path: `^${parent}/[^/]+/`,
    pathNot: rooms.map((room) => `^${parent}/${room}/`),
  };
  const rule = { name: `${parent}: unlisted room`, comment: because, severity: 'error' };
  return [
    { ...rule, from: unlisted, to: {} },
    { ...rule, from: { path: OURS }, to: unlisted },
  ];
}

const HEADLESS = 'it runs without a browser: in tests, in the cli, on a server';

const rooms = [
  ...roomReaches('scenario', {
    because: 'content is the bottom of the house: nothing of ours lies under it',
  }),
  roomUses('scenario', ['zod', 'jsonc-parser', '@marcbachmann/cel-js', '@noble/hashes'], HEADLESS),

  ...roomReaches('sim', {
    rooms: ['scenario'],
    because: 'the truth does not know who looks at it',
  }),
  roomUses('sim', [], HEADLESS),
  oneDoor(
    'sim',
    'the inside of the sim may change; index.ts is the contract, so it can move to a worker',
  ),

  ...roomReaches('charts', {
    because: 'a chart names guards, actions and delays; what they mean is the business of the sim',
  }),
  roomUses('charts', ['xstate'], 'the sim carries what is written from the charts, not XState'),

  ...roomReaches('bots', {
    rooms: ['sim', 'scenario'],
    because: 'a bot plays through the same door as a person',
  }),
  roomUses('bots', [], HEADLESS),

  ...roomReaches('session', {
    rooms: ['sim', 'scenario', 'stores', 'bots'],
    because: 'it decides when things happen and publishes them; it draws nothing',
  }),
  roomUses('session', [], 'clock and storage are handed in by app'),

  ...roomReaches('stores', {
    typesFrom: ['sim', 'scenario'],
    because: 'stores hold what is shown; they decide nothing',
  }),
  roomUses('stores', ['zustand'], 'stores are plain: no view library, no storage'),

  ...roomReaches('text', { because: 'words depend on nothing but their parameters' }),
  roomUses('text', ['i18next'], 'the same words serve canvas, forms and terminal'),

  ...roomReaches('floor', {
    rooms: ['stores', 'text'],
    typesFrom: ['sim'],
    because: 'the picture shows stores; forms and sound are other rooms',
  }),
  roomUses(
    'floor',
    ['phaser', 'ngraph.path', 'ngraph.graph'],
    'the picture is drawn by Phaser alone',
  ),

  ...roomReaches('ui', {
    rooms: ['stores', 'text', 'session'],
    typesFrom: ['sim', 'scenario'],
    because:
      'forms show stores and hand commands to the session; picture and sound are other rooms',
  }),
  roomUses(
    'ui',
    [
      'react',
      'react-dom',
      'react-aria-components',
      'react-hotkeys-hook',
      'react-i18next',
      'zustand',
    ],
    'one kit for all forms; side effects are handed in by app',
  ),

  ...roomReaches('audio', {
    rooms: ['stores', 'text'],
    typesFrom: ['sim'],
    because: 'sound follows stores; picture and forms are other rooms',
  }),
  roomUses('audio', ['howler'], 'sound is played by Howler alone'),

  ...roomReaches('learning', {
    rooms: ['sim', 'scenario', 'text'],
    because: 'records are written from facts, headless',
  }),
  roomUses(
    'learning',
    ['fflate', '@noble/hashes'],
    'it packs and seals records; storage is handed in by app',
  ),

  ...roomReaches('cli', {
    rooms: ['sim', 'scenario', 'bots', 'text', 'charts'],
    because: HEADLESS,
  }),
  roomUses(
    'cli',
    ['commander', 'cli-table3', 'picocolors', 'fflate', 'tinypool'],
    'a terminal tool needs no view library',
  ),
];

const insideSim = [
  ...roomReaches('sim/kernel', {
    because: 'clock, queue, randomness and hash know nothing of banks',
  }),
  ...roomReaches('sim/model', { rooms: ['sim/kernel', 'scenario'], because: 'plain state types' }),
  ...roomReaches('sim/machines', {
    rooms: ['sim/model', 'sim/kernel', 'scenario'],
    because: 'charts own which state; systems and commands send them events, never the other way',
  }),
  ...roomReaches('sim/sop', {
    rooms: ['sim/model', 'sim/kernel', 'scenario'],
    because: 'procedures are rules over facts; they change nothing',
  }),
  ...roomReaches('sim/world', {
    rooms: ['sim/model', 'sim/kernel', 'sim/machines', 'sim/deputy', 'scenario'],
    because: 'the run itself: state, charts and calendar together; it decides nothing',
  }),
  ...roomReaches('sim/systems', {
    rooms: [
      'sim/world',
      'sim/model',
      'sim/kernel',
      'sim/machines',
      'sim/sop',
      'sim/deputy',
      'scenario',
    ],
    because: 'systems run the branch; a command may start one, but no system waits for a player',
  }),
  ...roomReaches('sim/commands', {
    rooms: [
      'sim/world',
      'sim/model',
      'sim/kernel',
      'sim/machines',
      'sim/sop',
      'sim/systems',
      'scenario',
    ],
    because: 'the one door for changes from outside',
  }),
  ...roomReaches('sim/view', {
    rooms: ['sim/world', 'sim/model', 'sim/machines', 'sim/systems', 'scenario'],
    because: 'it pictures the state and changes nothing',
  }),
  ...roomReaches('sim/scoring', {
    rooms: ['sim/model', 'sim/kernel', 'sim/sop', 'scenario'],
    because: 'it folds facts into measures and changes nothing',
  }),
  ...roomReaches('sim/deputy', {
    rooms: ['sim/model', 'sim/kernel', 'sim/scoring', 'scenario'],
    because: 'somebody who looks after a hall gives commands and reads facts, like any player',
  }),
  ...roomReaches('sim/measures', {
    rooms: ['sim/model', 'scenario'],
    because: 'it reads what a run has left behind and changes nothing',
  }),
];

const packages = [
  packageLivesIn(
    'phaser',
    'floor',
    'it needs a canvas and costs 350 kB: loaded with the floor only',
  ),
  packageLivesIn('howler', 'audio', 'it opens the sound device'),
  packageLivesIn('dexie', 'app', 'storage is an adapter in src/app/platform'),
  packageLivesIn('browser-fs-access', 'app', 'files are an adapter in src/app/platform'),
  packageLivesIn('commander', 'cli', 'terminal only'),
  packageLivesIn('cli-table3', 'cli', 'terminal only'),
  packageLivesIn('picocolors', 'cli', 'terminal only'),
  packageLivesIn('tinypool', 'cli', 'it starts threads of Node'),
  {
    name: 'node: outside cli',
    comment: "Node's own modules do not exist in the browser",
    severity: 'error',
    from: { path: OURS, pathNot: inside('cli') },
    to: { dependencyTypes: ['core'] },
  },
];

const wholeHouse = [
  {
    name: 'main: more than app',
    comment: 'main.ts starts app; nothing else',
    severity: 'error',
    from: { path: '^src/main\\.ts$' },
    to: { pathNot: [inside('app')] },
  },
  {
    name: 'src: runtime cycle',
    comment: 'a cycle of values has no first module; a cycle of types alone is harmless',
    severity: 'error',
    from: { path: OURS },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'src: imports tests',
    comment: 'what ships does not depend on what checks it',
    severity: 'error',
    from: { path: OURS },
    to: { path: '^tests/' },
  },
  {
    name: 'src: unresolved import',
    comment: 'an import the tool cannot follow is an import no rule can judge',
    severity: 'error',
    from: { path: OURS },
    to: { couldNotResolve: true },
  },
  ...everyRoomIsListed(
    'src',
    [
      'app',
      'scenario',
      'sim',
      'bots',
      'session',
      'stores',
      'text',
      'floor',
      'ui',
      'audio',
      'learning',
      'cli',
      'charts',
    ],
    'give a new room its own line in .dependency-cruiser.cjs before it is used',
  ),
  ...everyRoomIsListed(
    'src/sim',
    [
      'kernel',
      'model',
      'machines',
      'sop',
      'systems',
      'view',
      'world',
      'commands',
      'scoring',
      'measures',
      'deputy',
    ],
    'give a new room of the sim its own line in .dependency-cruiser.cjs before it is used',
  ),
];

module.exports = {
  forbidden: [...rooms, ...insideSim, ...packages, ...wholeHouse],
  options: {
    // Without this, type-only imports are invisible and half of the rules check nothing.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
