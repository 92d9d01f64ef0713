// Vite plugin: authors may put comments and trailing commas into scenario files. Where code imports
// such a file as a module (not as ?raw text), hand plain JSON on to Vite.
import { parse } from 'jsonc-parser';

/** @returns {import('vite').Plugin} */
export function jsonWithComments() {
  return {
    name: 'json-with-comments',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]scenarios[\\/].*\.json$/ },
      handler: (code) => ({
        code: JSON.stringify(parse(code, [], { allowTrailingComma: true })),
        map: null,
      }),
    },
  };
}
