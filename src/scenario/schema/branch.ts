import { z } from 'zod';
import { durationSchema, head, idSchema, percentSchema, textSchema } from './common.ts';

const coordinate = z.number().describe('格 / tiles');
const place = { x: coordinate, y: coordinate };
const facing = z.enum(['ne', 'nw', 'se', 'sw']).describe('朝向 / facing');

export const branchSchema = z
  .strictObject({
    ...head('branch'),
    name: textSchema.describe('网点名 / name'),
    bank: idSchema.describe('所属银行 / bank'),
    categories: z
      .array(
        z.strictObject({
          id: idSchema,
          prefix: z.string().length(1).describe('号段字母 / ticket letter'),
          name: textSchema.describe('业务类别 / category'),
        }),
      )
      .min(1)
      .describe('排队类别 / queue categories'),
    windows: z
      .array(
        z.strictObject({
          id: idSchema,
          number: z.int().positive().describe('窗口号 / number'),
          serves: z
            .array(idSchema)
            .min(1)
            .describe('受理类别，按优先次序 / categories in order of preference'),
        }),
      )
      .min(1)
      .describe('窗口 / windows'),
    staff: z
      .array(z.strictObject({ id: idSchema, name: textSchema, portrait: idSchema }))
      .describe('人员 / staff'),
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
        ticketMachine: z.strictObject(place).describe('取号机 / ticket machine'),
        windows: z
          .array(
            z.strictObject({
              id: idSchema,
              customer: z.strictObject(place).describe('客户位 / where the customer is'),
              teller: z.strictObject(place).describe('柜员位 / where the teller is'),
              facing,
            }),
          )
          .describe('窗口位置 / windows'),
        seats: z.array(z.strictObject({ ...place, facing })).describe('座位 / seats'),
        standing: z.array(z.strictObject(place)).describe('站位 / standing places'),
        staff: z
          .array(z.strictObject({ id: idSchema, ...place, facing }))
          .describe('厅内人员 / staff in the hall'),
        blocked: z
          .array(z.strictObject({ ...place, w: coordinate, h: coordinate }))
          .describe('不可走的区域 / where nobody can walk'),
        objects: z
          .array(z.strictObject({ kind: idSchema, ...place, facing: facing.optional() }))
          .describe('家具设备 / furniture and equipment'),
      })
      .describe('平面 / floor plan'),
  })
  .describe('网点 / branch');
export type Branch = z.output<typeof branchSchema>;
