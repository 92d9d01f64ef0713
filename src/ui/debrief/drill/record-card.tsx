import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { FINDINGS, LONGEST, MEASURES, paperField, written } from './record-fields.ts';

/** A rest of this long, and what was written is kept. */
const SAVE_AFTER = 600;

/** What goes on the record by hand: who was there, what was found, what is done about it, by whom and when. */
export function RecordCard() {
  const { model, print, setPaper } = usePort();
  const { t } = useDrillWords();
  const [draft, setDraft] = useState(model.paper);
  const latest = useRef(draft);
  const waiting = useRef<number | null>(null);
  const keep = () => {
    if (waiting.current === null) return;
    window.clearTimeout(waiting.current);
    waiting.current = null;
    setPaper?.(latest.current);
  };
  // What was typed last is kept even when one leaves at once.
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => () => leave.current(), []);
  const write = (field: string, text: string) => {
    const next = { ...latest.current, [field]: text };
    latest.current = next;
    setDraft(next);
    if (waiting.current !== null) window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(keep, SAVE_AFTER);
  };
  const field = (id: string, label: string, hint = '') => (
    <input
      value={written(draft, id)}
      maxLength={LONGEST}
      aria-label={label}
      placeholder={hint}
      onChange={(e) => write(id, e.target.value)}
      onBlur={keep}
    />
  );
  const nth = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  return (
    <Panel
      title={t('after:record.title')}
      note={t('after:record.how')}
      className="card drill-record"
    >
      <div className="drill-record-people">
        <span>{t('after:record.people')}</span>
        {field(paperField.people, t('after:record.people'), t('after:record.peopleHint'))}
      </div>
      <h3>{t('after:record.findings')}</h3>
      <ol>
        {nth(FINDINGS).map((n) => (
          <li key={n}>{field(paperField.finding(n), t('after:record.finding', { n }))}</li>
        ))}
      </ol>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('after:record.measures')}</th>
            <th scope="col">{t('after:record.who')}</th>
            <th scope="col">{t('after:record.by')}</th>
          </tr>
        </thead>
        <tbody>
          {nth(MEASURES).map((n) => (
            <tr key={n}>
              <td>{field(paperField.measure(n), t('after:record.measure', { n }))}</td>
              <td>{field(paperField.who(n), t('after:record.whoOf', { n }))}</td>
              <td>{field(paperField.by(n), t('after:record.byOf', { n }))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="drill-record-foot">
        <Button
          keyCap="P"
          onPress={() => {
            keep();
            print();
          }}
        >
          {t('after:record.print')}
        </Button>
      </div>
    </Panel>
  );
}
