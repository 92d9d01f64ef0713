import { describe, expect, test, vi } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { computePars } from '../../src/session/debrief.ts';
import { type Engine, engine } from '../../src/session/engine.ts';
import { createRun } from '../../src/session/run.ts';
import { replay } from '../../src/sim/index.ts';
import { EMPTY_DEBRIEF, PAR_BOTS } from '../../src/stores/debrief-store.ts';
import {
  finishedPage,
  LESSON,
  MINUTE,
  miniBundle,
  OPENS,
  onlyKept,
  openPage,
  type Page,
  SCRIPT,
  SCRIPT_END,
  SECOND,
  startPage,
} from './support.ts';

const bundle = miniBundle();
/** A run begins before the doors open. */
const START = OPENS - 2 * MINUTE;

describe('starting', () => {
  test('makes the run ready and leaves the clock alone until resumed', async () => {
    const page = openPage();
    expect(await page.session.start(LESSON, { mode: 'teach', seed: 7 })).toEqual({ ok: true });
    expect(page.stores.session.getState()).toMatchObject({
      status: 'ready',
      progress: 1,
      lesson: LESSON,
      seed: 7,
      canPause: true,
      canRewind: true,
      canHint: true,
      timeLeft: null,
    });
    page.clock.tick(5000);
    expect(page.now()).toBe(START);
    page.session.resume();
    page.clock.tick(500);
    expect(page.now()).toBe(START + 500);
  });

  test('and resuming take the screen at once, before anything is loaded', async () => {
    const page = openPage();
    const starting = page.session.start(LESSON, { mode: 'exam', seed: 3 });
    expect(page.stores.session.getState()).toMatchObject({
      status: 'loading',
      mode: 'exam',
      seed: 3,
    });
    await starting;
    await page.settle();
    const { attempt } = page.stores.session.getState();
    const resuming = page.session.resumeAttempt(attempt);
    expect(page.stores.session.getState()).toMatchObject({ status: 'loading', attempt });
    expect(await resuming).toEqual({ ok: true });
    const opening = page.session.openDebrief(attempt);
    expect(page.stores.debrief.getState()).toMatchObject({ status: 'loading', attempt });
    expect(await opening).toEqual({ ok: true });
  });

  test('says which lesson there is not', async () => {
    const page = openPage();
    expect(await page.session.start('nowhere', { mode: 'free' })).toMatchObject({
      ok: false,
      code: 'no-such-lesson',
    });
    expect(page.stores.session.getState()).toMatchObject({
      status: 'failed',
      error: { code: 'no-such-lesson' },
    });
  });

  test('of a second lesson drops the first, however they finish', async () => {
    const page = openPage();
    const [first, second] = await Promise.all([
      page.session.start(LESSON, { mode: 'teach', seed: 1 }),
      page.session.start(LESSON, { mode: 'free', seed: 2 }),
    ]);
    expect(first.ok).toBe(false);
    expect(second.ok).toBe(true);
    expect(page.stores.session.getState()).toMatchObject({ seed: 2, mode: 'free' });
  });
});

