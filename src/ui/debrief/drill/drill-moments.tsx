import { signed } from '../../../text/figures.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { ClauseChip } from '../clause-chip.tsx';
import { usePort } from '../debrief-model.ts';
import { beforeDeed } from '../replay-range.ts';
import { useDrillWords } from './drill-words.ts';
import { moveWords } from './move-words.ts';
import { type DrillMoment, EARLIER } from './weigh-moves.ts';

const MARK = { good: '✓', bad: '!', better: '△' } as const;

/** A moment of the rules, told as one of the hall is. */
type Row =
  | { readonly of: 'move'; readonly moment: DrillMoment }
  | { readonly of: 'rule'; readonly at: number };

/** What it brought or cost, as far as it did. */
function Worth({ moment: { kind, worth } }: { readonly moment: DrillMoment }) {
  const { t } = useDrillWords();
  // A price is told by what got worse, a gain by what got better.
  const sign = kind === 'bad' ? -1 : 1;
  const felt = Math.round(sign * worth.felt);
  const lost = sign * worth.lost;
  const points = Math.round(sign * worth.points);
  const parts = [
    felt > 0
      ? t(kind === 'bad' ? 'after:worth.feltMore' : 'after:worth.felt', { count: felt })
      : '',
    lost > 0 ? t(kind === 'bad' ? 'after:worth.lost' : 'after:worth.kept', { count: lost }) : '',
    points > 0 ? t('after:worth.points', { value: signed(worth.points, 0) }) : '',
  ].filter((part) => part !== '');
  // What can be told in no number of the hall is in its rules.
  if (parts.length === 0 && sign * worth.broken > 0)
    parts.push(t(kind === 'bad' ? 'after:worth.rulesMore' : 'after:worth.rules'));
  return (
    <p className="drill-worth" data-kind={kind}>
      {t(`after:worth.${kind}`, { minutes: EARLIER })}
      {parts.map((part) => (
        <b key={part}>{part}</b>
      ))}
    </p>
  );
}

interface DrillMomentsProps {
  /** Null while they are being worked out. */
  readonly moments: readonly DrillMoment[] | null;
  /** They cannot be worked out: the rules alone tell. */
  readonly failed: boolean;
}

/** Three moments by what they brought or cost the hall; where the hall has none to tell, the rules have. */
export function DrillMoments({ moments, failed }: DrillMomentsProps) {
  const { model, content, openReplay, from } = usePort();
  const words = useDrillWords();
  const { t, say, clock, ruleTitle } = words;
  const own = moments ?? [];
  const kinds = new Set(own.map(({ kind }) => kind));
  const rules = model.score.moments;
  const missing = rules.flatMap((one, at) => {
    // A broken rule outweighs what could have come earlier.
    const fills = !kinds.has(one.kind) || (one.kind === 'bad' && one.severity !== 'minor');
    return fills ? [{ of: 'rule', at } as const] : [];
  });
  const rows: Row[] = [
    ...own.map((moment) => ({ of: 'move', moment }) as const),
    ...missing.slice(0, Math.max(0, 3 - own.length)),
  ];
  const timeOf = (row: Row): number => (row.of === 'move' ? row.moment.t : (rules[row.at]?.t ?? 0));
  rows.sort((a, b) => timeOf(a) - timeOf(b));
  return (
    <Panel
      title={t(rows.length === 3 ? 'after:moments.title' : 'after:moments.fewer')}
      note={own.length === 0 ? '' : t('after:moments.how')}
      className="card"
    >
      {failed ? <p role="alert">{t('after:moments.failed')}</p> : null}
      {moments === null && !failed ? (
        <p className="muted" role="status">
          {t('after:moments.weighing')}
        </p>
      ) : rows.length === 0 ? (
        failed ? null : (
          <p className="muted">{t('after:moments.none')}</p>
        )
      ) : (
        <ol className="moments drill-moments">
          {rows.map((row) => {
            const at = timeOf(row);
            const rule = row.of === 'rule' ? rules[row.at]! : null;
            const kind = row.of === 'move' ? row.moment.kind : rule!.kind;
            const known = rule ? content.rule(rule.rule) : null;
            return (
              <li className="moment" key={`${row.of}/${kind}/${at}`}>
                <span className="drill-moment-mark" data-kind={kind} aria-hidden="true">
                  {MARK[kind]}
                </span>
                <div className="moment-text">
                  <p>
                    <span className="moment-kind" data-kind={kind}>
                      {t(`moments.${kind}`)}
                    </span>
                    <time>{clock(at)}</time>
                    <b>
                      {row.of === 'move'
                        ? moveWords(row.moment.command, words)
                        : ruleTitle(rule!.rule)}
                    </b>
                    {row.of === 'move' && row.moment.times > 1 ? (
                      <span>{t('after:times', { count: row.moment.times })}</span>
                    ) : null}
                  </p>
                  {row.of === 'move' ? (
                    <Worth moment={row.moment} />
                  ) : (
                    <>
                      <p className="moment-what">
                        {known ? say((kind === 'good' && known.praise) || known.feedback) : ''}
                      </p>
                      <ClauseChip id={rule!.clause} />
                    </>
                  )}
                </div>
                <div className="moment-actions">
                  <Button onPress={() => openReplay(at)}>{t('moments.replay')}</Button>
                  {from && kind !== 'good' ? (
                    <Button onPress={() => from(beforeDeed(model.log.commands, at))}>
                      {t('moments.from')}
                    </Button>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
