/** The console over a floor made by hand, and what it gives to a session that accepts what it is told to accept. */
import { act, fireEvent, render } from '@testing-library/react';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import type { Session } from '../../../src/session/session.ts';
import type { SimView, Verdict } from '../../../src/sim/index.ts';
import { IDLE_SESSION } from '../../../src/stores/session-store.ts';
import { createStores, type Stores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { floorView, bundle as written } from './floor-fixture.ts';

let stores: Stores;
let given: Command[] = [];
let refusals: Record<string, string> = {};

const verdict = (command: Command): Verdict =>
  command.do in refusals ? { ok: false, reason: refusals[command.do] as 'not-able' } : { ok: true };

const newStores = (): Stores =>
  createStores(() => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} }));

export const stage = {
  newStores,
  /** Once: the words, and what jsdom lacks. */
  async prepare() {
    Element.prototype.scrollIntoView = () => {};
    Object.assign(globalThis, { CSS: { escape: String } });
    const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next });
    await words.loadNamespaces([
      'console',
      'counter',
      'reasons',
      'commands',
      'facts',
      'alerts',
      'floor',
    ]);
  },
  /** Before each test: nothing given, nothing refused. */
  reset() {
    given = [];
    refusals = {};
  },
  refuse(reasons: Record<string, string>) {
    refusals = reasons;
  },
  show(
    view: SimView = floorView(),
    facts: readonly Fact[] = [],
    bundle: LessonBundle = written,
    more: Partial<typeof IDLE_SESSION> = {},
  ) {
    stores = newStores();
    const state = { status: 'running', bundle, view, facts, canPause: true, ...more } as const;
    stores.session.setState({ ...IDLE_SESSION, ...state });
    const session = {
      can: verdict,
      submit(command: Command) {
        const answer = verdict(command);
        if (answer.ok) given.push(command);
        return answer;
      },
      setSpeed: (speed: number) => stores.session.setState({ speed }),
      pause: () => stores.session.setState({ status: 'paused' }),
      askHint: () => given.push({ do: 'asked-for-a-hint' } as unknown as Command),
    } as unknown as Session;
    return render(
      <SessionProvider session={session} stores={stores} files={null as never}>
        <Suspense fallback="…">
          <FloorScreen floor={<div>picture</div>} />
        </Suspense>
      </SessionProvider>,
    );
  },
  press: (key: string, more: object = {}) =>
    act(
      async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }),
    ),
  given: (): readonly Command[] => given,
  stores: (): Stores => stores,
  /** Whoever is chosen. */
  person: (): number => stores.view.getState().person,
};
