/** docs/reference/scenario-format.md: every field of every kind of content file. */
import { jsonSchemas } from '../../scenario/load/json-schema.ts';
import { type DocumentKind, FOLDER_OF_KIND } from '../../scenario/schema/document.ts';
import { FACT_TYPES } from '../../scenario/vocabulary/facts.ts';
import { code, GENERATED, table, twoLanguages } from './markdown.ts';
import {
  BLOCK_NAMES,
  branchesOf,
  isObject,
  type JsonObject,
  nodeOf,
  propertiesOf,
  requiredOf,
  type SchemaNode,
} from './schema-node.ts';

const HEAD = ['字段 Field', '类型 Type', '必填或默认 Needed', '中文', 'English'];
/** Larger than any number an author writes: no limit at all. */
const NO_LIMIT = 2 ** 53 - 1;

const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const linkTo = (name: string): string => `[${name}](#${anchor(name)})`;

interface Row {
  readonly field: string;
  readonly type: string;
  readonly needed: string;
  readonly description: string;
}

const cells = ({ field, type, needed, description }: Row): string[] => {
  const { zh, en } = twoLanguages(description);
  return [code(field), type, needed, zh, en];
};

function numberType(word: string, { body }: SchemaNode): string {
  const least = Number(body.minimum ?? Number.NaN);
  const most = Number(body.maximum ?? Number.NaN);
  const from = Math.abs(least) < NO_LIMIT ? String(least) : '';
  const to = Math.abs(most) < NO_LIMIT ? String(most) : '';
  if (typeof body.exclusiveMinimum === 'number') return `${word} > ${body.exclusiveMinimum}`;
  return from === '' && to === '' ? word : `${word} ${from}…${to}`;
}

function typeOf(node: SchemaNode, definitions: JsonObject): string {
  const { body, block } = node;
  if (block !== '') return linkTo(block);
  if (body.const !== undefined) return code(JSON.stringify(body.const));
  if (Array.isArray(body.enum)) {
    if (body.enum.length === FACT_TYPES.length) return '[fact](facts-and-commands.md#facts)';
    return body.enum.map((value) => code(String(value))).join(' · ');
  }
  const branches = branchesOf(node);
  if (branches.length > 0) {
    return branches.map((branch) => typeOf(nodeOf(branch, definitions), definitions)).join(' · ');
  }
  if (body.type === 'array') return listType(node, definitions);
  if (body.type === 'object') {
    if (isObject(body.properties)) return '{…}';
    return `{ name: ${typeOf(nodeOf(body.additionalProperties, definitions), definitions)} }`;
  }
  if (body.type === 'integer') return numberType('whole number', node);
  if (body.type === 'number') return numberType('number', node);
  if (body.type === 'boolean') return 'true · false';
  return body.type === 'string' ? stringType(node) : 'any';
}

function stringType({ body }: SchemaNode): string {
  const least = Number(body.minLength ?? 0);
  if (least > 0 && least === body.maxLength) return `string of ${least}`;
  return least > 1 ? `string of ${least} or more` : 'string';
}

function listType({ body }: SchemaNode, definitions: JsonObject): string {
  if (Array.isArray(body.items)) {
    const [first] = body.items.map((item) => typeOf(nodeOf(item, definitions), definitions));
    return `list of ${body.items.length} ${first}`;
  }
  const inner = typeOf(nodeOf(body.items, definitions), definitions);
  const least = Number(body.minItems ?? 0);
  return `list of ${inner}${least > 0 ? `, at least ${least}` : ''}`;
}

/** The rows below a value: its own fields, or those of what it holds. */
function below(node: SchemaNode, path: string, definitions: JsonObject): Row[] {
  if (node.block !== '') return [];
  const { body } = node;
  if (isObject(body.properties)) return fieldRows(node, `${path}.`, definitions);
  if (isObject(body.items)) return below(nodeOf(body.items, definitions), `${path}[]`, definitions);
  if (!isObject(body.additionalProperties)) return [];
  return below(nodeOf(body.additionalProperties, definitions), `${path}.<name>`, definitions);
}

function neededOf(node: SchemaNode, required: boolean): string {
  if (node.default !== undefined) return code(JSON.stringify(node.default));
  return required ? '必填 required' : '';
}

function fieldRows(
  node: SchemaNode,
  prefix: string,
  definitions: JsonObject,
  only: (name: string) => boolean = () => true,
): Row[] {
  const required = requiredOf(node);
  return Object.entries(propertiesOf(node)).flatMap(([name, schema]) => {
    if (!only(name)) return [];
    const field = nodeOf(schema, definitions);
    const row: Row = {
      field: `${prefix}${name}`,
      type: typeOf(field, definitions),
      needed: neededOf(field, required.includes(name)),
      description: field.description,
    };
    return [row, ...below(field, row.field, definitions)];
  });
}

/** The field whose constant tells the branches apart, or "". */
function discriminator(branches: readonly SchemaNode[], definitions: JsonObject): string {
  const names = Object.keys(propertiesOf(branches[0] as SchemaNode));
  const isConstant = (branch: SchemaNode, name: string): boolean =>
    nodeOf(propertiesOf(branch)[name], definitions).body.const !== undefined;
  return names.find((name) => branches.every((branch) => isConstant(branch, name))) ?? '';
}

