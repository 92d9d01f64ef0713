import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import room from '../../assets/floor/riverside.json';
import objects from '../../assets/floor/riverside-objects.json';
import cast from '../../assets/people/cast.json';
import index from '../../assets/people/index.json';
import figures from '../../assets/portraits/figures.json';
import { fitted, fromScreen, toScreen, zoomAt } from '../../src/floor/camera.ts';
import { DIRECTIONS } from '../../src/floor/direction.ts';
import { createFigureFrames } from '../../src/floor/figure-frames.ts';
import { profileFor } from '../../src/floor/graphics-profile.ts';
import type { SheetFrame } from '../../src/floor/sprite-sheet.ts';

const files = import.meta.glob<{ frames: Record<string, SheetFrame> }>(
  '../../assets/people/people-*.json',
  {
    eager: true,
    import: 'default',
  },
);
const pages = index.sheets.map((name) => ({
  image: null as never,
  frames: files[`../../assets/people/${name}.json`]!.frames,
}));
const known = new Set(pages.flatMap((page) => Object.keys(page.frames)));

describe('baked pictures', () => {
  it('hold every frame the floor can ask for', () => {
    const frames = createFigureFrames({ pages, scale: index.scale });
    expect(frames.casts.length).toBe(cast.length);
    for (const { id } of cast) {
      for (const pose of ['stand', 'walk', 'sit', 'impatient', 'wave', 'give'] as const) {
        for (const direction of DIRECTIONS) {
          for (const phase of [0, 0.3, 0.6, 0.99]) {
            const { frame } = frames.choose(id, pose, direction, phase);
            expect(known.has(frame), frame).toBe(true);
            expect(frame.startsWith(`${id}/`)).toBe(true);
          }
        }
      }
    }
  });

  it('walk and stand in all eight directions, without a stand-in pose', () => {
    const frames = createFigureFrames({ pages, scale: index.scale });
    for (const pose of ['stand', 'walk'] as const) {
      const shown = DIRECTIONS.map((d) => {
        const { frame, flipped } = frames.choose(cast[0]!.id, pose, d, 0);
        expect(frame).toContain(`/${pose}/`);
        return `${frame}${flipped}`;
      });
      expect(new Set(shown).size).toBe(8);
    }
  });

  it('show somebody for a figure nobody drew', () => {
    const frames = createFigureFrames({ pages, scale: index.scale });
    expect(known.has(frames.choose('nobody', 'stand', 's', 0).frame)).toBe(true);
  });

  it('give everybody a face in every mood, and the figure of somebody who was drawn', () => {
    const frames = createFigureFrames({ pages, scale: index.scale }, figures);
    for (const [id, figure] of Object.entries(figures)) {
      for (const face of ['calm', 'happy', 'waiting', 'angry', 'sad'])
        expect(existsSync(`public/portraits/${id}-${face}.webp`), `${id} ${face}`).toBe(true);
      expect(frames.choose(id, 'stand', 's', 0).frame).toBe(`${figure}/stand/s/0`);
    }
  });

  it('have a frame for every object, in a file that is there', () => {
    const names = new Set(Object.keys(objects.frames));
    expect(room.objects.length).toBeGreaterThan(50);
    for (const object of room.objects) expect(names.has(object.frame), object.frame).toBe(true);
    for (const name of index.sheets) expect(existsSync(`assets/people/${name}.webp`)).toBe(true);
  });
});

describe('camera', () => {
  const area = { left: 262, top: 8, width: 1096, height: 700 };
  it('fits the whole room', () => {
    const camera = fitted(room, area);
    expect(camera.left).toBeGreaterThanOrEqual(area.left);
    expect(camera.left + room.width * camera.zoom).toBeLessThanOrEqual(
      area.left + area.width + 0.01,
    );
    expect(camera.top + room.height * camera.zoom).toBeLessThanOrEqual(
      area.top + area.height + 0.01,
    );
  });
  it('magnifies around the pointer and comes back to the fitted view', () => {
    const start = fitted(room, area);
    const point = { x: 800, y: 350 };
    const closer = zoomAt(start, 1.5, point, room, area);
    const before = fromScreen(start, point);
    expect(toScreen(closer, before).x).toBeCloseTo(point.x, 6);
    expect(toScreen(closer, before).y).toBeCloseTo(point.y, 6);
    expect(zoomAt(closer, 0.01, point, room, area)).toEqual(start);
  });
});

describe('graphics profile', () => {
  it('saves power without a graphics adapter, and obeys the setting', () => {
    expect(
      profileFor('auto', () => 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))').lowPower,
    ).toBe(true);
    expect(profileFor('auto', () => 'llvmpipe (LLVM 15.0.6, 256 bits)').lowPower).toBe(true);
    expect(profileFor('auto', () => 'Microsoft Basic Render Driver').lowPower).toBe(true);
    expect(profileFor('auto', () => '').lowPower).toBe(true);
    expect(profileFor('auto', () => 'ANGLE (Intel, Intel(R) UHD Graphics 630)').lowPower).toBe(
      false,
    );
    expect(profileFor('on', () => 'NVIDIA').lowPower).toBe(true);
    expect(profileFor('off', () => 'llvmpipe').lowPower).toBe(false);
  });
});
