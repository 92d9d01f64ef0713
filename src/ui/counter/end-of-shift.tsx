import type { Command } from '../../scenario/vocabulary/commands.ts';
import { formatMoney } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { DutyList } from './duty-list.tsx';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

/** The empty desk: before the first, between two customers, and the way to the end of the shift. */
export function EndOfShift() {
  const { view, bundle, can, canHint, finish } = useDesk();
  const { run } = useControl();
  const { t, c } = useWords();
  const { player, drawer, phase } = view;
  if (phase === 'ended') {
    return (
      <div className="closing">
        <h2>{t('closing.over')}</h2>
        <DrawerResult />
        <Button tone="primary" keyCap="Enter" onPress={finish}>
          {t('closing.debrief')}
        </Button>
      </div>
    );
  }
  const coming = view.hall.people.some(
    (one) => one.forPlayer && one.state !== 'gone' && one.state !== 'leaving',
  );
  if (player.remaining > 0 || coming || (player.served === 0 && !player.open)) {
    if (player.served > 0)
      return (
        <>
          <p className="wood-hint">{t('desk.between')}</p>
          <DutyList />
        </>
      );
    return (
      <section className="briefing">
        <h2>{c(bundle.lesson.title)}</h2>
        {canHint ? <FirstSteps /> : null}
        <ul>
          {bundle.lesson.briefing.map((line) => (
            <li key={line['zh-CN']}>{c(line)}</li>
          ))}
        </ul>
        <DutyList />
      </section>
    );
  }
  const steps: { command: Command; done: boolean; keyCap?: string }[] = [
    { command: { do: 'count-drawer' }, done: drawer.lastCount !== null, keyCap: 'D' },
    { command: { do: 'close-window' }, done: !player.open },
    { command: { do: 'close-shift' }, done: false },
  ];
  return (
    <div className="closing">
      <h2>{t('closing.title')}</h2>
      <p>{t('closing.how')}</p>
      <ol>
        {steps.map(({ command, done, keyCap }, index) => (
          <li key={command.do} data-done={done}>
            <span className="closing-mark" aria-hidden="true">
              {done ? '✓' : index + 1}
            </span>
            <Button
              data-closing={command.do}
              {...(keyCap === undefined ? {} : { keyCap })}
              reason={reasonText(can(command), t)}
              onPress={() => void run(command)}
            >
              {t(`commands:${command.do}`)}
            </Button>
          </li>
        ))}
      </ol>
      <DrawerResult />
      <DutyList />
    </div>
  );
}

/** How every customer is served, each step with its key. */
const PATH = [
  ['call', 'N'],
  ['greet', 'A'],
  ['ask', 'Q'],
  ['take', 'T'],
  ['key', 'F3'],
  ['give', 'R'],
  ['part', 'Z'],
] as const;

function FirstSteps() {
  const { t } = useWords();
  return (
    <div className="first-steps">
      <strong>{t('path.title')}</strong>
      <ol>
        {PATH.map(([step, key]) => (
          <li key={step}>
            {t(`path.${step}`)} <KeyCap>{key}</KeyCap>
          </li>
        ))}
      </ol>
      <p>{t('path.stuck')}</p>
    </div>
  );
}

function DrawerResult() {
  const { view } = useDesk();
  const { t } = useWords();
  const last = view.drawer.lastCount;
  if (last === null) return null;
  const even = last.difference === 0;
  return (
    <dl className="drawer-result" data-even={even}>
      <dt>{t('closing.book')}</dt>
      <dd>{formatMoney(last.physical - last.difference)}</dd>
      <dt>{t('closing.physical')}</dt>
      <dd>{formatMoney(last.physical)}</dd>
      <dt>{t('closing.difference')}</dt>
      <dd>
        {even ? '✓ ' : '✕ '}
        {formatMoney(last.difference)}{' '}
        {t(even ? 'closing.even' : last.difference > 0 ? 'closing.over-cash' : 'closing.short')}
      </dd>
    </dl>
  );
}
