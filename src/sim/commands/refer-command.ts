import { eventIndex } from '../machines/charts.ts';
import { OUTCOME } from '../model/hall-state.ts';
import { OK, refuse } from '../model/verdict.ts';
import { outletAt, outletsOf, setOutFor } from '../systems/outlet-system.ts';
import { categoryId } from '../world/visit-facts.ts';
import type { CommandHandler } from './command-handler.ts';
import { everybodyInLine, inLine, likesTo, press } from './waiting-people.ts';

const BE_SENT = eventIndex('visit', 'BE_SENT');

export const referCommand: CommandHandler<'refer'> = {
  can(world, { customer, outlet, insist }) {
    const spec = outletAt(world, outlet);
    if (!spec) return refuse('unknown-object');
    const mind = inLine(world, customer);
    if (!mind) return refuse('not-waiting');
    if (!spec.takes.includes(categoryId(world, customer))) return refuse('not-able');
    return mind.invited.includes(outlet) && !insist ? refuse('already-done') : OK;
  },
  apply(world, { customer, outlet, insist = false }) {
    const mind = inLine(world, customer);
    const spec = outletAt(world, outlet);
    const chart = world.state.visits.chart[customer];
    if (!mind || !spec || !chart) return;
    const willing = likesTo(world, customer, outlet, mind.kind);
    const agreed = willing || insist;
    const asked = (world.state.floor?.outlets?.[outlet]?.told ?? null) !== null;
    if (!mind.invited.includes(outlet)) mind.invited.push(outlet);
    const { kind } = mind;
    const room = agreed && setOutFor(world, customer, spec);
    const category = categoryId(world, customer);
    const data = { outlet, kind, category, insisted: insist, agreed, willing, asked, room };
    world.emit('customer.referred', data, { customer });
    if (!willing && insist) press(world, customer, mind);
    if (!agreed) return;
    world.state.visits.outcome[customer] = room ? OUTCOME.referred : OUTCOME.misdirected;
    world.charts.visit.send(world, chart, customer, BE_SENT);
  },
  // As long as inviting somebody to another line.
  duration: ({ bundle: { bank } }) =>
    bank.timings.refer ?? bank.timings.invite ?? bank.timings.default ?? 0,
  options: (world) =>
    outletsOf(world).flatMap(({ id: outlet, takes }) =>
      everybodyInLine(world)
        .filter((customer) => takes.includes(categoryId(world, customer)))
        .map((customer) => ({ do: 'refer' as const, customer, outlet })),
    ),
};
