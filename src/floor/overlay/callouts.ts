/** Words beside the few people an overlay is about most: how long, and what makes it long. */
import type { SimView } from '../../sim/index.ts';
import type { Overlay } from '../../stores/view-store.ts';
import { element, hide, mark, move, write } from '../dom.ts';
import type { FloorWords } from '../floor-words.ts';
import type { Pixel } from '../projection.ts';
import type { OverlayModel, Told } from './overlay-model.ts';
import { toldWords } from './overlay-words.ts';
import { SIGNS } from './tones.ts';

export interface Callouts {
  /** Chooses whom to speak of, and the words. */
  update(overlay: Overlay, view: SimView, t: number): void;
  /** Moves the words to where the people are; null: not in sight. */
  arrange(head: (person: number) => Pixel | null, width: number): void;
}

const MOST = 2;
/** Of people who sit together one is spoken of: tiles between two of them at least. */
const APART = 2.5;
/** Signs that are never worth words. */
const QUIET = new Set(['fine', 'steady', 'idle']);
/** CSS pixels from a head down to the words, which lie over the figure and leave its badge free. */
const BELOW = 22;
const HEIGHT = 30;

/** Drops whoever is close to somebody told before. */
function apart(kept: readonly Told[], one: Told): readonly Told[] {
  if (kept.length >= MOST) return kept;
  const { x, y } = one.person.to;
  const near = kept.some(({ person: { to } }) => Math.hypot(to.x - x, to.y - y) < APART);
  return near ? kept : [...kept, one];
}

export function createCallouts(
  layer: HTMLElement,
  words: FloorWords,
  model: OverlayModel,
): Callouts {
  const bubbles = Array.from({ length: MOST }, () => {
    const node = element('div', 'floor-callout');
    node.hidden = true;
    layer.append(node);
    return { node, person: -1, width: 0 };
  });

  const textOf = (told: Told, overlay: Overlay, anxious: boolean): string => {
    const { mind } = told.person;
    const kind = mind && model.rules.vulnerable.has(mind.kind) ? mind.kind : '';
    const name = model.rules.kinds.get(kind)?.name[words.lang()];
    const said = toldWords(words, told, overlay, anxious);
    return name === undefined ? said : `${name}${words.say('overlay.callout.dot')}${said}`;
  };

  return {
    update(overlay, view, t) {
      const told = model
        .people(overlay, t)
        .filter(({ tone }) => !QUIET.has(tone.sign))
        .sort((a, b) => b.tone.weight - a.tone.weight || a.person.id - b.person.id)
        .reduce<readonly Told[]>(apart, [])
        .slice(0, MOST);
      bubbles.forEach((bubble, k) => {
        const one = told[k];
        bubble.person = one ? one.person.id : -1;
        hide(bubble.node, !one);
        if (!one) return;
        mark(bubble.node, 'colour', SIGNS[one.tone.sign]);
        write(bubble.node, textOf(one, overlay, view.floor?.anxious ?? false));
        bubble.width = bubble.node.offsetWidth;
      });
    },
    arrange(head, width) {
      const taken: { x: number; y: number; w: number }[] = [];
      for (const { node, person, width: w } of bubbles) {
        if (person < 0) continue;
        const at = head(person);
        node.style.visibility = at ? '' : 'hidden';
        if (!at) continue;
        const x = Math.min(Math.max(4, at.x - w / 2), Math.max(4, width - w - 4));
        let y = at.y + BELOW;
        // Words never lie on words: the later of two goes down.
        for (const other of taken)
          if (Math.abs(other.y - y) < HEIGHT && x < other.x + other.w && other.x < x + w)
            y = other.y + HEIGHT;
        taken.push({ x, y, w });
        move(node, x, y);
      }
    },
  };
}
