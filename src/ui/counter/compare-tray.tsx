import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { fieldTextOf } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { EncounterLog } from './encounter-log.tsx';
import { HintButton } from './hint-card.tsx';
import { applyTool } from './tools.ts';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

type Verdict = 'none' | 'equal' | 'contradiction' | 'unrelated';

const SIGN: Record<Verdict, string> = { none: '', equal: '=', contradiction: '≠', unrelated: '·' };

export function useCompared() {
  const { view, picked } = useDesk();
  const [a, b] = picked;
  const pair = view.encounter?.compared.find(
    (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
  );
  const verdict: Verdict =
    a === undefined || b === undefined || pair === undefined
      ? 'none'
      : pair.contradiction !== ''
        ? 'contradiction'
        : pair.agree
          ? 'equal'
          : 'unrelated';
  return { a, b, verdict, raised: pair?.raised ?? false };
}

/** Two picked fields side by side; a real contradiction lights up and can be acted on. */
export function CompareTray() {
  const port = useDesk();
  const control = useControl();
  const { t } = useWords();
  const { a, b, verdict, raised } = useCompared();
  const challenge =
    a !== undefined && b !== undefined ? ({ do: 'challenge', a, b } as const) : null;
  const item = (b ?? '').slice(0, (b ?? '').lastIndexOf('.'));
  return (
    <Panel
      className="tray"
      title={t('tray.title')}
      note={
        <span className="tray-note">
          {b === undefined ? (
            <>
              {t('tray.how')} <KeyCap>Tab</KeyCap> <KeyCap>Enter</KeyCap>
            </>
          ) : null}
          {a === undefined ? null : (
            <button type="button" className="tray-clear" onClick={port.clearPicked}>
              {t('tray.clear')} <KeyCap>Esc</KeyCap>
            </button>
          )}
          <button type="button" className="tray-clear" onClick={() => control.setDialog('viewer')}>
            {t('viewer.open')} <KeyCap>⇧V</KeyCap>
          </button>
          <HintButton />
        </span>
      }
    >
      <div className="tray-pair" data-verdict={verdict}>
        <TrayField fieldRef={a} />
        <span className="tray-sign" data-verdict={verdict}>
          <span aria-hidden="true">{SIGN[verdict]}</span>
          <span className="unseen" role="status">
            {verdict === 'none' ? '' : t(`tray.${verdict}`)}
          </span>
        </span>
        <TrayField fieldRef={b} />
      </div>
      {verdict === 'contradiction' && challenge !== null ? (
        <div className="tray-actions">
          <Button
            keyCap="G"
            reason={raised ? t('tray.raised') : reasonText(port.can(challenge), t)}
            onPress={() => void control.run(challenge)}
          >
            {t('tray.challenge')}
          </Button>
          <Button keyCap="H" onPress={() => applyTool(control, 'second')}>
            {t('tray.second')}
          </Button>
          <Button keyCap="J" onPress={() => control.start('count')} data-for={item}>
            {t('tray.machine')}
          </Button>
        </div>
      ) : verdict === 'none' ? null : (
        <p className="tray-word">{t(`tray.${verdict}`)}</p>
      )}
      <EncounterLog />
    </Panel>
  );
}

function TrayField({ fieldRef }: { fieldRef: string | undefined }) {
  const { view, bundle, settings } = useDesk();
  const { t } = useWords();
  const text =
    fieldRef !== undefined && view.encounter
      ? fieldTextOf(bundle, view.encounter, fieldRef, settings.language)
      : null;
  if (text === null) return <div className="tray-field tray-blank">{t('tray.blank')}</div>;
  return (
    <div className="tray-field">
      <span>
        {text.item === '' ? t('kind.suspect-note') : text.item} · {text.label}
      </span>
      <strong>{text.value}</strong>
    </div>
  );
}
