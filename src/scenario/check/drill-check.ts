/** Drills that can be drawn and levels that can be told apart. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Drill, DrillItems } from '../schema/drill.ts';
import type { Report } from './report.ts';

export function checkDrill(report: Report, { items, levels }: Drill): void {
  levels.forEach(({ perMinute, wrong }, i) => {
    const before = levels[i - 1];
    if (!before) return;
    if (perMinute <= before.perMinute) {
      const message = text('等级须由低到高。', 'Levels must rise.');
      report(['levels', i, 'perMinute'], 'wrong-order', message);
    }
    if (wrong > before.wrong) {
      const message = text(
        '高一级不可容许更多差错。',
        'A higher level cannot allow more that is wrong.',
      );
      report(['levels', i, 'wrong'], 'wrong-order', message);
    }
  });
  checkWeights(report, items);
  if (items.skill !== 'count') return;
  if (items.faulty > items.group) {
    const message = text(
      `一组只有 ${items.group} 把。`,
      `A group has only ${items.group} bundles.`,
    );
    report(['items', 'faulty'], 'out-of-range', message);
  }
  items.deviations.forEach(({ count }, i) => {
    if (count !== items.label) return;
    const message = text('与腰条相同，不是错把。', 'As the strap says: this bundle is not wrong.');
    report(['items', 'deviations', i, 'count'], 'conflict', message);
  });
  items.hands.forEach((notes, i) => {
    if (i === 0 || notes > (items.hands[i - 1] ?? 0)) return;
    const message = text('指法须由少到多。', 'The ways must rise.');
    report(['items', 'hands', i], 'wrong-order', message);
  });
}

/** Weights that are all nothing leave nothing to draw. */
function checkWeights(report: Report, items: DrillItems): void {
  const expectSome = (path: Path, weights: readonly number[]) => {
    if (weights.some((weight) => weight > 0)) return;
    const message = text('权重不可全为零。', 'Not all weights can be nothing.');
    report(path, 'out-of-range', message);
  };
  const weightOf = ({ weight }: { weight: number }) => weight;
  if (items.skill === 'count') expectSome(['items', 'deviations'], items.deviations.map(weightOf));
  else expectSome(['items', 'digits'], items.digits.map(weightOf));
  if (items.skill !== 'capitals') return;
  expectSome(['items', 'directions'], Object.values(items.directions));
  expectSome(['items', 'cents'], Object.values(items.cents));
}
