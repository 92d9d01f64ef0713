import { z } from 'zod';
import { arrivalSchema } from './arrivals.ts';
import {
  clockSchema,
  dateSchema,
  durationSchema,
  head,
  idSchema,
  patternSchema,
  type Step,
  textSchema,
} from './common.ts';
import { drawerSchema } from './drawer.ts';
import { expectSchema } from './expects.ts';
import { injectSchema } from './injects.ts';
import { scoreSchema } from './lesson-score.ts';
import { levelSchema } from './levels.ts';
import { siteSchema } from './site.ts';
import { staffingFields } from './staffing.ts';
import { authoredStepsSchema } from './steps.ts';
import { supervisorSchema } from './supervisor.ts';

const steps = (zh: string, en: string) => authoredStepsSchema.default([]).describe(`${zh} / ${en}`);

export const MODES = ['teach', 'free', 'exam'] as const;
export type Mode = (typeof MODES)[number];

const aids = (zh: string, en: string) =>
  z
    .strictObject({
      hints: z.boolean().describe('给提示 / hints'),
      rewind: z.boolean().describe('可倒回 / rewind'),
      limit: durationSchema
        .optional()
        .describe(
          '限时：柜台课按课内时钟，主管演练按真实时间 / time limit: of the clock of the day at the counter, of real time in a drill',
        ),
    })
    .describe(`${zh} / ${en}`);

const NO_AIDS = { hints: false, rewind: false };
/** What a lesson cannot do without once somebody plays it. */
export const PLAYED_FIELDS = [
  'branch',
  'date',
  'briefing',
  'objectives',
  'closes',
  'ends',
  'customers',
  'modes',
  'score',
  'debrief',
  'exemplar',
] as const;

/** What the hall of a week's days cannot do without. */
export const HALL_FIELDS = ['branch', 'closes', 'ends'] as const;

/** Later than any clock; whole ms, and small enough to add to. */
export const NEVER = 1e15;
const foreverSchema = clockSchema.optional().transform((at) => at ?? NEVER);

const whichCase = {
  case: idSchema,
  variant: idSchema.optional().describe('指定变体 / a given variant'),
  draw: z
    .array(
      z.strictObject({
        case: idSchema.optional().describe('换成这个案例 / this case instead'),
        variant: idSchema.optional().describe('变体，不写为原样 / variant; as written if absent'),
        weight: z.number().positive().describe('权重 / weight'),
      }),
    )
    .min(1)
    .optional()
    .describe('由种子抽取变体或案例 / variant or case drawn from the seed'),
};

/** One of the cases that an entry can bring. */
export interface Choice {
  readonly case: string;
  readonly variant: string;
  readonly weight: number;
}
type Which = z.output<z.ZodObject<typeof whichCase>>;

/** All an entry can bring, in the order of the file; the sum of the weights is anything. */
export const choicesOf = (entry: Which): readonly Choice[] =>
  (entry.draw ?? [{ variant: entry.variant, weight: 1 }]).map((one) => ({
    case: ('case' in one ? one.case : undefined) ?? entry.case,
    variant: one.variant ?? 'base',
    weight: one.weight,
  }));

const followsSchema = z
  .strictObject({
    entry: idSchema.describe('接在哪一条之后 / after which entry'),
    after: durationSchema.describe('那次接待结束后多久 / how long after that encounter ended'),
    outcomes: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('只在这些结局之后 / only after these outcomes'),
    keeps: z
      .boolean()
      .default(false)
      .describe('说过的、同意过的、情绪都带着 / what was told and agreed, and the mood, are kept'),
  })
  .describe(
    '同一位客户（或因前事而来的人）再来；同一案例不写变体时沿用前次的 / somebody comes back; the same case without a variant has that of before',
  );

export const DUTY_TIMES = ['before', 'after'] as const;
export const MATTERS = ['duty', 'complaint', 'incident', 'round', 'meeting', 'talk'] as const;
export type Matter = (typeof MATTERS)[number];

const dutySchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('名称 / name'),
    ...whichCase,
    at: z
      .union([
        z
          .enum(DUTY_TIMES)
          .describe('开门前，或关窗后 / before opening, or after the window closed'),
        clockSchema,
      ])
      .describe('何时起可办 / from when on'),
    day: idSchema.optional().describe('几天的演练里是哪一天 / in a week: on which day'),
    on: patternSchema
      .optional()
      .describe('at 之后，发生此事才有 / only after this has happened, and not before "at"'),
    due: clockSchema.optional().describe('最迟何时办 / due by'),
    within: durationSchema
      .optional()
      .describe('出现后多久内办 / to be done within this time of coming up'),
    matter: z.enum(MATTERS).default('duty').describe('是什么事 / what kind of matter it is'),
  })
  .describe('班务：没有客户的一件事 / duty: work without a customer');
export type Duty = z.output<typeof dutySchema>;

