// `npm start`: build if needed, then serve. Options are those of serve.mjs.
import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';

if (await ensureBuilt()) await serve(process.argv.slice(2));
else process.exitCode = 1;
