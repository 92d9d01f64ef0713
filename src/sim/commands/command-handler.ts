/** What a command file holds: the check without side effect, the effect, the time it takes, and what could be given now. */
import type { CommandOf, CommandType } from '../../scenario/vocabulary/commands.ts';
import { own } from '../model/own.ts';
import type { ItemState } from '../model/state.ts';
import { OK, refuse, type Verdict } from '../model/verdict.ts';
import type { World } from '../world/world.ts';

export interface CommandHandler<K extends CommandType> {
  /** May it be given now? Changes nothing. */
  can(world: World, command: CommandOf<K>): Verdict;
  /** What becomes true when the action is done. */
  apply(world: World, command: CommandOf<K>): void;
  /** Time the action takes in ms, where it is not the bank's timing of the command. */
  duration?(world: World, command: CommandOf<K>): number;
  /** Commands worth considering now, whether sensible or not; `can` still decides. */
  options(world: World): CommandOf<K>[];
}

/** A customer sits at the glass and the teller is there. */
export function atDesk(world: World): Verdict {
  if (!world.state.encounter) return refuse('no-customer');
  if (!world.state.player.seated) return refuse('not-seated');
  return OK;
}

/** As `atDesk`, and it is a customer, not a duty of one's own. */
export function withCustomer(world: World): Verdict {
  return world.state.encounter?.duty ? refuse('no-customer') : atDesk(world);
}

/** As `atDesk`, with the terminal unlocked. */
export function atTerminal(world: World): Verdict {
  const desk = atDesk(world);
  if (!desk.ok) return desk;
  return world.state.player.locked ? refuse('screen-locked') : OK;
}

export function itemOnDesk(world: World, id: string): ItemState | null {
  const item = own(world.state.encounter?.items, id);
  return item?.at === 'desk' ? item : null;
}

export const itemsOf = (world: World): ItemState[] =>
  Object.values(world.state.encounter?.items ?? {});
