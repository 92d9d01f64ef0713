import { useState } from 'react';
import type { CaseScore } from '../../sim/index.ts';
import { formatClockShort, formatDuration } from '../../text/format.ts';
import { Panel } from '../kit/panel.tsx';
import { findingCounts } from './customer-steps.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { PathList } from './path-list.tsx';
import { Portrait, type PortraitMood } from './portrait.tsx';
import { StepList } from './step-list.tsx';
import { type BarTone, toneOf } from './timeline-layout.ts';

const MOOD: Record<BarTone, PortraitMood> = { good: 'happy', flawed: 'calm', bad: 'angry' };

export const customerAnchor = (customer: number): string => `customer-${customer}`;

interface CustomerProps {
  readonly score: CaseScore;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Customer({ score, open, onToggle }: CustomerProps) {
  const { t, lang, say, clock, caseOf, address } = useDebriefWords();
  const [view, setView] = useState<'steps' | 'path'>('steps');
  const person = caseOf(score.case, score.variant);
  const name = address(score.case, score.variant);
  const tone = toneOf(score);
  const counts = findingCounts(score.findings);
  const outcome = person?.outcomes.find((o) => o.id === score.outcome)?.title;
  const id = customerAnchor(score.customer);
  return (
    <li className="customer" data-open={open} id={id}>
      <h3>
        <button
          type="button"
          className="customer-head"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={onToggle}
        >
          <Portrait id={person?.persona.portrait ?? ''} mood={MOOD[tone]} name={name} size={46} />
          <span className="customer-who">
            <b>{name}</b>
            <span>
              {score.duty ? t('customers.duty') : person ? say(person.title) : score.case}
            </span>
          </span>
          <span className="customer-when">
            {score.ticket ? `${score.ticket} · ` : ''}
            {clock(score.startedAt)}–{formatClockShort(score.endedAt)}
            <span>{formatDuration(score.endedAt - score.startedAt, lang)}</span>
          </span>
          <span className="badge" data-tone={score.acceptable ? 'good' : 'bad'}>
            {score.acceptable ? '✓ ' : '✕ '}
            {outcome
              ? say(outcome)
              : t(`outcome.${score.outcome || 'unfinished'}`, { defaultValue: score.outcome })}
          </span>
          <span className="customer-counts">
            {(['fatal', 'major', 'minor'] as const).map((severity) =>
              counts[severity] === 0 ? null : (
                <span key={severity} data-severity={severity}>
                  {t(`common:severity.${severity}`)} {counts[severity]}
                </span>
              ),
            )}
            {score.findings.length === 0 ? (
              <span data-severity="none">{t('customers.clean')}</span>
            ) : null}
          </span>
          <span className="customer-points">
            {t('customers.points', { points: Math.round(score.points) })}
          </span>
          <span className="customer-arrow" aria-hidden="true" />
        </button>
      </h3>
      {open ? (
        <div className="customer-body" id={`${id}-body`}>
          {person ? (
            <p className="customer-lesson">
              <b>{t('customers.lesson')}</b> {say(person.lesson)}
            </p>
          ) : null}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of pressed buttons would be read as a form */}
          <div className="switch" role="group" aria-label={t('customers.view')}>
            {(['steps', 'path'] as const).map((which) => (
              <button
                key={which}
                type="button"
                aria-pressed={view === which}
                onClick={() => setView(which)}
              >
                {t(`customers.${which}`)}
              </button>
            ))}
          </div>
          {view === 'steps' ? <StepList score={score} /> : <PathList score={score} />}
        </div>
      ) : null}
    </li>
  );
}

function Unserved({ score }: { readonly score: CaseScore }) {
  const { t, say, caseOf, address } = useDebriefWords();
  const person = caseOf(score.case, score.variant);
  const name = address(score.case, score.variant);
  return (
    <li className="customer customer-head" data-served="false">
      <Portrait id={person?.persona.portrait ?? ''} mood="sad" name={name} size={46} />
      <span className="customer-who">
        <b>{name}</b>
        <span>{score.duty ? t('customers.duty') : person ? say(person.title) : score.case}</span>
      </span>
      <span className="customer-when">—</span>
      <span className="badge" data-tone="soon">
        {t('outcome.unserved')}
      </span>
      <span />
      <span className="customer-points">{t('customers.points', { points: 0 })}</span>
    </li>
  );
}

interface CustomersCardProps {
  readonly open: ReadonlySet<number>;
  readonly onToggle: (customer: number) => void;
}

export function CustomersCard({ open, onToggle }: CustomersCardProps) {
  const { model } = usePort();
  const { t } = useDebriefWords();
  const { cases, shiftFindings } = model.score;
  const { unserved } = model;
  // On a floor nobody sits down with the supervisor: what was played are matters.
  const drill = Boolean(model.bundle.lesson.supervisor);
  return (
    <Panel
      title={t(drill ? 'customers.matters' : 'customers.title')}
      note={t(drill ? 'customers.matterCount' : 'customers.count', { count: cases.length })}
      className="card"
    >
      {cases.length === 0 ? (
        <p className="muted">{t(drill ? 'customers.noMatters' : 'customers.empty')}</p>
      ) : null}
      {cases.length + unserved.length === 0 ? null : (
        <ol className="customers">
          {cases.map((score) => (
            <Customer
              key={score.customer}
              score={score}
              open={open.has(score.customer)}
              onToggle={() => onToggle(score.customer)}
            />
          ))}
          {unserved.map((score, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished shift never changes
            <Unserved key={i} score={score} />
          ))}
        </ol>
      )}
      {shiftFindings.length === 0 ? null : (
        <div className="customer-body">
          <h3 className="shift-title">{t('customers.shift')}</h3>
          <StepList score={{ findings: shiftFindings, kept: [], case: '', variant: '' }} />
        </div>
      )}
    </Panel>
  );
}
