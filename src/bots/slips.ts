/** Slips of those who are no experts: steps left out, and something else said. */
import type { Step } from '../scenario/schema/common.ts';
import type { CommandType } from '../scenario/vocabulary/commands.ts';
import { type Sim, type StreamState, uniform, uniformInt } from '../sim/index.ts';
import type { Bend } from './script.ts';

/** What even a careless person does, because the system or the people will not go on without it. */
const UNAVOIDABLE: ReadonlySet<CommandType> = new Set([
  'open-window',
  'close-window',
  'close-shift',
  'call-next',
  'begin-duty',
  'end-duty',
  'take',
  'open-transaction',
  'key',
  'post',
  'pay',
  'part',
  'open-doors',
  'answer-request',
  'set-aside',
]);

/** Leaves out avoidable steps with probability `slip`, and says something else with probability `tongue`. */
export function slipping(stream: StreamState, slip: number, tongue: number): Bend {
  return (step: Step, sim: Sim) => {
    if (!('do' in step)) return [step];
    if (step.do === 'say' && uniform(stream) < tongue) {
      const lines = sim.bundle.bank.lines.filter((l) => l.tone !== 'warm');
      const other = lines[uniformInt(stream, Math.max(1, lines.length))];
      return other ? [{ do: 'say', line: other.id }] : [step];
    }
    if (UNAVOIDABLE.has(step.do)) return [step];
    return uniform(stream) < slip ? [] : [step];
  };
}
