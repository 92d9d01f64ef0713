/** Building blocks of every content file. Durations load as ms, clock times as ms since midnight, money as fen. */
import { z } from 'zod';
import { COMMAND_TYPES, COMMANDS, type Command } from '../vocabulary/commands.ts';
import { FACT_TYPES } from '../vocabulary/facts.ts';

export const FORMAT_VERSION = 1;

export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .describe('标识，字母数字与点、横线 / identifier: letters, digits, dots, dashes');

export const textSchema = z
  .strictObject({
    'zh-CN': z.string().min(1).describe('中文 / Chinese'),
    en: z.string().min(1).describe('英文 / English'),
  })
  .describe('双语文字 / text in both languages');
export type Text = z.output<typeof textSchema>;

const DURATION = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** "1m30s" → 90000. Returns NaN for text that is no duration. */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, h, m, s, ms] = match;
  return (
    Number(h ?? 0) * 3_600_000 + Number(m ?? 0) * 60_000 + Number(s ?? 0) * 1000 + Number(ms ?? 0)
  );
}

export const durationSchema = z
  .string()
  .regex(/^(?=\d)(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/)
  .transform(parseDuration)
  .describe('时长，如 "30s"、"1m30s"、"2h" / duration such as "30s", "1m30s", "2h"');

/** "09:05" or "09:05:30" → ms since midnight. */
export function parseClock(text: string): number {
  const [h = 0, m = 0, s = 0] = text.split(':').map(Number);
  return ((h * 60 + m) * 60 + s) * 1000;
}

export const clockSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .transform(parseClock)
  .describe('钟点，如 "09:05" / time of day such as "09:05"');

export const dateSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .describe('日期，如 "2026-11-23" / date such as "2026-11-23"');

export const fenSchema = z.int().nonnegative().describe('金额，单位分 / amount in fen');
export const chanceSchema = z.number().min(0).max(1).describe('概率，0 到 1 / probability, 0 to 1');
export const percentSchema = z.int().min(0).max(100).describe('0 到 100 / 0 to 100');
export const deltaSchema = z
  .int()
  .min(-100)
  .max(100)
  .describe('增减，-100 到 100 / change, -100 to 100');

/** A CEL condition; its types are checked against its place by the semantic check. */
export const celSchema = z.string().min(1).describe('CEL 条件 / CEL condition');

export const patternSchema = z
  .strictObject({
    fact: z.enum(FACT_TYPES as [string, ...string[]]).describe('事实类型 / fact type'),
    where: celSchema
      .optional()
      .describe('对事实的条件（A 为该事实） / condition over the fact, called A'),
  })
  .describe('事实样式 / pattern of a fact');
export type Pattern = z.output<typeof patternSchema>;

export const positiveDuration = durationSchema.refine((ms) => ms > 0, {
  error: 'It must be longer than nothing.',
  params: { zh: '须大于零。' },
});
const meanSchema = positiveDuration.describe('均值 / mean');
const cvSchema = z
  .number()
  .positive()
  .describe('变异系数（标准差除以均值） / coefficient of variation');
const weightSchema = z.number().positive().describe('权重 / weight');
/** Every kind may be cut. */
const cap = {
  cap: positiveDuration
    .optional()
    .describe('封顶：更长的取此值 / cap: what is longer becomes this'),
};

/** That from, mode and to stand in order is seen to by the semantic check, wherever a distribution stands. */
const bounds = {
  from: durationSchema.describe('最短 / shortest'),
  to: durationSchema.describe('最长 / longest'),
};

const hyperexponentialSchema = z
  .strictObject({
    dist: z
      .literal('hyperexponential')
      .describe(
        '超指数：多数很短、少数很长；写均值与变异系数，或写各支 / hyperexponential: mostly short, now and then very long; give mean and cv, or the phases',
      ),
    mean: meanSchema.optional(),
    cv: z
      .number()
      .gt(1)
      .optional()
      .describe('变异系数，大于 1 / coefficient of variation, above 1'),
    phases: z
      .array(z.strictObject({ weight: weightSchema, mean: meanSchema }))
      .min(1)
      .optional()
      .describe(
        '各支：按权重取一支，再按其均值作指数分布 / phases: one by weight, then exponential',
      ),
    ...cap,
  })
  .refine(
    ({ mean, cv, phases }) =>
      phases ? mean === undefined && cv === undefined : mean !== undefined && cv !== undefined,
    {
      error: 'Give either "mean" and "cv", or "phases".',
      params: { zh: '请写 mean 和 cv，或只写 phases。' },
    },
  );

const normalSchema = z
  .strictObject({
    dist: z
      .literal('normal')
      .describe(
        '截尾正态：落在界外的重新抽取 / truncated normal: what falls outside the bounds is drawn again',
      ),
    mean: durationSchema.describe('截尾之前的均值 / mean before the bounds cut'),
    sd: positiveDuration.describe('截尾之前的标准差 / standard deviation before the bounds cut'),
    from: durationSchema.optional().describe('下界，不写为零 / lower bound, else nothing'),
    to: durationSchema.optional().describe('上界，不写为无 / upper bound, else none'),
    ...cap,
  })
  .refine(({ mean, sd, from = 0, to }) => from - mean <= 6 * sd && (to ?? mean) - mean >= -6 * sd, {
    error: 'The bounds leave nothing of the curve: they are more than 6 sd from the mean.',
    params: { zh: '界限离均值超过 6 个标准差，曲线已无剩余。' },
  });

const empiricalValueSchema = z
  .strictObject({ value: durationSchema.describe('时长 / duration'), weight: weightSchema })
  .describe('一个值 / one value');
const empiricalBinSchema = z
  .strictObject({ ...bounds, weight: weightSchema })
  .refine(({ from, to }) => from <= to, {
    error: '"to" cannot be less than "from".',
    path: ['to'],
    params: { zh: '“to”不可小于“from”。' },
  })
  .describe('一段，段内均匀 / a range, even inside');

/** Random durations. Draws use the audited functions of the simulation kernel only. */
export const distributionSchema = z
  .discriminatedUnion('dist', [
    z.strictObject({
      dist: z.literal('fixed').describe('固定 / always the same'),
      value: durationSchema.describe('时长 / duration'),
      ...cap,
    }),
    z.strictObject({
      dist: z.literal('exponential').describe('指数 / exponential'),
      mean: meanSchema,
      ...cap,
    }),
    z.strictObject({ dist: z.literal('uniform').describe('均匀 / uniform'), ...bounds, ...cap }),
    z.strictObject({
      dist: z.literal('triangular').describe('三角 / triangular'),
      from: bounds.from,
      mode: durationSchema.describe('最常见 / most common'),
      to: bounds.to,
      ...cap,
    }),
    z.strictObject({
      dist: z.literal('lognormal').describe('对数正态 / lognormal'),
      mean: meanSchema,
      cv: cvSchema,
      ...cap,
    }),
    z.strictObject({
      dist: z
        .literal('erlang')
        .describe('爱尔朗：k 个指数阶段之和 / Erlang: sum of k exponential stages'),
      mean: meanSchema.describe('总均值 / mean of the sum'),
      k: z.int().min(1).max(1000).describe('阶段数 / number of stages'),
      ...cap,
    }),
    z.strictObject({
      dist: z.literal('gamma').describe('伽马 / gamma'),
      mean: meanSchema,
      cv: cvSchema,
      ...cap,
    }),
    hyperexponentialSchema,
    normalSchema,
    z.strictObject({
      dist: z
        .literal('empirical')
        .describe('经验分布：按权重取值 / empirical: values as often as their weights say'),
      values: z
        .array(z.union([empiricalValueSchema, empiricalBinSchema]))
        .min(1)
        .describe('值与权重 / values and weights'),
      ...cap,
    }),
  ])
  .describe('随机时长 / random duration');
export type Distribution = z.output<typeof distributionSchema>;

/** One step of an exemplary path: a command, a pause, or waiting until something becomes true. */
const commandSteps = COMMAND_TYPES.map((type) =>
  z
    .strictObject({ do: z.literal(type).describe('动作 / command'), ...COMMANDS[type].args.shape })
    .describe(`${COMMANDS[type].zh} / ${COMMANDS[type].en}`),
);
export const stepSchema = z
  .union([
    z.discriminatedUnion('do', commandSteps as never),
    z.strictObject({ wait: durationSchema.describe('等待 / wait') }),
    z.strictObject({
      until: patternSchema.describe('等到发生 / wait until it happened in this encounter'),
      within: durationSchema.describe('最多等 / at most'),
    }),
  ])
  .describe('一步 / one step');
export type Step = Command | { wait: number } | { until: Pattern; within: number };

/** Head that every content file begins with. */
export const head = <K extends string>(kind: K) => ({
  $schema: z.string().optional().describe('编辑器所用的模式文件 / schema file for editors'),
  kind: z.literal(kind).describe('文件种类 / kind of file'),
  formatVersion: z.literal(FORMAT_VERSION).describe('格式版本 / format version'),
  id: idSchema,
  note: z.string().optional().describe('作者备注，不参与运行 / note for authors, not used'),
});
