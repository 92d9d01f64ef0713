/** A bank and its parts made one: the lists of the parts follow those of the bank, in the order in which it names them. */
import type { BankFile } from '../schema/bank.ts';
import { type BankPart, PART_LISTS } from '../schema/bank-part.ts';
import type { Door } from '../schema/doors.ts';

function mergeBank(bank: BankFile, parts: readonly BankPart[]): BankFile {
  const all = [bank, ...parts];
  const lists = Object.fromEntries(
    PART_LISTS.flatMap((name) => {
      const given = all.flatMap((one): (readonly unknown[])[] => (one[name] ? [one[name]] : []));
      return given.length > 0 ? [[name, given.flat()]] : [];
    }),
  ) as Pick<BankFile, (typeof PART_LISTS)[number]>;
  return {
    ...bank,
    ...lists,
    reports: {
      to: all.flatMap(({ reports }) => reports.to),
      about: all.flatMap(({ reports }) => reports.about),
    },
    overheard: all.flatMap(({ overheard }) => overheard),
    perception: all.find(({ perception }) => perception)?.perception,
    quality: all.find(({ quality }) => quality)?.quality,
    clocks: all.find(({ clocks }) => clocks)?.clocks,
  };
}

/**
 * Every bank whose parts are all there; half a bank would make everything else look wrong.
 * @param door without the parts that are for another door; with all of them if absent
 */
export function wholeBanks(
  banks: ReadonlyMap<string, BankFile>,
  parts: ReadonlyMap<string, BankPart>,
  door?: Door,
): Map<string, BankFile> {
  const whole = new Map<string, BankFile>();
  for (const [id, bank] of banks) {
    const found = bank.parts.flatMap((part) => parts.get(part) ?? []);
    if (found.length !== bank.parts.length) continue;
    const here = found.filter((part) => !door || !part.door || part.door === door);
    whole.set(id, mergeBank(bank, here));
  }
  return whole;
}
