/** The plan of the day: who is where when, breaks to be moved, moves for later, cash and targets; before the doors open and after. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { dayCoverage } from '../../../session/day-coverage.ts';
import type { SimView } from '../../../sim/index.ts';
import { useControl } from '../../counter/desk-control.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { extentOf } from './extent.ts';
import { PlanCash } from './plan-cash.tsx';
import { PlanCoverage, PlanTroubles } from './plan-coverage.tsx';
import { PlanGoals } from './plan-goals.tsx';
import { PlanMoves } from './plan-moves.tsx';
import { type Draft, PlanRows } from './plan-rows.tsx';
import { usePlanWords } from './plan-words.ts';
import { usePlanEdits } from './use-plan.ts';
import './plan.css';
import './plan-below.css';

const MINUTE = 60_000;

/** The view as it would be with a break begun at another time. */
function withDraft(view: SimView, draft: Draft | null): SimView {
  if (!draft || !view.floor) return view;
  const crew = view.floor.crew.map((one) => {
    if (one.staff !== draft.staff || !one.rest) return one;
    const { from, latest } = one.rest;
    return { ...one, rest: { ...one.rest, from: draft.from, latest: draft.from + latest - from } };
  });
  return { ...view, floor: { ...view.floor, crew } };
}

/** Looked at anew once a simulated minute, or when the plan has changed. */
function useCoverage(shown: SimView) {
  const { bundle } = useDesk();
  const { crew = [], moves = [] } = shown.floor ?? {};
  const key = JSON.stringify([
    Math.floor(shown.now / MINUTE),
    crew.map(({ staff, at, to, rest }) => [staff, at, to, rest?.from, rest?.taken]),
    moves,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that it hangs on
  return useMemo(() => dayCoverage(bundle, shown), [bundle, key]);
}

export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { bundle, view, paused } = useDesk();
  const { say } = useControl();
  const words = usePlanWords();
  const edits = usePlanEdits();
  const [chosen, choose] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = withDraft(view, draft);
  const coverage = useCoverage(shown);
  const span = useMemo(() => extentOf(bundle), [bundle]);
  const { t, floor } = words;
  const duty = new Set(bundle.lesson.supervisor?.crew.map(({ staff }) => staff));
  const crew = (shown.floor?.crew ?? []).filter(
    ({ staff, at, to }) => duty.has(staff) || at !== 'away' || to !== '',
  );

  const undo = (): void => {
    const back = edits.undo();
    if (back) say(t('undone', { what: t(`done.${back.do}`, { name: floor.staff(back.staff) }) }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    undo();
    event.preventDefault();
  };

  return (
    <Dialog title={t('title')} closeLabel={floor.t('common:close')} onClose={onClose} wide="most">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears the key that takes a change back */}
      <div className="plan" onKeyDown={onKeyDown}>
        <div className="plan-head">
          <p className="quiet">{t(paused ? 'paused' : 'how')}</p>
          <Button
            className="button small"
            data-act="plan-undo"
            keyCap="Ctrl+Z"
            reason={edits.canUndo ? '' : t('nothing')}
            onPress={undo}
          >
            {t('undo')}
          </Button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
        <div className="plan-day" data-span={`${span.from} ${span.to}`} tabIndex={0}>
          <PlanRows
            crew={crew}
            span={span}
            edits={edits}
            words={words}
            chosen={chosen}
            onChoose={choose}
            onDraft={setDraft}
          />
          <PlanCoverage coverage={coverage} span={span} words={words} />
        </div>
        <div className="plan-below">
          <PlanTroubles coverage={coverage} words={words} />
          <PlanMoves staff={chosen} span={span} edits={edits} words={words} />
          <PlanCash words={words} />
          <PlanGoals edits={edits} words={words} />
        </div>
      </div>
    </Dialog>
  );
}
