/** A course: chapters of lessons and skill drills in an order that is advised, never enforced. */
import { z } from 'zod';
import { head, idSchema, percentSchema, textSchema } from './common.ts';
import { DOORS } from './doors.ts';
import { MODES } from './lesson.ts';

/** A lesson or a drill; the two kinds have ids of their own, so the field says which is meant. */
const target = {
  lesson: idSchema.optional().describe('课 / lesson'),
  drill: idSchema.optional().describe('技能练习 / skill drill'),
};

const namesOne = ({ lesson, drill }: { lesson?: string | undefined; drill?: string | undefined }) =>
  (lesson === undefined) !== (drill === undefined);
const ONE_OF_TWO = {
  error: 'Name a lesson or a drill: one of the two.',
  params: { zh: '请写一课（lesson）或一项练习（drill），只写一个。' },
};

const prerequisiteSchema = z
  .strictObject({
    ...target,
    points: percentSchema
      .optional()
      .describe('课：至少多少分；不写则合格即可 / lesson: at this score; else a pass will do'),
    level: idSchema
      .optional()
      .describe('练习：至少哪一级；不写则任一级 / drill: at this level; else any level will do'),
  })
  .refine(namesOne, ONE_OF_TWO)
  .refine(({ lesson, points, level }) => (lesson === undefined ? points : level) === undefined, {
    error: '"points" goes with a lesson, "level" with a drill.',
    params: { zh: 'points 用于课，level 用于练习。' },
  })
  .describe('先修 / prerequisite');

const entrySchema = z
  .strictObject({
    ...target,
    after: z
      .array(prerequisiteSchema)
      .default([])
      .describe(
        '建议先通过的课或练习；只提醒，不上锁 / what had better be passed before; it advises and locks nothing',
      ),
    retrainDays: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe(
        '通过多少天后该复训；不写则不用 / days from passing to retraining; without them there is none',
      ),
  })
  .refine(namesOne, ONE_OF_TWO)
  .describe('一课或一项练习 / one lesson or drill');

export const curriculumSchema = z
  .strictObject({
    ...head('curriculum'),
    door: z
      .enum(DOORS)
      .default('counter')
      .describe('走哪扇门：柜面或厅堂 / which door: counter or floor'),
    title: textSchema.describe('课程名 / title'),
    summary: textSchema.describe('一句话介绍 / one sentence'),
    modes: z
      .array(z.enum(MODES))
      .min(1)
      .default([...MODES])
      .describe('哪些模式的成绩算通过 / modes in which a pass counts'),
    chapters: z
      .array(
        z.strictObject({
          id: idSchema,
          title: textSchema.describe('章名 / title of the chapter'),
          summary: textSchema.describe('这一章练什么 / what the chapter is about'),
          entries: z.array(entrySchema).min(1).describe('按先后 / in order'),
        }),
      )
      .min(1)
      .describe('各章 / chapters'),
  })
  .describe('课程：章、课与练习的先后、复训周期 / curriculum: chapters, their order, retraining');
export type Curriculum = z.output<typeof curriculumSchema>;
export type CurriculumEntry = Curriculum['chapters'][number]['entries'][number];
