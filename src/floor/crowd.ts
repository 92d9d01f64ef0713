/** Keeps one sprite for everybody in the hall and moves it to where its stance says. */
import type { PersonView, SimView } from '../sim/index.ts';
import { createFigureFrames, FIGURE, fidgetPhase, stridePhase } from './figure-frames.ts';
import type { FloorArt } from './floor-art.ts';
import { FIGURES } from './floor-art.ts';
import type { FloorBranch } from './floor-plan.ts';
import { type HeadMark, MARK_SIZE } from './icon-sheet.ts';
import type { Picture } from './picture.ts';
import { depthOf, type Pixel, toRoom } from './projection.ts';
import type { Sprite } from './sprite-sheet.ts';
import { createStaffStances } from './staff-stances.ts';
import { createStances, type Stance } from './stance.ts';
import { ANGRY_BELOW, IMPATIENT_BELOW } from './temper.ts';
import type { WalkGrid } from './walk-grid.ts';

/** Seated figures are lower; the marks follow their heads. */
const HEAD = { sit: 72, other: 92 } as const;
/** Size of the soft shadow under standing feet, in room pixels. */
const SHADOW = { width: 48, height: 24 } as const;
/** How fast a figure slides to a slightly other place (the line moves up), per frame. */
const SLIDE = 0.2;

export interface Crowd {
  /** Takes a new snapshot. */
  update(view: SimView): void;
  /** Moves everybody to where they are at a simulated time. */
  move(t: number): void;
  /** Room pixel of somebody's head, or null when not in the hall. */
  head(person: number): Pixel | null;
  /** Whether marks of patience stand over the heads. */
  showMarks(shown: boolean): void;
  readonly spots: Spots;
  /** Who is drawn at a room pixel; -1 for nobody. */
  at(pixel: Pixel): number;
}

/** Where people are drawn, for what goes with them. */
export interface Spots {
  of(person: number): {
    readonly foot: Pixel;
    readonly head: Pixel;
    readonly depth: number;
    readonly sits: boolean;
    readonly opacity: number;
  } | null;
}

interface Figure {
  readonly sprite: Sprite;
  readonly shadow: Sprite;
  mark: Sprite | null;
  marked: HeadMark | '';
  x: number;
  y: number;
  placed: boolean;
  stance: Stance | null;
}

export function markOf(person: PersonView): HeadMark | '' {
  const waiting = person.state === 'waiting' || person.state === 'ticketing';
  if (waiting && person.patience < ANGRY_BELOW) return 'angry';
  if (waiting && person.patience < IMPATIENT_BELOW) return 'impatient';
  return person.forPlayer && person.state !== 'leaving' && person.state !== 'gone' ? 'mine' : '';
}

export interface CrowdOptions {
  readonly branch: FloorBranch;
  readonly art: FloorArt;
  readonly picture: Picture;
  readonly playerCast: string;
  readonly grid: WalkGrid;
  /** Nobody slides or fidgets. */
  readonly calm: () => boolean;
}

