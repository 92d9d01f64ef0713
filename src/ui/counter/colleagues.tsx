import { portraitUrl } from './art.ts';
import { caseOf } from './content-text.ts';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

function Face({ portrait }: { portrait: string }) {
  const url = portraitUrl(portrait, 'calm');
  return url === undefined ? null : <img src={url} alt="" />;
}

/** Who stands at the window besides the customer, or is on the way. */
export function Colleagues() {
  const { view, bundle } = useDesk();
  const { t, c } = useWords();
  const present = new Set(view.encounter?.people);
  const people = view.encounter ? caseOf(bundle, view.encounter)?.people : undefined;
  const others = people?.filter(({ id }) => present.has(id)) ?? [];
  if (view.colleagues.length + others.length === 0) return null;
  return (
    <ul className="colleagues">
      {others.map(({ id, name, portrait }) => (
        <li key={id} data-state="here">
          <Face portrait={portrait} />
          <span>{c(name)}</span>
        </li>
      ))}
      {view.colleagues.map((one) => {
        const role = bundle.bank.roles.find((candidate) => candidate.id === one.role);
        return (
          <li key={one.role} data-state={one.state}>
            <Face portrait={role?.portrait ?? ''} />
            <span>
              {c(role?.person)}
              <small>{t(`people.${one.state}`)}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
