// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import file from '../../scenarios/branches/riverside.json';
import type { FloorBranch } from '../../src/floor/floor-plan.ts';
import { createFloorTwin } from '../../src/floor/floor-twin.ts';
import { createFloorWords, type I18n } from '../../src/floor/floor-words.ts';
import { floorRules } from '../../src/floor/overlay/floor-rules.ts';
import { createOverlayModel } from '../../src/floor/overlay/overlay-model.ts';
import { createOverlayTwin } from '../../src/floor/overlay/overlay-twin.ts';
import { createQueueStrip } from '../../src/floor/queue-strip.ts';
import { createWalkGrid } from '../../src/floor/walk-grid.ts';
import type { Overlay } from '../../src/stores/view-store.ts';
import { createI18n } from '../../src/text/i18n.ts';
import en from '../../src/text/messages/en/floor.json';
import zh from '../../src/text/messages/zh-CN/floor.json';
import { createHallFixture } from './hall-fixture.ts';

const branch = file as unknown as FloorBranch;
const view = createHallFixture(branch, 40).view(0);
let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n({ language: 'zh-CN' });
  await i18n.loadNamespaces('floor');
});

const rules = floorRules({ lesson: { score: { waitTarget: 20 * 60_000 } } });

const keys = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
    : [path];

describe('words of the floor', () => {
  it('exist in both languages', () => expect(keys(en)).toEqual(keys(zh)));

  it('tell every window with its state', () => {
    const twin = createFloorTwin(createFloorWords(i18n, branch), null, () => {});
    twin.update(view, view.now, 'none');
    const windows = [...twin.node.querySelectorAll(':scope > ul')[0]!.children].map(
      (li) => li.textContent,
    );
    expect(windows).toHaveLength(branch.windows.length);
    expect(windows[0]).toContain('1号窗口');
    expect(windows[0]).toContain(zh.window.state.serving);
    expect(windows[2]).toContain(zh.you);
    expect(twin.node.querySelector('ul')?.getAttribute('role')).toBe('list');
  });

  it('have a button for everybody who waits, one stop of the tab key, and arrows between', () => {
    const chosen: number[] = [];
    const words = createFloorWords(i18n, branch);
    const twin = createFloorTwin(words, null, (p) => chosen.push(p));
    document.body.append(twin.node);
    twin.update(view, view.now, 'none');
    const buttons = [...twin.node.querySelectorAll('button')];
    const line = view.hall.queues.flatMap((q) => q.waiting);
    expect(buttons).toHaveLength(line.length);
    expect(buttons.filter((b) => b.tabIndex === 0)).toHaveLength(1);
    buttons[0]!.focus();
    buttons[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(buttons[1]);
    buttons[1]!.click();
    expect(chosen).toEqual([line[1]]);
    twin.node.remove();
  });

  it('tell what the overlay shows: how many, who, and what makes it long', () => {
    const supervised = createHallFixture(branch, 40, { outside: 6 }).view(0);
    const told = createOverlayModel(branch, createWalkGrid(branch.floor), rules);
    told.take(supervised);
    const words = createFloorWords(i18n, branch);
    const twin = createFloorTwin(words, createOverlayTwin(words, branch, told), () => {});
    const lines = (overlay: Overlay): string[] => {
      twin.update(supervised, supervised.now, overlay);
      const node = twin.node.querySelector<HTMLElement>('.floor-twin-overlay')!;
      return node.hidden ? [] : [...node.querySelectorAll('li')].map((li) => li.textContent);
    };
    const longest = [...supervised.hall.people]
      .filter((p) => p.state === 'waiting')
      .sort((a, b) => b.mind!.felt - a.mind!.felt)[0]!;
    const felt = lines('felt');
    expect(felt.some((line) => line.startsWith(longest.ticket))).toBe(true);
    expect(felt.some((line) => line.includes(zh.overlay.reason.uninformed))).toBe(true);
    expect(lines('load').filter((line) => line.includes('号窗口'))).toHaveLength(5);
    expect(lines('heat')).toHaveLength(1);
    expect(lines('none')).toEqual([]);
  });

  it('say where the staff are who were sent somewhere', () => {
    const supervised = createHallFixture(branch, 5, { outside: 0 }).view(0);
    const twin = createFloorTwin(createFloorWords(i18n, branch), null, () => {});
    twin.update(supervised, supervised.now, 'none');
    const crew = [...twin.node.querySelectorAll(':scope > ul')[1]!.children];
    expect(crew.map((li) => li.textContent)).toContain('蒋一凡：从2号窗口去休息');
  });

  it('keep the strip in the order of the line, with the rest counted', () => {
    const strip = createQueueStrip(branch, createFloorWords(i18n, branch), () => {});
    strip.update(view, 20 * 60_000);
    const cards = [...strip.node.querySelectorAll<HTMLElement>('.floor-queue')];
    expect(cards).toHaveLength(view.hall.queues.length);
    view.hall.queues.forEach((queue, k) => {
      const shown = cards[k]!.querySelectorAll('.floor-face').length;
      expect(shown).toBe(Math.min(6, queue.waiting.length));
      const rest = queue.waiting.length - shown;
      expect(cards[k]!.querySelector('.floor-queue-more')?.textContent).toBe(
        rest > 0 ? `+${rest}` : '',
      );
      expect(cards[k]!.dataset.level).toBe(
        queue.longest >= 20 * 60_000 ? 'long' : queue.longest >= 12 * 60_000 ? 'soon' : 'fine',
      );
    });
    const faces = [...cards[0]!.querySelectorAll('.floor-face')];
    const [first, ...others] = view.hall.queues[0]!.waiting;
    const without = { ...view.hall.queues[0]!, waiting: others };
    expect(first).toBeDefined();
    strip.update(
      { ...view, hall: { ...view.hall, queues: [without, ...view.hall.queues.slice(1)] } },
      1,
    );
    // The second of the line is now the first: the same element, moved up.
    expect(cards[0]!.querySelector('.floor-face')).toBe(faces[1]);
  });

  it('follow the language', async () => {
    const words = createFloorWords(i18n, branch);
    expect(words.say('temper.angry')).toBe(zh.temper.angry);
    await i18n.changeLanguage('en');
    expect(words.say('temper.angry')).toBe(en.temper.angry);
    expect(words.category(branch.categories[0]!.id)).toBe(branch.categories[0]!.name.en);
    await i18n.changeLanguage('zh-CN');
  });
});
