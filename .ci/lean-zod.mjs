// Vite plugin: zod's way to JSON Schema (7 kB gzip) stays out of the browser; `oc schema` writes the schemas beforehand. zod's
// classes refer to it, so that no bundler can leave it out by itself.

const FILES = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;

/** @returns {import('vite').Plugin} */
export function leanZod() {
  return {
    name: 'lean-zod',
    apply: 'build',
    transform: {
      filter: { id: FILES },
      handler: (code) => {
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
