/** What somebody can know of a request for authorisation, and what they answer. */
import type { RequestSpec } from '../../scenario/schema/supervisor.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { SimView } from '../model/view.ts';

type RequestView = NonNullable<SimView['floor']>['requests'][number];
type Answer = Pick<Extract<Command, { do: 'answer-request' }>, 'answer' | 'reason'>;

const APPROVE: Answer = { answer: 'approve' };

/**
 * Whoever went and saw knows what it is. Whoever did not has only what the request says: where all that say so are unsound it can
 * be sent back from the chair; else it looks well and is approved blindly.
 */
export function answerTo(
  specs: readonly RequestSpec[],
  { kind, draw, seen }: Pick<RequestView, 'kind' | 'draw' | 'seen'>,
): Answer {
  const spec = specs.find(({ id }) => id === kind);
  const drawn = spec?.draw.find(({ id }) => id === draw);
  if (!spec || !drawn) return APPROVE;
  const shown = JSON.stringify(drawn.shown);
  const alike = seen ? [drawn] : spec.draw.filter((one) => JSON.stringify(one.shown) === shown);
  if (alike.some(({ sound }) => sound)) return APPROVE;
  const { reason } = drawn;
  return { answer: 'refuse', ...(reason === undefined ? {} : { reason }) };
}
