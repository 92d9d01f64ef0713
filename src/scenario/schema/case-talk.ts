/** What people say and do in a case: answers, reactions, calls, help, what happens on the way. */
import { z } from 'zod';
import {
  celSchema,
  deltaSchema,
  durationSchema,
  idSchema,
  patternSchema,
  textSchema,
} from './common.ts';

const effects = {
  say: textSchema.optional().describe('说的话 / the words'),
  by: idSchema
    .optional()
    .describe(
      '谁说的：本案人物、角色或 customer，缺省为被问的人 / who speaks: a person of the case, a role or customer; else the one who was asked',
    ),
  mood: deltaSchema.optional().describe('情绪增减 / change of mood'),
  trust: deltaSchema.optional().describe('信任增减 / change of trust'),
  // biome-ignore lint/suspicious/noThenProperty: a word of the format; nobody awaits an answer.
  then: idSchema.optional().describe('转入的状态 / state to go to'),
  claim: idSchema.optional().describe('由此得知的事 / what one learns by it'),
  agrees: idSchema.optional().describe('同意的事 / what is agreed to'),
  refuses: idSchema.optional().describe('拒绝的事 / what is refused'),
  gives: z.array(idSchema).optional().describe('拿出的物件 / items brought out'),
  brings: z.array(idSchema).optional().describe('来到窗口的人物 / people who come to the window'),
  leaves: z.array(idSchema).optional().describe('离开的人物 / people who leave'),
  sends: idSchema
    .optional()
    .describe('派来的角色，过其 comesAfter 到位 / role that is sent, there after its comesAfter'),
  overheard: deltaSchema.optional().describe('厅内听见后的情绪增减 / change of mood in the hall'),
};

export const answerSchema = z
  .strictObject({
    when: celSchema.optional().describe('何时这样答，可用 customer / when: customer'),
    ...effects,
  })
  .describe('一种回答 / one way to answer');
export type Answer = z.output<typeof answerSchema>;

export const answersSchema = z
  .array(answerSchema)
  .min(1)
  .describe('取第一个符合的 / the first that fits');

const reactionSchema = z
  .strictObject({
    on: patternSchema.describe('触发的事实，称 A / the fact that triggers, called A'),
    when: celSchema.optional().describe('附加条件 / further condition'),
    once: z.boolean().default(true).describe('只反应一次 / react only once'),
    ...effects,
  })
  .describe('对所发生之事的反应 / reaction to what happened');
export type Reaction = z.output<typeof reactionSchema>;

const topicsSchema = z
  .record(z.string(), answersSchema)
  .default({})
  .describe('对各话题的回答 / answers by topic');
const linesSchema = z
  .record(z.string(), answersSchema)
  .default({})
  .describe('对各句话的回应 / replies by line');
const signsSchema = z
  .record(z.string(), answersSchema)
  .default({})
  .describe('请其签字时的反应，按表单 / when asked to sign, by form');

export const talkSchema = z
  .strictObject({
    states: z
      .array(idSchema)
      .default([])
      .describe('除 calm 外的谈话状态 / talk states besides calm'),
    topics: topicsSchema,
    lines: linesSchema,
    react: z.array(reactionSchema).default([]).describe('反应 / reactions'),
    impatient: z
      .array(textSchema)
      .default([])
      .describe('不耐烦时说的话；班务不用写 / what they say when impatient; not for a duty'),
    places: z
      .record(z.string(), answersSchema)
      .default({})
      .describe(
        '请其换地方时的反应，按地方；refuses 即不肯去 / when asked to another place; refuses: they will not go',
      ),
    signs: signsSchema,
    silence: z
      .array(answerSchema)
      .default([])
      .describe('静静听着时说什么 / what is said when one just listens'),
    people: z
      .record(
        z.string(),
        z
          .strictObject({ topics: topicsSchema, lines: linesSchema, signs: signsSchema })
          .describe('与此人谈 / talk with this person'),
      )
      .default({})
      .describe('与客户以外的人谈，按人物 / talk with others than the customer, by person'),
  })
  .describe('谈话 / talk');

export const voiceSchema = z.enum(['low', 'middle', 'high']).describe('嗓音 / voice');

const personSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('怎么称呼 / how they are called'),
    age: z.int().min(0).max(110).describe('年龄 / age'),
    portrait: idSchema.describe('形象 / portrait and figure'),
    voice: voiceSchema,
    here: z
      .boolean()
      .default(true)
      .describe('false：先不在，由 brings 带来 / false: not there until "brings"'),
  })
  .describe('客户以外的人 / somebody besides the customer');
export type CasePerson = z.output<typeof personSchema>;

const callSchema = z
  .strictObject({
    number: z
      .string()
      .min(1)
      .describe('号码，如纸上所写，或 bank.<号码> / the number as on the paper, or bank.<number>'),
    who: textSchema.describe('谁接电话 / who answers'),
    answers: answersSchema,
  })
  .describe('打出去的一个电话 / a number one may call');

const helpSchema = z
  .strictObject({
    role: idSchema.describe('请谁 / whom one asks'),
    help: idSchema.describe(
      '何事，见 bank.helps；authorise 为授权 / what, from bank.helps; authorise: to authorise',
    ),
    answers: answersSchema,
  })
  .describe('请人帮忙的结果；refuses 即不肯 / what comes of asking; refuses: they will not');

const eventSchema = z
  .strictObject({
    on: patternSchema.describe('触发的事实 / fact that triggers'),
    after: durationSchema.describe('此后多久 / how long after'),
    when: celSchema
      .optional()
      .describe('到时须成立，可用 A 与 customer / must hold by then: A, customer'),
    do: z.enum(['phone-rings']).optional().describe('发生何事 / what happens'),
    ...effects,
  })
  .describe('途中发生的事 / what happens on the way');
export type CaseEvent = z.output<typeof eventSchema>;

/** Of a case: who else there is and what they do. */
export const peopleShape = {
  people: z
    .array(personSchema)
    .default([])
    .describe('客户以外的人：同来的、代办的、后到的 / people besides the customer'),
  calls: z
    .array(callSchema)
    .default([])
    .describe('电话打过去怎样，按号码 / what comes of calls, by number'),
  help: z
    .array(helpSchema)
    .default([])
    .describe('请同事帮忙怎样，缺省照 bank.helps / what comes of asking for help; else bank.helps'),
  events: z.array(eventSchema).default([]).describe('途中发生的事 / what happens on the way'),
};
