/** Things on the desk: papers, cash, notes, and the records the terminal shows. */
import { z } from 'zod';
import { fenSchema, idSchema, textSchema } from './common.ts';
import { pictureSchema } from './picture.ts';

const fieldSchema = z
  .strictObject({
    label: textSchema.describe('要素名 / label'),
    value: z
      .union([z.string().describe('两种语言相同的值 / value, same in both languages'), textSchema])
      .describe('看到的内容 / what one sees'),
    tool: idSchema
      .optional()
      .describe(
        '要用此工具或做此核查才看得见，缺省为肉眼 / only this tool or check shows it; the eye if absent',
      ),
    phone: z.boolean().optional().describe('是电话号码，可以打 / a telephone number one can call'),
    picture: pictureSchema.optional(),
  })
  .describe('物件上的一个要素 / a field on an item');
export type ItemField = z.output<typeof fieldSchema>;

export const fieldsSchema = z.record(z.string(), fieldSchema);

const badNoteSchema = z
  .strictObject({
    id: idSchema,
    denomination: fenSchema.describe('面额（分） / face value in fen'),
    fields: z.record(z.string(), fieldSchema).describe('这张钞票的要素 / fields of this note'),
  })
  .describe('混在里面的假币 / a counterfeit among them');

export const notesSchema = z
  .array(
    z.strictObject({ denomination: fenSchema, pieces: z.int().min(1).describe('张数 / pieces') }),
  )
  .describe('券别与张数 / denominations and pieces');

export const itemSchema = z
  .strictObject({
    id: idSchema,
    kind: idSchema.describe('种类，见 bank.itemKinds / kind, from bank.itemKinds'),
    name: textSchema.describe('名称 / name'),
    of: idSchema
      .optional()
      .describe(
        '是谁的：case.people 之一，不写为客户的 / whose: of case.people, else the customer’s',
      ),
    hidden: z
      .boolean()
      .default(false)
      .describe('true：要客户拿出来才可接过 / true: only when the customer brings it out'),
    fields: fieldsSchema.default({}).describe('要素 / fields'),
    cash: z
      .strictObject({
        notes: notesSchema.describe('真币 / genuine notes'),
        bad: z.array(badNoteSchema).default([]).describe('假币 / counterfeits'),
        claimed: fenSchema.describe('客户说的金额 / amount the customer claims'),
      })
      .optional()
      .describe('现金 / cash'),
    note: z
      .strictObject({
        denomination: fenSchema.describe('面额（分） / face value in fen'),
        worth: idSchema
          .optional()
          .describe('该兑多少，见 bank.assessments / what it is worth, from bank.assessments'),
        bad: z
          .boolean()
          .default(false)
          .describe('true：假的或变造的 / true: counterfeit or altered'),
      })
      .optional()
      .describe('逐张看的钞票（种类为 note） / a note looked at by itself (of kind note)'),
    checks: z
      .record(idSchema, idSchema)
      .optional()
      .describe(
        '各项核查的结果，如 {"network": "match"} / results by check, such as {"network": "match"}',
      ),
  })
  .describe('物件 / item');
export type Item = z.output<typeof itemSchema>;

export const caseRecordSchema = z
  .strictObject({
    id: idSchema,
    record: idSchema.describe('哪种记录，见 bank.records / which record, from bank.records'),
    kind: idSchema
      .default('record')
      .describe(
        '看起来是什么，如 seal-card；不写就是 record / what lies there, such as seal-card; else record',
      ),
    name: textSchema.describe('名称 / name'),
    of: idSchema.optional().describe('是谁的，同物件 / whose, as of items'),
    fields: fieldsSchema.default({}).describe('要素 / fields'),
  })
  .describe('调得到的一条记录 / a record that can be looked up');
export type CaseRecord = z.output<typeof caseRecordSchema>;
