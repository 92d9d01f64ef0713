/** A curriculum against what there is to learn: lessons, drills, prerequisites and their order. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Curriculum } from '../schema/curriculum.ts';
import { isStudy } from '../schema/lesson.ts';
import { expectKnown, type Report } from './report.ts';
import type { World } from './world.ts';

const WHAT = { lesson: text('课', 'lesson'), drill: text('技能练习', 'skill drill') };
const LEVEL = text('等级', 'level');
const IN_COURSE = text('排进本课程的课或练习', 'lesson or drill in this curriculum');

interface Target {
  readonly lesson?: string | undefined;
  readonly drill?: string | undefined;
}

/** "lesson" or "drill" first: a lesson and a drill may share an id. */
const kindOf = ({ lesson }: Target) => (lesson === undefined ? 'drill' : 'lesson');
const idOf = ({ lesson, drill }: Target) => lesson ?? drill ?? '';
const keyOf = (one: Target) => `${kindOf(one)}/${idOf(one)}`;

interface Place {
  readonly path: Path;
  readonly entry: Curriculum['chapters'][number]['entries'][number];
}

export function checkCurriculum(report: Report, { chapters }: Curriculum, world: World): void {
  const places = chapters.flatMap(({ entries }, i) =>
    entries.map((entry, j): Place => ({ path: ['chapters', i, 'entries', j], entry })),
  );
  const first = new Map<string, Place>();
  for (const place of places) {
    const { entry, path } = place;
    const at = [...path, kindOf(entry)];
    checkTarget(report, at, entry, world);
    if (first.has(keyOf(entry))) {
      const id = idOf(entry);
      const message = text(`“${id}”在本课程中写了两次。`, `"${id}" is in this curriculum twice.`);
      report(at, 'duplicate-id', message);
    } else first.set(keyOf(entry), place);
  }
  for (const { path, entry } of places) {
    entry.after.forEach((before, k) => {
      if (before.level !== undefined) {
        const levels = world.library.drills.get(idOf(before))?.levels;
        const known = levels && new Set(levels.map(({ id }) => id));
        if (known) expectKnown(report, [...path, 'after', k, 'level'], before.level, known, LEVEL);
      }
      if (first.has(keyOf(before))) return;
      const kind = kindOf(before);
      const same = [...first.values()]
        .map((place) => place.entry)
        .filter((e) => kindOf(e) === kind);
      const names = new Set(same.map(idOf));
      expectKnown(report, [...path, 'after', k, kind], idOf(before), names, IN_COURSE);
    });
  }
  checkCycles(report, first);
}

function checkTarget(report: Report, at: Path, entry: Target, world: World): void {
  const kind = kindOf(entry);
  const id = idOf(entry);
  if (!world.knows(kind, id)) {
    expectKnown(report, at, id, new Set(world.ids(kind)), WHAT[kind]);
    return;
  }
  const lesson = kind === 'lesson' ? world.library.lessons.get(id) : undefined;
  if (!lesson || !(isStudy(lesson) || lesson.hallOnly)) return;
  const message = text(
    `“${id}”没有玩家，不能排进课程。`,
    `"${id}" has no player; it cannot be part of a curriculum.`,
  );
  report(at, 'conflict', message);
}

/** Every circle of prerequisites is told once, at the prerequisite that closes it. */
function checkCycles(report: Report, places: ReadonlyMap<string, Place>): void {
  const done = new Set<string>();
  const walk = (key: string, way: readonly string[]): void => {
    const place = places.get(key);
    if (!place || done.has(key)) return;
    const here = [...way, key];
    place.entry.after.forEach((before, k) => {
      const next = keyOf(before);
      const from = here.indexOf(next);
      if (from < 0) {
        walk(next, here);
        return;
      }
      const circle = [...here.slice(from), next].map((one) => one.slice(one.indexOf('/') + 1));
      const message = text(
        `先修关系绕成了圈：${circle.join(' → ')}。`,
        `These prerequisites go in a circle: ${circle.join(' → ')}.`,
      );
      report([...place.path, 'after', k, kindOf(before)], 'conflict', message);
    });
    done.add(key);
  };
  for (const key of places.keys()) walk(key, []);
}
