/** The words a rule compares with, and which of many commands to try first: those that speak of them. */
import type { Rule } from '../scenario/schema/sop.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import type { Sim } from '../sim/index.ts';

export type Words = ReadonlySet<string>;

const known = new WeakMap<Rule, Words>();

/** Quoted words of all its conditions. */
export function wordsOf(rule: Rule): Words {
  const before = known.get(rule);
  if (before) return before;
  const conditions = [
    rule.activation.where,
    ...('target' in rule ? [rule.target.where, rule.correlation] : []),
  ];
  const quoted = conditions.flatMap((source) => source?.match(/'[^']*'|"[^"]*"/g) ?? []);
  // 'ebank=on' in A.values speaks of a field and of what is keyed into it.
  const words: Words = new Set(
    quoted.map((one) => one.slice(1, -1)).flatMap((one) => [one, ...one.split('=')]),
  );
  known.set(rule, words);
  return words;
}

/** How many of its arguments the rule speaks of. */
export function rank({ do: _, ...args }: Command, words: Words): number {
  return Object.values(args).filter((value) => words.has(String(value))).length;
}

/** Those the rule speaks of first, else in their order. */
export const ranked = (commands: readonly Command[], words: Words): Command[] =>
  words.size === 0 ? [...commands] : [...commands].sort((a, b) => rank(b, words) - rank(a, words));

/** How many arguments two commands of one verb share: another value for the same field is the likely slip. */
export function sharing(a: Command, b: Command): number {
  const args: Readonly<Record<string, unknown>> = { ...b };
  return Object.entries(a).filter(([name, value]) => name !== 'do' && args[name] === value).length;
}

/** Other commands of the same verb that can be given now. */
export function alternatives(sim: Sim, command: Command, words: Words): Command[] {
  const same = JSON.stringify(command);
  const others = sim.available(command.do).filter((c) => JSON.stringify(c) !== same);
  return ranked(
    others.sort((a, b) => sharing(b, command) - sharing(a, command)),
    words,
  );
}
