/** The overlays of a floor that somebody supervises, all that belongs to them in one place: a shift at the counter loads none of it. */
import type { FloorBranch } from '../floor-plan.ts';
import type { FloorWords } from '../floor-words.ts';
import type { SpriteSheet } from '../sprite-sheet.ts';
import type { WalkGrid } from '../walk-grid.ts';
import type { FloorRules } from './floor-rules.ts';
import { createLegend, type Legend } from './legend.ts';
import { createOverlayModel, type OverlayModel } from './overlay-model.ts';
import { createOverlayStage, type OverlayStage, type OverlayStageParts } from './overlay-stage.ts';
import { createOverlayTwin, type OverlayTwin } from './overlay-twin.ts';
import './overlay.css';
import { createSignSheets } from './sign-sheet.ts';

export interface Overlays {
  readonly model: OverlayModel;
  readonly sheets: Readonly<Record<string, SpriteSheet>>;
  legend(words: FloorWords): Legend;
  twin(words: FloorWords): OverlayTwin;
  stage(parts: Omit<OverlayStageParts, 'model'>): OverlayStage;
}

export function createOverlays(branch: FloorBranch, grid: WalkGrid, rules: FloorRules): Overlays {
  const model = createOverlayModel(branch, grid, rules);
  return {
    model,
    sheets: createSignSheets(),
    legend: (words) => createLegend(words, model),
    twin: (words) => createOverlayTwin(words, branch, model),
    stage: (parts) => createOverlayStage({ ...parts, model }),
  };
}
