import type { CommandHandler } from './command-handler.ts';
import { canPair, contradictionBetween, pairs, valueAt } from './field-pairs.ts';

export const compareCommand: CommandHandler<'compare'> = {
  can: (world, { a, b }) => canPair(world, a, b),
  apply(world, { a, b }) {
    const agree = valueAt(world, a) === valueAt(world, b);
    const contradiction = contradictionBetween(world, a, b)?.id ?? '';
    world.encounter().compared.push({ a, b, agree, contradiction, raised: false });
    world.emit('fields.compared', { a, b, agree, contradiction });
  },
  options: (world) => pairs(world).map(({ a, b }) => ({ do: 'compare', a, b })),
};
