// Vite plugin: zod's way to JSON Schema (7 kB gzip) and its own words for errors (1 kB) stay out of the browser. `oc schema` writes
// the schemas beforehand, and what an error says is said by src/scenario/load/issue-diagnostics.ts. zod's classes refer to both, so
// that no bundler can leave them out by itself.

const FILES =
  /[\\/]zod[\\/]v4[\\/](core[\\/](json-schema-processors|to-json-schema)|locales[\\/]en)\.js$/;
const WORDS = /locales[\\/]en\.js$/;

/** @returns {import('vite').Plugin} */
export function leanZod() {
  return {
    name: 'lean-zod',
    apply: 'build',
    transform: {
      filter: { id: FILES },
      handler: (code, id) => {
        if (WORDS.test(id))
          return {
            code: "export default () => ({ localeError: () => 'Invalid input' });",
            map: null,
          };
        const declared = code.matchAll(/^export (?:const|function) (\w+)/gm);
        const renamed = code.matchAll(/^export \{ \w+ as (\w+) \};/gm);
        const names = [...declared, ...renamed].map(([, name]) => name);
        // What is made for each schema is a function: it is made, and never called.
        const empty = names.map((name) => `export const ${name} = () => () => undefined;`);
        return { code: empty.join('\n'), map: null };
      },
    },
  };
}
