import { formatClockShort } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { spokenText } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

/** Work without a customer, on the empty desk: what there is, by when, and what is done. */
export function DutyList() {
  const { view, bundle, can } = useDesk();
  const { run } = useControl();
  const { t, c } = useWords();
  const duties = bundle.lesson.duties.flatMap(({ id, name }) => {
    const duty = view.duties.find((one) => one.id === id);
    return duty ? [{ ...duty, name }] : [];
  });
  if (duties.length === 0) return null;
  return (
    <section className="closing duties" aria-label={t('duty.title')}>
      <h2>{t('duty.title')}</h2>
      <ol>
        {duties.map(({ id, name, state, due, late }, index) => {
          const command = { do: 'begin-duty', duty: id } as const;
          const done = state === 'done';
          return (
            <li key={id} data-done={done}>
              <span className="closing-mark" aria-hidden="true">
                {done ? '✓' : index + 1}
              </span>
              <Button
                data-duty={id}
                reason={reasonText(can(command), t)}
                onPress={() => void run(command)}
              >
                {c(name)}
              </Button>
              <span>
                {done
                  ? t('duty.done')
                  : t(late ? 'duty.late' : 'duty.due', { time: formatClockShort(due) })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** In the place of the customer: which duty is in hand, what a colleague says, and the way out of it. */
export function DutyInHand() {
  const { view, bundle, can, settings } = useDesk();
  const { run } = useControl();
  const { t, c } = useWords();
  const { encounter } = view;
  if (encounter === null) return null;
  const duty = bundle.lesson.duties.find(({ id }) => id === encounter.duty);
  const last = encounter.spoken[encounter.spoken.length - 1];
  const end = { do: 'end-duty' } as const;
  return (
    <>
      <div className="bubble-place" aria-live="polite">
        {last ? (
          <div className="bubble" data-who={last.who}>
            {spokenText(bundle, encounter, last.line, settings.language)}
          </div>
        ) : null}
      </div>
      <div className="chair" data-duty={encounter.duty}>
        <div className="chair-card">
          <div className="chair-words">
            <strong>{c(duty?.name)}</strong>
            <span>{t('duty.inHand')}</span>
          </div>
        </div>
        <Button keyCap="Z" reason={reasonText(can(end), t)} onPress={() => void run(end)}>
          {t('commands:end-duty')}
        </Button>
      </div>
    </>
  );
}
