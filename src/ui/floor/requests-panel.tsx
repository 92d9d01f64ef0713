/** Windows that ask for a signature, and what one knows of it: what they say, and what one saw there. */

import type { RequestView } from '../../sim/index.ts';
import { formatTimer } from '../../text/format.ts';
import { iconUrl } from '../counter/art.ts';
import { useDesk } from '../counter/desk-port.ts';
import { reasonText } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { Panel } from '../kit/panel.tsx';
import { useFloor } from './floor-control.ts';
import { useFloorWords } from './floor-names.ts';

/** From so many ms on it is said that the teller will give up. */
const LAPSING = 180_000;

function Request({ request }: { request: RequestView }) {
  const { view, bundle, can } = useDesk();
  const floor = useFloor();
  const { t, c, staff, spot } = useFloorWords();
  const spec = bundle.lesson.supervisor?.requests.find(({ id }) => id === request.kind);
  const drawn = spec?.draw.find(({ id }) => id === request.draw);
  const current = floor.request?.id === request.id;
  const choose = (then: () => void) => () => {
    floor.chooseRequest(request.id);
    then();
  };
  const approve = { do: 'answer-request', request: request.id, answer: 'approve' } as const;
  const see = { do: 'go-and-see', request: request.id } as const;
  const lapsesIn = (request.lapsesAt ?? Number.POSITIVE_INFINITY) - view.now;
  const anyReason = bundle.bank.returns[0]?.id ?? '';
  const cap = (key: string) => (current ? { keyCap: key } : {});
  return (
    <li className="request" data-current={current} data-request={request.id}>
      <button
        type="button"
        className="request-words"
        aria-pressed={current}
        onClick={() => floor.chooseRequest(request.id)}
      >
        <img src={iconUrl('key')} alt="" />
        <span>
          <strong>
            {spot(request.window)} {staff(request.staff)} · {c(spec?.name)}
          </strong>
          <span className="request-said">{c(drawn?.shown)}</span>
          {request.seen ? (
            <span className="request-seen">
              {t('request.seen')}
              {c(drawn?.found)}
            </span>
          ) : null}
        </span>
        <span
          className="request-since"
          role="timer"
          data-tone={lapsesIn < LAPSING ? 'late' : 'calm'}
        >
          {formatTimer(view.now - request.since)}
          {lapsesIn < LAPSING ? (
            <small>▲ {t('request.lapses', { time: formatTimer(Math.max(0, lapsesIn)) })}</small>
          ) : null}
        </span>
      </button>
      <div className="request-acts">
        <Button
          className="button small"
          data-answer="yes"
          {...cap('Y')}
          reason={reasonText(can(approve), t)}
          onPress={choose(() => void floor.give(approve))}
        >
          {t('request.approve')}
        </Button>
        <Button
          className="button small"
          data-answer="no"
          {...cap('N')}
          reason={reasonText(can({ ...approve, answer: 'refuse', reason: anyReason }), t)}
          onPress={choose(() => floor.answer(false))}
        >
          {t('request.return')}
        </Button>
        {request.seen ? null : (
          <Button
            className="button small"
            tone="primary"
            data-answer="see"
            {...cap('G')}
            reason={reasonText(can(see), t)}
            onPress={choose(() => void floor.give(see))}
          >
            {t('request.see')}
          </Button>
        )}
      </div>
    </li>
  );
}

export function RequestsPanel() {
  const { view } = useDesk();
  const { t } = useFloorWords();
  const requests = view.floor?.requests ?? [];
  return (
    <Panel
      className="requests"
      title={t('request.title')}
      note={requests.length > 0 ? t('request.note', { count: requests.length }) : undefined}
    >
      {requests.length === 0 ? <p className="side-empty">{t('request.none')}</p> : null}
      <ol aria-live="polite">
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </ol>
    </Panel>
  );
}
