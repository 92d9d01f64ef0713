/**
 * The service-quality report of the week over bots' days, for looking at it and printing it:
 * `?page=quality&lesson=s01-pension-day&days=7&seed=1&lang=en&theme=dark`
 */
import type { BotKind } from '../../../src/bots/policies.ts';
import { Report } from '../../../src/ui/records/quality-week-page.tsx';
import { previewLibrary, previewStores, query, showPage } from '../preview-stage.tsx';
import { playedDrill, weekOf } from './quality-fixture.ts';
import '../../../src/ui/records/records.css';

const library = await previewLibrary();
const bundle = await library.open(query.get('lesson') ?? 's01-pension-day', () => {});
const seed = Number(query.get('seed') ?? 1);
const kinds: BotKind[] = ['expert', 'novice', 'careless', 'idle'];
const drills = Array.from({ length: Number(query.get('days') ?? 4) }, (_, i) =>
  playedDrill(bundle, kinds[i % kinds.length] ?? 'idle', seed + i, 27 - i),
);
const week = await weekOf(bundle, drills);
await showPage(
  previewStores(),
  <div className="records quality-week-screen">
    <main className="quality-week-page">
      <Report week={week} />
    </main>
  </div>,
);
