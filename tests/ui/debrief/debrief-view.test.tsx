// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { createI18n } from '../../../src/text/i18n.ts';
import {
  DebriefContext,
  type DebriefPort,
  makeContent,
} from '../../../src/ui/debrief/debrief-model.ts';
import { DebriefView } from '../../../src/ui/debrief/debrief-view.tsx';
import { Reflection } from '../../../src/ui/debrief/reflection.tsx';
import { at } from './fixture.ts';
import { fixtureModel, fixtureView } from './fixture-model.ts';

beforeAll(async () => {
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
  await words.loadNamespaces(['debrief', 'menu', 'facts', 'commands', 'counter', 'reasons']);
});

type Kind = Parameters<typeof fixtureModel>[0];

interface Calls {
  replay: number[];
  again: string[];
  notes: string[];
  from: number[];
  clauses: string[];
}

function portOf(kind: Kind, practice = true): { port: DebriefPort; calls: Calls } {
  const model = fixtureModel(kind);
  const calls: Calls = { replay: [], again: [], notes: [], from: [], clauses: [] };
  const port: DebriefPort = {
    model,
    content: makeContent(model.bundle),
    viewAt: fixtureView,
    setNote: (note) => calls.notes.push(note),
    again: (seed) => calls.again.push(seed),
    ...(practice ? { from: (t: number) => calls.from.push(t) } : {}),
    exportFile: () => {},
    print: () => {},
    menu: () => {},
    openClause: (id) => calls.clauses.push(id),
    openReplay: (t) => calls.replay.push(t),
  };
  return { port, calls };
}

function show(kind: Kind, practice = true) {
  const { port, calls } = portOf(kind, practice);
  const view = render(
    <DebriefContext value={port}>
      <DebriefView />
    </DebriefContext>,
  );
  return { ...view, calls };
}

async function faults(element: Element): Promise<string[]> {
  // jsdom draws nothing, so contrast is checked in the browser.
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
}

