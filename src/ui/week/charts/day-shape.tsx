/** A sign for each day, told apart by its shape. */
const R = 5;

/** Corner points around the middle. */
const CORNERS: readonly (string | null)[] = [
  null,
  '-4.6,-4.6 4.6,-4.6 4.6,4.6 -4.6,4.6',
  '0,-6 5.6,4.4 -5.6,4.4',
  '0,-6.2 6.2,0 0,6.2 -6.2,0',
  '-5.6,-4.4 5.6,-4.4 0,6',
  '-1.8,-6 1.8,-6 1.8,-1.8 6,-1.8 6,1.8 1.8,1.8 1.8,6 -1.8,6 -1.8,1.8 -6,1.8 -6,-1.8 -1.8,-1.8',
  '0,-6 5.7,-1.9 3.5,4.9 -3.5,4.9 -5.7,-1.9',
];

interface DayShapeProps {
  readonly day: number;
  readonly x: number;
  readonly y: number;
}

/** @param day index from 0; a week of more than seven days begins anew */
export function DayShape({ day, x, y }: DayShapeProps) {
  const nth = day % CORNERS.length;
  const corners = CORNERS[nth];
  const place = { className: 'day-shape', 'data-day': nth };
  return corners ? (
    <polygon {...place} points={corners} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} />
  ) : (
    <circle {...place} cx={x} cy={y} r={R} />
  );
}

/** The sign beside a word. */
export function DayKey({ day, name }: { readonly day: number; readonly name: string }) {
  return (
    <span className="day-key">
      <svg viewBox="-8 -8 16 16" aria-hidden="true">
        <DayShape day={day} x={0} y={0} />
      </svg>
      {name}
    </span>
  );
}
