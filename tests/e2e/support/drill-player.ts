/**
 * Plays a drill in the page as the competent supervisor did in Node: the same moves at the same times, given by hands. Hands are
 * slower than a bot: requests are answered as they come, and what cannot be done any more is left. Time nobody needs is let pass.
 */
import type { Page } from 'playwright-core';
import type { BotRun } from '../../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { answerTo } from '../../../src/sim/index.ts';
import { handsFree } from './key-moves.ts';

export interface Hands {
  /** Gives a command that can be given now. */
  give(command: Command): Promise<void>;
}

/** Simulated ms after which one looks whether a window asks for something. */
const LOOK = 60_000;
/** Simulated ms for which a move that cannot be given yet is tried again. */
const WAITS = 30_000;
const STEP = 1_000;

const nowOf = (page: Page): Promise<number> => page.evaluate(() => window.__oc?.now() ?? -1);

const passTo = (page: Page, t: number): Promise<void> =>
  page.evaluate((to) => window.__oc?.passTo(to), t);

const refusalOf = (page: Page, command: Command): Promise<string> =>
  page.evaluate((one) => window.__oc?.refusal(one) ?? 'gone', command);

const given = (page: Page): Promise<number> =>
  page.evaluate(() => window.__oc?.log()?.commands.length ?? -1);

/** Why the command cannot be given within a while; "" as soon as it can. */
async function blocked(page: Page, command: Command): Promise<string> {
  const until = (await nowOf(page)) + WAITS;
  for (;;) {
    await handsFree(page);
    const reason = await refusalOf(page, command);
    const now = await nowOf(page);
    if (reason === '' || now >= until) return reason;
    await passTo(page, now + STEP);
  }
}

export interface Missed {
  readonly command: Command;
  readonly reason: string;
}

/** Requests nobody has answered yet, the oldest first. */
const requestsOf = (page: Page): Promise<readonly Fact<'request.raised'>['data'][]> =>
  page.evaluate(() => {
    const facts = window.__oc?.facts() ?? [];
    const over = new Set(
      facts
        .filter(({ type }) => type === 'request.answered' || type === 'request.lapsed')
        .map(({ data }) => (data as { request: number }).request),
    );
    return facts
      .filter((fact) => fact.type === 'request.raised')
      .map(({ data }) => data as Fact<'request.raised'>['data'])
      .filter(({ request }) => !over.has(request));
  });

export interface DrillPlayer {
  readonly page: Page;
  readonly bundle: LessonBundle;
  readonly hands: Hands;
  /** Called after every move of the plan. */
  readonly given?: () => Promise<void>;
}

class DrillHands {
  readonly missed: Missed[] = [];
  readonly #player: DrillPlayer;

  constructor(player: DrillPlayer) {
    this.#player = player;
  }

  /** Lets time pass up to `t`, going to every window that asks meanwhile. */
  async until(t: number): Promise<void> {
    const { page, bundle } = this.#player;
    const specs = bundle.lesson.supervisor?.requests ?? [];
    for (;;) {
      for (const { request, kind, draw } of await requestsOf(page)) {
        await this.give({ do: 'go-and-see', request });
        const answer = answerTo(specs, { kind, draw, seen: true });
        await this.give({ do: 'answer-request', request, ...answer });
      }
      const now = await nowOf(page);
      if (now >= t || (await page.evaluate(() => window.__oc?.status())) !== 'running') return;
      await passTo(page, Math.min(t, now + LOOK));
    }
  }

  async give(command: Command): Promise<void> {
    const { page, hands } = this.#player;
    const reason = await blocked(page, command);
    if (reason !== '') {
      this.missed.push({ command, reason });
      return;
    }
    const before = await given(page);
    await hands.give(command);
    await page.waitForFunction((n) => (window.__oc?.log()?.commands.length ?? -1) > n, before);
  }
}

const ATTENDED: ReadonlySet<string> = new Set(['go-and-see', 'answer-request']);

/** @returns the moves that could not be given */
export async function playDrill(player: DrillPlayer, run: BotRun): Promise<readonly Missed[]> {
  const hands = new DrillHands(player);
  for (const { t, command } of run.commands) {
    if (ATTENDED.has(command.do)) continue;
    await hands.until(t);
    await hands.give(command);
    await player.given?.();
  }
  await hands.until(run.until + 1);
  return hands.missed;
}
