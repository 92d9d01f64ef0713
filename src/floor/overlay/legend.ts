/** What the signs of the overlay mean, in words, with how many there are. The samples are drawn as they are in the hall. */
import type { Overlay } from '../../stores/view-store.ts';
import { element, keyed, write } from '../dom.ts';
import type { FloorWords } from '../floor-words.ts';
import { drawSwatch, wayStyle } from './ground-canvas.ts';
import type { Crowding } from './heat-grid.ts';
import { LEGENDS, type OverlayModel } from './overlay-model.ts';
import { drawRing, RING } from './sign-pens.ts';
import { SIGNS, type Sign } from './tones.ts';

export interface Legend {
  readonly node: HTMLElement;
  update(overlay: Overlay, t: number): void;
}

type Entry = (typeof LEGENDS)[Overlay][number];
const RATIO = 2;

function sample(entry: Entry): HTMLCanvasElement {
  const canvas = element('canvas', 'floor-legend-sample', { 'aria-hidden': 'true' });
  canvas.width = RING.width * RATIO;
  canvas.height = RING.height * RATIO;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(RATIO, RATIO);
  if (entry in SIGNS) drawRing(pen, entry as Sign);
  else if (entry === 'in' || entry === 'out') {
    wayStyle(pen, entry === 'out');
    pen.beginPath();
    pen.moveTo(6, 15);
    pen.lineTo(54, 15);
    pen.stroke();
  } else drawSwatch(pen, entry as Crowding, RING.width, RING.height);
  return canvas;
}

/** Words of one entry; the bounds come from the bank. */
export function entryWords(
  words: FloorWords,
  model: OverlayModel,
  overlay: Overlay,
  entry: Entry,
): string {
  const minutes = (ms: number): number => Math.round(ms / 60_000);
  const [first, second, third] = model.rules.levels;
  const [a, b, c] = [minutes(first), minutes(second), minutes(third)];
  return words.say(`overlay.${overlay}.${entry}`, { a, b, c });
}

export function createLegend(words: FloorWords, model: OverlayModel): Legend {
  const node = element('div', 'floor-legend');
  const title = element('b', 'floor-legend-title');
  const what = element('span', 'floor-legend-what');
  const list = element('ul', '', { role: 'list' });
  node.append(title, what, list);
  node.hidden = true;
  const known = new Map<string, HTMLLIElement>();
  return {
    node,
    update(overlay, t) {
      node.hidden = overlay === 'none';
      if (overlay === 'none') return;
      write(title, words.say(`overlay.${overlay}.name`));
      write(what, words.say(`overlay.${overlay}.what`));
      const counts = model.counts(overlay, t);
      const entries = LEGENDS[overlay];
      const rows = keyed(
        list,
        known,
        entries,
        (entry) => `${overlay}/${entry}`,
        (entry) => {
          const row = element('li', '');
          row.append(sample(entry), element('span', ''), element('b', ''));
          return row;
        },
      );
      entries.forEach((entry, k) => {
        const row = rows[k]!;
        write(row.children[1] as HTMLElement, entryWords(words, model, overlay, entry));
        const n = overlay === 'heat' || overlay === 'paths' ? 0 : (counts.get(entry as Sign) ?? 0);
        write(row.children[2] as HTMLElement, n > 0 ? String(n) : '');
      });
    },
  };
}
