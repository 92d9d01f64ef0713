/** What is different when a supervisor plays: hints come from the plan, and an exam's time is the player's own. */
import { describe, expect, test } from 'vitest';
import type { Hint } from '../../src/stores/session-store.ts';
import { asking, drillSources } from '../support/drill-lesson.ts';
import type { Draft } from '../support/lesson.ts';
import { LESSON, MINUTE, memoryStorage, type Page, SECOND, startPage } from './support.ts';

/** Quarter to nine. */
const START = 8.75 * 60 * MINUTE;

const drill = (edit: (lesson: Draft) => void, sound = true) =>
  drillSources({
    'mini-lesson.json': (lesson) => {
      asking(sound)['mini-lesson.json']?.(lesson);
      edit(lesson);
    },
  });

const planned = (plan: Draft[]) =>
  drill((lesson) => {
    lesson.supervisor.plan = plan;
    lesson.modes.teach = { hints: true, rewind: true };
  }, false);

function hinted(page: Page): Hint | null {
  page.session.askHint();
  // Given as soon as the hands are free.
  for (let i = 0; i < 40 && page.stores.session.getState().hint === null; i += 1)
    page.clock.tick(100);
  return page.stores.session.getState().hint;
}

describe('the hint on the floor', () => {
  const files = planned([
    { move: 'doors', do: { do: 'open-doors' }, at: '08:50' },
    {
      move: 'news',
      do: { do: 'announce', announcement: 'wait' },
      from: '08:52',
      every: '10m',
      when: { waiting: 2 },
    },
    { move: 'seats', do: { do: 'care', care: 'water' }, from: '08:54', among: { kind: 'old' } },
    { move: 'sign', do: { do: 'go-and-see' }, request: ['large'] },
    { move: 'sign', do: { do: 'answer-request' }, request: ['large'] },
  ]);

  test('is the first step of the plan that is called for and has not been given', async () => {
    const page = await startPage({ files });
    expect(hinted(page)?.command).toBeNull();
    page.playTo(START + 5 * MINUTE);
    expect(hinted(page)?.command).toEqual({ do: 'open-doors' });
    page.session.submit({ do: 'open-doors' });
    expect(page.stores.session.getState().hint).toBeNull();
    page.playTo(START + 8 * MINUTE);
    expect(hinted(page)?.command).toEqual({ do: 'announce', announcement: 'wait' });
    page.session.submit({ do: 'announce', announcement: 'wait' });
    page.playTo(START + 9.5 * MINUTE);
    // Said lately: next in the plan are people of one kind, whoever has waited longest first.
    const next = hinted(page);
    const { people } = page.stores.session.getState().view!.hall;
    const [old] = people.filter(({ mind }) => mind?.kind === 'old');
    expect(old).toBeDefined();
    expect(next?.command).toEqual({ do: 'care', care: 'water', customer: old?.id });
    expect(next?.customer).toBe(old?.id);
  });

  test('says to go and see before it says how to answer', async () => {
    const page = await startPage({ files });
    page.playTo(START + 5 * MINUTE);
    page.session.submit({ do: 'open-doors' });
    page.playTo(START + 19 * MINUTE);
    const request = page.stores.session.getState().view!.floor!.requests[0]!;
    const signs = (): Hint['command'] => {
      for (let guard = 0; guard < 40; guard += 1) {
        const command = hinted(page)?.command ?? null;
        if (command === null || 'request' in command) return command;
        page.session.submit(command);
        while (page.stores.session.getState().view!.player.busyWith !== '') page.clock.tick(200);
      }
      return null;
    };
    expect(signs()).toEqual({ do: 'go-and-see', request: request.id });
    page.session.submit({ do: 'go-and-see', request: request.id });
    while (page.stores.session.getState().view!.player.busyWith !== '') page.clock.tick(200);
    expect(signs()).toEqual({
      do: 'answer-request',
      request: request.id,
      answer: 'refuse',
      reason: 'unsigned',
    });
  });

  test('asks again for what the plan has twice', async () => {
    const wait = { do: 'announce', announcement: 'wait' } as const;
    const twice = planned([
      { move: 'news', do: wait, at: '08:50' },
      { move: 'news', do: wait, at: '08:56' },
    ]);
    const page = await startPage({ files: twice });
    page.playTo(START + 6 * MINUTE);
    expect(hinted(page)?.command).toEqual(wait);
    page.session.submit(wait);
    page.playTo(START + 8 * MINUTE);
    expect(hinted(page)?.command).toBeNull();
    page.playTo(START + 12 * MINUTE);
    expect(hinted(page)?.command).toEqual(wait);
    page.session.submit(wait);
    page.playTo(START + 14 * MINUTE);
    expect(hinted(page)?.command).toBeNull();
  });

  test('is given in teaching alone', async () => {
    const page = await startPage({ files, mode: 'free' });
    page.playTo(START + 6 * MINUTE);
    expect(hinted(page)).toBeNull();
  });
});

describe('the exam of a drill', () => {
  const files = drill((lesson) => {
    lesson.modes.exam = { hints: false, rewind: false, limit: '10m' };
  });
  const left = (page: Page) => page.stores.session.getState().timeLeft;

  test('counts the time of the player, whatever the pace of the day', async () => {
    const page = await startPage({ files, mode: 'exam' });
    expect(left(page)).toBe(10 * MINUTE);
    page.session.setSpeed(16);
    for (let i = 0; i < 60; i += 1) page.clock.tick(SECOND);
    expect(page.now()).toBe(START + 16 * MINUTE);
    expect(left(page)).toBe(9 * MINUTE);
    page.session.setSpeed(1);
    for (let i = 0; i < 60; i += 1) page.clock.tick(SECOND);
    expect(page.now()).toBe(START + 17 * MINUTE);
    expect(left(page)).toBe(8 * MINUTE);
  });

  test('is over when that time is up, and the rest of the day runs out', async () => {
    const page = await startPage({ files, mode: 'exam' });
    for (let i = 0; i < 10 * 60; i += 1) page.clock.tick(SECOND);
    await page.settle();
    for (let i = 0; i < 20; i += 1) await page.settle();
    expect(page.stores.session.getState().status).toBe('ended');
  });

  test('goes on counting where it was left', async () => {
    const storage = memoryStorage();
    const page = await startPage({ files, mode: 'exam', storage });
    for (let i = 0; i < 120; i += 1) page.clock.tick(SECOND);
    await page.session.leave();
    const [kept] = await page.session.listAttempts();
    const again = await page.session.resumeAttempt(kept!.id);
    expect(again).toEqual({ ok: true });
    expect(left(page)).toBe(8 * MINUTE);
    expect(LESSON).toBe(page.stores.session.getState().lesson);
  });
});
