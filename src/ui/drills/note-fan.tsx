/** Practice notes: our own drawing, with nothing of any real banknote. */

interface NoteFanProps {
  /** How many lie in the fan; 0: an empty table. */
  readonly notes: number;
  /** Another turn is another fan, even with as many notes. */
  readonly turn: number;
  readonly face: string;
  readonly practice: string;
}

const SPREAD = 9;
const STEP = 30;

export function NoteFan({ notes, turn, face, practice }: NoteFanProps) {
  const middle = (notes - 1) / 2;
  return (
    <span className="note-fan" key={turn} data-turn={turn} data-notes={notes} aria-hidden="true">
      {Array.from({ length: notes }, (_, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: notes of a fan have nothing but their place
          key={i}
          className="note-card"
          style={{
            transform: `translate(${(i - middle) * STEP}px, ${Math.abs(i - middle) * 5}px) rotate(${(i - middle) * SPREAD}deg)`,
          }}
        >
          <i>{practice}</i>
          <b>{face}</b>
        </span>
      ))}
    </span>
  );
}

interface NotePileProps {
  /** 0 to 1. Drawn coarsely: a pile tells no number. */
  readonly part: number;
  readonly face: string;
  readonly strap: boolean;
}

const LAYERS = 9;

export function NotePile({ part, face, strap }: NotePileProps) {
  const layers = Math.ceil(part * LAYERS);
  return (
    <svg
      className="note-pile"
      viewBox="0 0 130 120"
      width="130"
      height="120"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: layers }, (_, i) => {
        const y = 102 - i * 5;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers have nothing but their place
          <g key={i} className="note-layer">
            <path d={`M5 ${y} L65 ${y - 28} L125 ${y} L65 ${y + 14} Z`} />
          </g>
        );
      })}
      {layers > 0 ? (
        <text x="65" y={99 - (layers - 1) * 5} className="note-pile-face">
          {face}
        </text>
      ) : null}
      {strap ? (
        <path className="note-strap" d="M50 55 L66 48 L82 54 L82 104 L66 112 L50 106 Z" />
      ) : null}
    </svg>
  );
}
