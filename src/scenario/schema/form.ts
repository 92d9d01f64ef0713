/** A form of paper: fields of the kinds the terminal knows, and what may stand in them. */
import { z } from 'zod';
import { celSchema, idSchema, textSchema } from './common.ts';
import { FIELD_KINDS } from './transaction.ts';

const named = { id: idSchema, name: textSchema.describe('名称 / name') };

export const FORM_FIELD_TYPES = [
  'text',
  'choice',
  'amount',
  'number',
  'date',
  'person',
  'id-no',
  'phone',
  'serial',
] as const;

/** What a shown field may show, besides `role.<role>.person`, `=text` and `<field>*<field>`. */
export const FORM_SHOWS = [
  'branch.name',
  'branch.phone',
  'today',
  'self.name',
  'self.no',
  'customer.name',
  'count.bad',
] as const;

const formFieldSchema = z.strictObject({
  ...named,
  kind: z
    .enum(FIELD_KINDS)
    .optional()
    .describe(
      '必输、必选、非必输、显示 / required, choice, optional, shown; kind 与 required 写其一 (one of kind and required)',
    ),
  required: z
    .boolean()
    .optional()
    .describe('简写：true 即必输，false 即非必输 / for short: true is required, false optional'),
  type: z
    .enum(FORM_FIELD_TYPES)
    .optional()
    .describe(
      '内容：文字（不写即是）、选项、金额、个数、日期、姓名、证件号、电话、字母和数字组成的号码 / content: text if absent, choice, amount, number, date, person, ID number, telephone, a number of letters and digits',
    ),
  options: z
    .array(z.strictObject({ value: idSchema, name: textSchema }))
    .optional()
    .describe('选项 / options'),
  shows: z
    .string()
    .optional()
    .describe(
      `显示栏由系统填的内容：${FORM_SHOWS.join('、')}、role.<角色>.person、=文字，或两栏相乘，如 "face*pieces" / what the system writes into a shown field: one of these, role.<role>.person, =text, or two fields multiplied`,
    ),
  when: celSchema
    .optional()
    .describe(
      '仅当此条件成立才有这一栏，可用 form.values，如 "\'nature=altered\' in form.values" / the field is there only if this holds: form.values',
    ),
  range: z
    .tuple([z.int().min(0), z.int().min(0)])
    .optional()
    .describe('个数的范围，含两端 / bounds of a number, both included'),
  rows: z
    .boolean()
    .optional()
    .describe(
      'true：可填多行，如逐张的冠字号码；录入时用、隔开。expect 所指各处须一行不多、一行不少 / may hold several rows, such as one serial a note, keyed with 、 or commas between; all that expect names, and no more',
    ),
  expect: z
    .string()
    .optional()
    .describe(
      '应与何处一致，如 note.serial、txn.amount、self.name / must agree with, such as note.serial',
    ),
});

export const formSchema = z
  .strictObject({
    ...named,
    print: z.boolean().describe('由打印机打出 / comes from the printer'),
    fields: z.array(formFieldSchema).describe('栏目 / fields'),
    signers: z
      .array(idSchema)
      .describe('可签名者：customer、self 或角色 / who may sign: customer, self or a role'),
    rating: z
      .strictObject({
        field: idSchema.describe(
          '评定结果写入此栏，不由人填 / field the rating is written into, by nobody’s hand',
        ),
        bands: z
          .array(
            z.strictObject({
              from: z.int().describe('从，含 / from'),
              to: z.int().describe('到，含 / to'),
              rating: idSchema.describe('等级 / rating'),
            }),
          )
          .min(1)
          .describe('分段 / bands'),
      })
      .optional()
      .describe(
        '填完后评定：其余各栏的整数相加，看落在哪一段 / rated when complete: the whole numbers of the other fields are added up and fall into a band',
      ),
  })
  .describe('表单 / form');
export type Form = z.output<typeof formSchema>;
export type FormField = Form['fields'][number];
export type FormFieldKind = (typeof FIELD_KINDS)[number];

/** The kind of a field; the rating is written by nobody's hand. */
export function kindOf({ rating }: Form, { id, kind, required }: FormField): FormFieldKind {
  return rating?.field === id ? 'shown' : (kind ?? (required ? 'required' : 'optional'));
}

/** "face*pieces": the two fields that are multiplied. */
export const factorsOf = (shows: string): readonly [string, string] | null => {
  const [, a = '', b = ''] = /^([^=*]+)\*([^*]+)$/.exec(shows) ?? [];
  return a === '' ? null : [a, b];
};

/** What stands in a column with several rows is one text: serials and the like, one after the other. */
export const rowsOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '');

export const joinRows = (rows: readonly string[]): string => rows.join('、');
