/** What drills need, from this browser. The drill files are few and small: they are checked each time they are opened. */
import { formatDiagnostic } from '../../scenario/load/diagnostic.ts';
import { parseDocument } from '../../scenario/load/parse-document.ts';
import type { Drill, Skill } from '../../scenario/schema/drill.ts';
import type { DrillDesk } from '../../session/drills/drill-port.ts';
import { LibraryError } from '../../session/ports.ts';
import { createDexieDrillStorage } from './dexie-drill-storage.ts';
import { randomSource } from './random-source.ts';

const files = import.meta.glob<string>('/scenarios/drills/*.json', {
  query: '?raw',
  import: 'default',
});

/** The order of the screen. */
const SKILLS: readonly Skill[] = ['count', 'add', 'capitals'];

async function readDrill(path: string): Promise<Drill> {
  const text = await files[path]?.().catch((error: unknown) => {
    throw new LibraryError('content-unreadable', String(error));
  });
  const { document, diagnostics } = parseDocument({ path, text: text ?? '' });
  if (document?.kind === 'drill') return document;
  const first = diagnostics[0];
  throw new LibraryError('content-broken', first ? formatDiagnostic(first, 'en') : path);
}

export const drillDesk: DrillDesk = {
  async drills() {
    const drills = await Promise.all(Object.keys(files).sort().map(readDrill));
    const place = ({ items }: Drill) => SKILLS.indexOf(items.skill);
    return drills.sort((a, b) => place(a) - place(b));
  },
  storage: createDexieDrillStorage(),
  seed: randomSource.seed,
  id: randomSource.id,
  wall: () => Date.now(),
};
