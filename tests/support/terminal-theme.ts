/** The theme of fixtures/accounts as edits of the mini library; reads no file, so that browsers' tests can use it too. */
import type { Draft } from './lesson.ts';

const HE = { 'zh-CN': '何梅', en: 'He Mei' };
const LIN = { 'zh-CN': '林记商行', en: 'Lin & Co.' };

/** Accounts of the fixture: two of the customer, one locked out, one firm. */
export const ACCOUNTS = [
  {
    no: '6222',
    name: HE,
    balance: 5_000_000,
    kind: 'class-1',
    opened: '2020-01-01',
    interestFrom: '2025-06-21',
    data: { phone: '13800000001', 'id-no': '110101196801010017' },
    earlier: [{ code: 'deposit', amount: 4_000_000, at: '09:01' }],
  },
  {
    no: '9500 0099',
    name: HE,
    balance: 5_000_000,
    kind: 'time',
    opened: '2025-03-01',
    term: '1y',
    rate: '1.10',
  },
  { no: '8800', name: LIN, balance: 20_000_000, kind: 'firm' },
];

export interface Edits {
  readonly date?: string;
  readonly accounts?: readonly Draft[];
  readonly bank?: (bank: Draft) => void;
}

/** A fixture with comments and trailing commas as plain JSON; no text in them holds either. */
export const plainJson = (text: string): Draft =>
  JSON.parse(text.replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*[\]}])/g, '$1'));

/** @param theme text of fixtures/accounts/terminal.json */
export const themeEdits = (
  theme: string,
  { date = '2025-09-01', accounts = ACCOUNTS, bank }: Edits = {},
): Readonly<Record<string, (file: Draft) => void>> => ({
  'mini-bank.json': (file) => {
    const { transactions, errors, ...rest } = plainJson(theme);
    Object.assign(file, rest);
    file.transactions[0].entries = [{ debit: 'cash', credit: 'account.ledger' }];
    file.transactions.push(...transactions);
    const said = (words: string) => ({ 'zh-CN': words, en: words });
    for (const code of errors)
      file.errors.push({ code, text: said(code), cause: said(code), remedy: said(code) });
    bank?.(file);
  },
  'mini-case.json': (file) => {
    file.accounts = accounts;
    file.temper.deskPatience = { dist: 'fixed', value: '3h' };
  },
  'mini-lesson.json': (file) => {
    file.date = date;
    file.ends = '12:00';
    delete file.customers[0].draw;
  },
});
