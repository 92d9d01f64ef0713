import { useMemo } from 'react';
import { formatClockShort } from '../../text/format.ts';
import { contentNames } from '../debrief/content-names.ts';
import { caseOf } from './content-text.ts';
import { useDesk } from './desk-port.ts';
import { NOTED, noteOf } from './log-note.ts';
import { useWords } from './words.ts';

export function EncounterLog() {
  const { view, bundle, facts } = useDesk();
  const { t, language } = useWords();
  const { encounter } = view;
  const person = encounter ? caseOf(bundle, encounter) : undefined;
  const names = useMemo(
    () => contentNames(bundle, person ?? null, language, t),
    [bundle, person, language, t],
  );
  if (encounter === null) return <p className="log" />;
  const own = facts.filter(
    (fact) =>
      fact.t >= encounter.startedAt && fact.customer === encounter.customer && NOTED.has(fact.type),
  );
  const last = own.slice(-5);
  return (
    <p className="log">
      <span className="log-title">{t('log.title')}</span>
      {last.map((fact) => (
        <span className="log-entry" key={fact.n}>
          <time>{formatClockShort(fact.t)}</time> {t(`facts:${fact.type}`)} {noteOf(fact, t, names)}
        </span>
      ))}
    </p>
  );
}
