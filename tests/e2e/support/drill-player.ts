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
import { untilGiven } from './given.ts';
import { handsFree } from './time.ts';

export interface Hands {
  /** Gives a command that can be given now. */
  give(command: Command): Promise<void>;
}

/** Simulated ms after which one looks whether a window asks for something. */
const LOOK = 10_000;
/** Simulated ms for which a move that cannot be given yet is tried again. */
const WAITS = 30_000;
const STEP = 1_000;

export interface Missed {
  readonly command: Command;
  readonly reason: string;
}

interface Chance {
  /** Why the command cannot be given; "" if it can. */
  readonly reason: string;
  /** Commands given so far. */
  readonly known: number;
}

/** Waits until the command can be given and the hands are free, but no longer than a while. */
async function chanceOf(page: Page, command: Command): Promise<Chance> {
  const chance = await page.evaluate(
    ([one, waits, step]) => {
      const { __oc: oc } = window;
      if (!oc) return { reason: 'no run', known: -1 };
      const until = oc.now() + waits;
      for (;;) {
        oc.passTo(oc.busyUntil());
        const reason = oc.refusal(one);
        if (reason === '' || oc.now() >= until || oc.status() !== 'running')
          return { reason, known: oc.given() };
        oc.passTo(oc.now() + step);
      }
    },
    [command, WAITS, STEP] as const,
  );
  await handsFree(page);
  return chance;
}

type Request = Fact<'request.raised'>['data'];

/** Lets time pass up to `t`, or until a window asks for something: what is not answered yet, the oldest first. */
const passUntilAsked = (page: Page, t: number): Promise<readonly Request[]> =>
  page.evaluate(
    ([to, look]) => {
      const { __oc: oc } = window;
      if (!oc) throw new Error('no run');
      const asked = (): Request[] => {
        const all = oc.facts();
        const over = new Set(
          all
            .filter(({ type }) => type === 'request.answered' || type === 'request.lapsed')
            .map(({ data }) => (data as { request: number }).request),
        );
        return all
          .filter(({ type }) => type === 'request.raised')
          .map(({ data }) => data as Request)
          .filter(({ request }) => !over.has(request));
      };
      // An answer is one once it has been given to the end.
      oc.passTo(oc.busyUntil());
      while (oc.status() === 'running') {
        const open = asked();
        if (open.length > 0 || oc.now() >= to) return open;
        oc.passTo(Math.min(to, oc.now() + look));
      }
      return [];
    },
    [t, LOOK] as const,
  );

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
      const asked = await passUntilAsked(page, t);
      if (asked.length === 0) return;
      for (const { request, kind, draw } of asked) {
        await this.give({ do: 'go-and-see', request });
        const answer = answerTo(specs, { kind, draw, seen: true });
        await this.give({ do: 'answer-request', request, ...answer });
      }
    }
  }

  async give(command: Command): Promise<void> {
    const { page, hands } = this.#player;
    const { reason, known } = await chanceOf(page, command);
    if (reason !== '') {
      this.missed.push({ command, reason });
      return;
    }
    await hands.give(command);
    await untilGiven(page, command, known);
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
