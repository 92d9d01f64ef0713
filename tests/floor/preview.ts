/** The floor alone in a page, with a fixture for a simulation. ?branch=riverside&people=60&lang=en&power=on&size=small&outside=8&overlay=felt */

import type { FloorBranch } from '../../src/floor/floor-plan.ts';
import { mountFloor } from '../../src/floor/floor-view.ts';
import { createStores } from '../../src/stores/stores.ts';
import type { Overlay } from '../../src/stores/view-store.ts';
import { createI18n } from '../../src/text/i18n.ts';
import '../../src/ui/kit/tokens.css';
import { createHallFixture } from './hall-fixture.ts';

const query = new URLSearchParams(location.search);
const BRANCHES = import.meta.glob<FloorBranch>('../../scenarios/branches/*.json', {
  import: 'default',
});
const branch =
  await BRANCHES[`../../scenarios/branches/${query.get('branch') ?? 'riverside'}.json`]!();
const fixture = createHallFixture(branch, Number(query.get('people') ?? 60), {
  outside: Number(query.get('outside') ?? -1),
});
const bank = {
  perception: { levels: [10, 20, 30].map((minutes) => minutes * 60_000) },
  kinds: [
    { id: 'elder', name: { 'zh-CN': '老人', en: 'Elderly' }, pressing: false },
    { id: 'plain', name: { 'zh-CN': '一般', en: 'Others' }, pressing: true },
  ],
};
const kept = new Map<string, string>();
const stores = createStores(() => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
}));
const i18n = await createI18n({ language: query.get('lang') === 'en' ? 'en' : 'zh-CN' });
stores.view.getState().setOverlay((query.get('overlay') ?? 'none') as Overlay);
stores.settings.getState().set({ lowPower: (query.get('power') ?? 'on') as 'on' | 'off' | 'auto' });
document.body.className = query.get('size') ?? '';
document.body.style.fontFamily = 'var(--font)';

const begin = performance.now();
const outside = Number(query.get('outside') ?? -1);
const lesson = {
  score: { waitTarget: 20 * 60_000 },
  ...(outside < 0 ? {} : { supervisor: {} }),
};
const publish = (): void => {
  stores.session.setState({
    status: 'running',
    speed: 1,
    bundle: { branch, bank, lesson } as never,
    view: fixture.view(performance.now() - begin),
  });
};
publish();
let publishing = setInterval(publish, 100);

const drawn: number[] = [];
const host = document.getElementById('floor') as HTMLElement;
const mount = (): (() => void) =>
  mountFloor(host, {
    stores,
    i18n,
    failed: (error) => console.error(error),
    drawn: (wall) => void drawn.push(wall),
  });

/** For the bench and the leak test. */
const probe = {
  drawn,
  stores,
  fixture,
  mount,
  unmount: mount(),
  freeze(): void {
    clearInterval(publishing);
  },
  thaw(): void {
    publishing = setInterval(publish, 100);
  },
};
export type FloorProbe = typeof probe;
(window as unknown as { floor: FloorProbe }).floor = probe;
