/**
 * Three recorded days. A change of the simulation or of the content that moves any of them fails here, and says what moved;
 * when the change is meant, write them anew:
 *
 *   UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { botLog } from '../../src/bots/bot-log.ts';
import { runBot } from '../../src/bots/run-bot.ts';
import type { Fact } from '../../src/scenario/vocabulary/facts.ts';
import { type RunLog, replay, score } from '../../src/sim/index.ts';
import { shippedLesson } from '../support/lesson.ts';

const LESSON = 'first-shift';
const SEED = 1;
const BOTS = ['expert', 'careless', 'random'] as const;
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const HOW = `the recorded day no longer comes out the same. If that is meant: UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden`;

/** A run in few words: enough to see what kind of change it was. */
interface Digest {
  readonly facts: number;
  /** sha256 over the types of the facts in order. */
  readonly sequence: string;
  /** sha256 over all facts, times and data included. */
  readonly content: string;
  readonly types: Readonly<Record<string, number>>;
  readonly total: number;
  readonly findings: readonly string[];
}

interface Golden {
  readonly log: RunLog;
  readonly digest: Digest;
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const bundle = shippedLesson(LESSON);

function digestOf(facts: readonly Fact[]): Digest {
  const types: Record<string, number> = {};
  for (const { type } of [...facts].sort((a, b) =>
    a.type < b.type ? -1 : a.type > b.type ? 1 : 0,
  )) {
    types[type] = (types[type] ?? 0) + 1;
  }
  const { total, cases, shiftFindings } = score(bundle, facts);
  return {
    facts: facts.length,
    sequence: sha(facts.map((f) => f.type).join('\n')),
    content: sha(JSON.stringify(facts)),
    types,
    total,
    findings: [...cases.flatMap((c) => c.findings), ...shiftFindings].map(
      (f) => `${f.rule} ${f.kind}`,
    ),
  };
}

const pathOf = (bot: string): string =>
  fileURLToPath(new URL(`./${LESSON}-${bot}-seed${SEED}.json`, import.meta.url));

function record(bot: (typeof BOTS)[number]): Golden {
  const run = runBot(bundle, SEED, bot);
  const log = botLog(bundle, SEED, run, 'golden');
  return { log, digest: digestOf(run.facts) };
}

if (UPDATE) {
  for (const bot of BOTS) {
    const path = pathOf(bot);
    writeFileSync(path, JSON.stringify(record(bot)));
    process.stderr.write(
      `golden: ${path} written anew – look at its difference before you commit it\n`,
    );
  }
  execFileSync('node_modules/.bin/biome', ['format', '--write', ...BOTS.map(pathOf)], {
    stdio: 'ignore',
  });
}

describe.each(BOTS)('the recorded day of the %s player', (bot) => {
  if (!existsSync(pathOf(bot))) throw new Error(`${pathOf(bot)} is missing; ${HOW}`);
  const { log, digest } = JSON.parse(readFileSync(pathOf(bot), 'utf8')) as Golden;
  const { sim, mismatch } = replay(bundle, log);

  test('belongs to the content of today', () => {
    expect(log.digest, `content of ${LESSON} changed; ${HOW}`).toBe(bundle.digest);
  });

  test('replays: every command is taken, the facts and the score are the same', () => {
    expect(digestOf(sim.facts), HOW).toEqual(digest);
    expect(mismatch, HOW).toBeNull();
    expect(sim.hash(), HOW).toBe(log.hash);
  });

  test('is still what this player does', () => {
    const now = record(bot);
    expect(now.log.commands, HOW).toEqual(log.commands);
    expect(now.digest, HOW).toEqual(digest);
  });
});

test('the recorded days are small', () => {
  const bytes = BOTS.reduce((sum, bot) => sum + statSync(pathOf(bot)).size, 0);
  expect(bytes).toBeLessThan(150_000);
});

afterAll(() => {
  if (UPDATE)
    process.stderr.write(
      'golden: written anew and compared with itself; run again without UPDATE_GOLDEN\n',
    );
});
