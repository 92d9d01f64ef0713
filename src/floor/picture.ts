/** Everything that names Phaser. Draws sprites over a transparent ground, and only when something has changed. */
import { CANVAS, Game, type GameObjects, Scene, WEBGL } from 'phaser';
import { createCutouts } from './cutouts.ts';
import type { GraphicsProfile } from './graphics-profile.ts';
import type { SheetPage, Sprite, SpriteSheet } from './sprite-sheet.ts';

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  sprite(sheet: string, frame: string): Sprite;
  /** Size in CSS pixels, room pixels per CSS pixel, and where the room's corner lies. */
  frameRoom(width: number, height: number, zoom: number, left: number, top: number): void;
  /** Draws if anything changed since the last time. Returns whether it drew. */
  draw(wall: number): boolean;
  destroy(): void;
}

/** Some machines report odd ratios; more than this many pixels never pays. */
const ratioFor = (profile: GraphicsProfile): number =>
  Math.min(window.devicePixelRatio || 1, profile.maxRatio);

/** Without the baker's `anchor`: with one, Phaser would mirror a frame around its edge. */
const bare = (frames: SheetPage['frames']): SheetPage['frames'] =>
  Object.fromEntries(
    Object.entries(frames).map(([name, { frame, spriteSourceSize, sourceSize }]) => [
      name,
      { frame, spriteSourceSize, sourceSize, trimmed: true },
    ]),
  );

export function createPicture(
  parent: HTMLElement,
  sheets: Readonly<Record<string, SpriteSheet>>,
  profile: GraphicsProfile,
): Promise<Picture> {
  return new Promise((resolve, reject) => {
    class FloorScene extends Scene {
      create(): void {
        try {
          resolve(open(game, this, sheets, profile));
        } catch (error) {
          reject(error);
        }
      }
    }
    const game = new Game({
      type: profile.lowPower ? CANVAS : WEBGL,
      parent,
      width: 16,
      height: 16,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      // Keys belong to the terminal; the pointer is read from the element around the canvas.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      render: { antialiasGL: false, powerPreference: 'low-power' },
      scene: FloorScene,
    });
  });
}

function open(
  game: Game,
  scene: Scene,
  sheets: Readonly<Record<string, SpriteSheet>>,
  profile: GraphicsProfile,
): Picture {
  // Frames are drawn on demand by `draw`, not by Phaser's own loop. That one starts right after the scene is made.
  queueMicrotask(() => game.loop.sleep());
  /** Texture that holds a frame, by sheet and frame. */
  const textureOf = new Map<string, string>();
  for (const [sheet, { pages }] of Object.entries(sheets)) {
    pages.forEach(({ image, frames }, page) => {
      const texture = `${sheet}-${page}`;
      scene.textures.addAtlasJSONHash(texture, image as HTMLImageElement, { frames: bare(frames) });
      for (const frame of Object.keys(frames)) textureOf.set(`${sheet}:${frame}`, texture);
    });
  }
  const cuts = profile.lowPower ? createCutouts(scene, sheets) : null;
  const live = new Set<{ redraw(): void }>();
  let changed = true;
  /** Canvas pixels per room pixel, and the canvas pixel of the room's corner. */
  let seen = { zoom: 1, left: 0, top: 0 };

  const sprite = (sheet: string, frame: string): Sprite => {
    const scale = 1 / sheets[sheet]!.scale;
    const texture = (name: string): string => textureOf.get(`${sheet}:${name}`) ?? '';
    const image: GameObjects.Image = scene.add.image(0, 0, texture(frame), frame);
    image.setOrigin(0, 0);
    let at = { x: 0, y: 0, frame, flipped: false };
    const move = (): void => {
      const x = seen.left + at.x * seen.zoom;
      const y = seen.top + at.y * seen.zoom;
      if (cuts) {
        const { trim } = cuts.of(sheet, at.frame, at.flipped, seen.zoom);
        image.setPosition(Math.round(x + trim.x), Math.round(y + trim.y));
      } else image.setPosition(x, y);
    };
    const dress = (): void => {
      if (cuts) image.setTexture(cuts.of(sheet, at.frame, at.flipped, seen.zoom).texture);
      else {
        image.setTexture(texture(at.frame), at.frame).setFlipX(at.flipped);
        image.setScale(scale * seen.zoom);
      }
    };
    const whole = {
      redraw(): void {
        dress();
        move();
      },
    };
    live.add(whole);
    whole.redraw();
    changed = true;
    return {
      place(x, y, depth) {
        if (image.depth !== depth) image.setDepth(depth);
        else if (at.x === x && at.y === y) return;
        at = { ...at, x, y };
        move();
        changed = true;
      },
      show(next, flipped) {
        if (next === at.frame && at.flipped === flipped) return;
        at = { ...at, frame: next, flipped };
        whole.redraw();
        changed = true;
      },
      fade(opacity) {
        if (image.alpha === opacity) return;
        image.setAlpha(opacity).setVisible(opacity > 0);
        changed = true;
      },
      remove() {
        live.delete(whole);
        image.destroy();
        changed = true;
      },
    };
  };

  return {
    canvas: game.canvas,
    sprite,
    frameRoom(width, height, zoom, left, top) {
      const ratio = ratioFor(profile);
      const w = Math.max(1, Math.round(width * ratio));
      const h = Math.max(1, Math.round(height * ratio));
      if (game.canvas.width !== w || game.canvas.height !== h) {
        game.scale.resize(w, h);
        scene.cameras.main.setSize(w, h);
      }
      game.canvas.style.width = `${w / ratio}px`;
      game.canvas.style.height = `${h / ratio}px`;
      const next = { zoom: zoom * ratio, left: left * ratio, top: top * ratio };
      if (next.zoom !== seen.zoom) cuts?.clear();
      seen = next;
      for (const one of live) one.redraw();
      changed = true;
    },
    draw(wall) {
      if (!changed) return false;
      changed = false;
      game.step(wall, 16);
      return true;
    },
    destroy() {
      game.destroy(true);
      // Phaser tears down at its next step, and its loop sleeps.
      game.step(0, 0);
    },
  };
}
