// Vite plugin: the descriptions of the scenario format (6 kB gzip) stay out of the browser. They are for authors: `oc` names them
// in its error messages, and the JSON schemas and the reference hold them.

const FILES = /[\\/]src[\\/]scenario[\\/]schema[\\/][\w-]+\.ts$/;

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

/** Code without its descriptions. @param {string} code @param {unknown} tree of that code */
export function withoutDescriptions(code, tree) {
  const cuts = described(tree)
    .map(({ callee, end }) => ({ from: callee.object.end, to: end }))
    .sort((a, b) => b.from - a.from);
  return cuts.reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), code);
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
