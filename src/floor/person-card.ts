/** What is said of one person beside their figure: a line on pointing, a card when chosen. */
import type { PersonView } from '../sim/index.ts';
import { element, hide, mark, write } from './dom.ts';
import { portraitUrl } from './floor-art.ts';
import { type FloorWords, faceOf } from './floor-words.ts';
import { temperOf, waited } from './temper.ts';

export interface PersonCard {
  readonly node: HTMLElement;
  show(person: PersonView | null, t: number, full: boolean): void;
}

export function createPersonCard(words: FloorWords): PersonCard {
  const node = element('div', 'floor-card');
  const face = element('img', 'floor-card-face', { alt: '' });
  const head = element('div', 'floor-card-head');
  const line = element('div', 'floor-card-line');
  const bar = element('div', 'floor-card-bar');
  const fill = element('i', '');
  bar.append(fill);
  const mood = element('div', 'floor-card-mood');
  const body = element('div', 'floor-card-body');
  body.append(head, line, bar, mood);
  node.append(face, body);
  node.hidden = true;
  let shown = '';
  return {
    node,
    show(person, t, full) {
      hide(node, !person);
      if (!person) return;
      const url = portraitUrl(person.portrait, faceOf(person));
      if (url !== shown) face.src = url;
      shown = url;
      hide(face, url === '');
      const temper = temperOf(person);
      mark(node, 'temper', temper);
      mark(node, 'full', full ? 'yes' : 'no');
      const ticket = person.ticket === '' ? words.say('person.no-ticket') : person.ticket;
      write(head, `${ticket} · ${words.category(person.category)}`);
      const time = words.minutes(waited(person, t));
      write(line, words.say(`person.state.${person.state}`, { time, window: person.window }));
      fill.style.width = `${Math.max(0, Math.min(100, person.patience))}%`;
      write(
        mood,
        words.say('person.patience', {
          temper: words.say(`temper.${temper}`),
          part: Math.round(person.patience),
        }),
      );
    },
  };
}
