/** What an author reads when a lesson is not proved: plain words, with the step, rule or fact concerned. */
import type { Lack, Trouble } from '../bots/walk.ts';
import type { Pattern, Step } from '../scenario/schema/common.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import reasons from '../text/messages/en/reasons.json' with { type: 'json' };
import { clock } from './words.ts';

const REASONS: Readonly<Record<string, string>> = {
  ...reasons,
  'not-come': 'What it waits for did not happen in time.',
};

const PARTS = {
  before: 'exemplar.before of the lesson',
  each: 'exemplar.each of the lesson',
  after: 'exemplar.after of the lesson',
  case: 'its exemplar',
  plan: 'supervisor.plan of the lesson',
};

const BROKEN: Readonly<Record<string, string>> = {
  missing: 'what it asks for did not happen',
  order: 'what it asks for came too late, on the wrong side',
  late: 'its time was up',
  early: 'it came too soon',
  forbidden: 'what it forbids happened',
  count: 'it happened too often or not often enough',
};

export function stepWords(step: Step): string {
  if ('wait' in step) return `wait ${step.wait / 1000} s`;
  if ('until' in step) return `until ${patternWords(step.until)}`;
  const { do: verb, ...args } = step;
  const said = Object.entries(args).map(([name, value]) => `${name} ${String(value)}`);
  return [verb, said.join(', ')].join(' ').trim();
}

export const patternWords = ({ fact, where }: Pattern): string =>
  where === undefined ? fact : `${fact} where ${where}`;

export const factWords = (fact: Fact): string => {
  const said = Object.entries(fact.data).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `${clock(fact.t)} ${fact.type}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
};

const lackWords = ({ outcome, missing, against }: Lack): string[] => [
  `  "${outcome}" would need:`,
  ...missing.map((pattern) => `    that did not happen: ${patternWords(pattern)}`),
  ...against.map((pattern) => `    without what happened: ${patternWords(pattern)}`),
  ...(missing.length + against.length === 0
    ? ['    nothing more, but an outcome above it in the file fits as well']
    : []),
];

/** Lines of text; the first names the place. */
export function troubleWords(trouble: Trouble): string[] {
  const who = trouble.case === '' ? 'the shift' : `${trouble.case}/${trouble.variant}`;
  switch (trouble.kind) {
    case 'refused': {
      const { origin, step, reason } = trouble;
      const place = `step ${origin.index + 1} of ${PARTS[origin.part]} (routines put in)`;
      return [
        `${who}: ${place} could not be done: ${stepWords(step)}`,
        `    ${REASONS[reason] ?? ''} (${reason})`,
      ];
    }
    case 'finding': {
      const { rule, severity, kind, sop } = trouble.finding;
      return [
        `${who}: the exemplary way breaks rule ${rule} (${sop}, ${severity}): ${BROKEN[kind] ?? kind}`,
        ...trouble.facts.map((fact) => `    ${factWords(fact)}`),
      ];
    }
    case 'outcome':
      return [
        `${who}: the exemplary way ends as "${trouble.outcome || 'nothing: the encounter never ended'}", which is not acceptable`,
        ...trouble.lacks.flatMap(lackWords),
      ];
    case 'unserved':
      return [`${who}: was never served; did they come before closing time, and was there time?`];
    case 'failed':
      return [
        `the exemplary way does not pass: ${trouble.score.total} points (${Object.entries(
          trouble.score.dimensions,
        )
          .map(([name, points]) => `${name} ${points}`)
          .join(', ')})`,
      ];
  }
}
