import { OK, refuse } from '../model/verdict.ts';
import { isHere, roleOf } from '../systems/people-system.ts';
import { askForHelp, playerSpeaks, speak } from '../systems/talk-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const askHelpCommand: CommandHandler<'ask-help'> = {
  can(world, { role, help }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = world.bundle.bank.helps.find(({ id }) => id === help);
    if (!roleOf(world, role) || !spec?.roles.includes(role)) return refuse('unknown-object');
    return isHere(world, role) ? OK : refuse('not-here');
  },
  apply(world, { role, help }) {
    playerSpeaks(world, `ask:${help}`, role);
    world.emit('help.asked', { role, help });
    const answer = askForHelp(world, role, help);
    if (!answer) speak(world, `help:${help}`, role);
    const fact = answer?.refuses ? 'help.refused' : 'help.given';
    world.emit(fact, { role, help }, { by: 'colleague' });
  },
  options: (world) =>
    Object.keys(world.state.colleagues).flatMap((role) =>
      world.bundle.bank.helps
        .filter(({ roles }) => roles.includes(role))
        .map(({ id }) => ({ do: 'ask-help' as const, role, help: id })),
    ),
};
