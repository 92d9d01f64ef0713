/** Words of the debrief of a drill: those of every debrief, and its own. */
import { useWords } from '../../menu/use-words.ts';
import { type DebriefWords, debriefWords, usePort } from '../debrief-model.ts';

const NAMESPACES = ['debrief', 'after', 'facts', 'commands', 'counter', 'reasons', 'week'];

export function useDrillWords(): DebriefWords {
  const { model, content } = usePort();
  return debriefWords(useWords(NAMESPACES), model.bundle, content);
}
