import { OK, refuse } from '../model/verdict.ts';
import { askOutlet, outletAt, outletsOf } from '../systems/outlet-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const askOutletCommand: CommandHandler<'ask-outlet'> = {
  can(world, { outlet }) {
    if (!outletAt(world, outlet)) return refuse('unknown-object');
    return world.state.floor?.outlets?.[outlet]?.asking ? refuse('already-called') : OK;
  },
  apply(world, { outlet }) {
    const spec = outletAt(world, outlet);
    if (spec) askOutlet(world, spec);
  },
  // A call like any other.
  duration: ({ bundle: { bank } }) =>
    bank.timings['ask-outlet'] ?? bank.timings['call-in'] ?? bank.timings.default ?? 0,
  options: (world) => outletsOf(world).map(({ id }) => ({ do: 'ask-outlet', outlet: id })),
};
