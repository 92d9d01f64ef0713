/**
 * Frames cut out of their sheets at the size they are drawn in. A processor copies such a picture to whole pixels many
 * times faster than it scales one, and scaling once can afford the better filter.
 */
import type { Scene } from 'phaser';
import type { SheetFrame, SpriteSheet } from './sprite-sheet.ts';

export interface Cutout {
  /** Key of the texture. */
  readonly texture: string;
  /** Canvas pixels between the corner of the untrimmed frame and the corner of the cutout. */
  readonly trim: { readonly x: number; readonly y: number };
}

export interface Cutouts {
  /** @param zoom canvas pixels per room pixel */
  of(sheet: string, frame: string, flipped: boolean, zoom: number): Cutout;
  /** Forgets all: the zoom has changed. Sprites must take new ones before the next frame. */
  clear(): void;
}

export function createCutouts(
  scene: Scene,
  sheets: Readonly<Record<string, SpriteSheet>>,
): Cutouts {
  const made = new Map<string, Cutout>();
  let series = 0;

  const cut = (sheet: string, name: string, flipped: boolean, zoom: number): Cutout => {
    const { pages, scale } = sheets[sheet]!;
    const page = pages.find(({ frames }) => frames[name]) ?? pages[0]!;
    const { frame, spriteSourceSize: source, sourceSize } = page.frames[name]!;
    const per = zoom / scale;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(frame.w * per));
    canvas.height = Math.max(1, Math.ceil(frame.h * per));
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.imageSmoothingQuality = 'high';
      if (flipped) {
        pen.translate(canvas.width, 0);
        pen.scale(-1, 1);
      }
      pen.drawImage(page.image, ...box(frame), 0, 0, canvas.width, canvas.height);
    }
    const texture = `cutout-${series++}`;
    scene.textures.addImage(texture, canvas as never);
    const left = flipped ? sourceSize.w - source.x - source.w : source.x;
    return { texture, trim: { x: left * per, y: source.y * per } };
  };

  return {
    of(sheet, frame, flipped, zoom) {
      const key = `${sheet}:${frame}:${flipped}`;
      let known = made.get(key);
      if (!known) {
        known = cut(sheet, frame, flipped, zoom);
        made.set(key, known);
      }
      return known;
    },
    clear() {
      for (const { texture } of made.values()) scene.textures.remove(texture);
      made.clear();
    },
  };
}

const box = ({ x, y, w, h }: SheetFrame['frame']): [number, number, number, number] => [x, y, w, h];
