import { Button } from '../kit/button.tsx';
import { iconUrl } from './art.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { applyTool, TOOLS, toolReason } from './tools.ts';
import { useWords } from './words.ts';

/** @param only ids of the tools that are at hand; all of them at a window */
export function ToolRow({ only }: { readonly only?: readonly string[] }) {
  const { view } = useDesk();
  const control = useControl();
  const { t } = useWords();
  return (
    <footer className="tool-row">
      <span className="tool-title">{t('tools.title')}</span>
      <div className="tools">
        {TOOLS.filter(({ id }) => only?.includes(id) ?? true).map((tool) => (
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
            {tool.id === 'phone' && view.player.phone === 'ringing'
              ? t('tools.ringing')
              : t(`tools.${tool.id}`)}
          </Button>
        ))}
      </div>
    </footer>
  );
}
