/** Drawings of single fields: a photograph, a seal, a damaged note. The words beside them say the same. */
import type { Picture } from '../../../scenario/schema/picture.ts';
import { portraitUrl } from '../art.ts';

type Seal = Extract<Picture, { seal: unknown }>['seal'];

interface PictureArtProps {
  readonly picture: Picture;
  readonly ruler?: boolean;
  /** Of the note the picture is of. */
  readonly hue?: number;
}

export function PictureArt({ picture, ruler = false, hue = 352 }: PictureArtProps) {
  if ('portrait' in picture) return <Photograph id={picture.portrait} />;
  if ('seal' in picture) return <SealArt seal={picture.seal} />;
  return <ScrapArt squares={picture.squares} ruler={ruler} hue={hue} />;
}

function Photograph({ id }: { id: string }) {
  const url = portraitUrl(id, 'calm');
  return <div className="photograph">{url === undefined ? null : <img src={url} alt="" />}</div>;
}

const CENTRE = 60;
const RIM = 54;
const onCircle = (radius: number, degrees: number): string => {
  const turned = ((degrees - 90) * Math.PI) / 180;
  const x = CENTRE + radius * Math.cos(turned);
  const y = CENTRE + radius * Math.sin(turned);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

function star(points: number, turn: number): string {
  const corners = Array.from({ length: 2 * points }, (_, i) =>
    onCircle(i % 2 === 0 ? 19 : 8, turn + (i * 180) / points),
  );
  return `M${corners.join('L')}Z`;
}

/** Degrees of the rim that a gap takes away. */
const GAP = 9;

/** Stretches of the rim between its gaps. */
function rim(gaps: readonly number[]): string {
  const sorted = [...gaps].sort((a, b) => a - b);
  if (sorted.length === 0)
    return `M${onCircle(RIM, 0)}A${RIM} ${RIM} 0 1 1 ${onCircle(RIM, 180)}A${RIM} ${RIM} 0 1 1 ${onCircle(RIM, 0)}`;
  return sorted
    .map((from, i) => {
      const to = (sorted[i + 1] ?? (sorted[0] ?? 0) + 360) - GAP / 2;
      const start = from + GAP / 2;
      const far = to - start > 180 ? 1 : 0;
      return `M${onCircle(RIM, start)}A${RIM} ${RIM} 0 ${far} 1 ${onCircle(RIM, to)}`;
    })
    .join('');
}

/** Degrees around which the words stand, open at the bottom. */
const WORDS = 250;

interface SealArtProps {
  readonly seal: Seal;
  /** Drawn in the ink of the card on file, to be told apart when one lies over the other. */
  readonly onFile?: boolean;
}

export function SealArt({ seal, onFile = false }: SealArtProps) {
  const letters = [...seal.text];
  const step = letters.length > 1 ? WORDS / (letters.length - 1) : 0;
  return (
    <svg
      className="seal-art"
      data-on-file={onFile}
      viewBox="0 0 120 120"
      aria-hidden="true"
      focusable="false"
      opacity={1 - seal.worn / 100}
    >
      <path d={rim(seal.gaps)} fill="none" stroke="currentColor" strokeWidth="3.4" />
      <path d={star(seal.points, seal.turn)} fill="currentColor" />
      {letters.map((letter, i) => {
        const at = i * step - (step === 0 ? 0 : WORDS / 2);
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: letters of one word
            key={i}
            x={CENTRE}
            y="22"
            fontSize={letters.length > 12 ? 11 : 13}
            fontWeight="700"
            textAnchor="middle"
            fill="currentColor"
            transform={`rotate(${at} ${CENTRE} ${CENTRE})`}
          >
            {letter}
          </text>
        );
      })}
    </svg>
  );
}

/** A damaged note; the ruler lays a hundred squares over it. */
function ScrapArt(scrap: { squares: readonly string[]; ruler: boolean; hue: number }) {
  const { squares, ruler, hue } = scrap;
  const there = squares.flatMap((row, y) =>
    [...row].map((one, x) => ({ x, y, kept: one === '#' })),
  );
  return (
    <svg
      className="scrap-art"
      viewBox="0 0 200 100"
      aria-hidden="true"
      focusable="false"
      data-ruler={ruler}
      fill={`hsl(${hue} 55% 78%)`}
    >
      {there.map(({ x, y, kept }) => (
        <rect
          key={`${x} ${y}`}
          x={x * 20}
          y={y * 10}
          width="20.4"
          height="10.4"
          className={kept ? 'scrap-kept' : 'scrap-gone'}
        />
      ))}
    </svg>
  );
}
