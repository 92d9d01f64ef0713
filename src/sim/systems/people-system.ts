/** Colleagues who come when called, and the telephone. */
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream } from '../kernel/random-streams.ts';
import type { Pending } from '../model/state.ts';
import type { World } from '../world/world.ts';
import { settleDue } from './ledger-books.ts';

export const isHere = (world: World, role: string): boolean =>
  world.state.colleagues[role]?.state === 'here';

export const roleOf = (world: World, role: string) =>
  world.bundle.bank.roles.find((r) => r.id === role) ?? null;

export function callColleague(world: World, role: string): void {
  const spec = roleOf(world, role);
  if (!spec) return;
  const own = forkStream(world.state.seed, `colleague/${role}/${world.state.player.served}`);
  world.state.colleagues[role] = { state: 'coming', since: world.now, cause: world.cause };
  world.emit('colleague.called', { role });
  world.defer(drawDuration(spec.comesAfter, own), {
    kind: 'colleague',
    ref: role,
    customer: world.state.encounter?.customer ?? -1,
  });
}

export function duePending(world: World, n: number): void {
  const pending = world.state.pending[String(n)];
  if (!pending) return;
  delete world.state.pending[String(n)];
  world.cause = pending.cause;
  handle(world, pending);
}

function handle(world: World, pending: Pending): void {
  const { player, colleagues } = world.state;
  const current = world.state.encounter?.customer ?? -1;
  if (pending.kind === 'colleague') {
    const colleague = colleagues[pending.ref];
    if (colleague?.state !== 'coming' || pending.customer !== current) return;
    colleague.state = 'here';
    colleague.since = world.now;
    world.emit('colleague.came', { role: pending.ref }, { by: 'colleague' });
  } else if (pending.kind === 'case-event' && pending.customer === current) {
    if (player.phone !== 'silent') return;
    player.phone = 'ringing';
    player.phoneNumber += 1;
    world.emit('phone.rang', {}, { by: 'system' });
    world.defer(world.bundle.bank.phoneRings, {
      kind: 'phone-stop',
      ref: String(player.phoneNumber),
      customer: current,
    });
  } else if (pending.kind === 'settlement') {
    settleDue(world, pending.ref);
  } else if (pending.kind === 'phone-stop') {
    if (player.phone === 'ringing' && pending.ref === String(player.phoneNumber))
      player.phone = 'silent';
  }
}
