import { OK, refuse } from '../model/verdict.ts';
import { joinByTicket, unlink } from '../systems/line-system.ts';
import { retime } from '../systems/mind-system.ts';
import { categoryId } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';
import { everybodyInLine, inLine, likesTo, press } from './waiting-people.ts';

/** What somebody wants done, as the category they are invited to would do it; undefined where it cannot be done. */
function elsewhere(world: World, customer: number, to: string) {
  const { source, service } = world.state.visits;
  const plan = world.plan.sources[source[customer] as number];
  return plan?.services[service[customer] as number]?.elsewhere[to];
}

/** Whether somebody can and likes to go there. */
const isWilling = (world: World, customer: number, to: string, kind: string): boolean =>
  elsewhere(world, customer, to) !== undefined && likesTo(world, customer, to, kind);

function goTo(world: World, customer: number, to: string): void {
  const category = world.plan.categories.findIndex(({ id }) => id === to);
  const { source, number, work } = world.state.visits;
  const draw = elsewhere(world, customer, to);
  const own = world.own(`moved/${to}`, source[customer] as number, number[customer] as number);
  if (draw) work[customer] = draw(own);
  unlink(world, customer);
  world.state.visits.category[customer] = category;
  joinByTicket(world, customer, category);
  world.seekDue = true;
}

export const inviteCommand: CommandHandler<'invite'> = {
  can(world, { customer, to, insist }) {
    const mind = inLine(world, customer);
    if (!mind) return refuse('not-waiting');
    const category = world.plan.categories.find(({ id }) => id === to);
    if (!category || category.windows.length === 0) return refuse('unknown-object');
    if (categoryId(world, customer) === to) return refuse('already-there');
    return mind.invited.includes(to) && !insist ? refuse('already-done') : OK;
  },
  apply(world, { customer, to, insist = false }) {
    const mind = inLine(world, customer);
    if (!mind) return;
    const from = categoryId(world, customer);
    const willing = isWilling(world, customer, to, mind.kind);
    const agreed = willing || insist;
    if (!mind.invited.includes(to)) mind.invited.push(to);
    const data = { from, to, kind: mind.kind, insisted: insist, agreed, willing };
    world.emit('customer.invited', data, { customer });
    if (agreed) goTo(world, customer, to);
    if (!willing && insist) press(world, customer, mind);
    retime(world, customer);
  },
  options: (world) =>
    everybodyInLine(world).flatMap((customer) =>
      world.plan.categories.map(({ id: to }) => ({ do: 'invite' as const, customer, to })),
    ),
};
