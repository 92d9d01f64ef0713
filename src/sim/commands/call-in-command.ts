import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { callHelper } from '../systems/crew-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const callInCommand: CommandHandler<'call-in'> = {
  can(world, { helper }) {
    const spec = world.bundle.lesson.supervisor?.helpers.find(({ id }) => id === helper);
    if (!spec) return refuse('unknown-object');
    if (own(world.state.floor?.helpers, helper)) return refuse('already-called');
    if (spec.from !== undefined && world.now < spec.from) return refuse('not-yet');
    return spec.to !== undefined && world.now > spec.to ? refuse('too-late') : OK;
  },
  apply: (world, { helper }) => callHelper(world, helper),
  options: (world) =>
    (world.bundle.lesson.supervisor?.helpers ?? []).map(({ id }) => ({
      do: 'call-in',
      helper: id,
    })),
};
