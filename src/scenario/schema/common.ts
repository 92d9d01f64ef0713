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

/** Random durations. Draws use the audited functions of the simulation kernel only. */
export const distributionSchema = z
  .discriminatedUnion('dist', [
    z.strictObject({
      dist: z.literal('fixed').describe('固定 / always the same'),
      value: durationSchema,
    }),
    z.strictObject({
      dist: z.literal('exponential').describe('指数 / exponential'),
      mean: durationSchema,
    }),
    z.strictObject({
      dist: z.literal('uniform').describe('均匀 / uniform'),
      from: durationSchema,
      to: durationSchema,
    }),
    z.strictObject({
      dist: z.literal('lognormal').describe('对数正态 / lognormal'),
      mean: durationSchema,
      cv: z.number().positive().describe('变异系数 / coefficient of variation'),
    }),
    z.strictObject({
      dist: z.literal('triangular').describe('三角 / triangular'),
      from: durationSchema,
      mode: durationSchema,
      to: durationSchema,
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
