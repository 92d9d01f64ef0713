/** One typed CEL environment per place a condition can stand in. */
import { Environment } from '@marcbachmann/cel-js';
import type { FactType } from '../vocabulary/facts.ts';
import { type FieldTypes, factFieldTypes, SCOPE_FIELDS, type VariableName } from './scope.ts';

/**
 * Where a condition stands; decides which variables it has.
 * A `where` of any pattern is a 'pattern' (also in reactions): give the fact as `A`, it goes by T too.
 * A reaction's own `when` is a 'reaction'.
 */
export type Place =
  | { kind: 'pattern'; fact: FactType }
  | { kind: 'correlation'; activation: FactType; target: FactType }
  | { kind: 'rule-when' }
  | { kind: 'talk' }
  | { kind: 'reaction'; fact: FactType }
  | { kind: 'transaction' }
  | { kind: 'form' }
  | { kind: 'roster' }
  | { kind: 'lived' };

export type Variables = Readonly<Partial<Record<VariableName, FieldTypes>>>;

const COMMON: Variables = { case: SCOPE_FIELDS.case, scenario: SCOPE_FIELDS.scenario };

/** Names and field types of the variables a condition at `place` may use. */
export function variablesAt(place: Place): Variables {
  switch (place.kind) {
    case 'pattern':
      // The target of a rule may call itself T; in a pattern both names mean the one fact.
      return { A: factFieldTypes(place.fact), T: factFieldTypes(place.fact), ...COMMON };
    case 'correlation':
      return { A: factFieldTypes(place.activation), T: factFieldTypes(place.target), ...COMMON };
    case 'rule-when':
      return COMMON;
    case 'talk':
      return { customer: SCOPE_FIELDS.customer, ...COMMON };
    case 'reaction':
      return { A: factFieldTypes(place.fact), customer: SCOPE_FIELDS.customer, ...COMMON };
    case 'transaction':
      return { txn: SCOPE_FIELDS.txn };
    case 'form':
      return { form: SCOPE_FIELDS.form };
    case 'roster':
      return { roster: SCOPE_FIELDS.roster };
    case 'lived':
      return { lived: SCOPE_FIELDS.lived };
  }
}

/** A key that is equal for places with equal variables. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'pattern':
    case 'reaction':
      return `${place.kind} ${place.fact}`;
    case 'correlation':
      return `${place.kind} ${place.activation} ${place.target}`;
    default:
      return place.kind;
  }
}

const environments = new Map<string, Environment>();

export function environmentAt(place: Place): Environment {
  const key = placeKey(place);
  let environment = environments.get(key);
  if (!environment) {
    environment = new Environment();
    const variables = variablesAt(place);
    for (const name of Object.keys(variables) as VariableName[]) {
      environment.registerVariable({ name, schema: { ...variables[name] } });
    }
    environments.set(key, environment);
  }
  return environment;
}
