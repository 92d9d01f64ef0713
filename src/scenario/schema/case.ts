import { z } from 'zod';
import { accountSchema } from './account.ts';
import {
  celSchema,
  deltaSchema,
  distributionSchema,
  durationSchema,
  fenSchema,
  head,
  idSchema,
  patternSchema,
  percentSchema,
  type Step,
  textSchema,
} from './common.ts';
import { authoredStepsSchema } from './steps.ts';

const fieldSchema = z
  .strictObject({
    label: textSchema.describe('要素名 / label'),
    value: z
      .union([z.string().describe('两种语言相同的值 / value, same in both languages'), textSchema])
      .describe('看到的内容 / what one sees'),
    tool: idSchema
      .optional()
      .describe('要用此工具才看得见，缺省为肉眼 / only this tool shows it; the eye if absent'),
  })
  .describe('物件上的一个要素 / a field on an item');

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
    kind: z
      .enum([
        'id-card',
        'bank-card',
        'passbook',
        'slip',
        'cash',
        'note',
        'letter',
        'phone',
        'ticket',
        'form',
      ])
      .describe('种类 / kind'),
    name: textSchema.describe('名称 / name'),
    hidden: z
      .boolean()
      .default(false)
      .describe('true：要客户拿出来才可接过 / true: only when the customer brings it out'),
    fields: z.record(z.string(), fieldSchema).default({}).describe('要素 / fields'),
    cash: z
      .strictObject({
        notes: notesSchema.describe('真币 / genuine notes'),
        bad: z.array(badNoteSchema).default([]).describe('假币 / counterfeits'),
        claimed: fenSchema.describe('客户说的金额 / amount the customer claims'),
      })
      .optional()
      .describe('现金 / cash'),
    network: idSchema
      .optional()
      .describe('联网核查结果，如 match / result of the network check, such as match'),
  })
  .describe('物件 / item');
export type Item = z.output<typeof itemSchema>;

const effects = {
  say: textSchema.optional().describe('客户说的话 / what the customer says'),
  mood: deltaSchema.optional().describe('情绪增减 / change of mood'),
  trust: deltaSchema.optional().describe('信任增减 / change of trust'),
  // biome-ignore lint/suspicious/noThenProperty: a word of the format; nobody awaits an answer.
  then: idSchema.optional().describe('转入的状态 / state to go to'),
  claim: idSchema.optional().describe('由此得知的事 / what one learns by it'),
  agrees: idSchema.optional().describe('客户同意的事 / what the customer agrees to'),
  refuses: idSchema.optional().describe('客户拒绝的事 / what the customer refuses'),
  gives: z.array(idSchema).optional().describe('拿出的物件 / items brought out'),
  overheard: deltaSchema.optional().describe('厅内听见后的情绪增减 / change of mood in the hall'),
};

const answerSchema = z
  .strictObject({
    when: celSchema.optional().describe('何时这样答，可用 customer / when: customer'),
    ...effects,
  })
  .describe('一种回答 / one way to answer');
export type Answer = z.output<typeof answerSchema>;

const reactionSchema = z
  .strictObject({
    on: patternSchema.describe('触发的事实，称 A / the fact that triggers, called A'),
    when: celSchema.optional().describe('附加条件 / further condition'),
    once: z.boolean().default(true).describe('只反应一次 / react only once'),
    ...effects,
  })
  .describe('对所发生之事的反应 / reaction to what happened');
export type Reaction = z.output<typeof reactionSchema>;

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
      voice: z.enum(['low', 'middle', 'high']).describe('嗓音 / voice'),
    })
    .describe('人物 / person'),
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
    .describe('脾气，由种子抽取 / temper, drawn from the seed'),
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
      opening: textSchema.describe('坐下后的第一句话 / first words'),
    })
    .describe('来办什么 / what they came for'),
  sops: z.array(idSchema).min(1).describe('适用的规程 / procedures that apply'),
  accounts: z
    .array(accountSchema)
    .default([])
    .describe('系统里的账户 / accounts in the bank’s books'),
  items: z.array(itemSchema).describe('带来的物件 / items they bring'),
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
  talk: z
    .strictObject({
      states: z
        .array(idSchema)
        .default([])
        .describe('除 calm 外的谈话状态 / talk states besides calm'),
      topics: z
        .record(z.string(), z.array(answerSchema).min(1))
        .default({})
        .describe('对各话题的回答，取第一个符合的 / answers by topic, first match counts'),
      lines: z
        .record(z.string(), z.array(answerSchema).min(1))
        .default({})
        .describe('对各句话的回应 / replies by line'),
      react: z.array(reactionSchema).default([]).describe('反应 / reactions'),
      impatient: z
        .array(textSchema)
        .min(1)
        .describe('不耐烦时说的话 / what they say when impatient'),
      signs: z
        .record(z.string(), z.array(answerSchema).min(1))
        .default({})
        .describe('请其签字时的反应，按表单 / when asked to sign, by form'),
    })
    .describe('谈话 / talk'),
  events: z
    .array(
      z.strictObject({
        on: patternSchema.describe('触发的事实 / fact that triggers'),
        after: durationSchema.describe('此后多久 / how long after'),
        do: z.enum(['phone-rings']).describe('发生何事 / what happens'),
      }),
    )
    .default([])
    .describe('途中发生的事 / what happens on the way'),
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
