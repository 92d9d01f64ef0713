/** Tells of waits that pass what the player has set: in words, as a caption, with a sound. */
import { useEffect, useRef } from 'react';
import type { DeskControl } from '../counter/desk-control.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import { useStores } from '../kit/session-context.tsx';
import { type AlarmMemory, checkAlarms } from './alarms.ts';
import type { FloorWords } from './floor-names.ts';
import { levelsOf } from './waits.ts';

/** How long a caption stays, in real ms. */
const CAPTION_STAYS = 4000;

export function useAlarms(port: DeskPort, control: DeskControl, words: FloorWords): void {
  const { view: store } = useStores();
  const memory = useRef<AlarmMemory>({});
  const captions = useRef(0);
  const { view, bundle } = port;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each picture of the run
  useEffect(() => {
    const { alarms, ring, addCaption, dropCaption } = store.getState();
    const usual = levelsOf(bundle)[1] ?? Number.POSITIVE_INFINITY;
    const lines = view.hall.queues.map(({ category, longest }) => ({
      category,
      longest,
      threshold: alarms[category] ?? usual,
    }));
    const outcome = checkAlarms(memory.current, lines, view.now);
    memory.current = outcome.memory;
    const [first, ...more] = outcome.rings;
    if (!first) return;
    const text = words.t(more.length > 0 ? 'alarm.several' : 'alarm.rings', {
      category: outcome.rings.map(({ category }) => words.category(category)).join(words.t('and')),
      minutes: Math.floor(first.longest / 60_000),
    });
    control.say(text, 'bad');
    ring();
    // Below zero: no number of the audio room.
    captions.current -= 1;
    const id = captions.current;
    addCaption({ id, key: 'console:alarm.rings', text, at: view.now });
    setTimeout(() => dropCaption(id), CAPTION_STAYS);
  }, [view]);
}
