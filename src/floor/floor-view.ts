/** The hall as a picture: a reader of the session store that never holds the simulation up. */
import type { Stores } from '../stores/stores.ts';
import { loadFloorArt } from './floor-art.ts';
import { createFloorFrame, createNotice } from './floor-frame.ts';
import type { FloorBranch } from './floor-plan.ts';
import { createFloorSide } from './floor-side.ts';
import { openStage } from './floor-stage.ts';
import { createFloorWords, type I18n } from './floor-words.ts';
import './floor.css';
import './queue-strip.css';
import { profileFor, rendererName } from './graphics-profile.ts';
import { createIconSheet } from './icon-sheet.ts';
import { floorRules } from './overlay/floor-rules.ts';
import { createPicture } from './picture.ts';
import { createWalkGrid } from './walk-grid.ts';

export interface FloorOptions {
  readonly stores: Pick<Stores, 'session' | 'settings' | 'view'>;
  readonly i18n: I18n;
  /** Figure of the learner. */
  readonly playerCast?: string;
  /** 0..1 while pictures load. */
  readonly progress?: (done: number) => void;
  readonly failed?: (error: unknown) => void;
  /** Name of the graphics adapter; a port for tests. */
  readonly renderer?: () => string;
  /** After every frame drawn; for measuring. */
  readonly drawn?: (wall: number) => void;
}

/**
 * Draws the branch of the session into an element until the returned function is called.
 * Pictures load meanwhile; the queue strip and the words are there as soon as the messages are.
 * @throws if no lesson is loaded
 */
export function mountFloor(host: HTMLElement, options: FloorOptions): () => void {
  const { stores, i18n } = options;
  const { bundle } = stores.session.getState();
  const branch = bundle?.branch as FloorBranch | undefined;
  if (!branch || !bundle) throw new Error('the floor needs a loaded lesson');
  const grid = createWalkGrid(branch.floor);
  const frame = createFloorFrame();
  const words = createFloorWords(i18n, branch);
  host.append(frame.root);
  const notice = createNotice(frame.root);
  const undo: (() => void)[] = [() => frame.root.remove()];
  let gone = false;

  const start = async (): Promise<void> => {
    const [code] = await Promise.all([
      bundle.lesson.supervisor ? import('./overlay/overlays.ts') : null,
      i18n.loadNamespaces('floor'),
    ]);
    if (gone) return;
    const overlays = code?.createOverlays(branch, grid, floorRules(bundle)) ?? null;
    const select = (person: number): void => {
      const { person: chosen, choosePerson } = stores.view.getState();
      choosePerson(chosen === person ? -1 : person);
    };
    const side = createFloorSide({ stores, branch, frame, words, overlays, select });
    i18n.on('languageChanged', side.refresh);
    undo.push(() => i18n.off('languageChanged', side.refresh), side.close);
    notice.say(words.say('loading'));
    const profile = profileFor(
      stores.settings.getState().lowPower,
      options.renderer ?? rendererName,
    );
    const art = await loadFloorArt(branch.floor.art, options.progress ?? (() => {}));
    if (gone) return;
    const { objects, people, shadow } = art;
    const sheets = { objects, people, shadow, marks: createIconSheet(), ...overlays?.sheets };
    const picture = await createPicture(frame.canvas, sheets, profile);
    undo.push(() => picture.destroy());
    if (gone) return picture.destroy();
    const parts = { branch, frame, words, art, picture, profile, grid, overlays, select };
    undo.push(openStage({ ...options, ...parts }).close);
    notice.clear();
  };
  // Also when a part of the program does not come: nobody else would hear of it.
  start().catch((error: unknown) => {
    if (gone) return;
    notice.say(words.say('failed'));
    options.failed?.(error);
  });

  return () => {
    if (gone) return;
    gone = true;
    for (const step of undo.reverse()) step();
  };
}