export const lessonSchema = z
  .strictObject({
    ...head('lesson'),
    title: textSchema.describe('课名 / title'),
    summary: textSchema.describe('一句话介绍 / one sentence'),
    briefing: z.array(textSchema).min(1).default([]).describe('班前简报 / briefing'),
    objectives: z.array(textSchema).min(1).default([]).describe('目标 / objectives'),
    branch: idSchema
      .default('')
      .describe('网点；研究课可用 site 代替 / branch; a study may have a site instead'),
    site: siteSchema.optional(),
    date: dateSchema
      .default('2026-01-05')
      .describe('场景日期，决定适用的规定 / date; decides which rules are in force'),
    minutes: z
      .int()
      .positive()
      .default(15)
      .describe('大约要玩多少分钟 / about how many minutes it takes to play'),
    prepares: durationSchema
      .default(120_000)
      .describe('开门前多久到岗 / how long before opening the player starts'),
    doors: clockSchema
      .optional()
      .describe(
        '大门何时开，缺省同 opens；更早来的在门外等 / doors open, if earlier than the counters; earlier people wait outside',
      ),
    opens: clockSchema.default(0).describe('开始营业 / counters open'),
    closes: foreverSchema.describe('停止取号 / no tickets after'),
    ends: foreverSchema.describe('最迟结束 / ends at the latest'),
    window: idSchema
      .default('')
      .describe(
        '玩家的窗口；没有就是研究课 / the player’s window; without one the lesson is a study',
      ),
    supervisor: supervisorSchema.optional(),
    hallOnly: z
      .literal(true)
      .optional()
      .describe(
        '只作一周演练里某天的厅堂，不单独开课 / only the hall of a day in a drill over several days; not played by itself',
      ),
    ...staffingFields,
    dayFactor: z
      .strictObject({
        cv: z
          .number()
          .nonnegative()
          .describe('变异系数，0 为每天一样 / coefficient of variation; 0: all days alike'),
      })
      .optional()
      .describe(
        '每天抽一次的客流倍数（均值 1） / factor on all arrival rates, drawn once a day, mean 1',
      ),
    arrivals: z
      .array(arrivalSchema)
      .default([])
      .describe('厅内其他客户 / other customers in the hall'),
    customers: z
      .array(
        z.strictObject({
          id: idSchema
            .optional()
            .describe('本条的标识，follows 用 / id of this entry, for follows'),
          ...whichCase,
          at: clockSchema
            .default(-1)
            .describe('进门时间；有 follows 就不写 / comes in at; not with follows'),
          jitter: durationSchema.optional().describe('随机晚到，最多 / random delay, at most'),
          category: idSchema,
          follows: followsSchema.optional(),
        }),
      )
      .default([])
      .describe('由玩家接待的案例客户 / customers for the player'),
    duties: z.array(dutySchema).default([]).describe('班务 / duties'),
    drawer: drawerSchema.optional(),
    injects: z
      .array(injectSchema)
      .default([])
      .describe('按时间发生的事 / what happens at a given time'),
    expects: z
      .array(expectSchema)
      .optional()
      .describe('期望清单，主管演练用 / list of expectations, for drills of supervisors'),
    levels: z
      .array(levelSchema)
      .optional()
      .describe('难度，主管演练用 / levels of difficulty, for drills of supervisors'),
    sops: z.array(idSchema).default([]).describe('整班适用的规程 / procedures for the whole shift'),
    modes: z
      .strictObject({
        teach: aids('教学', 'teaching'),
        free: aids('自由练习', 'free practice'),
        exam: aids('考核', 'exam'),
      })
      .prefault({ teach: NO_AIDS, free: NO_AIDS, exam: NO_AIDS })
      .describe('三种模式的辅助 / aids by mode'),
    score: scoreSchema,
    debrief: z
      .strictObject({
        question: textSchema.describe('先问学员的一句话 / question before the score'),
        habits: z
          .array(z.strictObject({ rule: idSchema, text: textSchema }))
          .describe('每条规则对应的一个习惯 / one habit per rule'),
      })
      .prefault({ question: { 'zh-CN': '–', en: '–' }, habits: [] })
      .describe('复盘 / debrief'),
    exemplar: z
      .strictObject({
        before: steps('开班时', 'at the beginning'),
        each: steps('每位客户之前', 'before each customer'),
        after: steps('收班时', 'at the end'),
      })
      .prefault({})
      .describe('示范流程 / exemplary shift'),
  })
  .describe(
    '课：一个柜面班次，或没有玩家的排队研究 / lesson: a counter shift, or a queueing study without a player',
  );
/** As the file says. */
export type LessonFile = z.output<typeof lessonSchema>;
/** Nobody plays it: it is run for its numbers. */
export const isStudy = ({
  window,
  supervisor,
}: Pick<LessonFile, 'window' | 'supervisor'>): boolean => window === '' && supervisor === undefined;
export const EXEMPLAR_PARTS = ['before', 'each', 'after'] as const;
/** What facts call an entry: its own id, or its number. */
export const entryId = (entry: LessonFile['customers'][number], index: number): string =>
  entry.id ?? String(index);
/** As it is played: its exemplar in plain steps. */
export type Lesson = Omit<LessonFile, 'exemplar'> & {
  exemplar: Record<(typeof EXEMPLAR_PARTS)[number], Step[]>;
};
