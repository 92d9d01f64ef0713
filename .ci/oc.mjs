#!/usr/bin/env node
// `npx oc` and `npm run oc` in this repository: the headless tool.
import { bundle } from './headless.mjs';

const moduleOf = await bundle({
  oc: 'src/cli/oc.ts',
  'batch-worker': 'src/cli/batch-worker.ts',
  'proof-worker': 'src/cli/proof-worker.ts',
});
await import(moduleOf('oc').href);