describe('the pace', () => {
  test('changes nothing about what happens', async () => {
    const slow = await startPage();
    slow.play(SCRIPT, 100);
    slow.playTo(SCRIPT_END, 100);
    const quick = await startPage();
    quick.session.setSpeed(4);
    quick.play(SCRIPT, 900);
    quick.playTo(SCRIPT_END, 900);
    expect(quick.stores.session.getState().facts).toEqual(slow.stores.session.getState().facts);
    expect(quick.session.currentHash()).toBe(slow.session.currentHash());
    expect(quick.clock.frameCount).toBeLessThan(slow.clock.frameCount / 2);
    // And neither differs from a run without any clock.
    const run = createRun(bundle, {
      app: '',
      lesson: LESSON,
      seed: 7,
      mode: 'teach',
      startedAt: '',
    });
    for (const { t, command } of SCRIPT) {
      run.advanceTo(t);
      run.submit(command);
    }
    run.advanceTo(SCRIPT_END);
    expect(quick.session.currentHash()).toBe(run.sim.hash());
  });

  test('lets no action take longer than 0.7 s', async () => {
    const page = await startPage();
    page.play(SCRIPT);
    const { busySince, busyUntil, busyWith } = page.stores.session.getState().view!.player;
    expect(busyWith).toBe('count');
    expect(busyUntil - busySince).toBeGreaterThan(5 * SECOND);
    for (let real = 0; real < 650; real += 50) page.clock.tick(50);
    expect(page.stores.session.getState().view!.player.busyWith).toBe('count');
    page.clock.tick(51);
    expect(page.stores.session.getState().view!.player.busyWith).toBe('');
    // The quick time ended with the action.
    expect(page.now()).toBe(busyUntil);
  });

  test('skips to the very moment somebody waits for the player', async () => {
    const page = await startPage();
    page.play(SCRIPT.slice(0, 1));
    page.playTo(OPENS + 20 * SECOND);
    expect(page.stores.session.getState().canSkip).toBe(true);
    page.session.skipToNext();
    for (let i = 0; i < 200 && page.stores.session.getState().facts.every(waitsNot); i++) {
      page.clock.tick(100);
    }
    const issued = page.stores.session.getState().facts.find((fact) => !waitsNot(fact));
    expect(page.now()).toBe(issued!.t);
    expect(page.stores.session.getState().canSkip).toBe(false);
    // From here on time is ordinary again.
    page.clock.tick(200);
    expect(page.now()).toBe(issued!.t + 200);

    function waitsNot(fact: { type: string; customer: number }): boolean {
      const { people } = page.stores.session.getState().view!.hall;
      const mine = people.find((person) => person.id === fact.customer && person.forPlayer);
      return fact.type !== 'ticket.issued' || !mine;
    }
  });

  test('is published at most ten times a second, and at once after a command', async () => {
    const page = await startPage();
    let views = 0;
    let last = page.stores.session.getState().view;
    page.stores.session.subscribe(({ view }) => {
      if (view !== last) views++;
      last = view;
    });
    for (let i = 0; i < 100; i++) page.clock.tick(10);
    expect(views).toBe(10);
    expect(page.session.submit({ do: 'open-window' })).toEqual({ ok: true });
    expect(views).toBe(11);
    expect(last!.player.busyWith).toBe('open-window');
  });

  test('does not jump after a long gap between frames', async () => {
    const page = await startPage();
    page.clock.tick(3_600_000);
    expect(page.now()).toBe(START + SECOND);
  });
});

describe('commands', () => {
  test('that are refused are shown with their reason and change nothing', async () => {
    const page = await startPage();
    const before = page.session.currentHash();
    expect(page.session.submit({ do: 'greet' })).toMatchObject({ ok: false });
    expect(page.session.submit({ do: 'greet' })).toMatchObject({ ok: false });
    expect(page.stores.session.getState().refusal).toMatchObject({
      command: { do: 'greet' },
      n: 2,
    });
    expect(page.session.currentHash()).toBe(before);
    expect(page.session.currentLog()!.commands).toEqual([]);
  });

  test('wait while the game is paused', async () => {
    const page = await startPage();
    expect(page.session.pause()).toBe(true);
    expect(page.session.submit({ do: 'open-window' })).toEqual({ ok: false, reason: 'busy' });
    page.clock.tick(1000);
    expect(page.now()).toBe(START);
    page.session.resume();
    expect(page.session.submit({ do: 'open-window' })).toEqual({ ok: true });
  });
});

describe('rewinding', () => {
  test('gives the run that never did the last 30 seconds', async () => {
    const page = await startPage();
    page.play(SCRIPT);
    page.playTo(SCRIPT_END);
    expect(page.session.rewind()).toBe(true);
    const never = await startPage();
    const t = SCRIPT_END - 30 * SECOND;
    never.play(SCRIPT.filter((one) => one.t <= t));
    never.playTo(t);
    expect(page.now()).toBe(t);
    expect(page.session.currentHash()).toBe(never.session.currentHash());
    expect(page.stores.session.getState().facts).toEqual(never.stores.session.getState().facts);
    expect(page.stores.session.getState().rewinds).toBe(1);
    await page.settle();
    expect(onlyKept(page.storage)).toMatchObject({ rewinds: 1, log: { until: t } });
  });
});

