/** Skill drills: choose, do, see what came of it. Nothing of this is part of a run. */
import { type FormEvent, useEffect, useState } from 'react';
import type { Drill } from '../../scenario/schema/drill.ts';
import { bestOf, type DrillDesk, type DrillRecord } from '../../session/drills/drill-port.ts';
import type { DrillResult } from '../../session/drills/drill-result.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useView } from '../kit/session-context.tsx';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useKeys } from '../menu/use-keys.ts';
import { DrillEnd } from './drill-end.tsx';
import { DrillList, drillInput } from './drill-list.tsx';
import { DrillReady } from './drill-ready.tsx';
import { DrillRun } from './drill-run.tsx';
import { useDrillWords } from './drill-words.ts';
import { useDrills } from './use-drills.ts';
import './drills.css';
import './drill-run.css';

type Phase =
  | { readonly at: 'choosing' }
  | { readonly at: 'running'; readonly seed: number; readonly round: number }
  | { readonly at: 'ended'; readonly record: DrillRecord; readonly before: DrillRecord | null };

export function DrillsScreen({ desk }: { readonly desk: DrillDesk }) {
  const { t } = useDrillWords();
  const show = useView((v) => v.show);
  // The menu may have asked for one of them.
  const asked = useView((v) => v.drill);
  const { status, drills, records, kept, retry, keep } = useDrills(desk);
  const [chosen, setChosen] = useState(asked);
  const [hand, setHand] = useState(0);
  const [phase, setPhase] = useState<Phase>({ at: 'choosing' });
  const drill = drills.find(({ id }) => id === chosen) ?? drills[0];
  const hands = drill?.items.skill === 'count' ? drill.items.hands : [];
  const usedHand = hands.includes(hand) ? hand : (hands[hands.length - 1] ?? 1);
  const choosing = status === 'ready' && phase.at === 'choosing';

  const begin = (seed: number) => setPhase({ at: 'running', seed, round: desk.wall() });
  const leave = () => setPhase({ at: 'choosing' });
  const end = (one: Drill, seed: number, result: DrillResult) => {
    // Begun by mistake: nothing to look at.
    if (result.done === 0 && !result.complete) return leave();
    const record = { ...result, id: desk.id(), drill: one.id, seed, at: desk.wall() };
    setPhase({ at: 'ended', record, before: bestOf(one, records) });
    keep(record);
  };
  const stepHand = (step: 1 | -1) =>
    setHand(hands[Math.min(hands.length - 1, Math.max(0, hands.indexOf(usedHand) + step))] ?? hand);
  const choose = (id: string) => {
    setChosen(id);
    document.getElementById(drillInput(id))?.focus();
  };
  const digits = Object.fromEntries(
    drills.slice(0, 9).map(({ id }, i) => [String(i + 1), () => choose(id)]),
  );
  useKeys(choosing ? { ...digits, Escape: () => show('menu') } : {});
  const first = drill?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one comes to choose, not with every choice
  useEffect(() => {
    if (choosing) document.getElementById(drillInput(first))?.focus({ preventScroll: true });
  }, [choosing]);

  if (drill && phase.at === 'running') {
    const { seed, round } = phase;
    return (
      <DrillRun
        key={round}
        drill={drill}
        seed={seed}
        hand={usedHand}
        onEnd={(result) => end(drill, seed, result)}
      />
    );
  }
  if (drill && phase.at === 'ended') {
    const { record, before } = phase;
    const isBest =
      record.complete && bestOf(drill, before ? [before, record] : [record]) === record;
    return (
      <DrillEnd
        drill={drill}
        record={record}
        best={isBest ? record : before}
        isBest={isBest}
        kept={kept}
        onAgain={() => begin(record.seed)}
        onFresh={() => begin(desk.seed())}
        onLeave={leave}
      />
    );
  }
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (drill) begin(desk.seed());
  };
  return (
    <div className="drills">
      <ScreenBar chips={[t('title')]}>
        <Button keyCap="Esc" onPress={() => show('menu')}>
          {t('common:backToMenu')}
        </Button>
      </ScreenBar>
      <main className="drill-page">
        <h1>{t('title')}</h1>
        <p className="drill-lead">{t('lead')}</p>
        {kept ? null : <p className="drill-warning">{t('notKept')}</p>}
        {status === 'failed' ? (
          <section className="panel drill-failed">
            <p>{t('failed')}</p>
            <Button tone="primary" onPress={retry}>
              {t('common:retry')}
            </Button>
          </section>
        ) : null}
        {status === 'ready' && drill ? (
          <form className="drill-choice" onSubmit={start}>
            <div>
              <DrillList
                drills={drills}
                records={records}
                chosen={drill.id}
                onChoose={setChosen}
                onHand={stepHand}
              />
              <button
                type="submit"
                className="button drill-start"
                data-tone="primary"
                data-start=""
              >
                <span className="button-label">{t('start')}</span>
                <KeyCap>Enter</KeyCap>
              </button>
            </div>
            <DrillReady drill={drill} records={records} hand={usedHand} onHand={setHand} />
          </form>
        ) : null}
      </main>
    </div>
  );
}
