/** A floor plan on which everybody can get to their place. Ways are found as they are drawn: on a grid of half tiles. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Branch } from '../schema/branch.ts';
import type { Report } from './report.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}
type Floor = Branch['floor'];

const CELL = 0.5;
/** Closer than this, two people stand in one another. */
const APART = 0.3;
/** How far a seat or a counter may lie from the floor one walks on. */
const REACH = 1.2;
/** Staff may work behind a counter. */
const STAFF_REACH = 2.5;

const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

export function checkFloor(report: Report, branch: Branch): void {
  const { floor } = branch;
  // A study has no floor.
  if (floor.windows.length === 0) return;
  checkMachines(report, branch);
  const placed = [...placesOf(floor), ...postsOf(branch)];
  const inside = placed.filter(({ spot, path }) => {
    const { x, y } = spot;
    if (x >= 0 && y >= 0 && x <= floor.width && y <= floor.depth) return true;
    const message = text('这个位置在平面之外。', 'This place lies outside the floor.');
    report(path, 'out-of-range', message);
    return false;
  });
  checkDistances(report, inside);
  checkWays(report, floor, inside);
}

interface Placed {
  readonly path: Path;
  readonly spot: Spot;
  /** How far it may lie from where one walks; 0 for what must itself be walkable. */
  readonly reach: number;
}

function placesOf(floor: Floor): Placed[] {
  const listed = (list: 'machines' | 'seats' | 'standing' | 'staff', reach: number): Placed[] =>
    floor[list].map((spot, i) => ({ path: ['floor', list, i], spot, reach }));
  return [
    { path: ['floor', 'ticketMachine'], spot: floor.ticketMachine, reach: 0 },
    ...floor.windows.map(({ customer }, i) => ({
      path: ['floor', 'windows', i, 'customer'],
      spot: customer,
      reach: REACH,
    })),
    ...listed('machines', REACH),
    ...listed('seats', REACH),
    ...listed('standing', 0),
    ...listed('staff', STAFF_REACH),
  ];
}

/** Posts that say where one stands. */
const postsOf = ({ posts }: Branch): Placed[] =>
  posts.flatMap(({ x, y }, i) =>
    x === undefined || y === undefined ? [] : [{ path: ['posts', i], spot: { x, y }, reach: 0 }],
  );

/** A machine needs nobody, and what needs nobody is a machine. */
function checkMachines(report: Report, { windows, floor }: Branch): void {
  floor.windows.forEach(({ id, kind }, i) => {
    const window = windows.find((one) => one.id === id);
    if (!window || window.unattended === (kind === 'machine')) return;
    const message = window.unattended
      ? text(
          `窗口“${id}”无须人员，却摆成了柜台。`,
          `The window "${id}" needs nobody but is a counter.`,
        )
      : text(
          `窗口“${id}”摆成了自助设备，却要有人坐。`,
          `The window "${id}" is a machine but needs somebody to sit there.`,
        );
    report(['floor', 'windows', i, 'kind'], 'conflict', message, { at: 'owner' });
  });
}

function checkDistances(report: Report, placed: readonly Placed[]): void {
  placed.forEach(({ path, spot }, i) => {
    if (!placed.slice(0, i).some((other) => far(other.spot, spot) < APART)) return;
    const message = text('这里已经有一个位置。', 'There is a place here already.');
    report(path, 'conflict', message);
  });
}

function checkWays(report: Report, floor: Floor, placed: readonly Placed[]): void {
  const cells = walkable(floor);
  const entered = reachedFrom(floor.entrance, cells, Math.ceil(floor.width / CELL));
  if (entered.size === 0) {
    const message = text('入口被挡住了。', 'The entrance is blocked.');
    report(['floor', 'entrance'], 'conflict', message);
    return;
  }
  const spots = [...entered].map((cell) => cells.get(cell) as Spot);
  for (const { path, spot, reach } of placed) {
    // On free ground the middle of a cell is never further away than this.
    const limit = reach === 0 ? CELL * Math.SQRT1_2 + 0.01 : reach;
    if (spots.some((cell) => far(cell, spot) <= limit)) continue;
    const message = text(
      '从入口走不到这个位置。',
      'Nobody can get to this place from the entrance.',
    );
    report(path, 'conflict', message);
  }
}

/** Middles of the free cells, by number. */
function walkable({ width, depth, blocked }: Floor): Map<number, Spot> {
  const columns = Math.ceil(width / CELL);
  const cells = new Map<number, Spot>();
  for (let j = 0; j < Math.ceil(depth / CELL); j++) {
    for (let i = 0; i < columns; i++) {
      const x = (i + 0.5) * CELL;
      const y = (j + 0.5) * CELL;
      if (blocked.some((b) => x > b.x && x < b.x + b.w && y > b.y && y < b.y + b.h)) continue;
      cells.set(j * columns + i, { x, y });
    }
  }
  return cells;
}

function reachedFrom(
  entrance: Spot,
  cells: ReadonlyMap<number, Spot>,
  columns: number,
): Set<number> {
  const reached = new Set<number>();
  for (const [cell, spot] of cells) if (far(spot, entrance) < CELL) reached.add(cell);
  for (const cell of reached) {
    const column = cell % columns;
    const beside = [cell - columns, cell + columns];
    if (column > 0) beside.push(cell - 1);
    if (column < columns - 1) beside.push(cell + 1);
    for (const next of beside) if (cells.has(next)) reached.add(next);
  }
  return reached;
}
