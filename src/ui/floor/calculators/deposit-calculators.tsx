/** Interest on deposits; rates stand filled in as on the board of the day, and can be changed. */
import { useState } from 'react';
import { demandWorked, productsWorked, timeWorked } from '../../../session/calculators/deposits.ts';
import { formatAmount, parseAmount } from '../../../text/format.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { Button } from '../../kit/button.tsx';
import { useFloorWords } from '../floor-names.ts';
import { countOf, percentToPpm, ppmToPercent } from './keyed.ts';
import { Field, Figure, Outcome, RateField, Sides, Steps } from './parts.tsx';

/** What the bank's file says of interest; how a year counts where it says nothing. */
function useBoard(date: string) {
  const { bundle } = useDesk();
  const { rates = [], interest } = bundle.bank;
  const board = [...rates].reverse().find(({ from }) => from <= date) ?? null;
  return { board, rules: interest };
}

const monthsOfTerm = (term: string): number =>
  Number.parseInt(term, 10) * (term.endsWith('y') ? 12 : 1);

export function DemandCalculator() {
  const { bundle } = useDesk();
  const { t } = useFloorWords();
  const [amount, setAmount] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState(bundle.lesson.date);
  const { board, rules } = useBoard(to);
  const [typed, setRate] = useState<string | null>(null);
  const rate = typed ?? (board ? ppmToPercent(board.demand) : '');
  const fen = parseAmount(amount);
  const ppm = percentToPpm(rate);
  const ready = fen !== null && ppm !== null && from !== '' && to !== '' && rules !== undefined;
  const worked = ready && from <= to ? demandWorked({ fen, from, to, ppm }, rules) : null;
  return (
    <Sides
      inputs={
        <>
          <Field label={t('calc.amount')} value={amount} onChange={setAmount} />
          <Field label={t('calc.from')} type="date" value={from} onChange={setFrom} />
          <Field label={t('calc.to')} type="date" value={to} onChange={setTo} />
          <RateField label={t('calc.rate')} value={rate} onChange={setRate} board={board} />
        </>
      }
    >
      <Outcome worked={worked} wrong={ready} />
    </Sides>
  );
}

/** Days of a quarter at most, and then some. */
const LONG = 400;

export function ProductsCalculator() {
  const { bundle } = useDesk();
  const { t } = useFloorWords();
  const { board, rules } = useBoard(bundle.lesson.date);
  const [rows, setRows] = useState([{ balance: '', days: '' }]);
  const [rate, setRate] = useState(board ? ppmToPercent(board.demand) : '');
  const ppm = percentToPpm(rate);
  const stretches = rows.flatMap(({ balance, days }) => {
    const fen = parseAmount(balance);
    const count = countOf(days, LONG);
    return fen === null || count === null ? [] : [{ fen, days: count }];
  });
  const change = (nth: number, patch: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row, index) => (index === nth ? { ...row, ...patch } : row)));
  const worked =
    stretches.length > 0 && ppm !== null && rules ? productsWorked(stretches, ppm, rules) : null;
  return (
    <Sides
      inputs={
        <>
          {rows.map(({ balance, days }, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
            <div className="calc-pair" key={nth}>
              <Field
                label={t('calc.balance')}
                value={balance}
                onChange={(value) => change(nth, { balance: value })}
              />
              <Field
                label={t('calc.days')}
                value={days}
                onChange={(value) => change(nth, { days: value })}
              />
            </div>
          ))}
          <Button
            className="button small"
            onPress={() => setRows([...rows, { balance: '', days: '' }])}
          >
            {t('calc.more')}
          </Button>
          <RateField label={t('calc.rate')} value={rate} onChange={setRate} board={board} />
        </>
      }
    >
      <Outcome worked={worked} />
    </Sides>
  );
}

export function TimeCalculator() {
  const { bundle } = useDesk();
  const { t } = useFloorWords();
  const [amount, setAmount] = useState('');
  const [part, setPart] = useState('');
  const [opened, setOpened] = useState('');
  const [on, setOn] = useState(bundle.lesson.date);
  const then = useBoard(opened === '' ? on : opened).board;
  const { board, rules } = useBoard(on);
  const terms = then?.terms ?? [];
  const [term, setTerm] = useState('');
  const chosen = terms.find((one) => one.term === term) ?? terms[0];
  const [contract, setContract] = useState<string | null>(null);
  const [demand, setDemand] = useState<string | null>(null);
  const rate = contract ?? (chosen ? ppmToPercent(chosen.rate) : '');
  const demandRate = demand ?? (board ? ppmToPercent(board.demand) : '');
  const fen = parseAmount(amount);
  const taken = part.trim() === '' ? fen : parseAmount(part);
  const ppm = percentToPpm(rate);
  const demandPpm = percentToPpm(demandRate);
  const ready =
    fen !== null &&
    taken !== null &&
    ppm !== null &&
    demandPpm !== null &&
    opened !== '' &&
    on !== '' &&
    chosen !== undefined &&
    rules !== undefined;
  const worked =
    ready && opened <= on && taken <= fen
      ? timeWorked(
          { fen, taken, opened, months: monthsOfTerm(chosen.term), ppm, on, demandPpm },
          rules,
        )
      : null;
  return (
    <Sides
      inputs={
        <>
          <Field label={t('calc.amount')} value={amount} onChange={setAmount} />
          <Field label={t('calc.taken')} value={part} onChange={setPart} note={t('calc.all')} />
          <Field label={t('calc.opened')} type="date" value={opened} onChange={setOpened} />
          <Field label={t('calc.on')} type="date" value={on} onChange={setOn} />
          <div className="calc-field">
            <label htmlFor="calc-term">{t('calc.term')}</label>
            <select
              id="calc-term"
              value={chosen?.term ?? ''}
              onChange={(event) => {
                setTerm(event.target.value);
                setContract(null);
              }}
            >
              {terms.map((one) => (
                <option key={one.term} value={one.term}>
                  {t('calc.months', { count: monthsOfTerm(one.term) })}
                </option>
              ))}
            </select>
          </div>
          <RateField label={t('calc.contract')} value={rate} onChange={setContract} board={then} />
          <RateField
            label={t('calc.demandRate')}
            value={demandRate}
            onChange={setDemand}
            board={board}
          />
        </>
      }
    >
      {worked && fen !== null && taken !== null ? (
        <>
          <Figure
            label={t('calc.takenResult', { sum: formatAmount(taken) })}
            fen={worked.taken.interest}
            lead
          />
          <Steps worked={worked.taken} />
          {worked.rest ? (
            <>
              <Figure
                label={t('calc.restResult', {
                  sum: formatAmount(fen - taken),
                  date: worked.matures,
                })}
                fen={worked.rest.interest}
                lead
              />
              <Steps worked={worked.rest} />
            </>
          ) : null}
          {worked.early ? (
            <div className="calc-beside">
              <Figure label={t('calc.untouched')} fen={worked.untouched} />
              <Figure label={t('calc.broken')} fen={worked.broken} />
              <Figure
                label={t('calc.lost')}
                fen={worked.untouched - worked.taken.interest - (worked.rest?.interest ?? 0)}
              />
            </div>
          ) : null}
        </>
      ) : (
        <p className="calc-empty">{t(ready ? 'calc.wrong' : 'calc.fill')}</p>
      )}
    </Sides>
  );
}
