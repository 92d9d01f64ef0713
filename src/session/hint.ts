/**
 * The next good step: the first step of the exemplar that has not been done and can be done now.
 * A code; the words belong to the desk.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Step } from '../scenario/schema/common.ts';
import type { Rule } from '../scenario/schema/sop.ts';
import { COMMANDS, type Command } from '../scenario/vocabulary/commands.ts';
import type { Fact, FactType } from '../scenario/vocabulary/facts.ts';
import type { LoggedCommand } from '../sim/index.ts';
import { judge, type RuleResult, type SimView, type Verdict } from '../sim/index.ts';
import type { Hint } from '../stores/session-store.ts';
import { nextOfPlan } from './floor-hint.ts';

export interface Standing {
  readonly bundle: LessonBundle;
  readonly view: SimView;
  readonly facts: readonly Fact[];
  readonly commands: readonly LoggedCommand[];
  can(command: Command): Verdict;
}

interface Stretch {
  readonly steps: readonly Step[];
  /** Commands and facts from here on count as done. */
  readonly since: number;
}

/** Arguments in a fixed order, so that two equal commands have one name. */
function nameOf(command: Command): string {
  const entries = Object.entries(command).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

/** The part of the exemplary shift one is in, in the order in which it may apply. */
function stretches({ bundle, view, facts }: Standing): Stretch[] {
  const { before, each, after } = bundle.lesson.exemplar;
  const { encounter } = view;
  if (encounter) {
    const variants = bundle.cases[encounter.case];
    const body = variants?.[encounter.variant || 'base'] ?? variants?.base;
    return [{ steps: body?.exemplar ?? [], since: encounter.startedAt }];
  }
  // A duty done before opening does not end the opening.
  const lastEnd = [...facts]
    .reverse()
    .find((fact) => fact.type === 'encounter.ended' && fact.customer >= 0);
  const since = lastEnd?.t ?? 0;
  const opening: Stretch[] = lastEnd ? [] : [{ steps: before, since: 0 }];
  const rest: Stretch =
    view.player.remaining > 0 ? { steps: each, since } : { steps: after, since };
  return [...opening, rest];
}

function firstOpenStep(standing: Standing, { steps, since }: Stretch): Step | null {
  const done = new Map<string, number>();
  const count = (name: string) => done.set(name, (done.get(name) ?? 0) + 1);
  for (const { t, command } of standing.commands) if (t >= since) count(nameOf(command));
  const happened = (type: string) =>
    standing.facts.some((fact) => fact.t >= since && fact.type === type);
  let waiting: Step | null = null;
  for (const step of steps) {
    if ('wait' in step) continue;
    if ('until' in step) {
      // What is waited for comes before what follows, unless that can be done already.
      if (!happened(step.until.fact)) waiting ??= step;
      continue;
    }
    const name = nameOf(step);
    const left = done.get(name) ?? 0;
    if (left > 0) {
      done.set(name, left - 1);
      waiting = null;
      continue;
    }
    if (waiting) return waiting;
    if (standing.can(step).ok) return step;
  }
  return waiting;
}

const rulesOf = (bundle: LessonBundle): Map<string, Rule> =>
  new Map(
    Object.values(bundle.sops).flatMap((sop) =>
      sop.rules.map((rule) => [`${sop.id}/${rule.id}`, rule] as const),
    ),
  );

/** An obligation still open that the command would serve. */
function servedRule(standing: Standing, command: Command, customer: number): Hint['rule'] {
  const leadsTo: readonly FactType[] = COMMANDS[command.do].leadsTo;
  const rules = rulesOf(standing.bundle);
  const serves = (result: RuleResult) => {
    const rule = rules.get(`${result.sop}/${result.rule}`);
    if (!rule || result.state === 'violated' || result.state === 'vacuous') return false;
    if (result.customer !== -1 && result.customer !== customer) return false;
    const wanted = 'target' in rule ? rule.target.fact : rule.activation.fact;
    const asksFor = rule.template !== 'absence' && !rule.template.startsWith('not-');
    return asksFor && leadsTo.includes(wanted as FactType);
  };
  const open = judge(standing.bundle, standing.facts).results.filter(serves);
  const best = open.find((result) => result.state === 'open') ?? open[0];
  return best ? { rule: best.rule, clause: best.clause } : null;
}

/** What the floor asks for: while no matter is in hand, or the one in hand has come to a wait. */
function floorHint(standing: Standing, otherwise: Hint): Hint {
  const command = nextOfPlan(standing);
  if (command === null) return otherwise;
  const customer = 'customer' in command ? command.customer : -1;
  return { command, waitFor: '', rule: servedRule(standing, command, customer), customer };
}

export function findHint(standing: Standing): Hint {
  const atDesk = deskHint(standing);
  return standing.bundle.lesson.supervisor && atDesk.command === null
    ? floorHint(standing, atDesk)
    : atDesk;
}

function deskHint(standing: Standing): Hint {
  const customer = standing.view.encounter?.customer ?? -1;
  for (const stretch of stretches(standing)) {
    const step = firstOpenStep(standing, stretch);
    if (!step || 'wait' in step) continue;
    if ('until' in step) {
      return { command: null, waitFor: step.until.fact as FactType, rule: null, customer };
    }
    return { command: step, waitFor: '', rule: servedRule(standing, step, customer), customer };
  }
  return { command: null, waitFor: '', rule: null, customer };
}
