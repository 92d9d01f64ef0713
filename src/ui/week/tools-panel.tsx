/** What one can look at the days with: the log itself, and ways to find what lies in it. */
import { Button } from '../kit/button.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { CompareTool } from './compare-tool.tsx';
import { ControlTool } from './control-tool.tsx';
import { LogTool } from './log-tool.tsx';
import { ParetoTool } from './pareto-tool.tsx';
import { ScatterTool } from './scatter-tool.tsx';
import { TrialTool } from './trial-tool.tsx';
import { TOOLS, type Tool, useWeek } from './week-control.ts';
import { useWeekWords } from './week-words.ts';

const SHOWN: Readonly<Record<Tool, () => React.ReactNode>> = {
  log: LogTool,
  pareto: ParetoTool,
  scatter: ScatterTool,
  compare: CompareTool,
  control: ControlTool,
  trial: TrialTool,
};

export function ToolsPanel() {
  const { tool, setTool, asTable, turnTable } = useWeek();
  const { t } = useWeekWords();
  const Shown = SHOWN[tool];
  return (
    <section className="panel week-tools" aria-label={t('tools.title')}>
      <div className="tools-head">
        <Tabs
          label={t('tools.title')}
          panelId="week-tool"
          selected={tool}
          onSelect={setTool}
          items={TOOLS.map((id, k) => ({
            id,
            label: t(`tools.name.${id}`),
            keyCap: `Alt+${k + 1}`,
          }))}
        />
        <Button
          className="button small"
          keyCap="T"
          aria-pressed={asTable}
          reason={tool === 'log' ? t('tools.logNote') : ''}
          onPress={turnTable}
        >
          {t(asTable ? 'tools.chart' : 'tools.table')}
        </Button>
      </div>
      <div
        className="tool-frame"
        data-tool={tool}
        id="week-tool"
        role="tabpanel"
        aria-label={t(`tools.name.${tool}`)}
      >
        <Shown />
      </div>
    </section>
  );
}
