import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { compileChart } from '../../charts/compile-chart.ts';
import { MACHINES } from '../../charts/machines.ts';
import { chartFile, writeChart } from '../../charts/write-chart.ts';
import { finish, print } from '../outcome.ts';

const FOLDER = 'src/sim/machines';

export function addCharts(program: Command): void {
  program
    .command('charts')
    .description('write the charts of the sim from the XState machines')
    .option('--check', 'write nothing; report charts that have drifted')
    .action((options: { check?: boolean }) => {
      const tables = Object.values(MACHINES).map(compileChart);
      let drifted = 0;
      for (const table of tables) {
        const path = join(FOLDER, chartFile(table));
        const text = writeChart(table);
        if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
        drifted += 1;
        if (!options.check) writeFileSync(path, text);
        print(`${options.check ? 'drifted' : 'written'}  ${path}`);
      }
      print(`${tables.length} charts, ${drifted} ${options.check ? 'drifted' : 'written'}`);
      finish(!options.check || drifted === 0);
    });
}
