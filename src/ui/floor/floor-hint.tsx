/** Teaching mode: what the floor asks for next, in words, when asked. */
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { Hint } from '../../stores/session-store.ts';
import { formatClockShort } from '../../text/format.ts';
import { useDesk } from '../counter/desk-port.ts';
import { HintBox } from '../counter/hint-card.tsx';
import { useHintWords } from '../counter/hint-words.ts';
import { moneyShort, useFloorWords } from './floor-names.ts';

/** Names of what a move is about, in the order in which they are said; empty for a step at the desk. */
function useObjects(): (command: Command) => readonly string[] {
  const { bundle, view } = useDesk();
  const { t, c, staff, place, category, spot } = useFloorWords();
  const { bank, lesson } = bundle;
  const named = (list: readonly { id: string; name: Parameters<typeof c>[0] }[], id?: string) =>
    c(list.find((one) => one.id === id)?.name);
  const person = (id: number): string => {
    const one = view.hall.people.find((other) => other.id === id);
    return [one?.ticket || t('person.noTicket'), named(bank.kinds, one?.mind?.kind)].join(' ');
  };
  const request = (id: number): string => {
    const one = view.floor?.requests.find((other) => other.id === id);
    const kind = named(lesson.supervisor?.requests ?? [], one?.kind);
    return one ? `${spot(one.window)} ${kind}` : '';
  };
  return (command) => {
    switch (command.do) {
      case 'assign':
        return [staff(command.staff), place(command.to)];
      case 'invite':
        return [person(command.customer), category(command.to)];
      case 'care':
        return [person(command.customer), named(bank.cares, command.care)];
      case 'let-ahead':
        return [person(command.customer), named(bank.priorities, command.reason)];
      case 'announce':
        return [named(bank.announcements, command.announcement)];
      case 'go-and-see':
        return [request(command.request)];
      case 'answer-request':
        return [
          request(command.request),
          command.answer === 'approve' ? t('request.approve') : t('request.return'),
          named(bank.returns, command.reason),
        ];
      case 'call-in':
        return [named(lesson.supervisor?.helpers ?? [], command.helper)];
      case 'order-cash':
        return [moneyShort(command.amount)];
      case 'plan-break':
        return [staff(command.staff), formatClockShort(command.from)];
      case 'plan-move':
        return [
          staff(command.staff),
          command.to === undefined ? '' : place(command.to),
          formatClockShort(command.at),
        ];
      case 'set-goal':
        return [
          named(lesson.supervisor?.goals ?? [], command.goal),
          staff(command.staff),
          String(command.amount),
        ];
      case 'begin-duty':
        return [named(lesson.duties, command.duty)];
      default:
        return [];
    }
  };
}

/** @param afloat over the picture; else where it stands */
export function FloorHint({ afloat = false }: { afloat?: boolean }) {
  const { hint, canHint } = useDesk();
  return canHint && hint ? <HintWords hint={hint} afloat={afloat} /> : null;
}

function HintWords({ hint, afloat }: { hint: Hint; afloat: boolean }) {
  const { t } = useFloorWords();
  const words = useHintWords();
  const objectsOf = useObjects();
  const { command } = hint;
  const objects = command ? objectsOf(command).filter((one) => one !== '') : [];
  return (
    <HintBox hint={hint} afloat={afloat}>
      {command && objects.length > 0
        ? t('counter:hint.do', {
            verb: t(`commands:${command.do}`),
            objects: objects.join(t('counter:hint.joint')),
          })
        : words(hint)}
    </HintBox>
  );
}
