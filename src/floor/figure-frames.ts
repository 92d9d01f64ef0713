/** Which baked frame shows a figure. Five directions are baked; the others are their mirror images. */
import { type Direction, mirrored } from './direction.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import type { PoseName } from './stance.ts';

/** Canvas of a figure's frame at 1x and where its feet stand in it (assets/bake/page/bake-people.ts). */
export const FIGURE = { width: 92, height: 124, footX: 46, footY: 106 } as const;

/** Tiles walked in one full cycle of steps. */
const STRIDE = 1.15;
/** Simulated ms between two fidgets of an impatient figure. */
const FIDGET = 1400;

export interface FrameChoice {
  readonly frame: string;
  readonly flipped: boolean;
}

export interface FigureFrames {
  /** Direction and phase are honoured as far as they were baked; an unknown cast is shown by a stand-in. */
  choose(cast: string, pose: PoseName, direction: Direction, phase: number): FrameChoice;
  readonly casts: readonly string[];
}

/** Nearest directions to fall back on, for poses of which fewer were baked. */
const NEAR: Readonly<Record<Direction, readonly Direction[]>> = {
  se: ['se', 's', 'e'],
  s: ['s', 'se', 'sw'],
  sw: ['sw', 's', 'w'],
  w: ['w', 'sw', 'nw'],
  nw: ['nw', 'n', 'w'],
  n: ['n', 'ne', 'nw'],
  ne: ['ne', 'n', 'e'],
  e: ['e', 'se', 'ne'],
};

/** @param figures whose figure stands for somebody who has none, by name */
export function createFigureFrames(
  sheet: SpriteSheet,
  figures: Readonly<Record<string, string>> = {},
): FigureFrames {
  const counts = new Map<string, number>();
  for (const name of sheet.pages.flatMap((page) => Object.keys(page.frames))) {
    const cut = name.lastIndexOf('/');
    const group = name.slice(0, cut);
    counts.set(group, Math.max(counts.get(group) ?? 0, Number(name.slice(cut + 1)) + 1));
  }
  const casts = [...new Set([...counts.keys()].map((group) => group.split('/')[0]!))];
  const known = new Set(casts);
  const standIn = (cast: string): string => {
    if (known.has(cast)) return cast;
    const figure = figures[cast];
    if (figure !== undefined && known.has(figure)) return figure;
    let sum = 0;
    for (const letter of cast) sum += letter.charCodeAt(0);
    return casts[sum % casts.length]!;
  };
  const memory = new Map<string, { group: string; flipped: boolean; count: number }>();

  const group = (cast: string, pose: PoseName, direction: Direction) => {
    const key = `${cast}/${pose}/${direction}`;
    const known = memory.get(key);
    if (known) return known;
    for (const tried of [pose, 'stand'] as const) {
      for (const near of NEAR[direction]) {
        for (const flipped of [false, true]) {
          const name = `${cast}/${tried}/${flipped ? mirrored(near) : near}`;
          const count = counts.get(name);
          if (!count) continue;
          const found = { group: name, flipped, count };
          memory.set(key, found);
          return found;
        }
      }
    }
    throw new Error(`no frame of ${key}`);
  };

  return {
    casts,
    choose(cast, pose, direction, phase) {
      const { group: name, flipped, count } = group(standIn(cast), pose, direction);
      const step = Math.floor(phase * count) % count;
      return { frame: `${name}/${step < 0 ? 0 : step}`, flipped };
    },
  };
}

/** Where in its cycle a walking figure is. */
export const stridePhase = (walked: number): number => (walked / STRIDE) % 1;

/** Where in its cycle a fidgeting figure is; the id keeps a crowd from moving as one. */
export const fidgetPhase = (t: number, id: number): number => ((t / FIDGET + id * 0.37) / 4) % 1;
