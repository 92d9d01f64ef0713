// Vite plugin: 'phaser' means the list of its sources in src/floor/phaser-core.js, not the whole library (353 kB gzip).
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/floor/phaser-core.js', import.meta.url));

/** Switches that Phaser's own build sets. */
const SWITCHES = {
  'typeof CANVAS_RENDERER': 'true',
  'typeof WEBGL_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
};

/** Phaser's sources are CommonJS, which the development server does not serve: melt them into one module first. */
async function melt() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: SWITCHES,
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'phaser-core' },
    },
  });
  const [first] = [result].flat();
  return /** @type {import('vite').Rolldown.RolldownOutput} */ (first).output[0].code;
}

/** @returns {import('vite').Plugin} */
export function phaserCore() {
  let serving = false;
  return {
    name: 'phaser-core',
    enforce: 'pre',
    config: (_config, { command }) => {
      serving = command === 'serve';
      return { define: SWITCHES, optimizeDeps: { exclude: ['phaser'] } };
    },
    resolveId: (id) => (id === 'phaser' ? ENTRY : null),
    load: (id) => (serving && id === ENTRY ? melt() : null),
  };
}
