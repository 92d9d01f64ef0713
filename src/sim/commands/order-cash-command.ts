import { OK, refuse } from '../model/verdict.ts';
import { orderCash } from '../systems/vault-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const orderCashCommand: CommandHandler<'order-cash'> = {
  can(world, { amount }) {
    const order = world.bundle.lesson.supervisor?.cash?.order;
    if (!order) return refuse('unknown-object');
    if (world.state.floor?.ordered) return refuse('already-done');
    if (world.now > order.until) return refuse('too-late');
    return amount > order.most || amount % order.step !== 0 ? refuse('too-much') : OK;
  },
  apply: (world, { amount }) => orderCash(world, amount),
  options(world) {
    const order = world.bundle.lesson.supervisor?.cash?.order;
    if (!order) return [];
    const count = Math.floor(order.most / order.step);
    return Array.from({ length: count }, (_, i) => ({
      do: 'order-cash' as const,
      amount: order.step * (i + 1),
    }));
  },
};
