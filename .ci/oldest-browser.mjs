// Vite plugin: a build for old browsers may use no built-in newer than they are. Syntax is lowered by the bundler, built-ins
// are not: the few that are used are filled in by src/session/built-ins.ts, any other stops the build here.

const NEWER = new RegExp(
  [
    // Methods by name; only such as nothing of ours or of a package is called by accident.
    String.raw`\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|getOrInsert|getOrInsertComputed|throwIfAborted)\(`,
    String.raw`\b(?:structuredClone|Array\.fromAsync|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Promise\.try|RegExp\.escape|AbortSignal\.any|Iterator\.from|crypto\.randomUUID|Intl\.supportedValuesOf)\b`,
  ].join('|'),
  'g',
);

/** Built-ins in `code` that Chrome 87 does not have and nobody fills in. @param {string} code @returns {string[]} */
export const newerThanOldest = (code) => [
  ...new Set([...code.matchAll(NEWER)].map(([found]) => found.replace(/^\.|\($/g, ''))),
];

/** @returns {import('vite').Plugin} */
export function oldestBrowser() {
  return {
    name: 'oldest-browser',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const found = chunk.type === 'chunk' ? newerThanOldest(chunk.code) : [];
        if (found.length > 0)
          this.error(`${chunk.fileName}: not in Chrome 87 and not filled in: ${found.join(', ')}`);
      }
    },
  };
}
