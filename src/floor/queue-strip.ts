/** The lines by category as a strip of cards: how many, the longest wait, and the faces in the order of their turn. */
import type { PersonView, QueueView, SimView } from '../sim/index.ts';
import { element, keyed, mark, write } from './dom.ts';
import { portraitUrl } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import { type FloorWords, faceOf } from './floor-words.ts';
import { temperOf } from './temper.ts';

const FACES = 6;

export interface QueueStrip {
  readonly node: HTMLElement;
  /** @param target waits longer than this (ms) are too long */
  update(view: SimView, target: number): void;
}

interface Card {
  readonly node: HTMLElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
  readonly faces: HTMLElement;
  readonly known: Map<string, HTMLButtonElement>;
  readonly more: HTMLElement;
}

export function createQueueStrip(
  branch: FloorBranch,
  words: FloorWords,
  select: (person: number) => void,
): QueueStrip {
  // The twin list tells the same to assistive technology, with one stop of the tab key instead of thirty.
  const node = element('div', 'floor-strip', { 'aria-hidden': 'true' });
  const sums = element('div', 'floor-sums');
  const cards = new Map<string, HTMLElement>();
  const parts = new Map<string, Card>();

  const makeCard = (queue: QueueView): HTMLElement => {
    const card = element('section', 'floor-queue');
    const head = element('div', 'floor-queue-head');
    const name = element('b', 'floor-queue-name');
    const count = element('span', 'floor-queue-count');
    head.append(name, count);
    const row = element('div', 'floor-queue-row');
    const faces = element('div', 'floor-queue-faces');
    const more = element('span', 'floor-queue-more');
    row.append(faces, more);
    card.append(head, row);
    parts.set(queue.category, { node: card, name, count, faces, known: new Map(), more });
    return card;
  };

  const makeFace = (person: PersonView): HTMLButtonElement => {
    const button = element('button', 'floor-face', { type: 'button', tabindex: '-1' });
    button.append(element('img', '', { alt: '', width: '30', height: '30' }));
    button.addEventListener('click', () => select(person.id));
    return button;
  };

  const fillCard = (
    card: Card,
    queue: QueueView,
    people: ReadonlyMap<number, PersonView>,
    target: number,
  ): void => {
    const category = branch.categories.find((c) => c.id === queue.category);
    write(card.name, `${words.category(queue.category)} ${category?.prefix ?? ''}`);
    const level =
      queue.longest >= target ? 'long' : queue.longest >= target * 0.6 ? 'soon' : 'fine';
    mark(card.node, 'level', level);
    write(
      card.count,
      queue.waiting.length === 0
        ? words.say('queue.nobody')
        : words.say(`queue.count-${level}`, {
            n: queue.waiting.length,
            m: Math.floor(queue.longest / 60_000),
          }),
    );
    const line = queue.waiting.flatMap((id) => people.get(id) ?? []);
    const first = line.slice(0, FACES);
    const buttons = keyed(card.faces, card.known, first, (p) => String(p.id), makeFace);
    first.forEach((person, k) => {
      const button = buttons[k]!;
      mark(button, 'temper', temperOf(person));
      mark(button, 'mine', person.forPlayer ? 'yes' : 'no');
      button.title = `${person.ticket} · ${words.say(`temper.${temperOf(person)}`)}`;
      const picture = button.firstElementChild as HTMLImageElement;
      const url = portraitUrl(person.portrait, faceOf(person));
      if (picture.getAttribute('src') !== url) picture.setAttribute('src', url);
    });
    const rest = queue.waiting.length - first.length;
    write(card.more, rest > 0 ? `+${rest}` : '');
  };

  return {
    node,
    update(view, target) {
      const { hall } = view;
      const people = new Map(hall.people.map((p) => [p.id, p]));
      write(
        sums,
        words.say('sums', { waiting: hall.waiting, served: hall.served, left: hall.left }),
      );
      keyed(node, cards, hall.queues, (q) => q.category, makeCard);
      if (node.lastElementChild !== sums) node.append(sums);
      for (const queue of hall.queues) {
        const card = parts.get(queue.category);
        if (card) fillCard(card, queue, people, target);
      }
    },
  };
}
