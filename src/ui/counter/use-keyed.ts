import { useEffect, useRef, useState } from 'react';
import { normaliseKeyed, shownKeyed, type TerminalFieldDef } from './keyed-value.ts';

/** What stands in a field while somebody types there: sent once, shown in groups, renewed when it comes from elsewhere. */
export function useKeyed(
  field: Pick<TerminalFieldDef, 'type'>,
  known: string,
  send: (value: string) => boolean,
) {
  const [typed, setTyped] = useState(() => shownKeyed(field, known));
  const sent = useRef(known);
  useEffect(() => {
    if (known === '' || known === sent.current) return;
    sent.current = known;
    setTyped(shownKeyed(field, known));
  }, [known, field]);
  const commit = (raw: string) => {
    if (raw === shownKeyed(field, sent.current)) return;
    const value = normaliseKeyed(field, raw);
    setTyped(shownKeyed(field, value));
    if (value === sent.current) return;
    if (send(value)) sent.current = value;
  };
  return { typed, type: setTyped, commit };
}
