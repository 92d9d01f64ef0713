import { describe, expect, test } from 'vitest';
import { replay } from '../../src/sim/index.ts';
import {
  CHANGED,
  finishedPage,
  LESSON,
  memoryStorage,
  miniBundle,
  newWall,
  OPENS,
  onlyKept,
  openPage,
  SCRIPT,
  SCRIPT_END,
  SECOND,
  startPage,
} from './support.ts';

/** A page that goes away without a word: nothing is closed, its frames just stop. */
const anHourLater = () => newWall(3_600_000);

describe('after a crash or a closed tab', () => {
  test('a run goes on where it was saved, in the middle of an action', async () => {
    const page = await startPage();
    page.play(SCRIPT);
    page.clock.tick(50);
    await page.settle();
    const saved = onlyKept(page.storage);
    expect(saved.log.commands).toHaveLength(SCRIPT.length);

    const next = openPage({ storage: page.storage, wall: anHourLater() });
    expect(await next.session.resumeAttempt(saved.id)).toEqual({ ok: true });
    expect(next.session.currentHash()).toBe(saved.log.hash);
    expect(next.stores.session.getState()).toMatchObject({ status: 'ready', attempt: saved.id });
    expect(next.stores.session.getState().view!.player.busyWith).toBe('count');

    // Both go on to the same end.
    next.session.resume();
    next.playTo(SCRIPT_END);
    page.playTo(SCRIPT_END);
    expect(next.session.currentHash()).toBe(page.session.currentHash());
    expect(next.session.currentLog()!.commands).toEqual(page.session.currentLog()!.commands);
  });

  test('at any command, and every two seconds between them', async () => {
    for (let n = 1; n <= SCRIPT.length; n += 2) {
      const page = await startPage();
      page.play(SCRIPT.slice(0, n));
      page.playTo(page.now() + 5 * SECOND);
      await page.settle();
      const live = page.session.currentHash();
      const saved = onlyKept(page.storage);
      expect(page.now() - saved.log.until).toBeLessThanOrEqual(2 * SECOND);
      const next = openPage({ storage: page.storage, wall: anHourLater() });
      expect(await next.session.resumeAttempt(saved.id)).toEqual({ ok: true });
      expect(next.session.currentHash()).toBe(saved.log.hash);
      next.session.resume();
      next.playTo(page.now());
      expect(next.session.currentHash()).toBe(live);
    }
  });

  test('a hidden page leaves its last word', async () => {
    const page = await startPage();
    page.play(SCRIPT.slice(0, 3));
    page.session.pageHidden(true);
    // Browsers report a closing page as hidden once more.
    page.session.pageHidden();
    for (const { record, closing } of page.storage.lastWords) {
      expect(closing).toBe(true);
      expect(record.log.commands).toHaveLength(3);
      expect(record.log.hash).toBe(page.session.currentHash());
    }
    expect(page.storage.lastWords).toHaveLength(2);
    // Shown again from the browser's cache, it goes on and saves as before.
    page.session.pageShown();
    page.play(SCRIPT.slice(3, 4));
    await page.settle();
    expect(onlyKept(page.storage).log.commands).toHaveLength(4);
    page.session.pageHidden();
    expect(page.storage.lastWords[2]!.closing).toBe(false);
  });

  test('an exam that was interrupted says how often', async () => {
    const page = await startPage({ mode: 'exam' });
    // Away and back again …
    page.session.pageHidden();
    page.session.pageShown();
    page.session.pageShown();
    // … and then closed, which a page may say twice.
    page.session.pageHidden(true);
    page.session.pageHidden();
    await page.settle();
    const id = onlyKept(page.storage).id;
    expect(page.storage.records.get(id)!.interruptions).toBe(1);
    const next = openPage({ storage: page.storage, wall: anHourLater() });
    await next.session.resumeAttempt(id);
    await next.settle();
    expect(page.storage.records.get(id)!.interruptions).toBe(2);
  });
});

