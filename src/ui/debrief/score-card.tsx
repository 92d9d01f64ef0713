import { useDebriefWords, usePort } from './debrief-model.ts';

const PAR_SHOWN = ['novice', 'expert'] as const;

/** The score on its scale: pass line, what a cap took away, and where two bots ended with the same customers. */
export function ScoreCard() {
  const { model } = usePort();
  const { t } = useDebriefWords();
  const { bundle, pars, parsReady } = model;
  const score = { ...model.score, total: Math.round(model.score.total) };
  const { pass } = bundle.lesson.score;
  const lost = Math.max(0, score.raw - score.total);
  return (
    <section className="panel card score" aria-label={t('score.title')}>
      <div className="score-head">
        <output className="score-number" aria-label={t('score.of', { total: score.total })}>
          {score.total}
        </output>
        <div>
          <p className="score-verdict" data-pass={score.pass}>
            <span aria-hidden="true">{score.pass ? '✓ ' : '✕ '}</span>
            {t(score.pass ? 'score.pass' : 'score.fail')}
          </p>
          <p className="score-line">{t('score.line', { pass })}</p>
          {score.cap === null ? null : (
            <p className="score-line">
              {t('score.capBefore', { at: score.cap.at })}
              <b data-severity={score.cap.severity}>{t(`common:severity.${score.cap.severity}`)}</b>
              {t('score.capAfter', { at: score.cap.at, raw: Math.round(score.raw) })}
            </p>
          )}
        </div>
      </div>
      <div className="score-scale" aria-hidden="true">
        <span className="score-fill" data-pass={score.pass} style={{ width: `${score.total}%` }} />
        {lost > 0 ? (
          <span className="score-lost" style={{ left: `${score.total}%`, width: `${lost}%` }} />
        ) : null}
        <i className="score-pass" style={{ left: `${pass}%` }} />
        {PAR_SHOWN.map((bot) =>
          pars[bot] === null ? null : (
            <i
              key={bot}
              className="score-par"
              data-bot={bot}
              style={{ left: `${pars[bot].total}%` }}
            />
          ),
        )}
      </div>
      {pars.novice && pars.expert ? (
        <p className="score-pars">
          {t('score.pars', {
            novice: Math.round(pars.novice.total),
            expert: Math.round(pars.expert.total),
          })}
        </p>
      ) : parsReady ? null : (
        <p className="score-pars">{t('score.parsComing')}</p>
      )}
    </section>
  );
}
