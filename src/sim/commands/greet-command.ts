import { refuse } from '../model/verdict.ts';
import { type CommandHandler, withCustomer } from './command-handler.ts';

export const greetCommand: CommandHandler<'greet'> = {
  can: (world) => (world.state.encounter?.greeted ? refuse('already-done') : withCustomer(world)),
  apply(world) {
    world.encounter().greeted = true;
    world.emit('desk.greeted', {});
  },
  options: () => [{ do: 'greet' }],
};
