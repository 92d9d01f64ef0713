/**
 * The everyday part of CEL as JavaScript closures over plain numbers: comparisons, `in`, and/or/not, choice.
 * About twenty times as fast as the interpreter; a property test holds both against each other.
 * Everything that can fail at run time (division, calls, indexing) stays with the interpreter.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Variables } from './environment.ts';
import { plainValue, type Scope, type VariableName } from './scope.ts';

type Evaluate = (scope: Scope) => unknown;
type Scalar = number | string | boolean;

const COMMON = new Set(['t', 'n', 'by', 'customer']);

/** A closure with the meaning of a type-checked tree, or undefined when it uses more than is known here. */
export function nativeEvaluator(node: ASTNode, variables: Variables): Evaluate | undefined {
  switch (node.op) {
    case 'value': {
      const value = scalar(node.args);
      return value === undefined ? undefined : () => value;
    }
    case '.':
      return reader(node.args, variables);
    case '!_': {
      const inner = nativeEvaluator(node.args, variables);
      return inner && ((scope) => inner(scope) !== true);
    }
    case '?:': {
      const [test, yes, no] = node.args.map((part) => nativeEvaluator(part, variables));
      return test && yes && no && ((scope) => (test(scope) === true ? yes(scope) : no(scope)));
    }
    case 'in':
      return membership(node.args, variables);
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const left = nativeEvaluator(node.args[0], variables);
      const right = nativeEvaluator(node.args[1], variables);
      return left && right && operation(node.op, left, right);
    }
    default:
      return undefined;
  }
}

function scalar(value: unknown): Scalar | undefined {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : undefined;
  }
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? value
    : undefined;
}

const typeOf = ([owner, field]: [ASTNode, string], variables: Variables) =>
  owner.op === 'id' ? variables[owner.args as VariableName]?.[field] : undefined;

function reader([owner, field]: [ASTNode, string], variables: Variables): Evaluate | undefined {
  const type = typeOf([owner, field], variables);
  if (type === undefined) return undefined;
  const name = owner.args as VariableName;
  if (name !== 'A' && name !== 'T') {
    return (scope) => plainValue((scope[name] as Fields | undefined)?.[field], type);
  }
  return COMMON.has(field)
    ? (scope) => plainValue((scope[name] as Fields | undefined)?.[field], type)
    : (scope) => plainValue((scope[name]?.data as Fields | undefined)?.[field], type);
}

type Fields = Readonly<Record<string, unknown>>;

function membership([item, list]: [ASTNode, ASTNode], variables: Variables): Evaluate | undefined {
  const wanted = nativeEvaluator(item, variables);
  if (!wanted) return undefined;
  if (list.op === 'list') {
    const values = list.args.map((entry) =>
      entry.op === 'value' ? scalar(entry.args) : undefined,
    );
    if (values.includes(undefined)) return undefined;
    const set = new Set<unknown>(values);
    return (scope) => set.has(wanted(scope));
  }
  if (list.op === '.' && typeOf(list.args, variables) === 'map<string, int>') return undefined;
  const inside = nativeEvaluator(list, variables);
  return inside && ((scope) => (inside(scope) as readonly unknown[]).includes(wanted(scope)));
}

type Operator = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=';

function operation(op: Operator, left: Evaluate, right: Evaluate): Evaluate {
  const ordered = (holds: (a: Scalar, b: Scalar) => boolean): Evaluate => {
    return (scope) => holds(left(scope) as Scalar, right(scope) as Scalar);
  };
  switch (op) {
    case '&&':
      return (scope) => left(scope) === true && right(scope) === true;
    case '||':
      return (scope) => left(scope) === true || right(scope) === true;
    case '==':
      return (scope) => left(scope) === right(scope);
    case '!=':
      return (scope) => left(scope) !== right(scope);
    case '<':
      return ordered((a, b) => a < b);
    case '<=':
      return ordered((a, b) => a <= b);
    case '>':
      return ordered((a, b) => a > b);
    case '>=':
      return ordered((a, b) => a >= b);
  }
}
