/** Any moment of a log, for the debrief: forward is cheap, backward starts at the nearest snapshot. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { RunLog } from '../sim/index.ts';
import { createSim, restoreSim, type Sim, type SimSnapshot } from '../sim/index.ts';

interface Stop {
  readonly t: number;
  /** Commands given before the snapshot was taken. */
  readonly given: number;
  readonly snapshot: SimSnapshot;
}

/** Simulated time between snapshots: to copy a state costs more than to simulate some minutes of it. */
const STRIDE = 900_000;

export interface Playback {
  /** The simulation as it was at `t`, all commands of that moment given. Read it; never change it. */
  at(t: number): Sim;
}

export function createPlayback(bundle: LessonBundle, log: RunLog): Playback {
  let sim = createSim(bundle, log.seed);
  let given = 0;
  const stops: Stop[] = [{ t: sim.now, given: 0, snapshot: sim.snapshot() }];

  const keep = () => {
    const last = stops[stops.length - 1];
    if (last && sim.now - last.t >= STRIDE) {
      stops.push({ t: sim.now, given, snapshot: sim.snapshot() });
    }
  };

  const forward = (t: number) => {
    for (;;) {
      const next = log.commands[given];
      if (!next || next.t > t) break;
      if (next.t > sim.now) sim.advanceTo(next.t);
      keep();
      sim.submit(next.command);
      given++;
    }
    while (t - sim.now > STRIDE) {
      sim.advanceTo(sim.now + STRIDE);
      keep();
    }
    if (t > sim.now) sim.advanceTo(t);
  };

  return {
    at(t) {
      const first = stops[0]?.t ?? sim.now;
      const to = Math.min(log.until, Math.max(first, Math.round(t)));
      if (to < sim.now) {
        // A stop at `to` itself may lie before commands of that moment: they are given by `forward`.
        const stop = stops.filter((one) => one.t <= to).pop();
        if (stop) {
          sim = restoreSim(bundle, stop.snapshot);
          given = stop.given;
        }
      }
      forward(to);
      return sim;
    },
  };
}
