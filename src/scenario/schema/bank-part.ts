import { z } from 'zod';
import { bankSchema } from './bank.ts';
import { head } from './common.ts';
import { DOORS } from './doors.ts';

/** The lists of a bank that may stand in parts, each entry known by its `id` or `code`. */
export const PART_LISTS = [
  'ledger',
  'transactions',
  'accountKinds',
  'daySums',
  'errors',
  'forms',
  'groups',
  'topics',
  'lines',
  'methods',
  'tools',
  'itemKinds',
  'checks',
  'records',
  'assessments',
  'places',
  'stamps',
  'roles',
  'numbers',
  'helps',
  'grounds',
  'references',
  'manners',
  'incidents',
  'routines',
  'kinds',
  'announcements',
  'cares',
  'priorities',
  'returns',
] as const satisfies readonly (keyof typeof bankSchema.shape)[];

const { shape } = bankSchema;
const lists = Object.fromEntries(PART_LISTS.map((name) => [name, shape[name]])) as Pick<
  typeof shape,
  (typeof PART_LISTS)[number]
>;

export const bankPartSchema = z
  .strictObject({
    ...head('bank-part'),
    door: z
      .enum(DOORS)
      .optional()
      .describe(
        '只用于走这扇门的课；不写则都用 / only for lessons behind this door; for all if absent',
      ),
    ...lists,
    reports: shape.reports,
    overheard: shape.overheard,
    perception: shape.perception,
    quality: shape.quality,
    clocks: shape.clocks,
  })
  .describe('银行分册：一个主题的交易、表单、话术等 / part of a bank: what belongs to one theme');
export type BankPart = z.output<typeof bankPartSchema>;
