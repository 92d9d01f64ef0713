/** Money: notes that exist, amounts that can be paid with them. */
import type { CaseScope } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Bank } from '../schema/bank.ts';
import type { CaseBody } from '../schema/case.ts';
import type { Item } from '../schema/item.ts';
import { possibleSteps } from './exemplar-check.ts';
import type { Report } from './report.ts';
import type { Vocabulary } from './vocabulary.ts';

type Denominations = ReadonlySet<number>;

const smallest = (denominations: Denominations) => Math.min(...denominations);

export function checkBankMoney(report: Report, bank: Bank): void {
  const { denominations, drawer, references } = bank;
  const least = Math.min(...denominations);
  denominations.forEach((value, i) => {
    const path = ['denominations', i];
    const before = denominations[i - 1];
    if (value === 0)
      report(path, 'bad-amount', text('面额不可为 0。', 'A denomination cannot be 0.'));
    if (before !== undefined && before <= value) {
      report(
        path,
        'wrong-order',
        text('券别须从大到小。', 'Denominations go from large to small.'),
      );
    }
    if (least > 0 && value % least !== 0) {
      const zh = `不是最小券别 ${least} 分的整数倍。`;
      report(path, 'bad-amount', text(zh, `Not a multiple of the smallest, ${least} fen.`));
    }
  });
  const known = new Set(denominations);
  checkNotes(report, ['drawer'], drawer, known);
  references.forEach((item, i) => {
    checkCashItem(report, ['references', i, 'cash'], item, known);
  });
}

export function checkCaseMoney(
  report: Report,
  body: CaseBody,
  vocabulary: Vocabulary,
  about: CaseScope,
): void {
  const { denominations, transactions } = vocabulary;
  body.items.forEach((item, i) => {
    checkCashItem(report, ['items', i, 'cash'], item, denominations);
  });
  const cash = transactions.get(body.need.transaction)?.cash;
  if (cash === 'in' || cash === 'out') {
    checkPayable(report, ['need', 'amount'], body.need.amount, denominations);
  }
  const { steps } = possibleSteps(body.exemplar, vocabulary, about);
  for (const { step, originOf } of steps) {
    if (!('do' in step) || step.do !== 'pay') continue;
    const path = ['exemplar', ...originOf(['amount']).path];
    checkPayable(report, path, step.amount, denominations);
  }
}

function checkCashItem(report: Report, at: Path, item: Item, known: Denominations): void {
  const { cash, note } = item;
  const own = [...at.slice(0, -1), 'note', 'denomination'];
  if (note) checkDenomination(report, own, note.denomination, known);
  if (!cash) return;
  checkNotes(report, [...at, 'notes'], cash.notes, known);
  cash.bad.forEach(({ denomination }, i) => {
    checkDenomination(report, [...at, 'bad', i, 'denomination'], denomination, known);
  });
  checkPayable(report, [...at, 'claimed'], cash.claimed, known);
}

function checkNotes(
  report: Report,
  at: Path,
  notes: readonly { readonly denomination: number }[],
  known: Denominations,
): void {
  const seen = new Set<number>();
  notes.forEach(({ denomination }, i) => {
    const path = [...at, i, 'denomination'];
    checkDenomination(report, path, denomination, known);
    if (seen.has(denomination)) {
      report(
        path,
        'duplicate-id',
        text('这一券别写了两次。', 'This denomination is written twice.'),
      );
    }
    seen.add(denomination);
  });
}

function checkDenomination(report: Report, path: Path, value: number, known: Denominations): void {
  if (known.has(value)) return;
  const list = [...known].join(', ');
  const message = text(`没有 ${value} 分的券别。`, `There is no note of ${value} fen.`);
  report(path, 'bad-amount', message, { expected: text(`可用：${list}。`, `Allowed: ${list}.`) });
}

function checkPayable(report: Report, path: Path, amount: number, known: Denominations): void {
  const least = smallest(known);
  if (least <= 0 || amount % least === 0) return;
  const zh = `${amount} 分用现有券别凑不出。`;
  report(path, 'bad-amount', text(zh, `${amount} fen cannot be made up of these notes.`), {
    expected: text(`须是 ${least} 的整数倍。`, `It must be a multiple of ${least}.`),
  });
}
