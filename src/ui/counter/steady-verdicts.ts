import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Verdict } from '../../sim/index.ts';

type Ask = (command: Command) => Verdict;

/** Remembers the last answer that was not "busy"; while busy that one stands. */
export function createSteadyVerdicts(): (ask: Ask, chapter: string) => Ask {
  const known = new Map<string, Verdict>();
  let current = '';
  return (ask, chapter) => {
    if (chapter !== current) known.clear();
    current = chapter;
    return (command) => {
      const verdict = ask(command);
      const key = JSON.stringify(command);
      if (verdict.ok || verdict.reason !== 'busy') {
        known.set(key, verdict);
        return verdict;
      }
      return known.get(key) ?? { ok: true };
    };
  };
}