// Axe looks at every element; a busy machine needs its time.
describe('the debrief', { timeout: 60_000 }, () => {
  test.each<Kind>(['full', 'empty', 'clean', 'changed'])(
    'has no accessibility fault and no missing word (%s)',
    async (kind) => {
      const { container } = show(kind);
      for (const button of container.querySelectorAll<HTMLElement>('.customer-head'))
        fireEvent.click(button);
      expect(await faults(container)).toEqual([]);
      // A key that has no message is shown as the key.
      expect(container.textContent).not.toMatch(
        /\b(timeline|moments|score|steps|finding|path|print|hall|habit|customers|indicators)\.[a-z]/i,
      );
      expect(container.textContent).not.toContain('{{');
      expect(container.textContent).not.toContain('undefined');
    },
  );

  test('shows score, pass line and why it is capped', () => {
    show('full');
    const card = screen.getByRole('region', { name: '成绩' });
    expect(within(card).getByText('71')).toBeTruthy();
    expect(card.textContent).toContain('合格线 80');
    expect(card.textContent).toContain('有重大差错，封顶 71（原 78）');
    expect(card.textContent).toContain('新手 54，熟练 93');
  });

  test('offers three moments with clause and replay, and "again from here" only where it is allowed', () => {
    const { calls, unmount } = show('full');
    const card = screen.getByRole('region', { name: '值得回看的时刻' });
    expect(within(card).getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(within(card).getAllByRole('button', { name: /看回放/ })[1]!);
    fireEvent.click(within(card).getByRole('button', { name: /假币收缴鉴定管理办法/ }));
    fireEvent.click(within(card).getAllByRole('button', { name: /从这里重来/ })[0]!);
    expect(calls).toMatchObject({
      replay: [at('09:31:20')],
      clauses: ['c-rights'],
      // Before the command of that moment, so that it can be done otherwise.
      from: [at('09:31:20') - 1],
    });
    unmount();
    show('full', false);
    expect(screen.queryByRole('button', { name: /从这里重来/ })).toBeNull();
  });

  test('opens a customer: what was seen when, what would have been right, and the exemplary path', () => {
    const { container } = show('full');
    fireEvent.click(screen.getByRole('button', { name: /何女士.*收缴手续不全/ }));
    const row = container.querySelector<HTMLElement>('#customer-3')!;
    expect(row.textContent).toContain('09:28:00 你收缴假币 ¥100.00，第二人孟云在场');
    expect(row.textContent).toContain('收缴后立即告知：三个工作日内可申请鉴定。');
    fireEvent.click(within(row).getByRole('button', { name: '对照示范做法' }));
    const kinds = [...row.querySelectorAll('tr[data-kind]')].map((tr) =>
      tr.getAttribute('data-kind'),
    );
    expect(kinds).toContain('missed');
    expect(row.querySelector('tr[data-kind="moved"]')?.textContent).toContain('盖章');
  });

  test('a bar of the timeline opens its customer', () => {
    const { container } = show('full');
    fireEvent.click(screen.getByRole('button', { name: /09:33 罗先生 · 密码重置/ }));
    expect(container.querySelector('#customer-4')?.getAttribute('data-open')).toBe('true');
  });

  test('praises a shift without findings and names no habit', () => {
    show('clean');
    expect(screen.getByText(/没有发现差错/)).toBeTruthy();
    expect(screen.getByText(/没有要改的/)).toBeTruthy();
  });

  test('says that nobody was served instead of praising it', () => {
    show('empty');
    expect(screen.queryByText(/没有发现差错/)).toBeNull();
    expect(screen.getAllByText('这一班没有接待客户。').length).toBeGreaterThan(0);
    expect(screen.getByText('没有清点')).toBeTruthy();
    expect(screen.getAllByText('没有接待').length).toBeGreaterThan(0);
  });

  test('warns when the content has changed and shows ids where names are gone', () => {
    show('changed');
    expect(screen.getByText(/内容在练习之后改过/)).toBeTruthy();
    expect(screen.getAllByText(/tell-rights/).length).toBeGreaterThan(0);
  });

  test('answers its keys, but not while somebody types or composes', () => {
    const { calls } = show('full');
    fireEvent.keyDown(document.body, { key: 't' });
    fireEvent.keyDown(document.body, { key: 'N' });
    fireEvent.keyDown(document.body, { key: 'r' });
    fireEvent.keyDown(document.body, { key: 't', isComposing: true });
    fireEvent.click(screen.getByRole('button', { name: '修改' }));
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 't' });
    expect(calls.again).toEqual(['same', 'new']);
    expect(calls.replay).toEqual([at('09:06:30')]);
  });
});

describe('the question before the score', { timeout: 60_000 }, () => {
  function ask() {
    const { port, calls } = portOf('empty');
    let done = 0;
    const view = render(
      <DebriefContext
        value={{ ...port, model: { ...port.model, score: fixtureModel('full').score } }}
      >
        <Reflection
          onDone={() => {
            done += 1;
          }}
        />
      </DebriefContext>,
    );
    return { ...view, calls, done: () => done };
  }

  test('shows no score, and has no accessibility fault', async () => {
    const { container } = ask();
    expect(screen.getByRole('heading', { name: '这一班，哪一刻你最拿不准？' })).toBeTruthy();
    expect(container.textContent).not.toContain('71');
    expect(container.textContent).not.toMatch(/合格|差错/);
    expect(await faults(container)).toEqual([]);
  });

  test('keeps the sentence on Enter, but not on the Enter that ends a Chinese word', () => {
    const { calls, done } = ask();
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: '  收缴那一刻 ' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(done()).toBe(0);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(calls.notes).toEqual(['收缴那一刻']);
    expect(done()).toBe(1);
  });

  test('can be skipped without writing', () => {
    const { calls, done } = ask();
    fireEvent.click(screen.getByRole('button', { name: /先不写/ }));
    expect(calls.notes).toEqual([]);
    expect(done()).toBe(1);
  });
});
