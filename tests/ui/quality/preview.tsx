/**
 * Service quality over bots' days, for looking at it:
 * `?show=card|week&lesson=s01-pension-day&bot=expert&seed=1&lang=en&theme=dark`
 */
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createShippedLibrary } from '../../../src/app/platform/content.ts';
import { loadContentIndex } from '../../../src/app/platform/shipped-index.ts';
import type { BotKind } from '../../../src/bots/policies.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { DebriefContext } from '../../../src/ui/debrief/debrief-model.ts';
import { QualityCard } from '../../../src/ui/debrief/quality-card.tsx';
import { Report } from '../../../src/ui/records/quality-week-page.tsx';
import { playedDrill, portOf, weekOf } from './quality-fixture.ts';
import '../../../src/ui/kit/tokens.css';
import '../../../src/ui/kit/base.css';
import '../../../src/ui/kit/kit.css';
import '../../../src/ui/debrief/debrief.css';
import '../../../src/ui/debrief/measures.css';
import '../../../src/ui/records/records.css';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = language;
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const words = await createI18n({ language, plugin: initReactI18next });
const bundle = await createShippedLibrary(await loadContentIndex()).open(
  query.get('lesson') ?? 's01-pension-day',
  () => {},
);
const bot = (query.get('bot') ?? 'novice') as BotKind;
const seed = Number(query.get('seed') ?? 1);
const isWeek = query.get('show') === 'week';
const kinds: BotKind[] = ['expert', 'novice', 'careless', 'idle'];
const drills = isWeek
  ? kinds.map((kind, i) => playedDrill(bundle, kind, seed + i, 21 - i))
  : [playedDrill(bundle, bot, seed)];
const week = isWeek ? await weekOf(bundle, drills) : null;
const [first] = drills;
const root = document.getElementById('root');
if (root && first)
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <Suspense fallback="…">
        {week ? (
          <div className="records quality-week-screen">
            <main className="quality-week-page">
              <Report week={week} />
            </main>
          </div>
        ) : (
          <div className="debrief">
            <div className="debrief-page">
              <div className="debrief-main">
                <DebriefContext value={portOf(bundle, first)}>
                  <QualityCard />
                </DebriefContext>
              </div>
            </div>
          </div>
        )}
      </Suspense>
    </I18nextProvider>,
  );
