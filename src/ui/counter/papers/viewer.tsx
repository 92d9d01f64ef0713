/** Papers large, one or two beside each other: to read at any zoom, to pick fields, to lay seals on top of each other. */
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { EncounterView, ItemView } from '../../../sim/index.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { caseOf, type FieldText, itemText } from '../content-text.ts';
import { useControl } from '../desk-control.ts';
import { useDesk } from '../desk-port.ts';
import { roam } from '../desk-roam.ts';
import { Mark, PaperPicture } from '../paper.tsx';
import { itemName } from '../verb-context.ts';
import { useWords } from '../words.ts';
import { Field } from './field.tsx';
import { PictureArt } from './picture.tsx';
import { SealOverlay } from './seal-overlay.tsx';
import './viewer.css';

/** What can be read now. */
export const readable = ({ at }: ItemView): boolean =>
  at === 'desk' || at === 'reference' || at === 'confiscated';

/** The last ones opened, at most two; an open one closes. */
const toggled = (open: readonly string[], id: string): string[] =>
  open.includes(id) ? open.filter((one) => one !== id) : [...open, id].slice(-2);

export function Viewer() {
  const { view } = useDesk();
  const { encounter } = view;
  return encounter === null ? null : <Open encounter={encounter} />;
}

function Open({ encounter }: { encounter: EncounterView }) {
  const control = useControl();
  const { t } = useWords();
  const items = encounter.items.filter(readable);
  const { picked } = useDesk();
  const [open, setOpen] = useState<readonly string[]>(() => {
    const compared = picked.map((ref) => ref.slice(0, ref.lastIndexOf('.')));
    if (compared.length > 0) return [...new Set(compared)];
    const first = items.find(({ id }) => id === control.viewing) ?? items[0];
    return first === undefined ? [] : [first.id];
  });
  const shown = open.flatMap((id) => items.filter((item) => item.id === id));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (roam(event.key, event.currentTarget as HTMLElement)) event.preventDefault();
  };
  return (
    <Dialog
      title={t('viewer.title')}
      closeLabel={t('common:close')}
      onClose={() => control.setDialog(null)}
      wide
    >
      <div className="viewer">
        <fieldset className="viewer-list">
          <legend className="unseen">{t('viewer.which')}</legend>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              className="button"
              data-view={item.id}
              aria-pressed={open.includes(item.id)}
              onClick={() => setOpen(toggled(open, item.id))}
            >
              {itemName(control.context, item)}
            </button>
          ))}
        </fieldset>
        {items.length === 0 ? <p>{t('viewer.empty')}</p> : null}
        <Overlay encounter={encounter} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows roam among the buttons inside */}
        <div className="viewer-papers" onKeyDown={onKeyDown}>
          {shown.map((item) => (
            <LargePaper key={item.id} item={item} encounter={encounter} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function LargePaper({ item, encounter }: { item: ItemView; encounter: EncounterView }) {
  const { bundle, settings } = useDesk();
  const control = useControl();
  const port = useDesk();
  const { fields } = itemText(bundle, encounter, item, settings.language);
  const onPress = (field: FieldText) => {
    if (field.seen) return port.pick(field.ref);
    control.setDialog(null);
    control.inspect(item.id, field.id);
  };
  return (
    <article
      className="large-paper"
      data-kind={item.kind}
      aria-label={itemName(control.context, item)}
    >
      <h3>
        {itemName(control.context, item)} <Mark item={item} />
      </h3>
      {fields.some(({ picture }) => picture !== undefined) ? null : (
        <PaperPicture item={item} fields={fields} />
      )}
      {fields.map((field) => (
        <div className="large-field" key={field.ref}>
          {field.picture === undefined || !field.seen ? null : (
            <PictureArt picture={field.picture} ruler />
          )}
          <Field field={field} item={item} onPress={() => onPress(field)} />
        </div>
      ))}
    </article>
  );
}

/** Two picked fields that show seals: the one of a reference or a record lies below. */
function Overlay({ encounter }: { encounter: EncounterView }) {
  const { picked, bundle } = useDesk();
  const content = caseOf(bundle, encounter);
  const seals = picked.flatMap((ref) => {
    const at = ref.lastIndexOf('.');
    const item = encounter.items.find(({ id }) => id === ref.slice(0, at));
    const lists = [
      ...(content?.items ?? []),
      ...(content?.records ?? []),
      ...bundle.bank.references,
    ];
    const picture = lists.find(({ id }) => id === item?.id)?.fields[ref.slice(at + 1)]?.picture;
    if (item === undefined || picture === undefined || !('seal' in picture)) return [];
    return [{ seal: picture.seal, onFile: item.at === 'reference' || item.kind === 'seal-card' }];
  });
  const [a, b] = seals;
  if (a === undefined || b === undefined) return null;
  const [upper, below] = a.onFile ? [b, a] : [a, b];
  return <SealOverlay upper={upper.seal} onFile={below.seal} />;
}
