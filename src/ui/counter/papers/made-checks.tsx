/** What checks have said of a paper, each with what it has shown, and whose paper it is. */
import type { EncounterView, ItemView } from '../../../sim/index.ts';
import { formatMoney } from '../../../text/format.ts';
import { caseOf, type FieldText } from '../content-text.ts';
import { useDesk } from '../desk-port.ts';
import { useWords } from '../words.ts';
import { Field } from './field.tsx';

export const shownByCheck = (item: ItemView, field: FieldText): boolean =>
  item.checks.some(({ check }) => check === toolOf(item, field));

const toolOf = (item: ItemView, { id }: FieldText): string =>
  item.fields.find((field) => field.id === id)?.tool ?? '';

export function MadeChecks({
  item,
  fields,
  onField,
}: {
  item: ItemView;
  fields: readonly FieldText[];
  onField: (field: FieldText, item: ItemView) => void;
}) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const { bank } = bundle;
  return (
    <>
      {item.checks.map(({ check, result, role }) => {
        const shown = fields.filter((field) => toolOf(item, field) === check);
        const spec = bank.checks.find((one) => one.id === check);
        const said = spec?.results.find((one) => one.id === result)?.name;
        const who = bank.roles.find((one) => one.id === role);
        return (
          <section className="made-check" key={check} data-check={check} data-result={result}>
            <div className="made-check-head">
              <b>{c(spec?.name)}</b>
              <span>{said ? c(said) : shown.length > 0 ? '' : t('paper.checkMade')}</span>
              {who === undefined ? null : <small>{c(who.person)}</small>}
            </div>
            {shown.map((field) => (
              <Field
                key={field.ref}
                field={field}
                item={item}
                onPress={() => onField(field, item)}
              />
            ))}
          </section>
        );
      })}
      {item.assessed === null ? null : <Assessed item={item} />}
    </>
  );
}

function Assessed({ item }: { item: ItemView }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const { as = '', value = 0 } = item.assessed ?? {};
  const name = c(bundle.bank.assessments.find((one) => one.id === as)?.name);
  return (
    <div className="made-check made-check-head" data-assessed={as}>
      <span>{t('paper.assessed', { as: name, value: formatMoney(value) })}</span>
    </div>
  );
}

/** Nobody's name is said for the customer's own things. */
export function Whose({ item, encounter }: { item: ItemView; encounter: EncounterView }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const who = caseOf(bundle, encounter)?.people.find((one) => one.id === item.of);
  return who === undefined ? null : (
    <span className="mark mark-whose">{t('paper.of', { who: c(who.name) })}</span>
  );
}
