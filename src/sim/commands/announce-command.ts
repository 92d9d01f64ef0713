import { CHARTS } from '../machines/charts.ts';
import { OK, refuse } from '../model/verdict.ts';
import { longestWait } from '../systems/crew-system.ts';
import { emptyHall, readmit } from '../systems/emptying-system.ts';
import { retime, waitingMinds } from '../systems/mind-system.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';

const isOn = ({ state }: World, incident: string): boolean =>
  state.incidents.some(
    ({ kind, chart }) => kind === incident && CHARTS.incident.states[chart.state] !== 'closed',
  );

/** It has come up, and is over. An emptied hall is let in again also before: whoever checks may be done earlier. */
const hasBeen = (world: World, incident: string, readmits = false): boolean =>
  world.state.incidents.some(({ kind }) => kind === incident) &&
  (readmits || !isOn(world, incident));

export const announceCommand: CommandHandler<'announce'> = {
  can(world, { announcement }) {
    const spec = world.bundle.bank.announcements.find(({ id }) => id === announcement);
    if (!world.state.floor || !spec) return refuse('unknown-object');
    if (spec.empties && world.state.floor.emptied) return refuse('already-done');
    if (spec.empties && !world.state.floor.doorsOpen) return refuse('not-yet');
    if (spec.readmits && !world.state.floor.emptied) return refuse('not-yet');
    if (spec.after !== undefined && !hasBeen(world, spec.after, spec.readmits))
      return refuse('not-yet');
    return spec.incident === undefined || isOn(world, spec.incident) ? OK : refuse('not-yet');
  },
  apply(world, { announcement }) {
    const { floor } = world.state;
    const { announcements, perception } = world.bundle.bank;
    const spec = announcements.find(({ id }) => id === announcement);
    if (!floor || !spec || !perception) return;
    const listeners = waitingMinds(world);
    const longest = longestWait(world);
    world.emit(
      'hall.announced',
      { announcement, listeners: listeners.length, longest },
      { customer: -1 },
    );
    // Said again while it still holds, it changes nobody's mood.
    const fresh =
      (floor.announced[announcement] ?? -perception.informedFor) <=
      world.now - perception.informedFor;
    floor.announced[announcement] = world.now;
    for (const customer of listeners) {
      const mind = floor.minds[customer];
      const person = world.state.people[customer];
      if (!mind || !person) continue;
      if (spec.informs) mind.informedUntil = world.now + perception.informedFor;
      if (spec.explains) mind.overtakenUntil = 0;
      if (spec.calms) mind.calmUntil = world.now + perception.informedFor;
      if (fresh) person.mood = Math.max(0, Math.min(100, person.mood + spec.mood));
      retime(world, customer);
    }
    if (spec.empties) emptyHall(world, announcement, spec.secures ?? 0);
    if (spec.readmits) readmit(world, announcement, spec.recalls ?? false);
  },
  options: (world) =>
    world.bundle.bank.announcements.map(({ id }) => ({ do: 'announce', announcement: id })),
};
