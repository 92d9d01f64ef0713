/** How each sign is drawn: a ring on the floor and a badge over a head. The shape alone tells them apart. */
import { type Colour, SIGNS, type Sign } from './tones.ts';

export const RING = { width: 60, height: 30 } as const;
export const BADGE = { width: 30, height: 20 } as const;

export const HUES: Readonly<Record<Colour, string>> = {
  jade: '#1f7557',
  amber: '#b36d0a',
  red: '#a6262b',
  navy: '#1d2f5c',
};
const PAPER = '#fffdf8';

type Pen = CanvasRenderingContext2D;

function ellipse(pen: Pen, part: number): void {
  pen.beginPath();
  pen.ellipse(30, 15, 26 * part, 12.5 * part, 0, 0, Math.PI * 2);
}

/** A closed line through points given as parts of the ring's half axes. */
function polygon(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(30 + x * 27, 15 + y * 13.5);
  pen.closePath();
}

function star(pen: Pen, spikes: number, inner: number): void {
  const points: [number, number][] = [];
  for (let k = 0; k < spikes * 2; k++) {
    const reach = k % 2 === 0 ? 1 : inner;
    const turn = (k * Math.PI) / spikes;
    points.push([Math.cos(turn) * reach, Math.sin(turn) * reach]);
  }
  polygon(pen, points);
}

const RINGS: Readonly<Record<Sign, (pen: Pen) => void>> = {
  fine: (pen) => {
    pen.lineWidth = 2;
    ellipse(pen, 0.94);
    pen.stroke();
  },
  soon: (pen) => {
    pen.setLineDash([9, 5]);
    ellipse(pen, 0.94);
    pen.stroke();
  },
  late: (pen) => {
    pen.lineWidth = 2.5;
    ellipse(pen, 0.98);
    pen.stroke();
    ellipse(pen, 0.7);
    pen.stroke();
  },
  beyond: (pen) => {
    star(pen, 10, 0.74);
    pen.globalAlpha = 0.4;
    pen.fill();
    pen.globalAlpha = 1;
    pen.stroke();
  },
  leaves: (pen) => {
    polygon(pen, [
      [0, -1],
      [0.95, 0.7],
      [-0.95, 0.7],
    ]);
    pen.globalAlpha = 0.4;
    pen.fill();
    pen.globalAlpha = 1;
    pen.stroke();
  },
  restless: (pen) => RINGS.soon(pen),
  stands: (pen) => {
    polygon(pen, [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
    pen.stroke();
  },
  anxious: (pen) => {
    star(pen, 9, 0.82);
    pen.stroke();
  },
  strained: (pen) => RINGS.soon(pen),
  overrun: (pen) => RINGS.late(pen),
  steady: (pen) => RINGS.fine(pen),
  idle: (pen) => {
    pen.setLineDash([2, 5]);
    ellipse(pen, 0.94);
    pen.stroke();
  },
  chosen: (pen) => {
    pen.lineWidth = 5;
    pen.strokeStyle = PAPER;
    ellipse(pen, 0.95);
    pen.stroke();
    pen.lineWidth = 3;
    pen.strokeStyle = HUES.navy;
    ellipse(pen, 0.95);
    pen.stroke();
  },
};

export function drawRing(pen: Pen, sign: Sign): void {
  pen.save();
  pen.strokeStyle = HUES[SIGNS[sign]];
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  RINGS[sign](pen);
  pen.restore();
}

/** Outline of a badge: round, cut corners, square, square with a notch; the rest by what they mean. */
function outline(pen: Pen, sign: Sign): void {
  const { width: w, height: h } = BADGE;
  const corners: Partial<Record<Sign, number>> = { soon: 6, restless: 6, anxious: 6, stands: 10 };
  pen.beginPath();
  if (sign === 'leaves') {
    for (const [x, y] of [
      [w / 2, 0.5],
      [w - 4, h - 1],
      [4, h - 1],
    ] as const)
      pen.lineTo(x, y);
  } else if (sign === 'fine' || sign === 'steady' || sign === 'idle') {
    pen.arc(10, h / 2, 8.5, Math.PI / 2, Math.PI * 1.5);
    pen.arc(w - 10, h / 2, 8.5, -Math.PI / 2, Math.PI / 2);
  } else {
    const c = corners[sign] ?? 0;
    for (const [x, y] of [
      [1.5 + c, 1.5],
      [w - 1.5 - c, 1.5],
      [w - 1.5, 1.5 + c],
      [w - 1.5, h - 1.5 - c],
      [w - 1.5 - c, h - 1.5],
      [1.5 + c, h - 1.5],
      [1.5, h - 1.5 - c],
      [1.5, 1.5 + c],
    ] as const)
      pen.lineTo(x, y);
  }
  pen.closePath();
}

const GLYPHS: Partial<Record<Sign, string>> = {
  leaves: '!',
  restless: '◷',
  stands: '↕',
  anxious: '?',
};

/** @param text short; the sign's own mark where it is "" */
export function drawBadge(pen: Pen, sign: Sign, text: string): void {
  pen.save();
  if (sign === 'chosen') {
    pen.fillStyle = HUES.navy;
    pen.strokeStyle = PAPER;
    pen.lineWidth = 2;
    pen.beginPath();
    for (const [x, y] of [
      [6, 4],
      [24, 4],
      [15, 18],
    ] as const)
      pen.lineTo(x, y);
    pen.closePath();
    pen.fill();
    pen.stroke();
    pen.restore();
    return;
  }
  const hue = HUES[SIGNS[sign]];
  const solid = SIGNS[sign] === 'red';
  outline(pen, sign);
  pen.fillStyle = solid ? hue : PAPER;
  pen.strokeStyle = solid ? PAPER : hue;
  pen.lineWidth = sign === 'beyond' ? 3 : 2;
  pen.fill();
  pen.stroke();
  pen.fillStyle = solid ? '#ffffff' : hue;
  pen.font = 'bold 13px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(
    text || (GLYPHS[sign] ?? ''),
    BADGE.width / 2,
    BADGE.height / 2 + (sign === 'leaves' ? 3 : 0.8),
  );
  pen.restore();
}
