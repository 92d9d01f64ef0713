/** The real session over the mini lesson, for tests in jsdom: nothing of Node is needed to read the files. */
import { archive } from '../../../src/app/platform/archive.ts';
import { compileLesson } from '../../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { createSession, type Session } from '../../../src/session/session.ts';
import { createStores, type Stores } from '../../../src/stores/stores.ts';

const mini = import.meta.glob<string>('../../support/fixtures/mini/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const OPENS = 9 * 60 * MINUTE;

export interface DeskPage {
  readonly session: Session;
  readonly stores: Stores;
  playTo(t: number): void;
  give(t: number, command: Command): void;
}

/** @param edit changes the text of a file before it is read */
export async function startDesk(
  edit: (path: string, text: string) => string = (_, text) => text,
): Promise<DeskPage> {
  const ticks = new Set<(elapsed: number) => void>();
  const stores = createStores(() => ({
    getItem: () => null,
    setItem: () => {},
    removeItem: () => {},
  }));
  const sources = Object.entries(mini).map(([at, text]) => {
    const path = at.split('/').pop() ?? '';
    return { path, text: edit(path, text) };
  });
  const session = createSession({
    app: '0.0.0-test',
    clock: {
      frames(tick) {
        ticks.add(tick);
        return () => void ticks.delete(tick);
      },
      wall: () => 1_795_420_800_000,
      breathe: () => Promise.resolve(),
    },
    storage: {
      get: async () => null,
      list: async () => [],
      put: async () => {},
      putNow: () => {},
      delete: async () => {},
      lock: async () => true,
      unlock: async () => {},
    },
    library: {
      lessons: () => [],
      drills: () => [],
      curriculum: () => null,
      open: async () => compileLesson(loadLibrary(sources).library, 'mini-lesson'),
    },
    archive: async () => archive,
    random: { seed: () => 7, id: () => 'desk' },
    stores,
  });
  const outcome = await session.start('mini-lesson', { mode: 'teach', seed: 7 });
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.detail}`);
  session.resume();
  const playTo = (t: number) => {
    for (let guard = 0; session.currentTime() < t; guard++) {
      if (guard > 100_000) throw new Error(`never reached ${t}`);
      for (const tick of [...ticks]) tick(Math.min(250, t - session.currentTime()));
    }
  };
  return {
    session,
    stores,
    playTo,
    give(t, command) {
      playTo(t);
      const verdict = session.submit(command);
      if (!verdict.ok) throw new Error(`${command.do}: ${verdict.reason}`);
    },
  };
}
