/** A line of a paper: what it says, or that it needs a tool. Pressed, it is picked. */
import type { ItemView } from '../../../sim/index.ts';
import type { FieldText } from '../content-text.ts';
import { useDesk } from '../desk-port.ts';
import { useWords } from '../words.ts';
import { SealArt } from './picture.tsx';

export function Field({
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
  const picture = field.seen ? field.picture : undefined;
  const seal = picture !== undefined && 'seal' in picture ? picture.seal : undefined;
  return (
    <button
      type="button"
      className="fact"
      data-item={item.id}
      data-field={field.id}
      data-ref={field.ref}
      data-unseen={!field.seen}
      data-drawn={seal !== undefined}
      data-contradicted={contradicted}
      aria-pressed={picked.includes(field.ref)}
      onClick={onPress}
    >
      <span className="fact-label">{field.label}</span>
      {seal === undefined ? null : <SealArt seal={seal} />}
      <span className="fact-value">{field.seen ? field.value : <i>{t('paper.needsTool')}</i>}</span>
    </button>
  );
}
