import { OK, refuse } from '../model/verdict.ts';
import { countedSum } from '../world/items.ts';
import { draftAmount } from '../world/scopes.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const readBackCommand: CommandHandler<'read-back'> = {
  can(world) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const draft = world.state.encounter?.draft;
    if (!draft) return refuse('no-transaction');
    return draftAmount(world, draft) > 0 ? OK : refuse('no-amount');
  },
  apply(world) {
    const encounter = world.encounter();
    const { draft } = encounter;
    if (!draft) return;
    draft.readBack = true;
    encounter.spoken.push({ t: world.now, who: 'player', line: 'command:read-back' });
    const amount = draftAmount(world, draft);
    world.emit('desk.read-back', { amount, counted: countedSum(encounter), signed: draft.signed });
  },
  options: () => [{ do: 'read-back' }],
};
