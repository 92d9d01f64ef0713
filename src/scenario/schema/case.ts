import { z } from 'zod';
import { accountSchema } from './account.ts';
import { answerSchema, peopleShape, talkSchema, voiceSchema } from './case-talk.ts';
import {
  deltaSchema,
  distributionSchema,
  fenSchema,
  head,
  idSchema,
  patternSchema,
  percentSchema,
  type Step,
  textSchema,
} from './common.ts';
import { caseRecordSchema, itemSchema } from './item.ts';
import { authoredStepsSchema } from './steps.ts';

/** Of a case, what conditions of rules can read though it stands on no paper. */
export const HIDDEN_FIELDS = ['risk', 'amount'] as const;
const bySchema = patternSchema.describe('由此得知的事实 / fact by which one learns it');
const revealSchema = z
  .union([
    z.strictObject({ tag: idSchema.describe('标签 / tag'), by: bySchema }),
    z.strictObject({
      field: z.enum(HIDDEN_FIELDS).describe('风险或金额 / risk or amount'),
      by: bySchema,
    }),
  ])
  .describe('由何得知 / how one learns it');

/** Of a duty: an encounter with nobody. Known by its having no portrait. */
const NOBODY = {
  name: { 'zh-CN': '–', en: '–' },
  address: { 'zh-CN': '–', en: '–' },
  age: 0,
  manner: '',
  portrait: '',
  voice: 'middle' as const,
};
const AT_ONCE = { dist: 'fixed' as const, value: 0 };
const EVEN_TEMPER = {
  hallPatience: AT_ONCE,
  deskPatience: AT_ONCE,
  mood: { from: 100, spread: 0 },
  trust: { from: 100, spread: 0 },
};

export const caseBodySchema = z.strictObject({
  ...head('case'),
  title: textSchema.describe('案例名 / title'),
  lesson: textSchema.describe('学到什么，复盘时显示 / what it teaches, shown in the debrief'),
  persona: z
    .strictObject({
      name: textSchema.describe('姓名 / name'),
      address: textSchema.describe('称呼，如 何女士 / how to address them'),
      age: z.int().min(1).max(110).describe('年龄 / age'),
      manner: idSchema.describe('性子，见 bank.manners / manner, from bank.manners'),
      portrait: idSchema.describe('形象 / portrait and figure'),
      voice: voiceSchema,
    })
    .default(NOBODY)
    .describe('人物；班务没有客户，不写 / person; a duty has no customer and leaves it out'),
  temper: z
    .strictObject({
      hallPatience: distributionSchema.describe('在厅内能等多久 / patience in the hall'),
      deskPatience: distributionSchema.describe('在窗口多久后不耐烦 / patience at the desk'),
      mood: z
        .strictObject({ from: percentSchema, spread: percentSchema })
        .describe('起始情绪与随机幅度 / starting mood and random spread'),
      trust: z
        .strictObject({ from: percentSchema, spread: percentSchema })
        .describe('起始信任与随机幅度 / starting trust and random spread'),
    })
    .default(EVEN_TEMPER)
    .describe('脾气，由种子抽取；班务不写 / temper, drawn from the seed; a duty leaves it out'),
  risk: z.enum(['low', 'normal', 'high']).default('normal').describe('风险等级 / risk'),
  tags: z.array(idSchema).default([]).describe('标签，规则可用 / tags for rules'),
  need: z
    .strictObject({
      transaction: idSchema
        .default('')
        .describe(
          '要办的交易码；不为交易而来就不写 / transaction code needed; left out when there is none',
        ),
      amount: fenSchema.default(0).describe('金额（分） / amount in fen'),
      opening: textSchema
        .optional()
        .describe('坐下后的第一句话；班务可不写 / first words; a duty may have none'),
    })
    .describe('来办什么 / what they came for'),
  sops: z.array(idSchema).min(1).describe('适用的规程 / procedures that apply'),
  accounts: z
    .array(accountSchema)
    .default([])
    .describe('系统里的账户 / accounts in the bank’s books'),
  items: z.array(itemSchema).describe('带来的物件 / items they bring'),
  records: z
    .array(caseRecordSchema)
    .default([])
    .describe('系统里关于他的记录 / records about them'),
  claims: z
    .record(
      idSchema,
      z.strictObject({
        label: textSchema.describe('说的是什么 / what it is about'),
        value: textSchema.describe('他怎么说 / what they say'),
      }),
    )
    .default({})
    .describe(
      '说过就能与纸面对照的话，见 told.<claim> / what was told and can be compared, as told.<claim>',
    ),
  expects: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      '本案里某栏应填什么："表单或交易码.栏目" → 同 expect / what is right here: "form or code.field" → as expect',
    ),
  contradictions: z
    .array(
      z.strictObject({
        id: idSchema,
        a: z.string().describe('物件.要素 / item.field'),
        b: z.string().describe('物件.要素 / item.field'),
        mood: deltaSchema.default(0).describe('指出后的情绪增减 / change of mood when raised'),
        answer: answerSchema.describe('客户的解释 / how the customer answers'),
      }),
    )
    .default([])
    .describe('真实的矛盾 / real contradictions'),
  fills: z
    .record(z.string(), z.record(z.string(), z.string()))
    .default({})
    .describe(
      '请客户自己填的单子：表单 → 栏目 → 所填 / what they fill in themselves: form → field → value',
    ),
  talk: talkSchema.prefault({}),
  ...peopleShape,
  outcomes: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema.describe('结局名 / name'),
        acceptable: z.boolean().describe('可否接受 / acceptable'),
        all: z.array(patternSchema).default([]).describe('都须发生 / all must have happened'),
        none: z.array(patternSchema).default([]).describe('都不可发生 / none may have happened'),
      }),
    )
    .min(1)
    .describe('结局，取第一个符合的 / outcomes, first match counts'),
  reveals: z
    .array(revealSchema)
    .default([])
    .describe(
      '规则看得到、客户却没写在脸上的事，玩家由何得知 / how the player can learn what rules read and nobody shows',
    ),
  exemplar: authoredStepsSchema
    .refine((steps) => steps.length > 0, {
      error: 'There must be at least one step.',
      params: { zh: '至少要有一步。' },
    })
    .describe('示范做法 / exemplary path'),
});

export const caseSchema = caseBodySchema
  .extend({
    variants: z
      .array(
        z.strictObject({
          id: idSchema,
          title: textSchema.describe('变体名 / title'),
          patch: z
            .record(z.string(), z.unknown())
            .describe(
              '改动：对象逐项合并，带 id 的数组按 id 合并，{ "edit": […] } 改列表的几处，null 删除，其余替换 / changes: objects merge, arrays with ids merge by id, { "edit": […] } changes places of a list, null removes, all else replaces',
            ),
        }),
      )
      .default([])
      .describe('变体 / variants'),
  })
  .describe('案例：一位客户和他带来的事 / case: a customer and what they bring');
export type CaseFile = z.output<typeof caseSchema>;
/** A case with one variant applied, as written. */
export type CaseBody = z.output<typeof caseBodySchema>;
/** A case with one variant applied and its exemplar as plain steps: what the simulation meets. */
export type Case = Omit<CaseBody, 'exemplar'> & { exemplar: Step[] };
