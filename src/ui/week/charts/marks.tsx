/** The things of a chart that can be asked: each says in words what it is, by pointer or by arrow keys. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Tooltip } from '../../kit/tooltip.tsx';

export interface Mark {
  readonly id: string;
  /** What it stands for, said in full. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly shape: ReactNode;
}

/** Room to point at, in units of the drawing. */
const REACH = 11;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** One stop for the Tab key; the arrows, Home and End go from mark to mark in the order given. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, marks.length - 1);
  const roam = (event: KeyboardEvent<SVGGElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = STEPS[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : stop + (step ?? 0);
    if ((step === undefined && !/^(Home|End)$/.test(event.key)) || !marks[to]) return;
    event.preventDefault();
    setCurrent(to);
    event.currentTarget.querySelectorAll<SVGGElement>('.chart-mark')[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its marks have the focus
    <g onKeyDown={roam}>
      {marks.map(({ id, label, x, y, shape }, k) => (
        <Tooltip key={id} text={label}>
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a picture with a name, reached by arrows */}
          <g
            className="chart-mark"
            role="img"
            aria-label={label}
            tabIndex={k === stop ? 0 : -1}
            onFocus={() => setCurrent(k)}
          >
            <circle className="chart-mark-reach" cx={x} cy={y} r={REACH} />
            {shape}
          </g>
        </Tooltip>
      ))}
    </g>
  );
}
