import { SELF } from '../../scenario/schema/papers.ts';
import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { isHere, roleOf } from '../systems/people-system.ts';
import { fieldsOf, liesOpen } from '../world/items.ts';
import type { World } from '../world/world.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

const NOTHING_SAID = 'none';

const checkOf = (world: World, id: string) =>
  world.bundle.bank.checks.find((check) => check.id === id);

export const checkCommand: CommandHandler<'check'> = {
  can(world, { item, check, role }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = checkOf(world, check);
    if (!spec || (role !== SELF && !roleOf(world, role))) return refuse('unknown-object');
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    if (!spec.kinds.includes(state.kind) || !spec.by.includes(role)) return refuse('not-checkable');
    if (role !== SELF && !isHere(world, role)) return refuse('not-here');
    return spec.needs === undefined || liesOpen(world, spec.needs)
      ? OK
      : refuse('nothing-to-compare');
  },
  duration: (world, { check }) => {
    const { timings } = world.bundle.bank;
    return checkOf(world, check)?.takes ?? timings.check ?? timings.default ?? 0;
  },
  apply(world, { item, check, role }) {
    const state = world.encounter().items[item];
    if (!state) return;
    const content = world.encounterCase();
    const said = content.items.find((one) => one.id === item)?.checks;
    const result = own(said, check) ?? NOTHING_SAID;
    state.checks[check] = { result, role, t: world.now };
    for (const [field, { tool }] of Object.entries(
      fieldsOf(content, world.bundle.bank, item) ?? {},
    )) {
      if (tool === check && !state.seen.includes(field)) state.seen.push(field);
    }
    world.emit('item.checked', { item, kind: state.kind, check, result, role });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk')
      .flatMap(({ id, kind }) =>
        world.bundle.bank.checks
          .filter((check) => check.kinds.includes(kind))
          .flatMap((check) =>
            check.by.map((role) => ({ do: 'check' as const, item: id, check: check.id, role })),
          ),
      ),
};