describe('an exam', () => {
  test('has no rewind, no hints and no pause', async () => {
    const page = await startPage({ mode: 'exam' });
    page.play(SCRIPT);
    const before = page.session.currentHash();
    expect(page.session.rewind()).toBe(false);
    expect(page.session.pause()).toBe(false);
    page.session.askHint();
    expect(page.stores.session.getState()).toMatchObject({
      status: 'running',
      canRewind: false,
      canHint: false,
      canPause: false,
      hint: null,
    });
    expect(page.session.currentHash()).toBe(before);
  });

  test('is over when its time is up, and whoever waits is not served', async () => {
    const page = await startPage({ mode: 'exam' });
    expect(page.stores.session.getState().timeLeft).toBe(30 * MINUTE);
    page.playTo(START + 10 * MINUTE, 1000);
    expect(page.stores.session.getState().timeLeft).toBe(20 * MINUTE);
    page.playTo(START + 31 * MINUTE, 1000);
    await page.settle();
    const { status, facts } = page.stores.session.getState();
    expect(status).toBe('ended');
    expect(facts.some((fact) => fact.type === 'shift.closed')).toBe(true);
    const { score, log } = page.stores.debrief.getState();
    expect(score!.pass).toBe(false);
    expect(replay(bundle, log!).mismatch).toBeNull();
  });

  test('goes at the real pace whatever the settings say', async () => {
    const page = await startPage({ mode: 'exam' });
    page.stores.settings.getState().set({ clockRate: 0.5 });
    page.clock.tick(1000);
    expect(page.now()).toBe(START + 1000);
    const practice = await startPage({ mode: 'free' });
    practice.stores.settings.getState().set({ clockRate: 0.5 });
    practice.clock.tick(1000);
    expect(practice.now()).toBe(START + 500);
  });
});

describe('hints', () => {
  test('name the next step of the exemplar that was not done yet', async () => {
    const page = await startPage();
    const next = () => {
      page.session.askHint();
      return page.stores.session.getState().hint;
    };
    expect(next()).toMatchObject({ command: { do: 'open-window' }, customer: -1 });
    page.play(SCRIPT.slice(0, 1));
    // The hint went with the command; nobody is there yet.
    expect(page.stores.session.getState().hint).toBeNull();
    page.playTo(OPENS + 20 * SECOND);
    expect(next()).toMatchObject({ command: null });
    page.play(SCRIPT.slice(1, 2));
    page.playTo(OPENS + 7 * MINUTE + 50 * SECOND);
    expect(next()).toMatchObject({ command: { do: 'greet' } });
    expect(next()!.customer).toBeGreaterThanOrEqual(0);
    page.play(SCRIPT.slice(2, 3));
    page.playTo(OPENS + 8 * MINUTE + 4 * SECOND);
    const variant = page.stores.session.getState().view!.encounter!.variant;
    expect(next()).toMatchObject({ command: { do: variant === 'calm' ? 'part' : 'ask' } });
  });
});

/** A run in which nothing was done, debriefed, with what the bots make of the same customers. */
async function withPars(seed: number): Promise<Page> {
  const page = await finishedPage({ seed }, []);
  await vi.waitFor(() => expect(page.stores.debrief.getState().status).toBe('ready'), 20_000);
  return page;
}

