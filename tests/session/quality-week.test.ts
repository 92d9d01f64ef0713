/** The report of the week reads the drills that were finished on this machine, and replays them. */
import { expect, test } from 'vitest';
import { qualitySources } from '../support/quality-lesson.ts';
import { MINUTE, memoryStorage, newWall, OPENS, onlyKept, openPage, startPage } from './support.ts';

const files = qualitySources();

/** A page on which so many days were finished and one is still open. */
async function played(days: number) {
  const storage = memoryStorage();
  const wall = newWall();
  for (let day = 0; day <= days; day += 1) {
    const page = await startPage({ files, storage, wall, seed: day + 1 });
    if (day < days) await page.session.finish();
    await page.settle();
    await page.session.leave();
    wall.now += 86_400_000;
  }
  return { storage, wall };
}

test('finished days count, the oldest first; a day still open does not', async () => {
  const page = openPage({ ...(await played(2)), files });
  const seen: number[] = [];
  const { days, spec, skipped } = await page.session.qualityWeek((done) => seen.push(done));
  expect(skipped).toBe(0);
  expect(seen).toEqual([1, 2]);
  expect(spec?.visit.items.map(({ id }) => id)).toEqual(['short', 'kind']);
  expect(days).toHaveLength(2);
  expect((days[0]?.playedAt ?? '') < (days[1]?.playedAt ?? '')).toBe(true);
  // Ten come; three in ten are rung up, and all of these pick up.
  for (const { came, calls, items } of days) {
    expect(came).toBe(10);
    expect(calls).toMatchObject({ asked: 3, answered: 3 });
    expect(items).toHaveLength(2);
  }
});

test('what came from elsewhere is nobody’s week here', async () => {
  const { storage, wall } = await played(1);
  const ended = [...storage.records.values()].find(({ status }) => status === 'ended');
  storage.records.clear();
  if (ended) storage.records.set(ended.id, { ...ended, imported: true });
  expect(onlyKept(storage).imported).toBe(true);
  const { days } = await openPage({ storage, wall, files }).session.qualityWeek();
  expect(days).toEqual([]);
});

test('a day whose content has changed is left out, and counted', async () => {
  const changed = qualitySources({
    'mini-lesson.json': (lesson) => {
      lesson.closes = '10:01';
    },
  });
  const page = openPage({ ...(await played(1)), files: changed });
  expect(await page.session.qualityWeek()).toMatchObject({ days: [], skipped: 1 });
});

test('who had to leave an emptied hall did not come in vain', async () => {
  const both = (word: string) => ({ 'zh-CN': word, en: word });
  const emptied = qualitySources({
    'mini-bank.json': (bank) => {
      bank.announcements.push(
        { id: 'leave', name: both('leave'), text: both('leave'), empties: true },
        { id: 'return', name: both('return'), text: both('return'), readmits: true },
      );
    },
  });
  const page = await startPage({ files: emptied });
  page.play([{ t: OPENS + 8 * MINUTE, command: { do: 'announce', announcement: 'leave' } }]);
  await page.session.finish();
  const gone = page.stores.session
    .getState()
    .facts.flatMap((fact) => (fact.type === 'customer.left' ? [fact.data.reason] : []));
  expect(gone).toContain('evacuated');
  const { days } = await page.session.qualityWeek();
  const inVain = gone.filter((reason) => reason !== 'served' && reason !== 'evacuated');
  expect(days.map(({ left }) => left)).toEqual([inVain.length]);
});