describe('from the middle of an older attempt', () => {
  const finished = async (mode: 'free' | 'exam' = 'free') => {
    const page = await finishedPage({ mode });
    const old = onlyKept(page.storage);
    return { page, id: old.id, old };
  };

  test('a new one has the same past, and the old one stays as it is', async () => {
    const { page, id, old } = await finished();
    const { log } = old;
    // Just before, exactly at, and in the middle of what the fifth command began.
    for (const t of [SCRIPT[5]!.t - 1, SCRIPT[5]!.t, SCRIPT[5]!.t + 1500]) {
      expect(await page.session.startFrom(log, t)).toEqual({ ok: true });
      const past = replay(miniBundle(), log, t);
      expect(page.session.currentHash()).toBe(past.sim.hash());
      expect(page.session.currentTime()).toBe(t);
      const { attempt, ...state } = page.stores.session.getState();
      expect(state).toMatchObject({ status: 'ready', mode: 'free', seed: 7, rewinds: 1 });
      expect(state.facts).toEqual(past.sim.facts);
      expect(attempt).not.toBe(id);
      await page.settle();
      const kept = page.storage.records.get(attempt)!;
      expect(kept.log.commands).toEqual(log.commands.filter((given) => given.t <= t));
      // What it keeps is a run of its own: it replays to the hash it says it has.
      expect(kept.log).toMatchObject({ until: t, hash: past.sim.hash() });
      expect(replay(miniBundle(), kept.log).mismatch).toBeNull();
    }
    expect(page.storage.records.get(id)).toEqual(old);
  });

  test('goes on to another end, which replays', async () => {
    const { page, old } = await finished();
    await page.session.startFrom(old.log, SCRIPT[2]!.t - 1);
    page.session.resume();
    page.play([{ t: SCRIPT[2]!.t + SECOND, command: { do: 'take', item: 'cash' } }]);
    await page.session.finish();
    const { log } = page.stores.debrief.getState();
    expect(log!.commands.map(({ command }) => command.do)).toEqual([
      'open-window',
      'call-next',
      'take',
    ]);
    expect(log!.hash).not.toBe(old.log.hash);
    expect(replay(miniBundle(), log!).mismatch).toBeNull();
  });

  test('is refused after an exam, for changed content, and after the end', async () => {
    const { page, id, old } = await finished('exam');
    const { t } = SCRIPT[3]!;
    expect(await page.session.startFrom(old.log, t)).toMatchObject({
      ok: false,
      code: 'no-going-back',
    });
    expect(page.stores.session.getState()).toMatchObject({
      status: 'failed',
      error: { code: 'no-going-back' },
    });
    expect([...page.storage.records]).toEqual([[id, old]]);

    const practice = (await finished()).old.log;
    const changed = openPage({ files: CHANGED });
    expect(await changed.session.startFrom(practice, t)).toMatchObject({ code: 'content-changed' });
    const over = openPage();
    expect(await over.session.startFrom(practice, practice.until)).toMatchObject({
      code: 'attempt-ended',
    });
    const damaged = { ...practice, commands: [practice.commands[1]!] };
    expect(await over.session.startFrom(damaged, practice.until)).toMatchObject({
      code: 'replay-differs',
    });
    expect(changed.storage.records.size + over.storage.records.size).toBe(0);
  });
});

test('the list says who was left at the desk', async () => {
  const page = await startPage();
  page.play(SCRIPT.slice(0, 1));
  await page.settle();
  const customer = async () => (await page.session.listAttempts())[0]!.customer;
  expect(await customer()).toBeNull();
  page.play(SCRIPT.slice(1, 4));
  await page.settle();
  const { encounter } = page.stores.session.getState().view!;
  const { persona } = miniBundle().cases[encounter!.case]!.base!;
  expect(await customer()).toEqual({ ticket: encounter!.ticket, address: persona.address });
  // It goes along with a file.
  const { attempt } = page.stores.session.getState();
  const other = openPage();
  await other.session.importAttempt((await page.session.exportAttempt(attempt))!);
  expect(other.storage.records.get(attempt)!.customer).toEqual(await customer());
  await page.session.finish();
  await page.settle();
  expect(await customer()).toBeNull();
});

describe('an attempt that cannot go on', () => {
  test('because the content has changed can still be debriefed and exported', async () => {
    const page = await startPage();
    page.play(SCRIPT.slice(0, 4));
    await page.session.leave();
    const id = onlyKept(page.storage).id;
    const next = openPage({ storage: page.storage, files: CHANGED });
    expect(await next.session.resumeAttempt(id)).toMatchObject({
      ok: false,
      code: 'content-changed',
    });
    expect(next.stores.session.getState()).toMatchObject({
      status: 'failed',
      attempt: id,
      error: { code: 'content-changed' },
    });
    expect(await next.session.exportAttempt(id)).toBeInstanceOf(Uint8Array);
    expect(await next.session.openDebrief(id)).toEqual({ ok: true });
    expect(next.stores.debrief.getState()).toMatchObject({ contentChanged: true });
  });

  test('because its replay differs says so and stays as it is', async () => {
    const page = await startPage();
    page.play(SCRIPT.slice(0, 4));
    await page.session.leave();
    const saved = onlyKept(page.storage);
    const { id } = saved;
    const damaged = { ...saved, log: { ...saved.log, hash: '0'.repeat(16) } };
    page.storage.records.set(id, damaged);
    expect(await page.session.resumeAttempt(id)).toMatchObject({
      ok: false,
      code: 'replay-differs',
    });
    expect(page.storage.records.get(id)).toEqual(damaged);
  });

  test('because it has ended, or is not there', async () => {
    const page = await finishedPage({}, []);
    await page.session.leave();
    const id = onlyKept(page.storage).id;
    expect(await page.session.resumeAttempt(id)).toMatchObject({ code: 'attempt-ended' });
    expect(await page.session.resumeAttempt('nobody')).toMatchObject({ code: 'no-such-attempt' });
  });
});

