/** What conditions can see of a case alone. */
import type { CaseBody } from '../schema/case.ts';
import type { CaseScope } from './scope.ts';

/** @param variant its id, 'base' for none */
export function caseScopeOf(
  content: Omit<CaseBody, 'exemplar'> | undefined,
  id: string,
  variant: string,
): CaseScope {
  return {
    id,
    variant,
    age: content?.persona.age ?? 0,
    risk: content?.risk ?? '',
    amount: content?.need.amount ?? 0,
    transaction: content?.need.transaction ?? '',
    manner: content?.persona.manner ?? '',
    tags: content?.tags ?? [],
  };
}
