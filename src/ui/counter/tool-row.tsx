import { Button } from '../kit/button.tsx';
import { iconUrl, portraitUrl } from './art.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { applyTool, TOOLS, toolReason } from './tools.ts';
import { useWords } from './words.ts';

export function ToolRow() {
  const { view } = useDesk();
  const control = useControl();
  const { t } = useWords();
  return (
    <footer className="tool-row">
      <span className="tool-title">{t('tools.title')}</span>
      <div className="tools">
        {TOOLS.map((tool) => (
          <Button
            key={tool.id}
            className="button tool"
            data-tool={tool.id}
            data-busy={view.player.busyWith !== '' && tool.verbs.includes(view.player.busyWith)}
            data-ringing={tool.id === 'phone' && view.player.phone === 'ringing'}
            icon={iconUrl(tool.icon)}
            keyCap={tool.key}
            reason={toolReason(control, tool)}
            onPress={() => applyTool(control, tool.id)}
          >
            {tool.id === 'phone' && view.player.phone === 'ringing' ? t('tools.ringing') : t(`tools.${tool.id}`)}
          </Button>
        ))}
      </div>
      <Colleagues />
    </footer>
  );
}

/** Who stands at the desk or is on the way. */
function Colleagues() {
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
