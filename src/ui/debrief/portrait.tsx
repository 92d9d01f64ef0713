import { portraitUrl } from '../counter/art.ts';
import './portrait.css';

export type PortraitMood = 'calm' | 'happy' | 'waiting' | 'angry' | 'sad';

/** The player has no face in the content: this figure stands in. */
export const OWN_PORTRAIT = 'teller-f';

interface PortraitProps {
  readonly id: string;
  readonly mood?: PortraitMood;
  readonly name: string;
  readonly size?: number;
}

/** A face in a tile; the first letter of the name where there is no picture. The name stands beside it, so it is silent. */
export function Portrait({ id, mood = 'calm', name, size = 52 }: PortraitProps) {
  const picture = portraitUrl(id, mood);
  return (
    <span className="face-tile" style={{ width: size, height: size }} aria-hidden="true">
      {picture === undefined ? (
        <span className="face-letter" style={{ fontSize: size * 0.42 }}>
          {name.slice(0, 1)}
        </span>
      ) : (
        <img src={picture} alt="" width={size} height={size} loading="lazy" decoding="async" />
      )}
    </span>
  );
}