export function createCrowd(options: CrowdOptions): Crowd {
  const { branch, art, picture, playerCast, grid, calm } = options;
  const frames = createFigureFrames(art.people, FIGURES);
  const first = Object.keys(art.people.pages[0]!.frames)[0]!;
  const stances = createStances(branch.floor, grid);
  const staff = createStaffStances(branch, playerCast, grid);
  const figures = new Map<string, Figure>();
  let view: SimView | null = null;
  let marks = true;
  let people: readonly PersonView[] = [];

  for (const object of art.room.objects) {
    picture
      .sprite('objects', object.frame)
      .place(
        object.px - trim(art, object.frame).x,
        object.py - trim(art, object.frame).y,
        object.x + object.y,
      );
  }

  const figureOf = (key: string): Figure => {
    let figure = figures.get(key);
    if (!figure) {
      const sprite = picture.sprite('people', first);
      const shadow = picture.sprite('shadow', 'shadow');
      figure = { sprite, shadow, mark: null, marked: '', x: 0, y: 0, placed: false, stance: null };
      figures.set(key, figure);
    }
    return figure;
  };

  const put = (key: string, cast: string, stance: Stance, t: number, id: number): Figure => {
    const figure = figureOf(key);
    const near = Math.hypot(stance.x - figure.x, stance.y - figure.y) < 1.5;
    if (figure.placed && near && stance.pose !== 'walk' && !calm()) {
      figure.x += (stance.x - figure.x) * SLIDE;
      figure.y += (stance.y - figure.y) * SLIDE;
      if (Math.hypot(stance.x - figure.x, stance.y - figure.y) < 0.01) settle(figure, stance);
    } else settle(figure, stance);
    figure.stance = stance;
    const { pose, direction } = stance;
    const phase =
      pose === 'walk'
        ? stridePhase(stance.walked)
        : pose === 'impatient' && !calm()
          ? fidgetPhase(t, id)
          : 0;
    const { frame, flipped } = frames.choose(cast, pose, direction, phase);
    const foot = toRoom(art.room, figure);
    const left = flipped ? FIGURE.width - FIGURE.footX : FIGURE.footX;
    figure.sprite.show(frame, flipped);
    const depth = depthOf(figure);
    figure.sprite.place(foot.x - left, foot.y - FIGURE.footY, depth + 0.002);
    figure.sprite.fade(stance.opacity);
    figure.shadow.place(foot.x - SHADOW.width / 2, foot.y - SHADOW.height / 2, depth + 0.001);
    figure.shadow.fade(pose === 'sit' ? 0 : stance.opacity);
    return figure;
  };

  const mark = (figure: Figure, kind: HeadMark | ''): void => {
    if (figure.marked !== kind) {
      figure.mark?.remove();
      figure.mark = kind === '' ? null : picture.sprite('marks', kind);
      figure.marked = kind;
    }
    if (!figure.mark || !figure.stance) return;
    const { x, y } = headOf(figure);
    figure.mark.place(x - MARK_SIZE / 2, y - MARK_SIZE, 1000 + depthOf(figure));
    figure.mark.fade(figure.stance.opacity);
  };

  const headOf = (figure: Figure): Pixel => {
    const foot = toRoom(art.room, figure);
    return { x: foot.x, y: foot.y - (figure.stance?.pose === 'sit' ? HEAD.sit : HEAD.other) };
  };

  return {
    update(next) {
      view = next;
      people = next.hall.people.filter((p) => p.state !== 'gone');
      stances.update(people);
    },
    move(t) {
      if (!view) return;
      const here = new Set<string>();
      for (const person of people) {
        const key = `person/${person.id}`;
        here.add(key);
        mark(
          put(key, person.portrait, stances.of(person, t), t, person.id),
          marks ? markOf(person) : '',
        );
      }
      for (const { key, cast, stance } of staff.of(view, t)) {
        here.add(key);
        put(key, cast, stance, t, 0);
      }
      for (const [key, figure] of figures) {
        if (here.has(key)) continue;
        figure.sprite.remove();
        figure.shadow.remove();
        figure.mark?.remove();
        figures.delete(key);
      }
    },
    showMarks(shown) {
      marks = shown;
    },
    spots: {
      of(person) {
        const figure = figures.get(`person/${person}`);
        if (!figure?.stance) return null;
        const { pose, opacity } = figure.stance;
        return {
          foot: toRoom(art.room, figure),
          head: headOf(figure),
          depth: depthOf(figure),
          sits: pose === 'sit',
          opacity,
        };
      },
    },
    head(person) {
      const figure = figures.get(`person/${person}`);
      return figure?.stance && figure.stance.opacity > 0 ? headOf(figure) : null;
    },
    at({ x, y }) {
      let best = -1;
      let depth = Number.NEGATIVE_INFINITY;
      for (const person of people) {
        const figure = figures.get(`person/${person.id}`);
        if (!figure?.stance || figure.stance.opacity === 0 || depthOf(figure) < depth) continue;
        const head = headOf(figure);
        const foot = toRoom(art.room, figure);
        if (Math.abs(x - head.x) > 22 || y < head.y - 6 || y > foot.y + 6) continue;
        best = person.id;
        depth = depthOf(figure);
      }
      return best;
    },
  };
}

function settle(figure: Figure, stance: Stance): void {
  figure.x = stance.x;
  figure.y = stance.y;
  figure.placed = true;
}

/** The baker gives the place of the trimmed picture; sprites are placed by the untrimmed one. */
function trim(art: FloorArt, frame: string): Pixel {
  const { scale, pages } = art.objects;
  const { x = 0, y = 0 } = pages[0]?.frames[frame]?.spriteSourceSize ?? {};
  return { x: x / scale, y: y / scale };
}
