/** Makes new facts heard, and writes for each of them what was to be heard. */
import type { SessionState } from '../stores/session-store.ts';
import type { Settings } from '../stores/settings-store.ts';
import type { Stores } from '../stores/stores.ts';
import { type CaptionWords, loadCaptionWords } from './caption-words.ts';
import { captionValues, cueOf, type Fact } from './cue-catalogue.ts';
import { createHowlerPort, type SoundPort } from './sound-port.ts';

export interface AudioPorts {
  readonly sound: SoundPort;
  /** Null while the messages are on their way. */
  readonly words: () => CaptionWords | null;
  readonly later: (work: () => void, ms: number) => void;
}

/** How long a caption stays, in real ms. */
const CAPTION_STAYS = 4000;
/** Facts further behind the present than this (simulated ms) were jumped over, not lived through. */
const JUMP = 20_000;
/** The hall is as loud as it is full. */
const FULL_HALL = 30;

function browserPorts({ settings }: Pick<Stores, 'settings'>): AudioPorts {
  let words: CaptionWords | null = null;
  loadCaptionWords(settings.getState().language).then(
    (loaded) => {
      words = loaded;
    },
    // Without messages there are no captions; the sounds stay.
    () => {},
  );
  return {
    sound: createHowlerPort(),
    words: () => words,
    later: (work, ms) => void window.setTimeout(work, ms),
  };
}

/** Follows the stores until the returned function is called. */
export function startAudio(
  { session, settings, view }: Pick<Stores, 'session' | 'settings' | 'view'>,
  ports: AudioPorts = browserPorts({ settings }),
): () => void {
  const { sound, words, later } = ports;
  let attempt = session.getState().attempt;
  /** Facts before this number have been heard. */
  let heard = session.getState().facts.length;
  let captions = 0;
  let closed = false;

  const tell = (fact: Fact, name: string): void => {
    const id = ++captions;
    const text = words()?.caption(name, captionValues(fact)) ?? '';
    view.getState().addCaption({ id, key: `captions:${name}`, text, at: fact.t });
    later(() => {
      if (!closed) view.getState().dropCaption(id);
    }, CAPTION_STAYS);
  };

  const call = (fact: Fact, state: SessionState): void => {
    if (fact.type !== 'ticket.called' || !settings.getState().speakCalls) return;
    const { ticket, window: place } = fact.data;
    const number = state.view?.hall.windows.find((w) => w.id === place)?.number;
    const text = number === undefined ? '' : (words()?.call(ticket, number) ?? '');
    if (text !== '') sound.speak(text);
  };

  const hear = (state: SessionState): void => {
    const { facts } = state;
    // Another attempt, or facts taken back by a rewind: what is there already has been heard.
    if (state.attempt !== attempt || facts.length < heard) {
      const fresh = state.attempt !== attempt && state.view !== null && facts.length <= 1;
      attempt = state.attempt;
      heard = fresh ? 0 : facts.length;
    }
    const now = state.view?.now ?? Number.POSITIVE_INFINITY;
    const { mute } = settings.getState();
    for (const fact of facts.slice(heard)) {
      const cue = cueOf(fact);
      if (!cue || (Number.isFinite(now) && now - fact.t > JUMP)) continue;
      if (!mute) sound.play(cue.cue, cue.volume);
      if (!mute) call(fact, state);
      tell(fact, cue.caption);
    }
    heard = facts.length;
  };

  const hum = (state: SessionState): void => {
    const { mute, hallVolume } = settings.getState();
    const people = state.view?.hall.people.length ?? 0;
    const here = state.status === 'running' && people > 0 && !mute;
    // In steps, so that the level is not set ten times a second.
    const level = Math.ceil(Math.min(1, people / FULL_HALL) * hallVolume * 10) / 10;
    murmur(here ? level : 0);
  };
  let murmuring = 0;
  const murmur = (level: number): void => {
    if (level === murmuring) return;
    murmuring = level;
    sound.murmur(level);
  };

  const applySettings = ({ volume, mute, language }: Settings): void => {
    sound.setVolume(mute ? 0 : volume);
    words()?.setLanguage(language);
    hum(session.getState());
  };
  applySettings(settings.getState());

  const stopSession = session.subscribe((state, before) => {
    if (state.facts !== before.facts || state.attempt !== before.attempt) hear(state);
    if (state.view !== before.view || state.status !== before.status) hum(state);
  });
  const stopSettings = settings.subscribe(applySettings);
  const stopRings = view.subscribe((state, before) => {
    if (state.rings !== before.rings && !settings.getState().mute) sound.play('alarm', 0.6);
  });
  return () => {
    closed = true;
    stopSession();
    stopSettings();
    stopRings();
    sound.close();
  };
}
