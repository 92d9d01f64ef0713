/** All rings and badges drawn once into two sheets; afterwards they are copied like any other picture. */
import type { SheetFrame, SpriteSheet } from '../sprite-sheet.ts';
import { BADGE, drawBadge, drawRing, RING } from './sign-pens.ts';
import { SIGNS, type Sign } from './tones.ts';

/** Longer waits than this are all written alike. */
const MOST_MINUTES = 99;
const SCALE = 2;
const COLUMNS = 20;
const NUMBERED: readonly Sign[] = ['fine', 'soon', 'late', 'beyond'];

export const ringFrame = (sign: Sign): string => `ring/${sign}`;

export const badgeFrame = (sign: Sign, minutes: number): string =>
  minutes < 0 ? `badge/${sign}` : `badge/${sign}/${Math.min(MOST_MINUTES, minutes)}`;

interface Picture {
  readonly name: string;
  draw(pen: CanvasRenderingContext2D): void;
}

function sheetOf(pictures: readonly Picture[], size: typeof RING | typeof BADGE): SpriteSheet {
  const w = size.width * SCALE;
  const h = size.height * SCALE;
  const canvas = document.createElement('canvas');
  canvas.width = w * COLUMNS;
  canvas.height = h * Math.ceil(pictures.length / COLUMNS);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  const frames: Record<string, SheetFrame> = {};
  pictures.forEach(({ name, draw }, k) => {
    const x = (k % COLUMNS) * w;
    const y = Math.floor(k / COLUMNS) * h;
    pen.save();
    pen.translate(x, y);
    pen.scale(SCALE, SCALE);
    draw(pen);
    pen.restore();
    const whole = { x: 0, y: 0, w, h };
    frames[name] = { frame: { x, y, w, h }, spriteSourceSize: whole, sourceSize: whole };
  });
  return { pages: [{ image: canvas, frames }], scale: SCALE };
}

export function createSignSheets(): { readonly rings: SpriteSheet; readonly badges: SpriteSheet } {
  const signs = Object.keys(SIGNS) as Sign[];
  const rings = signs.map((sign) => ({
    name: ringFrame(sign),
    draw: (pen: CanvasRenderingContext2D) => drawRing(pen, sign),
  }));
  const badge = (sign: Sign, minutes: number): Picture => ({
    name: badgeFrame(sign, minutes),
    draw: (pen) => drawBadge(pen, sign, minutes < 0 ? '' : String(minutes)),
  });
  const badges = [
    ...signs.map((sign) => badge(sign, -1)),
    ...NUMBERED.flatMap((sign) =>
      Array.from({ length: MOST_MINUTES + 1 }, (_, minutes) => badge(sign, minutes)),
    ),
  ];
  return { rings: sheetOf(rings, RING), badges: sheetOf(badges, BADGE) };
}
