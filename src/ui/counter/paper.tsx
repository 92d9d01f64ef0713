import type { ReactNode } from 'react';
import type { EncounterView, ItemView } from '../../sim/index.ts';
import { formatMoney } from '../../text/format.ts';
import { type FieldText, itemText } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { NoteArt, NoteStack } from './note-art.tsx';
import { itemName, signerName } from './verb-context.ts';
import { useWords } from './words.ts';

/** The same paper always lies at the same small angle. */
function tilt(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return ((sum % 9) - 4) * 0.4;
}

/** What is always on the desk keeps to itself until there is a note to hold against it. */
export const isFolded = (item: ItemView, encounter: EncounterView): boolean =>
  item.at === 'reference' &&
  !encounter.items.some((one) => ['desk', 'confiscated'].includes(one.at) && one.kind === 'note');

interface PaperProps {
  readonly item: ItemView;
  readonly encounter: EncounterView;
  readonly onField: (field: FieldText, item: ItemView) => void;
  readonly onMenu: (item: ItemView) => void;
}

/** A thing on the desk. Its fields can be picked; its head opens what can be done with it. */
export function Paper({ item, encounter, onField, onMenu }: PaperProps) {
  const { bundle, settings } = useDesk();
  const { context } = useControl();
  const { t } = useWords();
  const { fields } = itemText(bundle, encounter, item, settings.language);
  const name = itemName(context, item);
  const reference = item.at === 'reference';
  const folded = isFolded(item, encounter);
  return (
    <article
      className="paper"
      data-kind={item.kind}
      data-item={item.id}
      data-suspect={item.suspect}
      data-reference={reference}
      data-folded={folded}
      style={{ transform: `rotate(${reference ? 0 : tilt(item.id)}deg)` }}
      aria-label={name}
    >
      <button
        type="button"
        className="paper-head"
        data-field=""
        onClick={() => onMenu(item)}
        aria-label={t('paper.menu', { name })}
      >
        <span className="paper-name">{name}</span>
        <Mark item={item} />
        <span className="paper-more" aria-hidden="true">
          ⋯
        </span>
      </button>
      {item.kind === 'note' && !folded ? <NotePicture item={item} fields={fields} /> : null}
      {item.cash === undefined ? null : <CashPicture cash={item.cash} />}
      {item.kind === 'id-card' ? <div className="id-face" aria-hidden="true" /> : null}
      <div className="paper-fields">
        {(folded ? [] : fields).map((field) => (
          <Field key={field.ref} field={field} item={item} onPress={() => onField(field, item)} />
        ))}
      </div>
      <Traces item={item} encounter={encounter} />
    </article>
  );
}

function Mark({ item }: { item: ItemView }) {
  const { t } = useWords();
  if (item.at === 'confiscated')
    return <span className="mark mark-suspect">{t('paper.confiscated')}</span>;
  if (item.suspect) return <span className="mark mark-suspect">{t('paper.suspect')}</span>;
  if (item.at === 'reference') return <span className="mark">{t('paper.reference')}</span>;
  if (['id-card', 'bank-card', 'passbook'].includes(item.kind)) {
    return <span className="mark mark-sample">{t('paper.sample')}</span>;
  }
  return null;
}

function Field({
  field,
  item,
  onPress,
}: {
  field: FieldText;
  item: ItemView;
  onPress: () => void;
}) {
  const { picked, view } = useDesk();
  const { t } = useWords();
  const contradicted = view.encounter?.compared.some(
    (pair) => pair.contradiction !== '' && (pair.a === field.ref || pair.b === field.ref),
  );
  return (
    <button
      type="button"
      className="fact"
      data-item={item.id}
      data-field={field.id}
      data-ref={field.ref}
      data-unseen={!field.seen}
      data-contradicted={contradicted}
      aria-pressed={picked.includes(field.ref)}
      onClick={onPress}
    >
      <span className="fact-label">{field.label}</span>
      <span className="fact-value">{field.seen ? field.value : <i>{t('paper.needsTool')}</i>}</span>
    </button>
  );
}

function useRank(denomination: number): number {
  return useDesk().bundle.bank.denominations.indexOf(denomination);
}

function NotePicture({ item, fields }: { item: ItemView; fields: readonly FieldText[] }) {
  const serial = fields.find((field) => field.id === 'serial' && field.seen)?.value ?? '';
  return (
    <NoteArt
      denomination={item.denomination > 0 ? item.denomination : 10_000}
      rank={useRank(item.denomination > 0 ? item.denomination : 10_000)}
      serial={serial}
      watermark={item.suspect ? 'faint' : 'clear'}
    />
  );
}

function CashPicture({ cash }: { cash: NonNullable<ItemView['cash']> }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const { denominations, methods } = bundle.bank;
  const method = methods.find((one) => one.id === cash.method);
  return (
    <div className="cash">
      {cash.notes.map((note) => (
        <div className="cash-row" key={note.denomination}>
          <NoteStack rank={denominations.indexOf(note.denomination)} pieces={note.pieces} />
          <span>{t('cash.denomination', { yuan: note.denomination / 100 })}</span>
          <b>{t('cash.pieces', { pieces: note.pieces })}</b>
        </div>
      ))}
      <div className="cash-sum">
        <span>{t('cash.claimed')}</span>
        <b>{formatMoney(cash.claimed)}</b>
      </div>
      {cash.counted === null ? (
        <div className="cash-state">{t('cash.uncounted')}</div>
      ) : (
        <div className="cash-sum" data-differs={cash.counted !== cash.claimed}>
          <span>{t('cash.result')}</span>
          <b>{formatMoney(cash.counted)}</b>
        </div>
      )}
      {cash.counted === null ? null : (
        <div className="cash-state">
          {t('cash.counted', { method: c(method?.name), passes: cash.passes })}
        </div>
      )}
      {cash.booked ? <div className="cash-state">{t('cash.booked')}</div> : null}
    </div>
  );
}

function Traces({ item, encounter }: { item: ItemView; encounter: EncounterView }) {
  const { bundle } = useDesk();
  const { context } = useControl();
  const { t, c } = useWords();
  const { bank } = bundle;
  const form = encounter.forms.find((one) => one.id === item.id);
  const lines: ReactNode[] = [
    ...item.stamps.map(({ stamp, zone }) => {
      const kind = bank.stamps.find((one) => one.id === stamp);
      const at = kind?.zones.find((one) => one.id === zone);
      return (
        <span className="stamp-mark" key={`${stamp}-${zone}`}>
          {c(kind?.name)}
          <small>{c(at?.name)}</small>
        </span>
      );
    }),
    ...item.checkedBy.map((role) => (
      <span className="trace" key={`check-${role}`}>
        {t('paper.checkedBy', { who: signerName(context, bank, role) })}
      </span>
    )),
    ...(form?.signedBy ?? []).map((who) => (
      <span className="trace trace-sign" key={`sign-${who}`}>
        {t('paper.signedBy', { who: signerName(context, bank, who) })}
      </span>
    )),
  ];
  return lines.length === 0 ? null : <div className="traces">{lines}</div>;
}
