import { z } from 'zod';
import { durationSchema, head, idSchema, percentSchema, textSchema } from './common.ts';
import { postSchema } from './perception.ts';
import { branchCategorySchema, branchWindowSchema, siteRules, skillFields } from './site.ts';

const coordinate = z.number().describe('格 / tiles');
const place = { x: coordinate, y: coordinate };
const facing = z.enum(['ne', 'nw', 'se', 'sw']).describe('朝向 / facing');

export const branchSchema = z
  .strictObject({
    ...head('branch'),
    name: textSchema.describe('网点名 / name'),
    phone: z.string().optional().describe('网点电话，印在表单上 / telephone, written on forms'),
    bank: idSchema.describe('所属银行 / bank'),
    categories: z.array(branchCategorySchema).min(1).describe('排队类别 / queue categories'),
    windows: z.array(branchWindowSchema).min(1).describe('窗口 / windows'),
    ...siteRules,
    staff: z
      .array(z.strictObject({ id: idSchema, name: textSchema, portrait: idSchema, ...skillFields }))
      .describe('人员 / staff'),
    roles: z
      .array(
        z.strictObject({
          role: idSchema.describe('角色，见 bank.roles / role, from bank.roles'),
          staff: idSchema.describe('由本网点谁担任 / who of this branch has it'),
        }),
      )
      .optional()
      .describe(
        '本网点谁担任什么角色；不写的照银行 / who has which role at this branch; the rest as the bank says',
      ),
    posts: z.array(postSchema).default([]).describe('厅内岗位 / posts in the hall'),
    pace: z
      .number()
      .positive()
      .default(1.2)
      .describe('走路速度（格/秒） / walking speed in tiles per second'),
    ticketing: durationSchema.default(6000).describe('取号用时 / time at the ticket machine'),
    hallMood: percentSchema.default(70).describe('厅内客户的起始情绪 / mood people come in with'),
    floor: z
      .strictObject({
        art: idSchema.describe('烘焙好的图 / baked picture'),
        width: z.int().positive().describe('宽（格） / width in tiles'),
        depth: z.int().positive().describe('深（格） / depth in tiles'),
        entrance: z.strictObject(place).describe('入口 / entrance'),
        outside: z.strictObject(place).optional().describe('门外 / outside the door'),
        ticketMachine: z
          .strictObject({ ...place, facing: facing.optional() })
          .describe('取号机前 / in front of the ticket machine'),
        windows: z
          .array(
            z.strictObject({
              id: idSchema,
              kind: z
                .enum(['cash', 'open', 'machine'])
                .default('cash')
                .describe(
                  '封闭现金柜、开放柜或智能柜台 / closed cash counter, open desk or smart machine',
                ),
              label: z.string().default('').describe('牌上的号 / number on the sign'),
              word: z.string().default('').describe('牌上的字 / word on the sign'),
              width: coordinate.default(2).describe('柜台宽 / width of the counter'),
              sit: z.boolean().default(false).describe('客户坐着办 / the customer sits'),
              low: z
                .boolean()
                .optional()
                .describe('低位柜台，轮椅可靠近 / low counter a wheelchair can come up to'),
              customer: z.strictObject(place).describe('客户位 / where the customer is'),
              teller: z.strictObject(place).describe('柜员位 / where the teller is'),
              facing,
            }),
          )
          .describe('窗口位置 / windows'),
        machines: z
          .array(z.strictObject({ id: idSchema, ...place, facing }))
          .default([])
          .describe('自助设备前的位置 / where one stands at a machine'),
        seats: z
          .array(
            z.strictObject({
              ...place,
              facing,
              love: z.boolean().default(false).describe('爱心座 / priority seat'),
            }),
          )
          .describe('座位 / seats'),
        standing: z
          .array(z.strictObject({ ...place, facing: facing.optional() }))
          .describe('站位 / standing places'),
        staff: z
          .array(z.strictObject({ id: idSchema, ...place, facing }))
          .describe('厅内人员 / staff in the hall'),
        blocked: z
          .array(z.strictObject({ ...place, w: coordinate, h: coordinate }))
          .describe('不可走的区域 / where nobody can walk'),
        objects: z
          .array(
            z.strictObject({
              kind: idSchema,
              id: idSchema.optional(),
              variant: idSchema.optional().describe('式样 / variant'),
              ...place,
              facing: facing.optional(),
              width: coordinate.optional().describe('宽 / width'),
              height: coordinate.optional().describe('高 / height'),
              at: coordinate.optional().describe('离地 / height above the floor'),
            }),
          )
          .describe('家具设备 / furniture and equipment'),
      })
      .describe('平面 / floor plan'),
  })
  .describe('网点 / branch');
export type Branch = z.output<typeof branchSchema>;
