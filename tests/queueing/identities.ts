/** What must be true of any run whatever its luck. */
import { markOf, type StudyRun } from '../../src/sim/index.ts';
import { OUTCOME } from '../../src/sim/model/hall-state.ts';

/** Throws, naming the law that is broken. */
export function expectIdentities({ state, plan }: StudyRun, name: string): void {
  const law = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${name}: ${what}`);
  };
  const { visits: v, now } = state;
  const { areas, windows } = markOf(state);
  let waited = 0;
  let inside = 0;
  const ended = [0, 0, 0, 0, 0, 0];
  for (let id = 0; id < v.count; id += 1) {
    const inLine = v.line[id]! >= 0 ? now - v.since[id]! : 0;
    waited += v.waited[id]! + inLine;
    const gone = v.leftAt[id]! >= 0;
    if (gone) ended[v.outcome[id]!] = (ended[v.outcome[id]!] ?? 0) + 1;
    else inside += 1;
    law(v.waited[id]! >= 0, `visit ${id} waited less than nothing`);
    law(!gone || v.leftAt[id]! >= v.arrivedAt[id]!, `visit ${id} left before it came`);
  }
  const { none, ...ends } = OUTCOME;
  const all = Object.values(ends).reduce((sum, code) => sum + (ended[code] ?? 0), 0);
  law(v.count === all + inside && ended[none] === 0, 'arrived = served + left + inside');
  law(inside === state.counts.inside, 'people inside are counted');
  const area = areas.reduce((sum, one) => sum + one, 0);
  law(area === waited, `Little: queue over time ${area} = sum of waits ${waited}`);
  windows.forEach(({ busy, staffed, overtime }, w) => {
    law(busy <= staffed + overtime, `${plan.windows[w]?.id} was busy without staff`);
  });
}
