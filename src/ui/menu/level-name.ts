import type { Bilingual } from '../../text/format.ts';

interface Level {
  readonly id: string;
  readonly name: Bilingual;
}

/** What a level is called; "" for a lesson as written. */
export function levelName(
  levels: readonly Level[] | undefined,
  id: string | undefined,
  say: (text: Bilingual) => string,
): string {
  const found = levels?.find((one) => one.id === id);
  return found ? say(found.name) : (id ?? '');
}
