#!/usr/bin/env node
// `npx oc` in this repository: the headless tool, run from its TypeScript source.
import { register } from 'tsx/esm/api';

register();
await import(new URL('../src/cli/oc.ts', import.meta.url).href);