describe('two pages', () => {
  test('cannot run one attempt: the second is told, and may take it over', async () => {
    const wall = newWall();
    const first = await startPage({ wall });
    first.play(SCRIPT.slice(0, 3));
    await first.settle();
    const id = onlyKept(first.storage).id;

    const second = openPage({ storage: first.storage, wall });
    expect(await second.session.resumeAttempt(id)).toMatchObject({
      ok: false,
      code: 'open-elsewhere',
    });
    expect(await second.session.resumeAttempt(id, { force: true })).toEqual({ ok: true });
    second.session.resume();
    second.play(SCRIPT.slice(3, 4));
    await second.settle();
    const kept = second.storage.records.get(id)!;

    // The first one goes on for a moment, but what it saves is refused and it is told.
    first.clock.tick(1000);
    first.clock.tick(1000);
    first.clock.tick(1000);
    await first.settle();
    expect(first.storage.records.get(id)).toEqual(kept);
    expect(first.stores.session.getState()).toMatchObject({
      status: 'failed',
      error: { code: 'open-elsewhere' },
      saved: { ok: false, problem: 'taken-over' },
    });
  });

  test('a page that is gone does not keep its attempt', async () => {
    const wall = newWall();
    const first = await startPage({ wall });
    await first.settle();
    const second = openPage({ storage: first.storage, wall });
    wall.now += 7000;
    expect(await second.session.resumeAttempt(onlyKept(first.storage).id)).toEqual({ ok: true });
  });

  test('a paused page keeps its attempt', async () => {
    const wall = newWall();
    const first = await startPage({ wall });
    first.session.pause();
    for (let i = 0; i < 20; i++) {
      first.clock.tick(1000);
      await first.settle();
    }
    const second = openPage({ storage: first.storage, wall });
    expect(await second.session.resumeAttempt(onlyKept(first.storage).id)).toMatchObject({
      code: 'open-elsewhere',
    });
  });

  test('an attempt deleted in one does not come back from the other', async () => {
    const page = await startPage();
    await page.settle();
    const id = onlyKept(page.storage).id;
    await openPage({ storage: page.storage }).session.deleteAttempt(id);
    for (let i = 0; i < 5; i++) page.clock.tick(1000);
    await page.settle();
    expect(page.storage.records.size).toBe(0);
  });
});

describe.each(['quota', 'blocked'] as const)('storage that is %s', (problem) => {
  test('is shown, stops nothing, and loses nothing', async () => {
    const storage = memoryStorage();
    storage.broken = problem;
    const page = await startPage({ storage });
    page.play(SCRIPT.slice(0, 4));
    await page.settle();
    expect(page.stores.session.getState()).toMatchObject({
      status: 'running',
      saved: { ok: false, problem },
    });
    // What could not be stored can be exported, and read by another page.
    const { attempt } = page.stores.session.getState();
    const bytes = await page.session.exportAttempt(attempt);
    const other = openPage();
    expect(await other.session.importAttempt(bytes!)).toMatchObject({ ok: true, id: attempt });
    expect(other.storage.records.get(attempt)!.log.commands).toHaveLength(4);
    // When there is room again the next save has everything.
    storage.broken = null;
    page.playTo(OPENS + 8 * 60 * SECOND + 30 * SECOND);
    await page.settle();
    expect(page.stores.session.getState().saved).toMatchObject({ ok: true, problem: null });
    expect(storage.records.get(attempt)!.log.commands).toHaveLength(4);
  });

  test('that fails half-way does not end the run', async () => {
    const page = await startPage();
    page.play(SCRIPT.slice(0, 2));
    await page.settle();
    page.storage.broken = problem;
    page.play(SCRIPT.slice(2, 6));
    await page.settle();
    expect(page.stores.session.getState()).toMatchObject({
      status: 'running',
      saved: { ok: false, problem },
    });
    await page.session.finish();
    expect(page.stores.session.getState().status).toBe('ended');
    expect(page.stores.debrief.getState().score).not.toBeNull();
  });
});

test('the list shows the newest attempt first', async () => {
  const storage = memoryStorage();
  const wall = newWall();
  const first = await startPage({ storage, wall });
  await first.session.leave();
  wall.now += 60_000;
  const second = await startPage({ storage, wall, seed: 9, mode: 'free' });
  second.play(SCRIPT.slice(0, 1));
  await second.session.leave();
  expect(second.stores.session.getState().status).toBe('idle');
  const list = await second.session.listAttempts();
  expect(list.map(({ seed }) => seed)).toEqual([9, 7]);
  expect(list[0]).toMatchObject({ lesson: LESSON, mode: 'free', status: 'running', commands: 1 });
});
