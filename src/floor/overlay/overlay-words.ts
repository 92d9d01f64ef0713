/** What an overlay says of somebody, and of the hall, as sentences. */
import type { Overlay } from '../../stores/view-store.ts';
import type { FloorBranch, Spot } from '../floor-plan.ts';
import { type FloorWords, percent } from '../floor-words.ts';
import type { HeatCell } from './heat-grid.ts';
import type { OverlayModel, Told } from './overlay-model.ts';
import { reasonsOf } from './tones.ts';
import type { Way } from './trails.ts';

const REASONS = 2;

/** "站着等 19 分 · 不知还要多久" */
export function toldWords(
  words: FloorWords,
  { person, tone }: Told,
  overlay: Overlay,
  anxious: boolean,
): string {
  const time =
    tone.minutes >= 0
      ? words.say(`overlay.callout.${overlay}`, { n: tone.minutes })
      : words.say(`overlay.sign.${tone.sign}`);
  const reasons = reasonsOf(person, anxious)
    .filter((reason) => !(tone.sign === 'stands' && reason === 'standing'))
    .slice(0, REASONS)
    .map((reason) => words.say(`overlay.reason.${reason}`));
  return [time, ...reasons].join(words.say('overlay.callout.dot'));
}

const numberOf = (branch: FloorBranch, window: string): number =>
  branch.windows.find(({ id }) => id === window)?.number ?? 0;

/** What a spot lies nearest to: a window, the ticket machine or the door. */
export function landmark(words: FloorWords, branch: FloorBranch, spot: Spot): string {
  const { floor } = branch;
  const marks = [
    { at: floor.entrance, name: words.say('overlay.place.entrance') },
    { at: floor.ticketMachine, name: words.say('overlay.place.ticket') },
    ...floor.windows.map(({ id, customer }) => ({
      at: customer,
      name: words.say('window.long', { n: numberOf(branch, id) }),
    })),
  ];
  const far = ({ at }: { at: Spot }): number => Math.hypot(at.x - spot.x, at.y - spot.y);
  return marks.reduce((best, one) => (far(one) < far(best) ? one : best)).name;
}

export function heatWords(
  words: FloorWords,
  branch: FloorBranch,
  cells: readonly HeatCell[],
): string[] {
  const crowded = cells.filter(({ crowding }) => crowding === 'crowded');
  const filling = cells.filter(({ crowding }) => crowding === 'filling');
  const [first] = [...cells].sort((a, b) => b.density - a.density);
  if (!first || crowded.length + filling.length === 0) return [words.say('overlay.told.roomy')];
  return [
    words.say('overlay.told.crowded', {
      n: crowded.length,
      m: filling.length,
      place: landmark(words, branch, { x: first.x + 0.5, y: first.y + 0.5 }),
    }),
  ];
}

export function wayWords(words: FloorWords, branch: FloorBranch, way: Way): string {
  const end = (kind: Way['from'], window: string): string =>
    kind === 'window' && window !== ''
      ? words.say('window.long', { n: numberOf(branch, window) })
      : words.say(`overlay.place.${kind}`);
  const from = end(way.from, '');
  return words.say('overlay.told.way', { from, to: end(way.to, way.window), n: way.walks });
}

export function loadWords(words: FloorWords, branch: FloorBranch, model: OverlayModel): string[] {
  return model
    .loads()
    .filter(({ sign }) => sign !== '')
    .map(({ window, share, sign }) =>
      words.say('overlay.told.load', {
        window: words.say('window.long', { n: numberOf(branch, window) }),
        n: percent(share),
        sign: words.say(`overlay.sign.${sign}`),
      }),
    );
}
