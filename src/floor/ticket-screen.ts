/** The screen on the wall with the tickets called last, laid on the wall's slope. */
import type { SimView } from '../sim/index.ts';
import { element, keyed, mark, write } from './dom.ts';
import type { RoomMeta } from './floor-art.ts';
import type { FloorWords } from './floor-words.ts';

const LINES = 3;

export function createTicketScreen(
  room: RoomMeta,
  words: FloorWords,
): { readonly node: HTMLElement; update(view: SimView): void } {
  const place = room.screens[0];
  const node = element('div', 'floor-screen');
  const title = element('div', 'floor-screen-title');
  const list = element('div', 'floor-screen-list');
  node.append(title, list);
  node.hidden = !place;
  if (place) {
    node.style.width = `${place.w}px`;
    node.style.height = `${place.h}px`;
    node.style.transform = `matrix(${place.matrix.join(',')})`;
  }
  const rows = new Map<string, HTMLDivElement>();
  return {
    node,
    update(view) {
      write(title, words.say('screen.title'));
      const called = view.hall.windows
        .filter((w) => w.ticket !== '' && (w.state === 'calling' || w.state === 'serving'))
        .sort((a, b) => b.since - a.since || a.number - b.number)
        .slice(0, LINES);
      const lines = keyed(
        list,
        rows,
        called,
        (w) => `${w.id}/${w.ticket}`,
        () => {
          const row = element('div', 'floor-screen-row');
          row.append(element('b', ''), element('span', ''));
          return row;
        },
      );
      called.forEach((window, k) => {
        const row = lines[k]!;
        mark(row, 'state', window.state);
        write(row.children[0] as HTMLElement, window.ticket);
        write(row.children[1] as HTMLElement, words.say('window.short', { n: window.number }));
      });
    },
  };
}
