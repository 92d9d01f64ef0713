import { OK, refuse } from '../model/verdict.ts';
import { carryOut, firstAnswer } from '../systems/talk-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const goCommand: CommandHandler<'go'> = {
  can(world, { place }) {
    if (!world.bundle.bank.places.some(({ id }) => id === place)) return refuse('unknown-object');
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    return world.state.player.place === place ? refuse('already-there') : OK;
  },
  apply(world, { place }) {
    const answers = world.encounterCase().talk.places[place];
    const index = answers ? firstAnswer(world, answers, 0) : -1;
    const answer = answers?.[index];
    if (answer) carryOut(world, answer, `talk.places.${place}.${index}`, place);
    if (answer?.refuses) return;
    world.state.player.place = place;
    world.emit('desk.moved', { place });
  },
  options: (world) => world.bundle.bank.places.map(({ id }) => ({ do: 'go', place: id })),
};
