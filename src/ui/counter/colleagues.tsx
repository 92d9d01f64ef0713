import { portraitUrl } from './art.ts';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

/** Who stands at the desk or is on the way. */
export function Colleagues() {
  const { view, bundle } = useDesk();
  const { t, c } = useWords();
  if (view.colleagues.length === 0) return null;
  return (
    <ul className="colleagues">
      {view.colleagues.map((one) => {
        const role = bundle.bank.roles.find((candidate) => candidate.id === one.role);
        const url = role ? portraitUrl(role.portrait, 'calm') : undefined;
        return (
          <li key={one.role} data-state={one.state}>
            {url === undefined ? null : <img src={url} alt="" />}
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
