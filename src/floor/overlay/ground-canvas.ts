/** What lies flat on the floor under people and furniture: crowding by tile, and the ways walked. Painted only when it changes. */
import type { RoomMeta } from '../floor-art.ts';
import type { Spot } from '../floor-plan.ts';
import { toRoom } from '../projection.ts';
import type { Crowding, HeatCell } from './heat-grid.ts';
import { HUES } from './sign-pens.ts';
import type { Trail } from './trails.ts';

export interface GroundCanvas {
  readonly node: HTMLCanvasElement;
  clear(): void;
  heat(cells: readonly HeatCell[]): void;
  trails(list: readonly Trail[]): void;
}

type Pen = CanvasRenderingContext2D;

const HUE: Readonly<Record<Crowding, string>> = {
  room: HUES.jade,
  filling: HUES.amber,
  crowded: HUES.red,
};
const WASH: Readonly<Record<Crowding, number>> = { room: 0.12, filling: 0.24, crowded: 0.36 };

/** Dots, stripes or a lattice: what the colour says, said again. */
function pattern(pen: Pen, crowding: Crowding): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = 12;
  tile.height = 12;
  const brush = tile.getContext('2d');
  if (!brush) return null;
  brush.strokeStyle = HUE[crowding];
  brush.fillStyle = HUE[crowding];
  brush.lineWidth = 2;
  brush.beginPath();
  if (crowding === 'room') brush.arc(6, 6, 1.6, 0, Math.PI * 2);
  else {
    for (const k of [-12, 0, 12]) {
      brush.moveTo(k, 12);
      brush.lineTo(k + 12, 0);
      if (crowding === 'crowded') {
        brush.moveTo(k, 0);
        brush.lineTo(k + 12, 12);
      }
    }
  }
  if (crowding === 'room') brush.fill();
  else brush.stroke();
  return pen.createPattern(tile, 'repeat');
}

export function drawSwatch(pen: Pen, crowding: Crowding, width: number, height: number): void {
  pen.globalAlpha = WASH[crowding];
  pen.fillStyle = HUE[crowding];
  pen.fillRect(0, 0, width, height);
  pen.globalAlpha = 1;
  pen.fillStyle = pattern(pen, crowding) ?? HUE[crowding];
  pen.fillRect(0, 0, width, height);
}

/** A way: solid into the hall, dashed towards the door. */
export function wayStyle(pen: Pen, out: boolean): void {
  pen.strokeStyle = HUES.navy;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.setLineDash(out ? [2, 8] : []);
}

export function createGroundCanvas(room: RoomMeta): GroundCanvas {
  const node = document.createElement('canvas');
  node.className = 'floor-ground';
  node.width = room.width;
  node.height = room.height;
  const pen = node.getContext('2d');
  const patterns = new Map<Crowding, CanvasPattern | null>();

  const at = (spot: Spot) => toRoom(room, spot);
  const tile = (brush: Pen, { x, y }: HeatCell): void => {
    const corners = [
      { x, y },
      { x: x + 1, y },
      { x: x + 1, y: y + 1 },
      { x, y: y + 1 },
    ].map(at);
    for (const corner of corners) brush.lineTo(corner.x, corner.y);
    brush.closePath();
  };

  const clear = (): void => pen?.clearRect(0, 0, node.width, node.height);
  return {
    node,
    clear,
    heat(cells) {
      clear();
      if (!pen) return;
      for (const crowding of ['room', 'filling', 'crowded'] as const) {
        const own = cells.filter((cell) => cell.crowding === crowding);
        if (own.length === 0) continue;
        if (!patterns.has(crowding)) patterns.set(crowding, pattern(pen, crowding));
        pen.beginPath();
        for (const cell of own) {
          const corner = at(cell);
          pen.moveTo(corner.x, corner.y);
          tile(pen, cell);
        }
        pen.globalAlpha = WASH[crowding];
        pen.fillStyle = HUE[crowding];
        pen.fill();
        pen.globalAlpha = 0.7;
        pen.fillStyle = patterns.get(crowding) ?? HUE[crowding];
        pen.fill();
        pen.globalAlpha = 1;
      }
    },
    trails(list) {
      clear();
      if (!pen) return;
      pen.save();
      for (const { spots, out } of list) {
        wayStyle(pen, out);
        pen.globalAlpha = 0.3;
        pen.beginPath();
        for (const spot of spots) {
          const { x, y } = at(spot);
          pen.lineTo(x, y);
        }
        pen.stroke();
      }
      pen.restore();
    },
  };
}
