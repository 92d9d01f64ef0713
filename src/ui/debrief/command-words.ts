import type { Step } from '../../scenario/schema/common.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import { formatClockShort, formatMoney } from '../../text/format.ts';
import type { Words } from '../menu/use-words.ts';
import type { ContentNames } from './content-names.ts';

/** The transaction in which each field of a path is keyed. */
export function openTransactions(path: readonly Step[]): ReadonlyMap<Step, string> {
  const codes = new Map<Step, string>();
  let code = '';
  for (const step of path) {
    if ('do' in step && step.do === 'open-transaction') code = step.code;
    codes.set(step, code);
  }
  return codes;
}

function objectsOf(command: Command, names: ContentNames, code: string, t: Words['t']): string[] {
  switch (command.do) {
    case 'call-next':
      return command.category ? [names.category(command.category)] : [];
    case 'ask':
      return [command.to ? names.who(command.to) : '', names.topic(command.topic)];
    case 'say':
      return [command.to ? names.who(command.to) : '', names.line(command.line)];
    case 'take':
    case 'give':
    case 'confiscate':
    case 'copy':
      return [names.item(command.item)];
    case 'assess':
      return [names.item(command.item), names.assessment(command.as)];
    case 'check':
      return [
        names.check(command.check),
        names.item(command.item),
        command.role && command.role !== 'self' ? names.role(command.role) : '',
      ];
    case 'look-up':
      return [names.record(command.record)];
    case 'inspect':
      return [
        names.field(`${command.item}.${command.field}`),
        command.tool && command.tool !== 'eye' ? names.tool(command.tool) : '',
      ];
    case 'compare':
    case 'challenge':
      return [`${names.field(command.a)} ↔ ${names.field(command.b)}`];
    case 'count':
      return [names.item(command.item), names.method(command.method)];
    case 'ask-help':
      return [names.role(command.role), names.help(command.help)];
    case 'phone':
      return [names.number(command.number)];
    case 'ask-check':
      return [names.role(command.role), names.item(command.item)];
    case 'stamp':
      return [
        names.stamp(command.stamp),
        names.item(command.item),
        names.zone(command.stamp, command.zone),
      ];
    case 'begin-duty':
      return [names.duty(command.duty)];
    case 'go':
      return [names.place(command.place)];
    case 'lay-out':
    case 'pay':
      return [formatMoney(command.amount)];
    case 'open-transaction':
      return [names.transaction(command.code)];
    case 'key':
      return [
        names.transactionField(code, command.field),
        names.keyed(code, command.field, command.value),
      ];
    case 'authorise':
    case 'call':
    case 'dismiss':
      return [names.role(command.role)];
    case 'open-form':
    case 'ask-fill':
    case 'print':
      return [names.form(command.form)];
    case 'ask-sign':
      return [command.who === 'self' ? '' : names.who(command.who ?? ''), names.form(command.form)];
    case 'fill':
      return [
        names.form(command.form),
        names.formField(command.form, command.field),
        names.filled(command.form, command.field, command.value),
      ];
    case 'report':
      return [names.recipient(command.to), names.matter(command.about)];
    case 'refuse':
      return [names.ground(command.ground)];
    case 'reverse':
      return command.txn === 'last' ? [] : [command.txn];
    case 'assign':
      return [names.floor.staff(command.staff), names.floor.spot(command.to)];
    case 'invite':
      return [names.category(command.to)];
    case 'ask-outlet':
    case 'refer':
      return [names.floor.outlet(command.outlet)];
    case 'care':
      return [names.floor.care(command.care)];
    case 'let-ahead':
      return [names.floor.priority(command.reason)];
    case 'announce':
      return [names.floor.announcement(command.announcement)];
    case 'answer-request':
      return [
        t(`answer.${command.answer}`),
        command.reason === undefined ? '' : names.floor.back(command.reason),
      ];
    case 'call-in':
      return [names.floor.helper(command.helper)];
    case 'order-cash':
      return [formatMoney(command.amount)];
    case 'plan-break':
      return [names.floor.staff(command.staff), formatClockShort(command.from)];
    case 'plan-move':
      return [
        names.floor.staff(command.staff),
        command.to === undefined ? '' : names.floor.spot(command.to),
        formatClockShort(command.at),
      ];
    case 'set-goal':
      return [
        names.floor.goal(command.goal),
        names.floor.staff(command.staff),
        names.floor.amountOf(command.goal, command.amount),
      ];
    case 'set-lever':
      return [
        names.week.day(command.day),
        names.week.lever(command.lever),
        names.week.option(command.lever, command.option),
      ];
    default:
      return [];
  }
}

function verbOf(command: Command, t: Words['t']): string {
  if (command.do === 'record') return t(`counter:record.${command.on ? 'on' : 'off'}`);
  // Nobody asks themselves.
  if (command.do === 'ask-sign' && command.who === 'self') return t('signSelf');
  return t(`commands:${command.do}`);
}

/**
 * A command as the learner would say it: the verb, and what it was done to.
 * @param code the transaction that is open
 */
export function commandWords(
  command: Command,
  t: Words['t'],
  names: ContentNames,
  code = '',
): { verb: string; object: string } {
  const level = command.do === 'grade-complaint' ? t('level', { level: command.level }) : '';
  return {
    verb: verbOf(command, t),
    object: [...objectsOf(command, names, code, t), level].filter((one) => one !== '').join(' · '),
  };
}
