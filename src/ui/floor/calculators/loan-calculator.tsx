/** Two ways to pay a loan back, beside each other, with every payment where somebody wants to see it. */
import { useState } from 'react';
import { type LoanWay, loanWorked } from '../../../session/calculators/loans.ts';
import { formatAmount, parseAmount } from '../../../text/format.ts';
import { Button } from '../../kit/button.tsx';
import { useFloorWords } from '../floor-names.ts';
import { countOf, percentToPpm } from './keyed.ts';
import { Field, Figure, Sides, Steps } from './parts.tsx';

/** Thirty years and something. */
const LONGEST = 480;

function Way({ name, way }: { name: string; way: LoanWay }) {
  const { t } = useFloorWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="calc-way" aria-label={name}>
      <h3>{name}</h3>
      <Figure label={t('calc.first')} fen={way.first} lead />
      <Figure label={t('calc.last')} fen={way.last} />
      <Figure label={t('calc.total')} fen={way.interest} />
      <Steps worked={way} />
      <Button className="button small" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t(open ? 'calc.hide' : 'calc.schedule')}
      </Button>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys as well
        <div className="calc-schedule" tabIndex={0} aria-live="off">
          <table>
            <thead>
              <tr>
                {['month', 'payment', 'ofWhichInterest', 'ofWhichPrincipal', 'left'].map((id) => (
                  <th key={id} scope="col">
                    {t(`calc.${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {way.schedule.map(({ month, payment, interest, principal, left }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {[payment, interest, principal, left].map((fen, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns
                    <td key={index}>{formatAmount(fen)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

export function LoanCalculator() {
  const { t } = useFloorWords();
  const [amount, setAmount] = useState('');
  const [rate, setRate] = useState('');
  const [count, setCount] = useState('');
  const fen = parseAmount(amount);
  const ppm = percentToPpm(rate);
  const months = countOf(count, LONGEST);
  const worked =
    fen !== null && fen > 0 && ppm !== null && months !== null
      ? loanWorked({ fen, ppm, months })
      : null;
  return (
    <Sides
      inputs={
        <>
          <Field label={t('calc.amount')} value={amount} onChange={setAmount} />
          <Field label={t('calc.rate')} value={rate} onChange={setRate} />
          <Field label={t('calc.loanMonths')} value={count} onChange={setCount} />
        </>
      }
    >
      {worked ? (
        <>
          <div className="calc-ways">
            <Way name={t('calc.instalments')} way={worked.instalments} />
            <Way name={t('calc.principal')} way={worked.principal} />
          </div>
          <p className="calc-difference">
            <b>{t('calc.difference', { sum: formatAmount(worked.difference) })}</b> {t('calc.why')}
          </p>
          <p className="quiet">{t('calc.rounding')}</p>
        </>
      ) : (
        <p className="calc-empty">{t('calc.fill')}</p>
      )}
    </Sides>
  );
}
