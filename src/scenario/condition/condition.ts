/** Conditions in content files: CEL text, checked for types at its place, evaluated over a scope. */
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import type { FactType } from '../vocabulary/facts.ts';
import { environmentAt, type Place, placeKey, variablesAt } from './environment.ts';
import { nativeEvaluator } from './native.ts';
import { type CelObject, celObject, factView, type Scope, type VariableName } from './scope.ts';

export type { Place } from './environment.ts';
export type {
  CaseScope,
  CustomerScope,
  RosterScope,
  ScenarioScope,
  Scope,
  TxnScope,
} from './scope.ts';

export interface Condition {
  readonly source: string;
  /** Total: an error while evaluating counts as false. */
  holds(scope: Scope): boolean;
}

export interface ConditionFailure {
  readonly ok: false;
  readonly code: 'cel-syntax' | 'cel-type';
  /** English, one line. */
  readonly message: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** For an unknown name: the names that exist there. */
  readonly known?: readonly string[];
  readonly unknown?: string;
}

export type Compiled = { readonly ok: true; readonly condition: Condition } | ConditionFailure;

const ALWAYS: Condition = { source: 'true', holds: () => true };
const MEMO_LIMIT = 5000;
const memo = new Map<string, Compiled>();

/**
 * Compiles a condition for its place. The result is kept, so that calling again is cheap.
 * Errors are returned, not thrown: syntax, unknown names, wrong types, or a result that is not true/false.
 */
export function compileCondition(source: string, place: Place): Compiled {
  const key = `${placeKey(place)}\n${source}`;
  let compiled = memo.get(key);
  if (!compiled) {
    // The studio compiles at every keystroke: do not keep every half-typed text for ever.
    if (memo.size >= MEMO_LIMIT) memo.clear();
    compiled = compile(source, place);
    memo.set(key, compiled);
  }
  return compiled;
}

/** For content that has been checked: throws an Error when the condition does not compile; no source is always true. */
export function condition(source: string | undefined, place: Place): Condition {
  if (source === undefined) return ALWAYS;
  const compiled = compileCondition(source, place);
  if (compiled.ok) return compiled.condition;
  throw new Error(
    `Condition does not compile: ${source} (${placeKey(place)}): ${compiled.message}`,
  );
}

const trees = new WeakMap<Condition, ASTNode>();

/** For tools that look into a condition; undefined when it has errors. */
export function conditionTree(source: string, place: Place): ASTNode | undefined {
  const compiled = compileCondition(source, place);
  return compiled.ok ? trees.get(compiled.condition) : undefined;
}

function compile(source: string, place: Place): Compiled {
  const environment = environmentAt(place);
  let program: ParseResult;
  try {
    const { valid, type, error } = environment.check(source);
    if (!valid) return failure(source, place, error);
    if (type !== 'bool') {
      const message = `the condition must be true or false, not ${type ?? 'dyn'}`;
      return { ok: false, code: 'cel-type', message, start: 0, end: source.length };
    }
    program = environment.parse(source);
  } catch (error) {
    return failure(source, place, error);
  }
  const compiled: Condition = { source, holds: evaluator(program, place) };
  trees.set(compiled, program.ast);
  return { ok: true, condition: compiled };
}

interface CelError {
  readonly name?: string;
  readonly code?: string;
  readonly summary?: string;
  readonly message?: string;
  readonly range?: { readonly start: number; readonly end: number };
  readonly node?: { readonly op?: string; readonly args?: unknown };
}

function failure(source: string, place: Place, thrown: unknown): ConditionFailure {
  const error = (thrown ?? {}) as CelError;
  const clamp = (offset: number) => Math.max(0, Math.min(source.length, offset));
  const start = clamp(error.range?.start ?? 0);
  const end = Math.max(start, clamp(error.range?.end ?? source.length));
  const message = error.summary ?? error.message?.split('\n')[0] ?? 'cannot be read';
  const base = { ok: false, message, start, end } as const;
  if (error.name === 'ParseError') return { ...base, code: 'cel-syntax' };
  const unknown = source.slice(start, end);
  const known = knownNames(source, start, place, error.code);
  return { ...base, code: 'cel-type', ...(known ? { known, unknown } : {}) };
}

function knownNames(source: string, start: number, place: Place, code: string | undefined) {
  const variables = variablesAt(place);
  if (code === 'unknown_variable') return Object.keys(variables);
  if (code !== 'no_such_key') return undefined;
  const owner = /([A-Za-z_]\w*)\s*\.\s*$/.exec(source.slice(0, start))?.[1];
  const fields = owner === undefined ? undefined : variables[owner as VariableName];
  return fields && Object.keys(fields);
}

/** Names of the variables a program reads. */
function readVariables(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) readVariables(child, names);
  } else if (typeof node === 'object' && node !== null && 'op' in node) {
    const { op, args } = node as ASTNode;
    if (op === 'id') names.add(args as string);
    else readVariables(args, names);
  }
}

function evaluator(program: ParseResult, place: Place): (scope: Scope) => boolean {
  const used = new Set<string>();
  readVariables(program.ast, used);
  const facts = (['A', 'T'] as const).flatMap((name) => {
    const type = used.has(name) ? factAt(place, name) : undefined;
    return type ? [{ name, type }] : [];
  });
  const native = nativeEvaluator(program.ast, variablesAt(place));
  const evaluate = native ?? interpreter(program, place, used);
  // In a pattern the one fact goes by both names.
  const alias = place.kind === 'pattern' && used.has('T');
  return (given) => {
    const scope = alias ? { ...given, T: given.A } : given;
    // A condition written for one type of fact never holds for another, nor without a fact.
    for (const { name, type } of facts) if (scope[name]?.type !== type) return false;
    try {
      return evaluate(scope) === true;
    } catch {
      return false;
    }
  };
}

/** Evaluates by cel-js itself, which wants BigInt for int. */
export function interpreter(
  program: ParseResult,
  place: Place,
  used: ReadonlySet<string>,
): (scope: Scope) => unknown {
  const variables = variablesAt(place);
  const names = (Object.keys(variables) as VariableName[]).filter((name) => used.has(name));
  return (scope) => {
    const context: Record<string, CelObject> = {};
    for (const name of names) {
      context[name] =
        name === 'A' || name === 'T'
          ? factView(scope[name]!)
          : celObject(scope[name], variables[name]!);
    }
    return program(context);
  };
}

function factAt(place: Place, name: 'A' | 'T'): FactType | undefined {
  if (place.kind === 'correlation') return name === 'A' ? place.activation : place.target;
  return place.kind === 'pattern' || place.kind === 'reaction' ? place.fact : undefined;
}
