// `npm run types`: every TypeScript project, each with the world it may know (DOM, Node, neither).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CACHE, HOME } from './home.mjs';

const PROJECTS = ['src/scenario', 'src/sim', 'src/cli', '.', 'tests', '.ci'];

let wrong = 0;
for (const project of PROJECTS) {
  const stamp = join(CACHE, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(HOME, 'node_modules/typescript/bin/tsc'),
      '-p',
      project,
      '--incremental',
      '--tsBuildInfoFile',
      stamp,
    ],
    { cwd: HOME, stdio: 'inherit' },
  );
  if (status !== 0) wrong++;
  console.log(`types: ${project} ${status === 0 ? 'ok' : 'FAILED'}`);
}
process.exitCode = wrong > 0 ? 1 : 0;
