/** A break on the plan: pulled by mouse or finger, or moved by arrow keys, within the times it may begin. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatClockShort } from '../../../text/format.ts';
import { placed, type Span } from '../span.ts';
import type { PlanWords } from './plan-words.ts';

/** ms: a plan is drawn in steps of five minutes. */
export const PLAN_STEP = 5 * 60_000;
const PAGE = 6;

export interface Rest {
  readonly staff: string;
  readonly from: number;
  readonly for: number;
  readonly between: { readonly from: number; readonly to: number };
}

interface RestBarProps {
  readonly rest: Rest;
  readonly name: string;
  readonly span: Span;
  readonly now: number;
  readonly words: PlanWords;
  /** Told while it is pulled, null when it was let go. */
  onDraft(from: number | null): void;
  onMove(from: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
};

export function RestBar({ rest, name, span, now, words, onDraft, onMove }: RestBarProps) {
  const { from, between } = rest;
  const [draft, setDraft] = useState<number | null>(null);
  const pulled = useRef<{ x: number; width: number } | null>(null);
  const first = Math.max(between.from, Math.ceil(now / PLAN_STEP) * PLAN_STEP);
  const inLimits = (at: number): number => Math.max(first, Math.min(between.to, at));
  const snapped = (at: number): number => inLimits(Math.round(at / PLAN_STEP) * PLAN_STEP);

  const show = (at: number | null): void => {
    setDraft(at);
    onDraft(at);
  };
  const moveTo = (at: number): void => {
    if (at !== from) onMove(at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) moveTo(inLimits(from + step * PLAN_STEP));
    else if (event.key === 'Home') moveTo(inLimits(between.from));
    else if (event.key === 'End') moveTo(between.to);
    else if (event.key === 'Escape' && pulled.current) {
      pulled.current = null;
      show(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const width = event.currentTarget.parentElement?.clientWidth ?? 0;
    pulled.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const start = pulled.current;
    if (!start || start.width === 0) return;
    const by = ((event.clientX - start.x) / start.width) * (span.to - span.from);
    const at = snapped(from + by);
    if (at !== (draft ?? from)) show(at);
  };
  const letGo = (): void => {
    pulled.current = null;
    if (draft !== null) moveTo(draft);
    show(null);
  };

  const at = draft ?? from;
  const times = { from: formatClockShort(at), to: formatClockShort(at + rest.for) };
  return (
    <span
      className="plan-rest"
      role="slider"
      tabIndex={0}
      data-plan-rest={rest.staff}
      data-from={from}
      data-pulled={draft !== null}
      aria-label={words.t('rest.label', { name })}
      aria-valuemin={Math.round(between.from / 60_000)}
      aria-valuemax={Math.round(between.to / 60_000)}
      aria-valuenow={Math.round(at / 60_000)}
      aria-valuetext={words.t('rest.value', {
        ...times,
        first: formatClockShort(between.from),
        last: formatClockShort(between.to),
      })}
      style={placed({ from: at, to: at + rest.for }, span)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={() => {
        pulled.current = null;
        show(null);
      }}
    >
      {times.from}
    </span>
  );
}
