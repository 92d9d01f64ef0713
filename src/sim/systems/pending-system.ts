/** What was put off comes due: colleagues, telephones, events of a case, settlements. */
import type { Pending } from '../model/state.ts';
import type { World } from '../world/world.ts';
import { settleDue } from './ledger-books.ts';
import { isAside } from './matter-system.ts';
import { happenInCase } from './talk-system.ts';

export function duePending(world: World, n: number): void {
  const pending = world.state.pending[String(n)];
  if (!pending) return;
  delete world.state.pending[String(n)];
  // What is about a matter that lies aside waits with it.
  if (isAside(world, pending.customer)) {
    world.state.floor?.held.push(pending);
    return;
  }
  world.cause = pending.cause;
  handlePending(world, pending);
}

export function handlePending(world: World, pending: Pending): void {
  const { player } = world.state;
  const current = world.state.encounter?.customer ?? -1;
  switch (pending.kind) {
    case 'colleague':
      if (pending.customer === current) colleagueComes(world, pending.ref);
      break;
    case 'case-event':
      if (pending.customer !== current) break;
      if (happenInCase(world, pending.ref) === 'phone-rings') ring(world, current);
      break;
    case 'settlement':
      settleDue(world, pending.ref);
      break;
    case 'phone-stop':
      if (player.phone === 'ringing' && pending.ref === String(player.phoneNumber))
        player.phone = 'silent';
  }
}

function colleagueComes(world: World, role: string): void {
  const colleague = world.state.colleagues[role];
  if (colleague?.state !== 'coming') return;
  colleague.state = 'here';
  colleague.since = world.now;
  world.emit('colleague.came', { role }, { by: 'colleague' });
}

function ring(world: World, customer: number): void {
  const { player } = world.state;
  if (player.phone !== 'silent') return;
  player.phone = 'ringing';
  player.phoneNumber += 1;
  world.emit('phone.rang', {}, { by: 'system' });
  world.defer(world.bundle.bank.phoneRings, {
    kind: 'phone-stop',
    ref: String(player.phoneNumber),
    customer,
  });
}
