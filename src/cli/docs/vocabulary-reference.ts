/** docs/reference/facts-and-commands.md: facts, commands, rule templates, variables of conditions. */
import { type Place, variablesAt } from '../../scenario/condition/environment.ts';
import { jsonSchemas } from '../../scenario/load/json-schema.ts';
import { COMMAND_TYPES, COMMANDS } from '../../scenario/vocabulary/commands.ts';
import { COMMON_FACT_FIELDS } from '../../scenario/vocabulary/fact-definition.ts';
import { FACT_TYPES, FACTS, type FactType } from '../../scenario/vocabulary/facts.ts';
import { code, GENERATED, table, twoLanguages } from './markdown.ts';
import {
  branchesOf,
  isObject,
  type JsonObject,
  nodeOf,
  propertiesOf,
  requiredOf,
  type SchemaNode,
} from './schema-node.ts';

const typed = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, type]) => `${code(name)} ${type}`)
    .join(', ');

const linkToFact = (type: string): string => `[${code(type)}](#facts)`;

function factRows(): string[][] {
  return FACT_TYPES.map((type) => {
    const { zh, en, fields } = FACTS[type];
    const from = COMMAND_TYPES.filter((verb) =>
      (COMMANDS[verb].leadsTo as readonly FactType[]).includes(type),
    );
    return [code(type), zh, en, typed(fields), from.map(code).join(' ')];
  });
}

interface Choice {
  readonly node: SchemaNode;
  readonly definitions: JsonObject;
}

/** The definitions of a schema that have branches with a constant of this field. */
function choices(file: string, key: string): Choice[] {
  const schema = jsonSchemas()[file];
  const definitions = schema && isObject(schema.definitions) ? schema.definitions : {};
  const lists = Object.values(definitions).map((one) => nodeOf(one, definitions));
  const list = lists.find((node) => {
    const first = branchesOf(node)[0];
    return first !== undefined && key in propertiesOf(nodeOf(first, definitions));
  });
  if (!list) throw new Error(`${file} has no choice by "${key}" any more`);
  return branchesOf(list).map((branch) => ({ node: nodeOf(branch, definitions), definitions }));
}

const constantOf = ({ node, definitions }: Choice, key: string): SchemaNode =>
  nodeOf(propertiesOf(node)[key], definitions);

function valueWords({ body }: SchemaNode): string {
  if (Array.isArray(body.enum)) return body.enum.map((value) => code(String(value))).join(' · ');
  return body.type === 'integer' ? 'whole number' : 'string';
}

function commandRows(): string[][] {
  const shapes = new Map(
    choices('case.schema.json', 'do').map((one) => [constantOf(one, 'do').body.const, one]),
  );
  return COMMAND_TYPES.map((verb) => {
    const { zh, en, leadsTo } = COMMANDS[verb];
    const shape = shapes.get(verb);
    if (!shape) throw new Error(`the schema of steps lacks "${verb}"`);
    const { node, definitions } = shape;
    const args = Object.entries(propertiesOf(node)).flatMap(([name, schema]) => {
      if (name === 'do') return [];
      const field = nodeOf(schema, definitions);
      const fallback = field.default === undefined ? '' : ` = ${code(String(field.default))}`;
      const needed = requiredOf(node).includes(name) || fallback !== '' ? '' : '?';
      return [`${code(name)}${needed} ${valueWords(field)}${fallback}: ${field.description}`];
    });
    return [code(verb), zh, en, args.join('<br>'), leadsTo.map(linkToFact).join(' ')];
  });
}

function templateRows(): string[][] {
  return choices('sop.schema.json', 'template').map((one) => {
    const constant = constantOf(one, 'template');
    const { zh, en } = twoLanguages(constant.description);
    const properties = propertiesOf(one.node);
    const own = ['count', 'target', 'correlation'].filter((name) => name in properties);
    return [code(String(constant.body.const)), zh, en, own.map(code).join(' ')];
  });
}

/** Any fact will do where the place depends on one: its own fields are in the table of facts. */
const FACT = 'shift.opened';
const PLACES: readonly (readonly [Place, string, string])[] = [
  [{ kind: 'rule-when' }, '规则 `when`', '`when` of a rule'],
  [{ kind: 'pattern', fact: FACT }, '事实样式 `where`', '`where` of a pattern'],
  [
    { kind: 'correlation', activation: FACT, target: FACT },
    '规则 `correlation`',
    '`correlation` of a rule',
  ],
  [{ kind: 'talk' }, '回答 `when`', '`when` of an answer'],
  [{ kind: 'reaction', fact: FACT }, '反应 `when`', '`when` of a reaction'],
  [{ kind: 'transaction' }, '交易 `authorise`、`checks`', '`authorise` and `checks`'],
  [{ kind: 'form' }, '表单栏目 `when`', '`when` of a field of a form'],
  [{ kind: 'lived' }, '服务质量 `quality`', 'conditions of `quality`'],
];

function placeRows(): string[][] {
  return PLACES.map(([place, zh, en]) => {
    const names = Object.keys(variablesAt(place));
    return [zh, en, names.map(code).join(' ')];
  });
}

function variableRows(): string[][] {
  const rows = new Map<string, string>();
  for (const [place] of PLACES) {
    for (const [name, fields] of Object.entries(variablesAt(place))) {
      if (name !== 'A' && name !== 'T') rows.set(name, typed(fields));
    }
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([n, f]) => [code(n), f]);
}

export function vocabularyReference(): string {
  return [
    '# 事实与命令 Facts and commands',
    '',
    GENERATED,
    '',
    '金额为分，时间与时长为毫秒，情绪与信任为 0–100。命令做什么、何时被拒，见 [counter.md](../counter.md)。',
    '',
    'Money is in fen, times and durations in ms, mood and trust in percent. What commands do and when they are refused: [counter.md](../counter.md).',
    '',
    '## Commands',
    '',
    '玩家的命令：动词加对象。A verb on an object.',
    '',
    table(
      ['命令 Command', '中文', 'English', '参数 Arguments', '引出的事实 Leads to'],
      commandRows(),
    ),
    '',
    '## Facts',
    '',
    `每个事实都有 Every fact has: ${typed(COMMON_FACT_FIELDS)}`,
    '',
    table(['事实 Fact', '中文', 'English', '字段 Fields', '引出它的命令 From'], factRows()),
    '',
    '## Rule templates',
    '',
    'DECLARE 约束模板。A 为激活，T 为目标。The templates of DECLARE: A is the activation, T the target.',
    '',
    table(['模板 Template', '中文', 'English', '另有 Own fields'], templateRows()),
    '',
    '## Variables in conditions',
    '',
    table(['位置', 'Place', '可用 Variables'], placeRows()),
    '',
    '`A`、`T` 是事实：有该事实的字段和每个事实都有的字段。在 `where` 里两个名字都指那一个事实。',
    '',
    '`A` and `T` are facts: their own fields and those of every fact. In a `where` both names mean the one fact.',
    '',
    table(['变量 Variable', '字段 Fields'], variableRows()),
    '',
  ].join('\n');
}
