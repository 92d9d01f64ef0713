/** The papers with a register as banks keep it: columns chosen, shown, row upon row, and some that are there only now and then. */
import type { Draft } from './lesson.ts';
import { paperEdits } from './papers-theme.ts';

const both = (words: string) => ({ 'zh-CN': words, en: words });
const column = (id: string, more: object) => ({ id, name: both(id), ...more });
const options = (...values: string[]) =>
  values.map((value) => ({ value, name: both(`${value}!`) }));

export const REGISTER = [
  column('branch', { kind: 'shown', shows: 'branch.name' }),
  column('day', { kind: 'shown', shows: 'today' }),
  column('checker', { kind: 'shown', shows: 'role.senior.person' }),
  column('holder', {
    kind: 'choice',
    type: 'choice',
    options: options('person', 'unit'),
    expect: '=person',
  }),
  column('unit', { kind: 'required', when: "'holder=unit' in form.values" }),
  column('face', { kind: 'required', type: 'amount', expect: '=100' }),
  column('serials', { kind: 'required', type: 'serial', rows: true, expect: 'note.serial' }),
  column('pieces', { kind: 'required', type: 'number', range: [1, 9], expect: 'count.bad' }),
  column('total', { kind: 'shown', shows: 'face*pieces' }),
  column('remark', { kind: 'optional', type: 'phone' }),
]; // prettier-ignore

export const formEdits = (
  more: (bank: Draft) => void = () => {},
): Readonly<Record<string, (file: Draft) => void>> =>
  paperEdits({
    bank: (bank) => {
      bank.forms.push({
        id: 'register',
        name: both('register'),
        print: false,
        fields: structuredClone(REGISTER),
        signers: ['self'],
      });
      more(bank);
    },
    case: (content) => {
      content.items.push({
        ...structuredClone(content.items.find((item: { id: string }) => item.id === 'joined')),
        id: 'pasted',
        fields: { serial: { label: both('label'), value: 'KB 0002' } },
      });
    },
  });
