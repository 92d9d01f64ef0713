import { OK, refuse, type Verdict } from '../model/verdict.ts';
import { personIsHere, personOf } from '../systems/people-system.ts';
import {
  CUSTOMER,
  countAsked,
  feel,
  isOffered,
  mannerOf,
  playerSpeaks,
  respond,
  speak,
} from '../systems/talk-system.ts';
import type { World } from '../world/world.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

/** Whom one can speak to besides the customer. */
export function canAddress(world: World, to: string | undefined): Verdict {
  const desk = atDesk(world);
  if (!desk.ok || to === undefined) return desk;
  if (!personOf(world, to)) return refuse('unknown-object');
  return personIsHere(world, to) ? OK : refuse('not-here');
}

/** The customer, and everybody of the case who is at the window: arguments to speak to each. */
export const addressees = (world: World): { to?: string }[] => [
  {},
  ...(world.state.encounter?.here ?? []).map((to) => ({ to })),
];

export const askCommand: CommandHandler<'ask'> = {
  can(world, { topic, to }) {
    const spec = world.bundle.bank.topics.find((t) => t.id === topic);
    if (!spec) return refuse('unknown-object');
    const there = canAddress(world, to);
    if (!there.ok) return there;
    return isOffered(world, spec.when) ? OK : refuse('not-known');
  },
  apply(world, { topic, to = CUSTOMER }) {
    const times = countAsked(world, to === CUSTOMER ? topic : `${to}/${topic}`);
    playerSpeaks(world, `topic:${topic}`, to);
    world.emit('desk.asked', { topic, times, to, place: world.state.player.place });
    const { talk } = world.encounterCase();
    const [answers, path] =
      to === CUSTOMER
        ? [talk.topics[topic], `talk.topics.${topic}`]
        : [talk.people[to]?.topics[topic], `talk.people.${to}.topics.${topic}`];
    if (respond(world, answers, path, topic, times, to)) return;
    speak(world, times > 1 ? 'manner.repeated' : 'manner.unknownTopic', to);
    world.emit('customer.evaded', { topic, who: to }, { by: 'customer' });
    if (times > 1) feel(world, mannerOf(world, world.encounterCase()).repeating);
  },
  options: (world) =>
    addressees(world).flatMap((to) =>
      world.bundle.bank.topics.map(({ id }) => ({ do: 'ask' as const, topic: id, ...to })),
    ),
};
