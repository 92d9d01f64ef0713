import type { Command } from '../../scenario/vocabulary/commands.ts';
import { formatMoney } from '../../text/format.ts';
import type { Words } from '../menu/use-words.ts';
import type { ContentNames } from './content-names.ts';

function objectOf(command: Command, names: ContentNames): string {
  switch (command.do) {
    case 'ask':
      return names.topic(command.topic);
    case 'say':
      return names.line(command.line);
    case 'take':
    case 'give':
    case 'confiscate':
    case 'copy':
    case 'assess':
      return names.item(command.item);
    case 'check':
      return `${names.check(command.check)} · ${names.item(command.item)}`;
    case 'look-up':
      return names.record(command.record);
    case 'inspect':
      return names.field(`${command.item}.${command.field}`);
    case 'compare':
    case 'challenge':
      return `${names.field(command.a)} ↔ ${names.field(command.b)}`;
    case 'count':
      return `${names.item(command.item)} · ${names.method(command.method)}`;
    case 'ask-help':
      return `${names.help(command.help)} · ${names.role(command.role)}`;
    case 'phone':
      return names.number(command.number);
    case 'ask-check':
      return `${names.item(command.item)} · ${names.role(command.role)}`;
    case 'stamp':
      return `${names.stamp(command.stamp)} → ${names.item(command.item)}`;
    case 'begin-duty':
      return names.duty(command.duty);
    case 'go':
      return names.place(command.place);
    case 'lay-out':
    case 'pay':
      return formatMoney(command.amount);
    case 'open-transaction':
      return names.transaction(command.code);
    case 'key':
      return command.value;
    case 'authorise':
    case 'call':
    case 'dismiss':
      return names.role(command.role);
    case 'open-form':
    case 'ask-fill':
    case 'print':
    case 'ask-sign':
      return names.form(command.form);
    case 'fill':
      return `${names.form(command.form)} · ${command.field}`;
    case 'report':
      return `${names.recipient(command.to)} · ${names.matter(command.about)}`;
    case 'refuse':
      return names.ground(command.ground);
    default:
      return '';
  }
}

/** A command as the learner would say it: the verb, and what it was done to. */
export function commandWords(
  command: Command,
  t: Words['t'],
  names: ContentNames,
): { verb: string; object: string } {
  return {
    verb: t(`command.${command.do}`, { defaultValue: command.do }),
    object: objectOf(command, names),
  };
}