/** Shapes told apart by one field: what they share once, then what each has of its own. */
function choiceOf(node: SchemaNode, definitions: JsonObject): string[] {
  const branches = branchesOf(node).map((branch) => nodeOf(branch, definitions));
  const key = discriminator(branches, definitions);
  const shared = Object.keys(propertiesOf(branches[0] as SchemaNode)).filter(
    (name) => name !== key && branches.every((branch) => name in propertiesOf(branch)),
  );
  const first = branches[0] as SchemaNode;
  const common = fieldRows(first, '', definitions, (name) => shared.includes(name));
  const variants = branches.map((branch) => {
    const constant = nodeOf(propertiesOf(branch)[key], definitions);
    const own = fieldRows(
      branch,
      '',
      definitions,
      (name) => name !== key && !shared.includes(name),
    ).map(({ field, type, needed }) => `${code(field)} ${type}${needed === '' ? '?' : ''}`);
    const { zh, en } = twoLanguages(constant.description);
    return [code(String(constant.body.const)), zh, en, own.join('<br>')];
  });
  const parts = common.length > 0 ? [table(HEAD, common.map(cells))] : [];
  return [...parts, table([code(key), '中文', 'English', '另有 Fields of its own'], variants)];
}

const STEP_NOTE =
  '`{ "do": command, … }` 带命令的参数（见 [commands](facts-and-commands.md#commands)）；`{ "wait": duration }`；`{ "until": pattern, "within": duration }`；`{ "use": routine, "with": { name: value } }` 套用银行的套路；`{ "when": condition, "steps": [step] }` 按日期、课、变体决定有没有这些步骤，载入时展开。<br>A command with its arguments; a pause; waiting until something happened, at most that long; a routine of the bank with its arguments; steps that are there by date, lesson or variant. The last two are expanded at load.';

function scalarOf(node: SchemaNode, definitions: JsonObject): string {
  const { zh, en } = twoLanguages(node.description);
  return `${typeOf({ ...node, block: '' }, definitions)}: ${zh} / ${en}`;
}

function blockText(name: string, node: SchemaNode, definitions: JsonObject): string[] {
  const { zh, en } = twoLanguages(node.description);
  const title = [`### ${name}`, ''];
  if (name === 'step') return [...title, STEP_NOTE, ''];
  if (isObject(node.body.properties)) {
    return [
      ...title,
      `${zh} / ${en}`,
      '',
      table(HEAD, fieldRows(node, '', definitions).map(cells)),
      '',
    ];
  }
  if (branchesOf(node).length > 0) {
    const parts = choiceOf(node, definitions).flatMap((part) => [part, '']);
    return [...title, `${zh} / ${en}`, '', ...parts];
  }
  return [...title, scalarOf(node, definitions), ''];
}

interface Found {
  readonly node: SchemaNode;
  readonly definitions: JsonObject;
}

/** The schema that says what a block is: where the description is its own. */
function findBlocks(schemas: readonly JsonObject[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const schema of schemas) {
    const definitions = isObject(schema.definitions) ? schema.definitions : {};
    for (const definition of Object.values(definitions)) {
      const { description } = isObject(definition) ? definition : {};
      if (typeof description !== 'string') continue;
      const node = nodeOf(definition, definitions);
      const own = nodeOf({ description }, definitions).block;
      if (own !== '' && !found.has(own)) found.set(own, { node, definitions });
    }
  }
  return found;
}

/** Throws an Error when a building block named here is no longer in the schemas. */
export function formatReference(): string {
  const schemas = jsonSchemas();
  const blocks = findBlocks(Object.values(schemas));
  const lines = [
    '# 内容格式 Scenario format',
    '',
    GENERATED,
    '',
    '内容文件是 JSON，可写 `//` 注释和行尾逗号；没有列出的字段会报错。`[]` 表示列表中的每一项，`<name>` 表示自取的名字，`?` 表示可省。',
    '',
    'Content files are JSON; comments (`//`) and trailing commas are welcome, fields not listed here are errors. `[]` is each entry of a list, `<name>` a name of your own, `?` may be left out.',
    '',
  ];
  for (const [file, schema] of Object.entries(schemas)) {
    const kind = file.replace('.schema.json', '') as DocumentKind;
    const definitions = isObject(schema.definitions) ? schema.definitions : {};
    const node = nodeOf(schema, definitions);
    const { zh, en } = twoLanguages(node.description);
    lines.push(
      `## ${kind}`,
      '',
      `${zh} / ${en}. ${code(`scenarios/${FOLDER_OF_KIND[kind]}/`)}`,
      '',
    );
    lines.push(table(HEAD, fieldRows(node, '', definitions).map(cells)), '');
  }
  lines.push('## 共用部件 Building blocks', '');
  for (const name of BLOCK_NAMES) {
    const block = blocks.get(name);
    if (!block) throw new Error(`the schemas have no building block "${name}" any more`);
    lines.push(...blockText(name, block.node, block.definitions));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
