/** Marks an amount somebody has written in capital figures, character by character, and names the rules it breaks. */
import { type CapitalSign, capitalSigns, DIGITS, toCapitals } from './capitals.ts';

export type CapitalRule =
  | 'formal'
  | 'zero'
  | 'noZero'
  | 'whole'
  | 'noWhole'
  | 'oneTen'
  | 'unit'
  | 'figure';

export interface CapitalMark {
  readonly sign: string;
  /** missing: should stand here. extra: should not. */
  readonly mark: 'right' | 'wrong' | 'missing' | 'extra';
}

export interface CapitalMarking {
  readonly right: boolean;
  readonly marks: readonly CapitalMark[];
  readonly rules: readonly CapitalRule[];
  /** What is usual. */
  readonly usual: string;
}

const tableOf = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((sign, i) => [sign, [...to][i] ?? sign]));
/** Traditional and other accepted forms. */
const ACCEPTED = tableOf('圆圓正萬億貳陸叄參', '元元整万亿贰陆叁叁');
/** Everyday figures: understood, and wrong on a voucher. */
const EVERYDAY = tableOf(
  '〇一二两三四五六七八九十百千廿块毛',
  '零壹贰贰叁肆伍陆柒捌玖拾佰仟贰元角',
);

const NOISE = /[\s,，。.¥￥:：]/g;

/** "人民币 壹佰圆正" → "壹佰元整". */
export function normalCapitals(written: string): string {
  return [
    ...written
      .normalize('NFKC')
      .replace(NOISE, '')
      .replace(/^人民币/, ''),
  ]
    .map((sign) => ACCEPTED.get(sign) ?? sign)
    .join('');
}

type Move = 'pair' | 'skip' | 'extra';

const pairCost = (asked: string, given: string): number => {
  if (asked === given) return 0;
  if (EVERYDAY.get(given) === asked) return 1;
  // A figure for a figure is a slip of one character; anything else is one missing and one too many.
  return DIGITS.includes(asked) === DIGITS.includes(given) ? 3 : 5;
};
const EXTRA = 2;
const skipCost = ({ free }: CapitalSign): number => (free ? 0 : 2);

/** The cheapest way to lay what was written beside what should stand there. */
function align(asked: readonly CapitalSign[], given: readonly string[]): Move[] {
  const width = given.length + 1;
  const cost: number[] = [];
  const moves: Move[] = [];
  for (let i = 0; i <= asked.length; i += 1) {
    for (let j = 0; j <= given.length; j += 1) {
      const at = i * width + j;
      const sign = asked[i - 1];
      const own = given[j - 1];
      let least = i + j === 0 ? 0 : Number.POSITIVE_INFINITY;
      const offer = (move: Move, price: number) => {
        if (price >= least) return;
        least = price;
        moves[at] = move;
      };
      if (sign && own) offer('pair', (cost[at - width - 1] ?? 0) + pairCost(sign.sign, own));
      if (sign) offer('skip', (cost[at - width] ?? 0) + skipCost(sign));
      if (own) offer('extra', (cost[at - 1] ?? 0) + EXTRA);
      cost[at] = least;
    }
  }
  const path: Move[] = [];
  for (let i = asked.length, j = given.length; i + j > 0; ) {
    const move = moves[i * width + j] ?? 'skip';
    path.push(move);
    if (move !== 'extra') i -= 1;
    if (move !== 'skip') j -= 1;
  }
  return path.reverse();
}

function ruleOfMissing(sign: string, next: string | undefined): CapitalRule {
  if (sign === '零') return 'zero';
  if (sign === '整') return 'whole';
  if (sign === '壹' && next === '拾') return 'oneTen';
  return DIGITS.includes(sign) ? 'figure' : 'unit';
}

function ruleOfExtra(sign: string): CapitalRule {
  if (sign === '零') return 'noZero';
  if (sign === '整') return 'noWhole';
  return DIGITS.includes(sign) ? 'figure' : 'unit';
}

/**
 * @param fen what was to be written
 * @param written as it came from the keyboard: blanks, 人民币, 圆, 正 and traditional forms are accepted
 */
export function markCapitals(fen: number, written: string): CapitalMarking {
  const asked = capitalSigns(fen);
  const given = [...normalCapitals(written)];
  const marks: CapitalMark[] = [];
  const rules = new Set<CapitalRule>();
  let i = 0;
  let j = 0;
  for (const move of align(asked, given)) {
    const sign = asked[i]?.sign ?? '';
    const own = given[j] ?? '';
    if (move === 'pair') {
      marks.push({ sign: own, mark: sign === own ? 'right' : 'wrong' });
      if (EVERYDAY.get(own) === sign) rules.add('formal');
      else if (sign !== own) rules.add(DIGITS.includes(sign) ? 'figure' : 'unit');
    } else if (move === 'extra') {
      marks.push({ sign: own, mark: 'extra' });
      rules.add(ruleOfExtra(own));
    } else if (!asked[i]?.free) {
      marks.push({ sign, mark: 'missing' });
      rules.add(ruleOfMissing(sign, asked[i + 1]?.sign));
    }
    if (move !== 'extra') i += 1;
    if (move !== 'skip') j += 1;
  }
  return {
    right: rules.size === 0,
    marks,
    rules: [...rules],
    usual: toCapitals(fen),
  };
}
