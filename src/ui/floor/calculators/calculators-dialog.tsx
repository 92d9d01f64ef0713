/** Works out interest and repayments with every step, to explain a rule to a customer; in large print to be turned around. */
import { useState } from 'react';
import { useDesk } from '../../counter/desk-port.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useFloorWords } from '../floor-names.ts';
import './calculators.css';
import { DemandCalculator, ProductsCalculator, TimeCalculator } from './deposit-calculators.tsx';
import { LoanCalculator } from './loan-calculator.tsx';

const CALCULATORS = {
  time: TimeCalculator,
  demand: DemandCalculator,
  products: ProductsCalculator,
  loan: LoanCalculator,
} as const;
type Kind = keyof typeof CALCULATORS;
const KINDS = Object.keys(CALCULATORS) as Kind[];

export function CalculatorsDialog({ onClose }: { readonly onClose: () => void }) {
  const { bundle } = useDesk();
  const { t } = useFloorWords();
  // Without rates and rules of the bank there is nothing to say of deposits.
  const kinds = KINDS.filter((kind) => kind === 'loan' || bundle.bank.interest !== undefined);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'loan');
  const [large, setLarge] = useState(false);
  const Calculator = CALCULATORS[kind];
  return (
    <Dialog title={t('calc.title')} closeLabel={t('common:close')} onClose={onClose} wide>
      <div className="calculators" data-large={large} data-kind={kind}>
        <div className="calc-head">
          <Tabs
            label={t('calc.kinds')}
            panelId="calculator"
            selected={kind}
            onSelect={(next) => {
              setKind(next);
              // Nothing is filled in there yet.
              setLarge(false);
            }}
            items={kinds.map((id) => ({ id, label: t(`calc.kind.${id}`) }))}
          />
          <Button className="button small" onPress={() => setLarge(!large)}>
            {t(large ? 'calc.small' : 'calc.large')}
          </Button>
        </div>
        <div id="calculator" role="tabpanel">
          <Calculator />
        </div>
        {kind === 'loan' ? null : (
          <p className="quiet">{t('calc.rules', { year: bundle.bank.interest?.year ?? '' })}</p>
        )}
      </div>
    </Dialog>
  );
}
