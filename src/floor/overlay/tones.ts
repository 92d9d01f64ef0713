/** What an overlay says of one person: a sign (each has its own shape), a number to write beside it, and how much it matters. */
import type { PersonView } from '../../sim/index.ts';
import type { Overlay } from '../../stores/view-store.ts';
import { ANGRY_BELOW, IMPATIENT_BELOW, waited } from '../temper.ts';
import type { FloorRules } from './floor-rules.ts';

/** Jade is well, amber is to be seen to soon, red is too much, navy says nothing about good or bad. */
export const SIGNS = {
  fine: 'jade',
  soon: 'amber',
  late: 'red',
  beyond: 'red',
  leaves: 'red',
  restless: 'amber',
  stands: 'amber',
  anxious: 'amber',
  strained: 'amber',
  overrun: 'red',
  steady: 'jade',
  idle: 'navy',
  chosen: 'navy',
} as const;
export type Sign = keyof typeof SIGNS;
export type Colour = (typeof SIGNS)[Sign];

export interface Tone {
  readonly sign: Sign;
  /** Minutes, or -1 where no number goes with it. */
  readonly minutes: number;
  /** The largest is told first. */
  readonly weight: number;
}

const MINUTE = 60_000;
const BY_LEVEL: readonly Sign[] = ['fine', 'soon', 'late', 'beyond'];

/** 0 green, 1 amber, 2 red, 3 beyond. */
export const levelOf = (wait: number, levels: FloorRules['levels']): number =>
  levels.filter((end) => wait >= end).length;

/** Before the doors open there is a line as well, without tickets. */
const isOutside = ({ to, state }: PersonView): boolean =>
  to.kind === 'outside' && state !== 'leaving' && state !== 'gone';
const inLine = (person: PersonView): boolean => person.state === 'waiting' || isOutside(person);

const waitOf = (person: PersonView, t: number): number =>
  isOutside(person) ? Math.max(0, t - person.since) : waited(person, t);

function byWait(wait: number, rules: FloorRules): Tone {
  const sign = BY_LEVEL[levelOf(wait, rules.levels)] ?? 'beyond';
  return { sign, minutes: Math.floor(wait / MINUTE), weight: wait };
}

/** Felt time runs on between two pictures at the rate it had. */
export function feltWait(person: PersonView, t: number, now: number): number {
  const { mind } = person;
  if (!mind) return waitOf(person, t);
  return mind.felt + (inLine(person) ? (Math.max(0, t - now) * mind.rate) / 100 : 0);
}

function risk(person: PersonView, anxious: boolean, rules: FloorRules): Tone | null {
  const { mind, patience } = person;
  const tone = (sign: Sign, weight: number): Tone => ({ sign, minutes: -1, weight });
  if (patience < ANGRY_BELOW) return tone('leaves', 400 - patience);
  if (mind?.standing && rules.vulnerable.has(mind.kind)) return tone('stands', 300 - patience);
  if (patience < IMPATIENT_BELOW) return tone('restless', 200 - patience);
  return anxious && mind && !mind.informed ? tone('anxious', 100 - patience) : null;
}

/**
 * @param now time of the picture the person is from
 * @returns null where the overlay says nothing of this person
 */
export function toneOf(
  overlay: Overlay,
  person: PersonView,
  t: number,
  now: number,
  anxious: boolean,
  rules: FloorRules,
): Tone | null {
  if (!inLine(person)) return null;
  if (overlay === 'wait') return byWait(waitOf(person, t), rules);
  if (overlay === 'felt') return byWait(feltWait(person, t, now), rules);
  return overlay === 'risk' ? risk(person, anxious, rules) : null;
}

/** Codes of what makes a wait long or somebody leave, the worst first; for the words beside a person. */
export function reasonsOf(person: PersonView, anxious: boolean): string[] {
  const { mind } = person;
  const reasons: string[] = [];
  if (!mind) return reasons;
  if (mind.outside) reasons.push('outside');
  else if (mind.standing) reasons.push('standing');
  if (mind.pressed) reasons.push('pressed');
  if (mind.overtaken) reasons.push('overtaken');
  if (!mind.informed) reasons.push('uninformed');
  else if (!mind.occupied) reasons.push('unoccupied');
  if (anxious && !mind.informed) reasons.push('anxious');
  return reasons;
}
