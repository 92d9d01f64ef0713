import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bareSchemas } from './.ci/bare-schemas.mjs';
import { contentIndexPlugin } from './.ci/content-index.mjs';
import { jsonWithComments } from './.ci/json-with-comments.mjs';
import { leanZod } from './.ci/lean-zod.mjs';
import { oldestBrowser } from './.ci/oldest-browser.mjs';
import { phaserCore } from './.ci/phaser-core.mjs';

export default defineConfig({
  // Relative addresses: the same build runs at any path of an intranet server or a learning platform.
  base: './',
  plugins: [
    react(),
    phaserCore(),
    leanZod(),
    bareSchemas(),
    jsonWithComments(),
    contentIndexPlugin(),
    // Browsers in banks are old. One modern build for Chrome 87 and newer; no second, legacy build (its inline script would
    // break the strict CSP). Which built-ins are missing is known: told by the names of methods alone, core-js comes to 22 kB.
    legacy({
      modernTargets: 'chrome>=87',
      modernPolyfills: false,
      renderLegacyChunks: false,
    }),
    oldestBrowser(),
  ],
  // What is simulated beside the page is built as the page is.
  worker: {
    format: 'es',
    plugins: () => [leanZod(), bareSchemas(), jsonWithComments(), oldestBrowser()],
  },
  build: {
    // Read by .ci/size.mjs. The server does not hand out dot folders.
    manifest: true,
    // The licence texts of everything bundled travel with the build.
    license: { fileName: 'licences.md' },
    // Phaser alone is larger than the default; .ci/size.mjs holds the real budget.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      // Being told at each build which plugins are slow helps nobody.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // The menu needs react only. Phaser and the sim come when a lesson opens.
          groups: [
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ },
            { name: 'sim', test: /[\\/]src[\\/]sim[\\/]/ },
          ],
        },
      },
    },
  },
});
