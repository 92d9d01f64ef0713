/** A ring at the feet and a badge over the head of everybody the overlay speaks of, and the mark of whoever is chosen. */
import type { Spots } from '../crowd.ts';
import type { Picture } from '../picture.ts';
import type { Sprite } from '../sprite-sheet.ts';
import type { Told } from './overlay-model.ts';
import { BADGE, RING } from './sign-pens.ts';
import { badgeFrame, ringFrame } from './sign-sheet.ts';

export interface SignLayer {
  /** What is to be shown from now on. */
  update(told: readonly Told[], chosen: number): void;
  /** Moves all signs to where the people are. */
  move(spots: Spots): void;
}

interface Pair {
  readonly ring: Sprite;
  readonly badge: Sprite;
}
/** Rings lie under shadows; badges stand above everything. */
const UNDER = 0.0005;
const OVER = 2000;

export function createSignLayer(picture: Picture): SignLayer {
  const pairs = new Map<string, Pair>();
  const people = new Map<string, number>();
  return {
    update(told, chosen) {
      const wanted = new Set<string>();
      const show = (key: string, person: number, ring: string, badge: string): void => {
        wanted.add(key);
        people.set(key, person);
        const known = pairs.get(key);
        if (known) {
          known.ring.show(ring, false);
          known.badge.show(badge, false);
        } else {
          const pair = {
            ring: picture.sprite('rings', ring),
            badge: picture.sprite('badges', badge),
          };
          pair.ring.fade(0);
          pair.badge.fade(0);
          pairs.set(key, pair);
        }
      };
      for (const { person, tone } of told) {
        const { sign, minutes } = tone;
        show(`p${person.id}`, person.id, ringFrame(sign), badgeFrame(sign, minutes));
      }
      if (chosen >= 0) show('chosen', chosen, ringFrame('chosen'), badgeFrame('chosen', -1));
      for (const [key, { ring, badge }] of pairs) {
        if (wanted.has(key)) continue;
        ring.remove();
        badge.remove();
        pairs.delete(key);
        people.delete(key);
      }
    },
    move(spots) {
      for (const [key, { ring, badge }] of pairs) {
        const spot = spots.of(people.get(key) ?? -1);
        const opacity = spot?.opacity ?? 0;
        ring.fade(spot?.sits ? 0 : opacity);
        badge.fade(opacity);
        if (!spot) continue;
        const { foot, head, depth } = spot;
        ring.place(foot.x - RING.width / 2, foot.y - RING.height / 2, depth + UNDER);
        const up = key === 'chosen' ? BADGE.height * 2 : BADGE.height;
        badge.place(head.x - BADGE.width / 2, head.y - up, OVER + depth);
      }
    },
  };
}
