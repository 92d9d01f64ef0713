/** The sound device, as far as the game uses it. */
import { Howl, Howler } from 'howler';
import sheet from '../../assets/sound/cues.json';
import m4a from '../../assets/sound/cues.m4a?url&no-inline';
import webm from '../../assets/sound/cues.webm?url&no-inline';
import type { CueId } from './cue-catalogue.ts';

export interface SoundPort {
  /** 0..1; 0 is silence. */
  setVolume(volume: number): void;
  play(cue: CueId, volume: number): void;
  /** The quiet hall: 0 stops it. */
  murmur(volume: number): void;
  speak(text: string): void;
  close(): void;
}

const FADE = 600;

export function createHowlerPort(): SoundPort {
  // Going to sleep would make the first sound after a pause late.
  Howler.autoSuspend = false;
  const howl = new Howl({
    src: [webm, m4a],
    sprite: sheet.sprite as unknown as Record<string, [number, number]>,
  });
  let murmur = -1;
  let level = 0;
  /** Before the first gesture the browser plays nothing; what was missed must not come in a burst later. */
  const locked = (): boolean => (Howler.ctx as AudioContext | null)?.state === 'suspended';

  return {
    setVolume: (volume) => {
      howl.volume(volume);
      if (murmur >= 0) howl.volume(volume * level, murmur);
    },
    play(cue, volume) {
      if (locked()) return;
      const id = howl.play(cue);
      howl.volume((howl.volume() as number) * volume, id);
    },
    murmur(volume) {
      level = volume;
      if (volume > 0 && murmur < 0) {
        murmur = howl.play('murmur');
        howl.volume((howl.volume() as number) * volume, murmur);
      } else if (volume > 0) {
        howl.volume((howl.volume() as number) * volume, murmur);
      } else if (murmur >= 0) {
        const last = murmur;
        murmur = -1;
        howl.fade(howl.volume(last) as number, 0, FADE, last);
        howl.once('fade', () => howl.stop(last), last);
      }
    },
    speak(text) {
      if (locked() || !('speechSynthesis' in window)) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = 'zh-CN';
      utterance.volume = howl.volume() as number;
      window.speechSynthesis.speak(utterance);
    },
    close() {
      howl.unload();
      window.speechSynthesis?.cancel();
    },
  };
}
