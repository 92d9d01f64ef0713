/** A run at a level of its lesson is kept, taken up, exported and looked at as what it was. */
import { describe, expect, test } from 'vitest';
import { atLevel } from '../../src/scenario/load/at-level.ts';
import { replay } from '../../src/sim/index.ts';
import { drillSources } from '../support/drill-lesson.ts';
import type { Draft } from '../support/lesson.ts';
import {
  LESSON,
  MINUTE,
  memoryStorage,
  miniBundle,
  onlyKept,
  openPage,
  type Page,
} from './support.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const withLevels = (levels: Draft[]) =>
  drillSources({
    'mini-lesson.json': (lesson) => {
      lesson.levels = levels;
    },
  });
const files = withLevels([{ id: 'rush', name: both('高峰', 'Rush'), arrivals: 200 }]);

async function started(level?: string, storage = memoryStorage()): Promise<Page> {
  const page = openPage({ files, storage });
  const outcome = await page.session.start(LESSON, { mode: 'teach', seed: 7, level });
  expect(outcome).toEqual({ ok: true });
  page.session.resume();
  page.playTo(page.now() + 12 * MINUTE);
  page.session.submit({ do: 'announce', announcement: 'wait' });
  page.playTo(page.now() + 10 * MINUTE);
  await page.settle();
  return page;
}

test('the log says the level, and replays to the same hash with it', async () => {
  const page = await started('rush');
  const log = page.session.currentLog()!;
  const bundle = atLevel(miniBundle(files), 'rush');
  expect(log).toMatchObject({ level: 'rush', digest: bundle.digest });
  expect(replay(bundle, log).mismatch).toBeNull();
  expect(replay(miniBundle(files), log).mismatch).not.toBeNull();
});

test('a log as written has no level in it', async () => {
  const page = await started();
  const log = page.session.currentLog()!;
  expect('level' in log).toBe(false);
  expect(replay(miniBundle(files), log).mismatch).toBeNull();
});

test('an unknown level is no shift to start', async () => {
  const page = openPage({ files });
  const outcome = await page.session.start(LESSON, { mode: 'teach', level: 'mad' });
  expect(outcome).toMatchObject({ ok: false, code: 'no-such-lesson' });
});

describe('a run at a level', () => {
  test('is taken up where it was left', async () => {
    const page = await started('rush');
    const saved = onlyKept(page.storage);
    const next = openPage({
      files,
      storage: page.storage,
      wall: { now: saved.updatedAt + 3_600_000 },
    });
    expect(await next.session.resumeAttempt(saved.id)).toEqual({ ok: true });
    expect(next.session.currentHash()).toBe(saved.log.hash);
    expect(next.stores.session.getState().bundle?.level).toBe('rush');
  });

  test('is not taken up once the lesson has no such level any more', async () => {
    const page = await started('rush');
    const saved = onlyKept(page.storage);
    const next = openPage({
      files: withLevels([{ id: 'calm', name: both('清闲', 'Calm') }]),
      storage: page.storage,
      wall: { now: saved.updatedAt + 3_600_000 },
    });
    expect(await next.session.resumeAttempt(saved.id)).toMatchObject({ code: 'content-changed' });
  });

  test('travels in a file, and its debrief is of that level', async () => {
    const page = await started('rush');
    await page.session.finish();
    await page.settle();
    const id = page.stores.session.getState().attempt;
    const bytes = (await page.session.exportAttempt(id))!;
    const other = openPage({ files });
    expect(await other.session.importAttempt(bytes)).toEqual({ ok: true, id, known: false });
    expect(other.storage.records.get(id)?.log.level).toBe('rush');
    expect(await other.session.openDebrief(id)).toEqual({ ok: true });
    const { bundle, log, differs, contentChanged } = other.stores.debrief.getState();
    expect({ differs, contentChanged }).toEqual({ differs: false, contentChanged: false });
    expect(bundle?.level).toBe('rush');
    expect(other.session.viewAt(log!, log!.until).now).toBe(log!.until);
  });

  test('is not taken in from a file where the lesson has no such level', async () => {
    const page = await started('rush');
    await page.session.finish();
    await page.settle();
    const id = page.stores.session.getState().attempt;
    const bytes = (await page.session.exportAttempt(id))!;
    const other = openPage({ files: withLevels([{ id: 'calm', name: both('清闲', 'Calm') }]) });
    expect(await other.session.importAttempt(bytes)).toMatchObject({
      ok: false,
      code: 'content-changed',
    });
  });
});
