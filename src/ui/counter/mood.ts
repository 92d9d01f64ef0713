export type Face = 'happy' | 'calm' | 'waiting' | 'sad' | 'angry';
export type MoodWord = 'happy' | 'calm' | 'uneasy' | 'upset' | 'angry';

/** Talk states in which a low mood is grief rather than anger, and a high one no laughter. */
const SORROW = /beg|sad|sorr|cry|worr|afraid|asham/;

export function faceOf(person: {
  readonly mood: number;
  readonly state: string;
  readonly patience: number;
  readonly impatient: number;
}): Face {
  const { mood, state, patience, impatient } = person;
  if (mood < 30) return SORROW.test(state) ? 'sad' : 'angry';
  if (mood < 45) return SORROW.test(state) ? 'sad' : 'waiting';
  if (impatient > 0 || patience < 30) return 'waiting';
  // Content is not delighted: hardly anybody laughs at a counter.
  return mood >= 85 && !SORROW.test(state) ? 'happy' : 'calm';
}

export function moodWord(mood: number): MoodWord {
  if (mood >= 70) return 'happy';
  if (mood >= 45) return 'calm';
  if (mood >= 30) return 'uneasy';
  return mood >= 15 ? 'upset' : 'angry';
}
