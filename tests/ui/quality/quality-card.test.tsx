// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileLesson } from '../../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import { qualityOf } from '../../../src/sim/index.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { DebriefContext } from '../../../src/ui/debrief/debrief-model.ts';
import { QualityCard } from '../../../src/ui/debrief/quality-card.tsx';
import { Report } from '../../../src/ui/records/quality-week-page.tsx';
import { playedDrill, portOf, weekOf } from './quality-fixture.ts';

beforeAll(async () => {
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
  await words.loadNamespaces(['quality']);
});

// A page has no folders to read from.
const texts = import.meta.glob<string>('../../../scenarios/**/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
const { library } = loadLibrary(files.filter(({ path }) => !path.includes('/schema/')));
const bundle = compileLesson(library, 's06-core-down');
const idle = playedDrill(bundle, 'idle', 1, 20);
const quality = qualityOf(bundle, 1, idle.run.facts);

const show = (replayed: number[] = []) =>
  render(
    <DebriefContext value={portOf(bundle, idle, replayed)}>
      <QualityCard />
    </DebriefContext>,
  );

async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

describe('the sheet in the debrief', () => {
  test('says of each of the twenty items whether it was met, in words', () => {
    show();
    for (const [state, passed] of [
      ['做到', true],
      ['没做到', false],
      ['没遇上', null],
    ] as const) {
      const own = quality?.visit?.items.filter((item) => item.passed === passed) ?? [];
      expect(screen.queryAllByText(state, { exact: true })).toHaveLength(own.length);
    }
    const judged = quality?.visit?.items.filter(({ passed }) => passed !== null) ?? [];
    const met = judged.filter(({ passed }) => passed);
    expect(screen.getByText(`遇到 ${judged.length} 项，做到 ${met.length} 项`)).toBeTruthy();
  });

  test('leads back to where the visitor came in, and to those behind a reason', () => {
    const replayed: number[] = [];
    show(replayed);
    fireEvent.click(screen.getByRole('button', { name: '回到他进门的时候' }));
    expect(replayed).toEqual([quality?.visit?.at]);
    const [reason] = quality?.callBack.reasons ?? [];
    const [text] =
      bundle.bank.quality?.callBack.reasons.filter(({ id }) => id === reason?.id) ?? [];
    const row = screen.getByText(text?.text['zh-CN'] ?? '');
    fireEvent.click(row);
    const list = within(row.closest('details') as HTMLElement);
    const people = list.getAllByRole('button', { hidden: true });
    expect(people).toHaveLength(reason?.count ?? -1);
    fireEvent.click(people[0] as HTMLElement);
    const came = idle.run.facts.find(
      ({ type, customer }) => type === 'customer.arrived' && customer === reason?.customers[0],
    );
    expect(replayed[1]).toBe(came?.t);
  });

  test('has no fault of access', async () => {
    expect(await faults(show().container)).toEqual([]);
  });
});

describe('the report of the week', () => {
  const drills = [playedDrill(bundle, 'expert', 2, 21), idle];

  test('adds up the days: calls, reasons, items', async () => {
    const week = await weekOf(bundle, drills);
    expect(week.days.map(({ playedAt }) => playedAt.slice(8, 10))).toEqual(['20', '21']);
    const both = drills.map(({ log, run }) => qualityOf(bundle, log.seed, run.facts));
    const asked = both.reduce((sum, one) => sum + (one?.callBack.asked ?? 0), 0);
    const content = both.reduce((sum, one) => sum + (one?.callBack.content ?? 0), 0);
    const { container } = render(<Report week={week} />);
    expect(container.textContent).toContain(`打出 ${asked} 个`);
    expect(container.textContent).toContain(`满意 ${content} 位`);
    const missed = both.map((one) =>
      one?.visit?.items.some(({ id, passed }) => id === 'short-wait' && passed === false),
    );
    const row = within(container).getByText('从取号到叫号不过一刻钟').closest('li');
    expect(row?.textContent).toContain(`2 次里 ${missed.filter(Boolean).length} 次没做到`);
  });

  test('leaves out a day whose content has changed, and says so', async () => {
    const changed = { ...idle, log: { ...idle.log, digest: 'of other content' } };
    const week = await weekOf(bundle, [drills[0] ?? idle, changed]);
    expect(week.days).toHaveLength(1);
    const { container } = render(<Report week={week} />);
    expect(container.textContent).toContain('1 天的内容后来改过');
  });

  test('looks at seven days at most, the newest', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      ...idle,
      log: { ...idle.log, startedAt: `2026-11-${20 - i}T09:00:00.000Z` },
    }));
    const { days } = await weekOf(bundle, many);
    expect(days.map(({ playedAt }) => Number(playedAt.slice(8, 10)))).toEqual([
      14, 15, 16, 17, 18, 19, 20,
    ]);
  });

  test('has no fault of access', async () => {
    const { container } = render(<Report week={await weekOf(bundle, drills)} />);
    expect(await faults(container)).toEqual([]);
  });

  test('says what to do while there is none', async () => {
    const { container } = render(<Report week={await weekOf(bundle, [])} />);
    expect(container.textContent).toContain('还没有做完的主管演练');
  });
});