describe('the end', () => {
  test('fills the debrief with score, judgement, facts and log', async () => {
    const page = await finishedPage();
    const debrief = page.stores.debrief.getState();
    expect(page.stores.session.getState().status).toBe('ended');
    expect(debrief.facts).toEqual(page.stores.session.getState().facts);
    expect(debrief.score!.cases).toHaveLength(1);
    expect(debrief.judgement!.results.length).toBeGreaterThan(0);
    expect(debrief).toMatchObject({
      contentChanged: false,
      differs: false,
      attempt: debrief.attempt,
    });
    expect(onlyKept(page.storage)).toMatchObject({
      status: 'ended',
      result: { total: debrief.score!.total },
    });
  });

  test('has pars: what bots make of the same customers', async () => {
    const page = await withPars(12);
    const { pars } = page.stores.debrief.getState();
    for (const bot of PAR_BOTS) expect(pars[bot]).toEqual(runBot(bundle, 12, bot).score);
    expect(pars.expert!.total).toBeGreaterThan(pars.idle!.total);
  });

  test('of which a bot that fails leaves a note, and the others their pars', async () => {
    const page = await withPars(12);
    const { pars, parNotes } = page.stores.debrief.getState();
    expect(parNotes).toEqual({ idle: '', novice: '', expert: '' });
    const { debrief } = page.stores;
    debrief.setState({ status: 'computing', pars: EMPTY_DEBRIEF.pars });
    const failing: Engine = {
      ...engine,
      parOf: async (content, seed, bot) => {
        if (bot === 'novice') throw new RangeError('lost its way');
        return engine.parOf(content, seed, bot);
      },
    };
    await computePars(failing, page.stores, page.clock);
    expect(debrief.getState()).toMatchObject({
      status: 'ready',
      parNotes: { idle: '', novice: 'RangeError: lost its way', expert: '' },
    });
    expect(debrief.getState().pars).toEqual({ ...pars, novice: null });
  });

  test('can be looked at again, moment by moment, in any order', async () => {
    const page = await finishedPage();
    const log = page.stores.debrief.getState().log!;
    const times = [SCRIPT[5]!.t, log.until, SCRIPT[2]!.t + 1500, OPENS, SCRIPT[7]!.t + 3000];
    for (const t of times) {
      const { sim } = replay(bundle, log, t);
      expect(page.session.viewAt(log, t)).toEqual(sim.view());
      expect(page.session.factsAt(log, t)).toEqual(sim.facts);
    }
  });

  test('keeps the sentence of the learner with the attempt', async () => {
    const page = await finishedPage({}, []);
    await page.session.setNote('我忘了双手递卡。');
    expect(page.stores.debrief.getState().note).toBe('我忘了双手递卡。');
    const { id, log } = onlyKept(page.storage);
    expect(log.note).toBe('我忘了双手递卡。');
    // Also later, from the records.
    await page.session.leave();
    expect(await page.session.openDebrief(id)).toEqual({ ok: true });
    await page.session.setNote('下次先看证件。');
    expect(onlyKept(page.storage).log.note).toBe('下次先看证件。');
    // What is written on the record of a drill is kept beside it.
    await page.session.setPaper({ people: '陶敏' });
    expect(onlyKept(page.storage).log).toMatchObject({
      note: '下次先看证件。',
      paper: { people: '陶敏' },
    });
    expect(onlyKept(page.storage).status).toBe('ended');
    // Written at the same moment, as when one leaves the page, neither takes the other's place.
    await Promise.all([
      page.session.setNote('再慢一点。'),
      page.session.setPaper({ people: '陶敏、石磊' }),
    ]);
    expect(onlyKept(page.storage).log).toMatchObject({
      note: '再慢一点。',
      paper: { people: '陶敏、石磊' },
    });
  });

  test('says when the sentence cannot be written because another page has the attempt, and writes the next', async () => {
    const page = await finishedPage({}, []);
    await page.session.leave();
    const { id } = onlyKept(page.storage);
    await page.session.openDebrief(id);
    await page.storage.lock(id, 'another page', page.clock.wall());
    await page.session.setNote('先问用途。');
    expect(page.stores.session.getState().saved).toMatchObject({ ok: false, problem: 'note' });
    expect(page.stores.debrief.getState().note).toBe('先问用途。');
    await page.storage.unlock(id, 'another page');
    await page.session.setNote('先问用途，再看证件。');
    expect(page.stores.session.getState().saved).toMatchObject({ ok: true });
    expect(onlyKept(page.storage).log.note).toBe('先问用途，再看证件。');
  });
});
