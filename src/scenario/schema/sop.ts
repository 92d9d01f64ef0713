import { z } from 'zod';
import { celSchema, durationSchema, head, idSchema, patternSchema, textSchema } from './common.ts';

/** DECLARE templates of process mining. Unary ones use only `activation`. */
export const UNARY_TEMPLATES = ['existence', 'absence', 'exactly', 'init'] as const;
export const BINARY_TEMPLATES = [
  'responded-existence',
  'precedence',
  'response',
  'succession',
  'alternate-precedence',
  'alternate-response',
  'alternate-succession',
  'chain-precedence',
  'chain-response',
  'chain-succession',
  'not-coexistence',
  'not-succession',
] as const;
export type Template = (typeof UNARY_TEMPLATES)[number] | (typeof BINARY_TEMPLATES)[number];

export const SEVERITIES = ['fatal', 'major', 'minor'] as const;
export const DIMENSIONS = ['compliance', 'accuracy', 'service', 'risk', 'efficiency'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Dimension = (typeof DIMENSIONS)[number];

const common = {
  id: idSchema,
  title: textSchema.describe('规则名，短 / short name of the rule'),
  clause: idSchema.describe('依据的条目 / clause it rests on'),
  scope: z
    .enum(['encounter', 'shift'])
    .default('encounter')
    .describe('在一笔业务内还是整班内判断 / judged within one encounter or the whole shift'),
  when: celSchema
    .optional()
    .describe('适用条件，可用 case 与 scenario / when it applies: case and scenario'),
  activation: patternSchema.describe(
    '激活：引起规则的事实，称 A / the fact that wakes the rule, called A',
  ),
  time: durationSchema.optional().describe('时限 / time limit'),
  severity: z.enum(SEVERITIES).describe('严重程度：致命、重大、轻微 / fatal, major, minor'),
  dimension: z.enum(DIMENSIONS).describe('计入的维度 / dimension it counts for'),
  weight: z.int().min(1).max(20).describe('分量 / weight'),
  feedback: textSchema.describe('怎样才对 / what would have been right'),
  praise: textSchema.optional().describe('做到时的肯定 / said when it was kept well'),
};

const unary = (template: (typeof UNARY_TEMPLATES)[number], zh: string, en: string) =>
  z.strictObject({
    ...common,
    template: z.literal(template).describe(`${zh} / ${en}`),
    count: z.int().min(1).optional().describe('次数，默认 1 / how many, default 1'),
  });

const binary = (template: (typeof BINARY_TEMPLATES)[number], zh: string, en: string) =>
  z.strictObject({
    ...common,
    template: z.literal(template).describe(`${zh} / ${en}`),
    target: patternSchema.describe(
      '目标：须与激活相配的事实，条件中称 T / the fact asked for, called T in conditions',
    ),
    correlation: celSchema
      .optional()
      .describe('两者的关联，可用 A 与 T / how the two belong together, over A and T'),
  });

/** Templates in which a target can also be too near. */
const spaced = (template: 'precedence' | 'response', zh: string, en: string) =>
  binary(template, zh, en).extend({
    after: durationSchema
      .optional()
      .describe('至少相隔；更近的目标不算 / at least so far apart; a nearer target does not count'),
  });

export const ruleSchema = z
  .discriminatedUnion('template', [
    unary('existence', '至少发生 count 次', 'happens at least count times'),
    unary('absence', '发生少于 count 次', 'happens fewer than count times'),
    unary('exactly', '恰好 count 次', 'happens exactly count times'),
    unary('init', '第一个动作就是它', 'is the first thing the player does'),
    binary('responded-existence', '有激活则须有目标，先后不限', 'if A then T somewhere'),
    spaced('precedence', '激活之前须有目标', 'T must come before A'),
    spaced('response', '激活之后须有目标', 'T must follow A'),
    binary('succession', '互为前提', 'T follows every A, A precedes every T'),
    binary('alternate-precedence', '每次激活前都须新有目标', 'a fresh T before every A'),
    binary('alternate-response', '每次激活后、下次激活前须有目标', 'T after A before the next A'),
    binary('alternate-succession', '交替互为前提', 'A and T alternate'),
    binary('chain-precedence', '目标须紧挨在激活之前', 'T is the step right before A'),
    binary('chain-response', '目标须紧跟在激活之后', 'T is the step right after A'),
    binary('chain-succession', '紧挨互为前提', 'A and T side by side'),
    binary('not-coexistence', '两者不可都有', 'not both'),
    binary('not-succession', '激活之后不可有目标', 'no T after A'),
  ])
  .describe('一条规则 / one rule');
export type Rule = z.output<typeof ruleSchema>;

export const sopSchema = z
  .strictObject({
    ...head('sop'),
    title: textSchema.describe('规程名 / name of the procedure'),
    rules: z.array(ruleSchema).min(1).describe('规则 / rules'),
  })
  .describe('操作规程 / procedure');
export type Sop = z.output<typeof sopSchema>;
