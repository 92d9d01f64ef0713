import { OK, refuse } from '../model/verdict.ts';
import {
  CUSTOMER,
  feel,
  isOffered,
  mannerOf,
  playerSpeaks,
  respond,
} from '../systems/talk-system.ts';
import { addressees, canAddress } from './ask-command.ts';
import type { CommandHandler } from './command-handler.ts';

export const sayCommand: CommandHandler<'say'> = {
  can(world, { line, to }) {
    const spec = world.bundle.bank.lines.find((l) => l.id === line);
    if (!spec) return refuse('unknown-object');
    const there = canAddress(world, to);
    if (!there.ok) return there;
    return isOffered(world, spec.when) ? OK : refuse('not-known');
  },
  apply(world, { line, to = CUSTOMER }) {
    const spec = world.bundle.bank.lines.find((l) => l.id === line);
    if (!spec) return;
    const tone = spec.tones?.find(({ when }) => isOffered(world, when))?.tone ?? spec.tone;
    playerSpeaks(world, `line:${line}`, to);
    world.emit('desk.said', { line, tone, to, place: world.state.player.place });
    const content = world.encounterCase();
    const { talk } = content;
    // Kind words repeated word for word do not go on helping.
    const before = world
      .encounter()
      .spoken.filter((s) => s.line === `line:${line}` && (s.to ?? CUSTOMER) === to).length;
    // The customer hears what is said to others, but only what hurts is taken to heart.
    const felt = to === CUSTOMER ? before === 1 || tone !== 'warm' : tone === 'forbidden';
    if (felt) feel(world, mannerOf(world, content).tones[tone]);
    const [answers, path] =
      to === CUSTOMER
        ? [talk.lines[line], `talk.lines.${line}`]
        : [talk.people[to]?.lines[line], `talk.people.${to}.lines.${line}`];
    respond(world, answers, path, line, before, to);
  },
  options: (world) =>
    addressees(world).flatMap((to) =>
      world.bundle.bank.lines.map(({ id }) => ({ do: 'say' as const, line: id, ...to })),
    ),
};
