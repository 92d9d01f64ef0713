import { Panel } from '../kit/panel.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { DIMENSION_IDS, type DimensionId, INDICATOR_IDS } from './measure-ids.ts';

/** Green from the pass line on, amber within twenty points below it, red under that. */
export function measureTone(value: number, pass: number): 'good' | 'soon' | 'bad' {
  if (value >= pass) return 'good';
  return value >= pass - 20 ? 'soon' : 'bad';
}

/** Five dimensions, each with the marks two bots left with the same customers. */
export function DimensionsCard() {
  const { model } = usePort();
  const { t } = useDebriefWords();
  const { score, pars, bundle } = model;
  const weights = bundle.lesson.score.dimensions;
  const par = (bot: 'novice' | 'expert', id: DimensionId) => pars[bot]?.dimensions[id];
  return (
    <Panel
      title={t('dimensions.title')}
      note={pars.expert ? t('dimensions.key') : undefined}
      className="card"
    >
      <ul className="dimensions">
        {DIMENSION_IDS.map((id) => {
          const value = Math.round(score.dimensions[id]);
          const novice = par('novice', id);
          const expert = par('expert', id);
          return (
            <li key={id}>
              <span
                className="dimensions-name"
                title={t('dimensions.weight', { weight: weights[id] })}
              >
                {t(`common:dimension.${id}`)}
              </span>
              <span className="meter" data-tone={measureTone(value, bundle.lesson.score.pass)}>
                <span style={{ width: `${value}%` }} />
                {novice === undefined ? null : (
                  <i className="par" data-bot="novice" style={{ left: `${novice}%` }} />
                )}
                {expert === undefined ? null : (
                  <i className="par" data-bot="expert" style={{ left: `${expert}%` }} />
                )}
              </span>
              <b>{value}</b>
              {novice === undefined || expert === undefined ? null : (
                <span className="unseen">
                  {t('score.pars', { novice: Math.round(novice), expert: Math.round(expert) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** The four indicators of service quality, as the bank itself reports them. */
export function IndicatorsCard() {
  const { model } = usePort();
  const { t } = useDebriefWords();
  const { score, pars, bundle } = model;
  return (
    <Panel title={t('indicators.title')} className="card">
      <ul className="indicators">
        {INDICATOR_IDS.map((id) => {
          const value = Math.round(score.indicators[id]);
          const expert = pars.expert?.indicators[id];
          return (
            <li key={id} data-tone={measureTone(value, bundle.lesson.score.pass)}>
              <span>{t(`indicators.${id}`)}</span>
              <b>{value}</b>
              {expert === undefined ? null : (
                <small>{t('indicators.expert', { value: Math.round(expert) })}</small>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
