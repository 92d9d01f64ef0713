/**
 * Service quality over bots' days, for looking at it:
 * `?show=card|week&lesson=s01-pension-day&bot=expert&seed=1&lang=en&theme=dark`
 */
import type { BotKind } from '../../../src/bots/policies.ts';
import { DebriefContext } from '../../../src/ui/debrief/debrief-model.ts';
import { QualityCard } from '../../../src/ui/debrief/quality-card.tsx';
import { Report } from '../../../src/ui/records/quality-week-page.tsx';
import { previewLibrary, previewStores, query, showPage } from '../preview-stage.tsx';
import { playedDrill, portOf, weekOf } from './quality-fixture.ts';
import '../../../src/ui/kit/kit.css';
import '../../../src/ui/debrief/debrief.css';
import '../../../src/ui/debrief/measures.css';
import '../../../src/ui/records/records.css';

const library = await previewLibrary();
const bundle = await library.open(query.get('lesson') ?? 's01-pension-day', () => {});
const bot = (query.get('bot') ?? 'novice') as BotKind;
const seed = Number(query.get('seed') ?? 1);
const isWeek = query.get('show') === 'week';
const kinds: BotKind[] = ['expert', 'novice', 'careless', 'idle'];
const drills = isWeek
  ? kinds.map((kind, i) => playedDrill(bundle, kind, seed + i, 21 - i))
  : [playedDrill(bundle, bot, seed)];
const week = isWeek ? await weekOf(bundle, drills) : null;
const [first] = drills;
if (first)
  await showPage(
    previewStores(),
    week ? (
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
    ),
  );
