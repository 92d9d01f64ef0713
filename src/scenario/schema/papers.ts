/** What a bank says about papers: their kinds, how they are checked, which records there are, how damaged notes are valued. */
import { z } from 'zod';
import { durationSchema, idSchema, textSchema } from './common.ts';
import { fieldsSchema } from './item.ts';

const named = { id: idSchema, name: textSchema.describe('名称 / name') };

export const LAYOUTS = ['card', 'book', 'sheet', 'note', 'cash', 'screen', 'thing'] as const;

/** Kinds the rules of the desk know by themselves. */
export const STRUCTURAL_KINDS = ['cash', 'note', 'form', 'copy', 'record', 'told'] as const;

/** The item under which lies what people have told. */
export const TOLD = 'told';
/** Cash from the drawer that lies ready to be paid. */
export const PAYOUT = 'payout';

/** A copy of an item has the item's id with this at its end. */
export const COPY_SUFFIX = '-copy';

/** Who does a check when nobody is asked to. */
export const SELF = 'self';

export const paperParts = {
  itemKinds: z
    .array(
      z.strictObject({
        ...named,
        layout: z.enum(LAYOUTS).describe('画成什么样 / how it is drawn'),
      }),
    )
    .default([])
    .describe('物件种类 / kinds of items'),
  checks: z
    .array(
      z.strictObject({
        ...named,
        kinds: z.array(idSchema).min(1).describe('可核查哪些种类 / kinds it is made on'),
        needs: idSchema
          .optional()
          .describe(
            '要与之比对：桌上须有此种物件，或已调出此种记录 / to compare with: an item of this kind on the desk, or this record open',
          ),
        by: z
          .array(idSchema)
          .min(1)
          .describe('谁可以做：self 或角色 / who may do it: self or a role'),
        results: z
          .array(z.strictObject(named))
          .default([])
          .describe(
            '可能的结果，屏幕上显示其名称 / possible results; the screen shows their names',
          ),
        takes: durationSchema
          .optional()
          .describe('用时，不写为 timings.check / time it takes, else timings.check'),
      }),
    )
    .default([])
    .describe('核查：联网、验印、复点等 / checks: network, seal, recount …'),
  records: z
    .array(
      z.strictObject({
        ...named,
        fields: fieldsSchema
          .optional()
          .describe('对谁都一样的内容，如利率表 / what it shows for everybody, such as rates'),
      }),
    )
    .default([])
    .describe('系统里能调看的记录 / records that can be looked up'),
  assessments: z
    .array(
      z.strictObject({
        ...named,
        parts: z
          .tuple([z.int().min(0), z.int().min(1)])
          .describe('兑几分之几，如 [1, 2] / share of the face value, such as [1, 2]'),
        suspect: z
          .boolean()
          .default(false)
          .describe('true：由此成为可疑币 / true: makes it a suspect note'),
      }),
    )
    .default([])
    .describe('残损币的兑换标准 / what damaged notes are worth'),
};
