/** The round: every place with what was seen there, and the column of the form beside it. */
import type { ItemView } from '../../sim/index.ts';
import { itemText } from '../counter/content-text.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { reasonText, signerName } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { useFloorWords } from './floor-names.ts';
import type { Round } from './round-rows.ts';
import './round.css';

interface RowProps {
  readonly round: Round;
  readonly item: ItemView;
  readonly number: number;
}

function Row({ round: { form, checks }, item, number }: RowProps) {
  const { view, bundle, can } = useDesk();
  const { run } = useControl();
  const { t, c, language } = useFloorWords();
  const { encounter } = view;
  if (encounter === null) return null;
  const { name, fields } = itemText(bundle, encounter, item, language);
  const there = item.at === 'desk';
  const open = encounter.forms.find(({ id }) => id === form.id);
  const written = open?.values[item.id] ?? '';
  const column = form.fields.find(({ id }) => id === item.id);
  const made = new Set(item.checks.map(({ check }) => check));
  // One after the other: to look again is nothing one does first.
  const due = checks.filter((_, i) => i === 0 || made.has(checks[i - 1]?.id ?? ''));
  const take = { do: 'take', item: item.id } as const;
  // One walks to a place; a paper or a recording is taken out.
  const isPlace = bundle.bank.itemKinds.find(({ id }) => id === item.kind)?.layout === 'thing';
  return (
    <li className="round-row" data-item={item.id} data-there={there} data-written={written !== ''}>
      <span className="round-number">{number}</span>
      <div className="round-seen">
        <strong>{name}</strong>
        {there
          ? fields
              .filter(({ seen }) => seen)
              .map(({ id, label, value }) => (
                <span key={id}>
                  <small>{label}</small> {value}
                </span>
              ))
          : null}
      </div>
      <div className="round-acts">
        {there ? (
          due.map(({ id, name: what }) => (
            <Button
              key={id}
              className="button small"
              data-check={id}
              data-made={made.has(id)}
              reason={reasonText(can({ do: 'check', item: item.id, check: id, role: 'self' }), t)}
              onPress={() => void run({ do: 'check', item: item.id, check: id, role: 'self' })}
            >
              {made.has(id) ? '✓ ' : ''}
              {c(what)}
            </Button>
          ))
        ) : (
          <Button
            className="button small"
            data-act="walk"
            reason={reasonText(can(take), t)}
            onPress={() => void run(take)}
          >
            {t(isPlace ? 'round.walk' : 'round.fetch')}
          </Button>
        )}
      </div>
      <fieldset className="round-state" disabled={open === undefined}>
        <legend className="unseen">{name}</legend>
        {(column?.options ?? []).map(({ value, name: word }) => (
          <button
            key={value}
            type="button"
            className="button small"
            data-value={value}
            aria-pressed={written === value}
            onClick={() => void run({ do: 'fill', form: form.id, field: item.id, value })}
          >
            {c(word)}
          </button>
        ))}
      </fieldset>
    </li>
  );
}

export function RoundSheet({ round }: { readonly round: Round }) {
  const { view, bundle, can } = useDesk();
  const control = useControl();
  const { t, c } = useFloorWords();
  const { form, places } = round;
  const open = view.encounter?.forms.find(({ id }) => id === form.id);
  const seen = places.filter(({ checks }) => checks.length > 0).length;
  const written = places.filter(({ id }) => (open?.values[id] ?? '') !== '').length;
  const signers = form.signers.filter((who) => !open?.signedBy.includes(who));
  return (
    <section className="round" aria-label={c(form.name)}>
      <header className="round-head">
        <strong>{c(form.name)}</strong>
        <span>{t('round.progress', { seen, written, all: places.length })}</span>
        {open === undefined ? (
          <Button
            className="button small"
            tone="primary"
            data-act="open-round"
            reason={reasonText(can({ do: 'open-form', form: form.id }), t)}
            onPress={() => {
              // The list is the form: its own sheet would only hide it.
              control.run({ do: 'open-form', form: form.id });
              control.closeSheet();
            }}
          >
            {t('round.begin')}
          </Button>
        ) : (
          signers.map((who) => (
            <Button
              key={who}
              className="button small"
              data-sign={who}
              reason={reasonText(can({ do: 'ask-sign', form: form.id, who }), t)}
              onPress={() => void control.run({ do: 'ask-sign', form: form.id, who })}
            >
              {t('counter:sheet.sign', { who: signerName(control.context, bundle.bank, who) })}
            </Button>
          ))
        )}
      </header>
      <ol className="round-list">
        {places.map((item, i) => (
          <Row key={item.id} round={round} item={item} number={i + 1} />
        ))}
      </ol>
    </section>
  );
}
