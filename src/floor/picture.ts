/** Everything that names Phaser. Draws sprites over a transparent ground, and only when something has changed. */
import { CANVAS, Game, type GameObjects, Scene, WEBGL } from 'phaser';
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
  // Frames are drawn on demand by `draw`, not by Phaser's own loop.
  game.loop.sleep();
  const camera = scene.cameras.main.setOrigin(0, 0);
  /** Texture that holds a frame, by sheet and frame. */
  const textureOf = new Map<string, string>();
  for (const [sheet, { pages }] of Object.entries(sheets)) {
    pages.forEach(({ image, frames }, page) => {
      const texture = `${sheet}-${page}`;
      scene.textures.addAtlasJSONHash(texture, image as HTMLImageElement, { frames: bare(frames) });
      for (const frame of Object.keys(frames)) textureOf.set(`${sheet}:${frame}`, texture);
    });
  }
  let changed = true;

  const sprite = (sheet: string, frame: string): Sprite => {
    const scale = 1 / sheets[sheet]!.scale;
    const texture = (name: string): string => textureOf.get(`${sheet}:${name}`) ?? '';
    const image: GameObjects.Image = scene.add.image(0, 0, texture(frame), frame);
    image.setOrigin(0, 0).setScale(scale);
    let key = frame;
    changed = true;
    return {
      place(x, y, depth) {
        if (image.x === x && image.y === y && image.depth === depth) return;
        image.setPosition(x, y);
        if (image.depth !== depth) image.setDepth(depth);
        changed = true;
      },
      show(next, flipped) {
        if (next === key && image.flipX === flipped) return;
        if (next !== key) image.setTexture(texture(next), next);
        key = next;
        image.setFlipX(flipped);
        changed = true;
      },
      fade(opacity) {
        if (image.alpha === opacity) return;
        image.setAlpha(opacity).setVisible(opacity > 0);
        changed = true;
      },
      remove() {
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
        camera.setSize(w, h);
      }
      game.canvas.style.width = `${w / ratio}px`;
      game.canvas.style.height = `${h / ratio}px`;
      camera.setZoom(zoom * ratio).setScroll(-left / zoom, -top / zoom);
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
