// @vitest-environment jsdom
/** A duty at the desk: found on the empty desk and above it, done by keys, and cash laid out before it is paid. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { type DeskPage, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

let page: DeskPage;

const DUTY = `"duties": [{
  "id": "till", "name": { "zh-CN": "交接尾箱", "en": "Hand over the till" },
  "case": "mini-case", "variant": "calm", "at": "before"
}], "injects"`;

beforeAll(async () => {
  await loadDeskWords('alerts');
  page = await startDesk((path, text) =>
    path === 'mini-lesson.json' ? text.replace('"injects"', DUTY) : text,
  );
});

const view = () => {
  const now = page.stores.session.getState().view;
  if (!now) throw new Error('no picture of the run');
  return now;
};
const pass = (seconds = 5) =>
  act(async () => page.playTo(page.session.currentTime() + seconds * SECOND));

test('is listed with its time, begun from the alerts, named where a customer would sit, and ended by Z', async () => {
  showDesk(page);
  const list = await screen.findByRole('region', { name: '班务' });
  expect(list.textContent).toContain('交接尾箱');
  expect(list.textContent).toContain('09:00 前');
  const bar = screen.getByRole('region', { name: '待处理' });
  fireEvent.click(within(bar).getByRole('button', { name: '去办' }));
  await pass();
  expect(view().encounter?.duty).toBe('till');
  expect(screen.getByText('手上的班务，办完再接待客户。')).toBeDefined();
  expect(bar.textContent).toBe('');

  fireEvent.keyDown(window, { key: 'o' });
  const amount = document.querySelector<HTMLInputElement>('[data-pay]') as HTMLInputElement;
  fireEvent.change(amount, { target: { value: '300' } });
  fireEvent.keyDown(amount, { key: 'Enter', shiftKey: true });
  await pass();
  expect(view().encounter?.items.find(({ id }) => id === 'payout')?.cash?.claimed).toBe(30_000);
  fireEvent.keyDown(window, { key: 'o' });
  const again = document.querySelector<HTMLInputElement>('[data-pay]') as HTMLInputElement;
  expect(again.value).toBe('300.00');
  expect(screen.getByText(/桌上已配好/)).toBeDefined();
  fireEvent.keyDown(again, { key: 'Enter' });
  await pass();
  expect(view().encounter?.items.some(({ id }) => id === 'payout')).toBe(false);

  fireEvent.keyDown(window, { key: 'z' });
  await pass();
  expect(view().encounter).toBeNull();
  expect(view().duties[0]?.state).toBe('done');
  expect((await screen.findByRole('region', { name: '班务' })).textContent).toContain('办完了');
});
