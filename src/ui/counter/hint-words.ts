import type { Hint } from '../../stores/session-store.ts';
import { fieldTextOf } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { itemName } from './verb-context.ts';
import { numberText, personName } from './who-speaks.ts';
import { useWords } from './words.ts';

/** A command in words: the verb and the names of its objects. */
export function useHintWords(): (hint: Hint) => string {
  const { view, bundle, settings } = useDesk();
  const { context } = useControl();
  const { t, c } = useWords();
  const { bank } = bundle;
  const lists = {
    topic: bank.topics,
    line: bank.lines,
    method: bank.methods,
    tool: bank.tools,
    check: bank.checks,
    record: bank.records,
    as: bank.assessments,
    stamp: bank.stamps,
    role: bank.roles,
    help: bank.helps,
    form: bank.forms,
    ground: bank.grounds,
    to: bank.reports.to,
    about: bank.reports.about,
    duty: bundle.lesson.duties,
    place: bank.places,
    category: bundle.branch.categories,
  } as const;
  const object = (name: string, value: string): string => {
    if (name === 'item') {
      const item = view.encounter?.items.find((one) => one.id === value);
      return item ? itemName(context, item) : '';
    }
    if ((name === 'a' || name === 'b') && view.encounter) {
      const text = fieldTextOf(bundle, view.encounter, value, settings.language);
      return text ? `${text.item} ${text.label}` : '';
    }
    if (name === 'number' && view.encounter)
      return numberText(bundle, view.encounter, value, context).name;
    if ((name === 'to' || name === 'who') && view.encounter?.people.includes(value))
      return personName(bundle, view.encounter, value, context);
    if (name === 'code') {
      const txn = bank.transactions.find((one) => one.code === value);
      return txn ? `${value} ${c(txn.name)}` : value;
    }
    if (name === 'hands') return t(`hands.${value}`);
    if (name === 'who')
      return value === 'customer' || value === 'self'
        ? t(`signer.${value}`)
        : object('role', value);
    const list = (
      lists as Record<string, readonly { id: string; name: { 'zh-CN': string; en: string } }[]>
    )[name];
    return c(list?.find((one) => one.id === value)?.name);
  };
  return ({ command, waitFor }) => {
    if (command === null) {
      return waitFor === '' ? t('hint.wait') : t('hint.waitFor', { fact: t(`facts:${waitFor}`) });
    }
    const objects = Object.entries(command)
      .filter(([name, value]) => name !== 'do' && typeof value === 'string')
      .map(([name, value]) => object(name, String(value)))
      .filter((text) => text !== '');
    return t('hint.do', {
      verb: t(`commands:${command.do}`),
      objects: objects.join(t('hint.joint')),
    });
  };
}
