import type { CaseScore } from '../../sim/index.ts';
import { Button } from '../kit/button.tsx';
import { ClauseChip } from './clause-chip.tsx';
import { type StepLine, stepsOf } from './customer-steps.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { factWords } from './fact-words.ts';

const SIGN: Record<StepLine['state'], string> = {
  done: '✓',
  missing: '○',
  late: '◷',
  early: '◴',
  order: '⇅',
  forbidden: '✕',
  count: '≠',
};

function Finding({
  step,
  caseId,
  variant,
}: {
  readonly step: StepLine;
  readonly caseId: string;
  readonly variant: string;
}) {
  const { model, content, openReplay } = usePort();
  const { t, say, clock, names, caseOf } = useDebriefWords();
  const rule = content.rule(step.rule, step.sop);
  const known = names(caseOf(caseId, variant));
  const facts = step.facts.map((n) => model.facts[n]).filter((f) => f !== undefined);
  return (
    <div className="finding">
      <p className="finding-seen">
        <b>{t('finding.seen')}</b>
        {facts.length === 0
          ? t(step.state === 'missing' ? 'finding.nothing' : 'finding.then', {
              time: clock(step.t, true),
            })
          : facts.slice(0, 4).map((fact) => (
              <span key={fact.n}>
                <time>{clock(fact.t, true)}</time> {factWords(fact, t, known, model.facts)}
              </span>
            ))}
        {step.state === 'missing' && facts.length > 0 ? <span>{t('finding.never')}</span> : null}
      </p>
      {rule ? (
        <p className="finding-right">
          <b>{t('finding.right')}</b>
          <span>{say(rule.feedback)}</span>
        </p>
      ) : null}
      <p className="finding-foot">
        <ClauseChip id={step.clause} />
        <Button className="button small" onPress={() => openReplay(step.t)}>
          {t('moments.replay')}
        </Button>
      </p>
    </div>
  );
}

/** Every step the rules asked for, in the order it was decided: kept ones in one line, broken ones explained. */
export function StepList({
  score,
}: {
  readonly score: Pick<CaseScore, 'findings' | 'kept' | 'case' | 'variant'>;
}) {
  const { t, clock, ruleTitle } = useDebriefWords();
  const steps = stepsOf(score);
  if (steps.length === 0) return <p className="muted">{t('steps.none')}</p>;
  return (
    <ol className="steps">
      {inRuns(steps).map((run) =>
        run.kept ? (
          <li key={run.lines[0]?.key} data-state="done">
            <span className="steps-sign" aria-hidden="true">
              {SIGN.done}
            </span>
            <p className="steps-kept">
              <span className="unseen">{t('steps.done')}</span>
              {run.lines.map((step) => (
                <span key={step.key}>
                  {ruleTitle(step.rule, step.sop)}{' '}
                  <small>{t('steps.got', { weight: step.weight })}</small>
                </span>
              ))}
            </p>
          </li>
        ) : (
          run.lines.map((step) => (
            <li key={step.key} data-state={step.state} data-severity={step.severity}>
              <span className="steps-sign" aria-hidden="true">
                {SIGN[step.state]}
              </span>
              <div className="steps-body">
                <p className="steps-line">
                  <time>{clock(step.t)}</time>
                  <span className="steps-title">{ruleTitle(step.rule, step.sop)}</span>
                  <span className="steps-state">
                    {t(`steps.${step.state}`)} · {t(`common:severity.${step.severity}`)}
                  </span>
                  <span className="steps-weight">{t('steps.lost', { weight: step.weight })}</span>
                </p>
                <Finding step={step} caseId={score.case} variant={score.variant} />
              </div>
            </li>
          ))
        ),
      )}
    </ol>
  );
}

/** Kept steps that follow each other read as one line; every broken one stands for itself. */
function inRuns(steps: readonly StepLine[]): { kept: boolean; lines: StepLine[] }[] {
  const runs: { kept: boolean; lines: StepLine[] }[] = [];
  for (const step of steps) {
    const kept = step.state === 'done';
    const last = runs[runs.length - 1];
    if (last && last.kept === kept) last.lines.push(step);
    else runs.push({ kept, lines: [step] });
  }
  return runs;
}
