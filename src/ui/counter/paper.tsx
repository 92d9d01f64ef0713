import type { ReactNode } from 'react';
import type { EncounterView, ItemView } from '../../sim/index.ts';
import { formatMoney } from '../../text/format.ts';
import { type FieldText, itemText } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { hueOf, NoteArt, NoteStack } from './note-art.tsx';
import { Field } from './papers/field.tsx';
import { MadeChecks, shownByCheck, Whose } from './papers/made-checks.tsx';
import { PictureArt } from './papers/picture.tsx';
import { LAID_OUT } from './thing-names.ts';
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
  !item.record &&
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
      data-layout={bundle.bank.itemKinds.find((kind) => kind.id === item.kind)?.layout}
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
        <span className="paper-name">
          {name} <Whose item={item} encounter={encounter} />
        </span>
        <Mark item={item} />
        <span className="paper-more" aria-hidden="true">
          ⋯
        </span>
      </button>
      {folded ? null : <PaperPicture item={item} fields={fields} />}
      <div className="paper-fields">
        {(folded ? [] : fields)
          .filter((field) => !shownByCheck(item, field))
          .map((field) => (
            <Field key={field.ref} field={field} item={item} onPress={() => onField(field, item)} />
          ))}
      </div>
      <MadeChecks item={item} fields={fields} onField={onField} />
      <Traces item={item} encounter={encounter} />
    </article>
  );
}

/** What a paper shows beside its fields. */
export function PaperPicture({ item, fields }: { item: ItemView; fields: readonly FieldText[] }) {
  const rank = useRank(item.denomination);
  // What is torn off is plain to see, before any ruler. A seal is drawn in its own line.
  const drawn = fields.find(
    ({ picture, seen }) => picture !== undefined && (seen || 'squares' in picture),
  )?.picture;
  if (drawn !== undefined && !('seal' in drawn))
    return <PictureArt picture={drawn} hue={hueOf(rank)} />;
  if (item.kind === 'note') return <NotePicture item={item} fields={fields} />;
  if (item.cash !== undefined) return <CashPicture item={item} cash={item.cash} />;
  return item.kind === 'id-card' ? <div className="id-face" aria-hidden="true" /> : null;
}

export function Mark({ item }: { item: ItemView }) {
  const { t } = useWords();
  if (item.at === 'confiscated')
    return <span className="mark mark-suspect">{t('paper.confiscated')}</span>;
  if (item.suspect) return <span className="mark mark-suspect">{t('paper.suspect')}</span>;
  if (item.at === 'kept') return <span className="mark">{t('paper.kept')}</span>;
  if (item.record) return null;
  if (item.at === 'reference') return <span className="mark">{t('paper.reference')}</span>;
  if (['id-card', 'bank-card', 'passbook'].includes(item.kind)) {
    return <span className="mark mark-sample">{t('paper.sample')}</span>;
  }
  return null;
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

function CashPicture(of: { item: ItemView; cash: NonNullable<ItemView['cash']> }) {
  const { item, cash } = of;
  const { bundle, view } = useDesk();
  // What the teller lays out, or finds in the box, no customer has named.
  const own = item.id === LAID_OUT || view.encounter?.duty !== '';
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
        <span>{t(own ? 'cash.due' : 'cash.claimed')}</span>
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
