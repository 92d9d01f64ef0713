/** The overlay in words: what is counted, who it is about, where. */
import type { SimView } from '../../sim/index.ts';
import type { Overlay } from '../../stores/view-store.ts';
import { element, keyed, write } from '../dom.ts';
import type { FloorBranch } from '../floor-plan.ts';
import type { FloorWords } from '../floor-words.ts';
import { entryWords } from './legend.ts';
import { LEGENDS, type OverlayModel } from './overlay-model.ts';
import { heatWords, loadWords, toldWords, wayWords } from './overlay-words.ts';
import type { Sign } from './tones.ts';

const MOST = 5;

export interface OverlayTwin {
  readonly node: HTMLElement;
  update(overlay: Overlay, view: SimView, t: number): void;
}

export function createOverlayTwin(
  words: FloorWords,
  branch: FloorBranch,
  model: OverlayModel,
): OverlayTwin {
  const node = element('section', 'floor-twin-overlay');
  const title = element('h3', '');
  const list = element('ul', '', { role: 'list' });
  node.append(title, list);
  const known = new Map<string, HTMLLIElement>();

  const people = (overlay: Overlay, view: SimView, t: number): string[] => {
    const counts = model.counts(overlay, t);
    const sums = LEGENDS[overlay].flatMap((entry) => {
      const n = counts.get(entry as Sign) ?? 0;
      const name = entryWords(words, model, overlay, entry);
      return n > 0 ? [words.say('overlay.told.count', { name, n })] : [];
    });
    const worst = model
      .people(overlay, t)
      .filter(({ tone }) => tone.sign !== 'fine')
      .sort((a, b) => b.tone.weight - a.tone.weight)
      .slice(0, MOST)
      .map((told) => {
        const said = toldWords(words, told, overlay, view.floor?.anxious ?? false);
        return words.say('overlay.told.person', { ticket: told.person.ticket, said });
      });
    return [...sums, ...worst];
  };

  const lines = (overlay: Overlay, view: SimView, t: number): string[] => {
    switch (overlay) {
      case 'none':
        return [];
      case 'load':
        return loadWords(words, branch, model);
      case 'heat':
        return heatWords(words, branch, model.heat());
      case 'paths':
        return model.trails
          .ways()
          .slice(0, MOST)
          .map((way) => wayWords(words, branch, way));
      default:
        return people(overlay, view, t);
    }
  };

  return {
    node,
    update(overlay, view, t) {
      node.hidden = overlay === 'none';
      if (overlay !== 'none') write(title, words.say(`overlay.${overlay}.name`));
      const said = lines(overlay, view, t);
      const rows = keyed(
        list,
        known,
        said.map((line, k) => ({ line, key: String(k) })),
        ({ key }) => key,
        () => element('li', ''),
      );
      for (const [k, line] of said.entries()) write(rows[k]!, line);
    },
  };
}
