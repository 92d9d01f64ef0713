/** Words of the plan, fetched with it, and the names of the floor. */
import { useTranslation } from 'react-i18next';
import { type FloorWords, useFloorWords } from '../floor-names.ts';

export interface PlanWords {
  t(key: string, values?: Readonly<Record<string, unknown>>): string;
  readonly floor: FloorWords;
}

export function usePlanWords(): PlanWords {
  const { t } = useTranslation('plan');
  const floor = useFloorWords();
  return { t: (key, values) => t(key as never, values as never) as unknown as string, floor };
}
