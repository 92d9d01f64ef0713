/** Small marks above heads, drawn once: each has its own shape, so that none depends on its colour. */
import type { SheetFrame, SpriteSheet } from './sprite-sheet.ts';

export type HeadMark = 'impatient' | 'angry' | 'mine';
export const MARK_SIZE = 26;
const SCALE = 2;

type Pen = CanvasRenderingContext2D;

function bubble(pen: Pen, fill: string, edge: string): void {
  pen.fillStyle = fill;
  pen.strokeStyle = edge;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(13, 11.5, 9.5, Math.PI * 0.62, Math.PI * 2.38);
  pen.lineTo(13, 24.5);
  pen.closePath();
  pen.fill();
  pen.stroke();
}

const MARKS: Readonly<Record<HeadMark, (pen: Pen) => void>> = {
  /** A clock: waited long. */
  impatient(pen) {
    bubble(pen, '#fffdf8', '#c9821a');
    pen.strokeStyle = '#8a5606';
    pen.lineCap = 'round';
    pen.beginPath();
    pen.arc(13, 11.5, 5, 0, Math.PI * 2);
    pen.moveTo(13, 8.6);
    pen.lineTo(13, 11.7);
    pen.lineTo(15, 12.8);
    pen.lineWidth = 1.6;
    pen.stroke();
  },
  /** An exclamation mark on red: about to leave. */
  angry(pen) {
    bubble(pen, '#a6262b', '#fffdf8');
    pen.fillStyle = '#ffffff';
    pen.fillRect(11.7, 5.6, 2.6, 7.4);
    pen.beginPath();
    pen.arc(13, 16, 1.6, 0, Math.PI * 2);
    pen.fill();
  },
  /** A star on navy: one of the learner's own customers. */
  mine(pen) {
    bubble(pen, '#1d2f5c', '#fffdf8');
    pen.fillStyle = '#ffffff';
    pen.beginPath();
    for (let k = 0; k < 10; k++) {
      const reach = k % 2 === 0 ? 5.6 : 2.4;
      const angle = -Math.PI / 2 + (k * Math.PI) / 5;
      pen.lineTo(13 + Math.cos(angle) * reach, 11.6 + Math.sin(angle) * reach);
    }
    pen.fill();
  },
};

export function createIconSheet(): SpriteSheet {
  const names = Object.keys(MARKS) as HeadMark[];
  const canvas = document.createElement('canvas');
  const side = MARK_SIZE * SCALE;
  canvas.width = side * names.length;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  const frames: Record<string, SheetFrame> = {};
  names.forEach((name, k) => {
    pen.save();
    pen.translate(k * side, 0);
    pen.scale(SCALE, SCALE);
    MARKS[name](pen);
    pen.restore();
    const size = { x: 0, y: 0, w: side, h: side };
    frames[name] = { frame: { ...size, x: k * side }, spriteSourceSize: size, sourceSize: size };
  });
  return { pages: [{ image: canvas, frames }], scale: SCALE };
}
