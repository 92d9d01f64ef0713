// @vitest-environment jsdom
/** Papers are looked at large, two at a time, and their fields are picked there as on the desk. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../support/lesson.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

let page: DeskPage;

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
const seal = (gaps: number[]) => ({ seal: { text: '甲乙贸易有限公司财务章', gaps } });
const SLIPS = [
  {
    id: 'order',
    kind: 'letter',
    name: text('付款单'),
    fields: {
      payer: { label: text('付款人'), value: '甲乙贸易' },
      seal: { label: text('印章'), value: text('圆形，五角星'), picture: seal([40]) },
    },
  },
  {
    id: 'specimen',
    kind: 'letter',
    name: text('留存印鉴'),
    fields: {
      seal: { label: text('印鉴'), value: text('圆形，五角星'), picture: seal([]) },
    },
  },
];

beforeAll(() => loadDeskWords());

beforeEach(async () => {
  page = await startDesk((path, source) => {
    if (path !== 'mini-case.json') return source;
    const content: Draft = JSON.parse(source);
    content.items.push(...SLIPS);
    return JSON.stringify(content);
  });
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  page.give(OPENS + 7 * MINUTE, { do: 'call-next' });
  page.playTo(OPENS + 8 * MINUTE);
  for (const item of ['order', 'specimen'])
    page.give(page.session.currentTime() + 5 * SECOND, { do: 'take', item });
  page.playTo(page.session.currentTime() + 5 * SECOND);
  showDesk(page);
  await screen.findByRole('tablist');
});

const open = async () => {
  fireEvent.keyDown(window, { key: 'V', shiftKey: true });
  return within(await screen.findByRole('dialog', { name: '放大看' }));
};

test('the key opens the papers large; two lie beside each other, a third takes the place of the first', async () => {
  const viewer = await open();
  const titles = () =>
    viewer.getAllByRole('article').map((paper) => paper.getAttribute('aria-label'));
  expect(titles()).toEqual(['付款单']);
  fireEvent.click(viewer.getByRole('button', { name: '留存印鉴' }));
  expect(titles()).toEqual(['付款单', '留存印鉴']);
  const others = viewer.getAllByRole('button', { pressed: false });
  const third = others.find((button) => button.dataset.view !== undefined);
  if (third === undefined) throw new Error('only two papers');
  fireEvent.click(third);
  expect(titles()).toEqual(['留存印鉴', third.textContent]);
});

test('two picked seals lie on top of each other, the one differing by its rim; the words say nothing of it', async () => {
  const viewer = await open();
  for (const name of ['付款单', '留存印鉴']) {
    const button = viewer.getByRole('button', { name });
    if (button.getAttribute('aria-pressed') !== 'true') fireEvent.click(button);
  }
  expect(viewer.queryByRole('region', { name: '两枚印鉴叠在一起' })).toBeNull();
  await act(async () => {
    fireEvent.click(viewer.getByRole('button', { name: /印章/ }));
    fireEvent.click(viewer.getByRole('button', { name: /印鉴.*圆形/ }));
  });
  expect(page.stores.view.getState().picked).toEqual(['order.seal', 'specimen.seal']);
  const pile = viewer.getByRole('region', { name: '两枚印鉴叠在一起' });
  const rims = [...pile.querySelectorAll('path[fill="none"]')].map((path) =>
    path.getAttribute('d'),
  );
  expect(rims).toHaveLength(2);
  expect(rims[0]).not.toBe(rims[1]);
  expect(within(pile).getAllByRole('slider')).toHaveLength(3);
});
