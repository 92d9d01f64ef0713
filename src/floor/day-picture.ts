/** The empty hall with the crowding of a day on its floor: a still picture for the debrief. */

import { loadFloorArt } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import { dayHeat, type HeatSample } from './overlay/day-heat.ts';
import { createGroundCanvas } from './overlay/ground-canvas.ts';

async function pictureAt(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  return picture;
}

/** Paints into the canvas; its size becomes that of the room. Rejects when a picture cannot be loaded. */
export async function paintDayHeat(
  canvas: HTMLCanvasElement,
  { floor }: FloorBranch,
  samples: readonly HeatSample[],
): Promise<void> {
  const { room, roomUrl, objects } = await loadFloorArt(floor.art, () => {});
  const walls = await pictureAt(roomUrl);
  canvas.width = room.width;
  canvas.height = room.height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.drawImage(walls, 0, 0, room.width, room.height);
  const ground = createGroundCanvas(room);
  ground.heat(dayHeat(floor.width, floor.depth, samples));
  pen.drawImage(ground.node, 0, 0);
  const inOrder = [...room.objects].sort((a, b) => a.x + a.y - b.x - b.y);
  for (const { frame, px, py } of inOrder) {
    const page = objects.pages.find(({ frames }) => frames[frame]);
    const box = page?.frames[frame]?.frame;
    if (!page || !box) continue;
    const { scale } = objects;
    pen.globalAlpha = 0.86;
    pen.drawImage(page.image, box.x, box.y, box.w, box.h, px, py, box.w / scale, box.h / scale);
  }
  pen.globalAlpha = 1;
}
