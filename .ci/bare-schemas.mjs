// Vite plugin: the descriptions of the scenario format and of its facts and commands (10 kB gzip) stay out of the browser. They
// are for authors: `oc` names them in its error messages, and the JSON schemas and the reference hold them.

const FILES = /[\\/]src[\\/]scenario[\\/](schema|vocabulary)[\\/][\w-]+\.ts$/;
/** Makers of facts, commands and their arguments: the first two things given are descriptions, in Chinese and English. */
const DEFINES = new Set(['fact', 'command', 'id']);
const NOTHING = "''";

/** @typedef {{ type: string, start: number, end: number } & Record<string, any>} Node */

/** Calls of `.describe(…)` in a syntax tree. @param {unknown} node @returns {Node[]} */
function described(node) {
  if (Array.isArray(node)) return node.flatMap(described);
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.values(node).flatMap(described);
  const { type, callee } = /** @type {Node} */ (node);
  const its = type === 'CallExpression' && callee?.property?.name === 'describe';
  return its ? [...found, /** @type {Node} */ (node)] : found;
}

/** Descriptions that facts and commands begin with. @param {unknown} node @returns {Node[]} */
function defined(node) {
  if (Array.isArray(node)) return node.flatMap(defined);
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.values(node).flatMap(defined);
  const { type, callee, arguments: given } = /** @type {Node} */ (node);
  const its = type === 'CallExpression' && DEFINES.has(callee?.name);
  const words = its
    ? given.slice(0, 2).filter((/** @type {Node} */ one) => one.type === 'Literal')
    : [];
  return [...found, ...words];
}

/** Code without its descriptions. @param {string} code @param {unknown} tree of that code */
export function withoutDescriptions(code, tree) {
  const cuts = [
    ...described(tree).map(({ callee, end }) => ({ from: callee.object.end, to: end, put: '' })),
    ...defined(tree).map(({ start, end }) => ({ from: start, to: end, put: NOTHING })),
  ].sort((a, b) => b.from - a.from);
  return cuts.reduce((rest, { from, to, put }) => rest.slice(0, from) + put + rest.slice(to), code);
}

/** @returns {import('vite').Plugin} */
export function bareSchemas() {
  return {
    name: 'bare-schemas',
    apply: 'build',
    transform: {
      filter: { id: FILES },
      handler(code) {
        return { code: withoutDescriptions(code, this.parse(code)), map: null };
      },
    },
  };
}
