import type { Moment } from '../../sim/index.ts';
import { formatClockShort } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Panel } from '../kit/panel.tsx';
import { ClauseChip } from './clause-chip.tsx';
import { allFindings } from './customer-steps.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { OWN_PORTRAIT, Portrait, type PortraitMood } from './portrait.tsx';
import { beforeDeed } from './replay-range.ts';

const MOOD: Record<Moment['kind'], PortraitMood> = {
  good: 'happy',
  bad: 'angry',
  better: 'waiting',
};
const MARK: Record<Moment['kind'], string> = { good: '✓', bad: '!', better: '△' };

function MomentRow({ moment, first }: { readonly moment: Moment; readonly first: boolean }) {
  const { model, content, openReplay, from } = usePort();
  const { t, say, address, caseOf, ruleTitle } = useDebriefWords();
  const variant = model.score.cases.find((c) => c.customer === moment.customer)?.variant ?? '';
  const person = caseOf(moment.case, variant)?.persona;
  const rule = content.rule(moment.rule);
  const finding = allFindings(model.score).find(
    (f) => f.rule === moment.rule && f.t === moment.t && f.customer === moment.customer,
  );
  const name = moment.case === '' ? '' : address(moment.case, variant);
  const words =
    moment.kind === 'good'
      ? rule?.praise
        ? say(rule.praise)
        : t('moments.kept', { rule: ruleTitle(moment.rule) })
      : rule
        ? say(rule.feedback)
        : ruleTitle(moment.rule);
  return (
    <li className="moment">
      <Portrait
        id={person?.portrait ?? OWN_PORTRAIT}
        mood={MOOD[moment.kind]}
        name={name || '·'}
        size={56}
      />
      <div className="moment-text">
        <p>
          <span className="moment-kind" data-kind={moment.kind}>
            <span aria-hidden="true">{MARK[moment.kind]} </span>
            {t(`moments.${moment.kind}`)}
          </span>
          <time>{formatClockShort(moment.t)}</time>
          {name === '' ? null : <span className="moment-who">{name}</span>}
          {moment.kind === 'good' ? null : (
            <b>
              {finding ? `${t(`steps.${finding.kind}`)} · ` : ''}
              {ruleTitle(moment.rule)}
            </b>
          )}
        </p>
        <p className="moment-what">{words}</p>
        <ClauseChip id={moment.clause} />
      </div>
      <div className="moment-actions">
        <Button keyCap={first ? 'R' : undefined} onPress={() => openReplay(moment.t)}>
          {t('moments.replay')}
        </Button>
        {from && moment.kind !== 'good' ? (
          <Button onPress={() => from(beforeDeed(model.log.commands, moment.t))}>
            {t('moments.from')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Three moments, one of them good. */
export function MomentsCard() {
  const { model } = usePort();
  const { t } = useDebriefWords();
  const { moments } = model.score;
  return (
    <Panel title={t('moments.title', { count: moments.length })} className="card">
      {moments.length === 0 ? (
        <p className="muted">{t('moments.none')}</p>
      ) : (
        <ol className="moments">
          {moments.map((moment, i) => (
            <MomentRow key={`${moment.rule}/${moment.t}`} moment={moment} first={i === 0} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
