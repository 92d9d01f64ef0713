/** A practice note: our own drawing, marked as such, with nothing of any real banknote. */
import { useWords } from './words.ts';

/** Hue by rank, largest first; chosen to be told apart, not to look like money. */
const HUES = [352, 150, 24, 215, 268, 44, 96];
export const hueOf = (rank: number): number => HUES[Math.max(0, rank) % HUES.length] ?? 0;

interface NoteArtProps {
  readonly denomination: number;
  readonly rank: number;
  readonly serial: string;
  readonly watermark?: 'clear' | 'faint';
}

export function NoteArt({ denomination, rank, serial, watermark = 'clear' }: NoteArtProps) {
  const { t } = useWords();
  const hue = hueOf(rank);
  const ink = `hsl(${hue} 55% 30%)`;
  const rings = [0, 1, 2, 3, 4, 5, 6, 7];
  return (
    <svg className="note-art" viewBox="0 0 200 92" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={`note-${hue}`} x1="0" x2="1" y1="0" y2="1">
          <stop offset="0" stopColor={`hsl(${hue} 62% 87%)`} />
          <stop offset="0.55" stopColor={`hsl(${hue} 58% 79%)`} />
          <stop offset="1" stopColor={`hsl(${hue} 52% 71%)`} />
        </linearGradient>
      </defs>
      <rect width="200" height="92" rx="5" fill={`url(#note-${hue})`} />
      <rect
        x="4"
        y="4"
        width="192"
        height="84"
        rx="3"
        fill="none"
        stroke={ink}
        strokeOpacity="0.35"
      />
      <g fill="none" stroke={ink} strokeOpacity="0.18">
        {rings.map((ring) => (
          <ellipse
            key={ring}
            cx="118"
            cy="48"
            rx={14 + ring * 5}
            ry={34 - ring * 2.5}
            transform={`rotate(${ring * 22.5} 118 48)`}
          />
        ))}
      </g>
      <circle
        cx="42"
        cy="52"
        r="23"
        fill="#ffffff"
        fillOpacity={watermark === 'clear' ? 0.75 : 0.4}
      />
      {watermark === 'clear' ? (
        <path
          d="M42 36 l5 11 12 1 -9 8 3 12 -11 -7 -11 7 3 -12 -9 -8 12 -1 z"
          fill={ink}
          fillOpacity="0.16"
        />
      ) : (
        <circle cx="42" cy="52" r="13" fill="#ffffff" fillOpacity="0.5" />
      )}
      <text x="12" y="19" fontSize="11" fontWeight="700" fill={ink}>
        {t('note.practice')}
      </text>
      <text x="190" y="19" fontSize="10" textAnchor="end" fill={ink} letterSpacing="0.6">
        {serial}
      </text>
      <text
        x="188"
        y="79"
        fontSize="31"
        fontWeight="700"
        textAnchor="end"
        fill={ink}
        fontFamily="Georgia, serif"
      >
        {denomination / 100}
      </text>
    </svg>
  );
}

/** Banded bundles and loose notes of one denomination. */
export function NoteStack({ rank, pieces }: { rank: number; pieces: number }) {
  const hue = hueOf(rank);
  const bundles = Math.min(5, Math.floor(pieces / 100));
  const loose = pieces % 100 > 0 ? 1 + Math.min(3, Math.floor((pieces % 100) / 30)) : 0;
  const rows = [
    ...Array.from({ length: bundles }, () => true),
    ...Array.from({ length: loose }, () => false),
  ];
  const height = rows.reduce((sum, banded) => sum + (banded ? 11 : 5), 6);
  let y = height - 3;
  return (
    <svg
      className="note-stack"
      viewBox={`0 0 62 ${height}`}
      width="62"
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {rows.map((banded, index) => {
        const h = banded ? 11 : 5;
        y -= h;
        const shift = (index * 7) % 3;
        const key = `${index}-${banded}`;
        return (
          <g key={key} transform={`translate(${shift} ${y})`}>
            <rect
              width="58"
              height={h - 1}
              rx="1.5"
              fill={`hsl(${hue} 55% 76%)`}
              stroke={`hsl(${hue} 45% 48%)`}
              strokeWidth="0.8"
            />
            {banded ? (
              <rect
                x="22"
                width="13"
                height={h - 1}
                fill="#fffaf0"
                stroke="#b9a27c"
                strokeWidth="0.6"
              />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
