/** The counter on a jsdom page: words are loaded, what jsdom lacks is filled in. */
import { render } from '@testing-library/react';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { createI18n } from '../../../src/text/i18n.ts';
import { CounterScreen } from '../../../src/ui/counter/counter-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import type { DeskPage } from './desk-page.ts';

/** Once before the tests of a file. */
export async function loadDeskWords(...more: string[]): Promise<void> {
  // jsdom has no layout and therefore no scrolling.
  Element.prototype.scrollIntoView = () => {};
  Object.assign(globalThis, { CSS: { escape: String } });
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next });
  await words.loadNamespaces(['counter', 'reasons', 'commands', 'facts', ...more]);
}

export const showDesk = (page: DeskPage) =>
  render(
    <SessionProvider session={page.session} stores={page.stores} files={null as never}>
      <Suspense fallback="…">
        <CounterScreen floor={<div />} />
      </Suspense>
    </SessionProvider>,
  );
