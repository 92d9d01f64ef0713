/** Words of the debrief of a drill: those of every debrief, and its own. */
import { useWords } from '../../menu/use-words.ts';
import { type DebriefWords, debriefWords, usePort } from '../debrief-model.ts';

const NAMESPACES = ['debrief', 'after', 'facts', 'commands', 'counter', 'reasons', 'week'];

export function useDrillWords(): DebriefWords {
  const { model, content } = usePort();
  return debriefWords(useWords(NAMESPACES), model.bundle, content);
}

/** With its sign, as differences are read. */
export function signed(value: number, digits = 1): string {
  const unit = digits === 0 ? 1 : 10;
  const rounded = Math.round(value * unit) / unit;
  const figure = Math.abs(rounded).toFixed(digits);
  return rounded > 0 ? `+${figure}` : rounded < 0 ? `−${figure}` : figure;
}
