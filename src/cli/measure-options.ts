/** What `run` and `batch` are told alike. */
import { type Command, Option } from 'commander';
import { BOT_KINDS, type BotKind } from '../bots/policies.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { isStudy } from '../scenario/schema/lesson.ts';
import { isEndless, WAIT_LIMITS } from '../sim/index.ts';
import { leveled } from './level-option.ts';
import type { Job } from './measured-run.ts';
import { countOption, timeOption, timesOption } from './number-options.ts';
import { UsageError } from './outcome.ts';

export interface MeasureOptions {
  bot?: string;
  level?: string;
  warmup?: string;
  customers?: string;
  within?: string;
}

export const withMeasureOptions = (command: Command): Command =>
  command
    .addOption(new Option('--bot <kind>', `who plays: ${BOT_KINDS.join(', ')} (default: expert)`))
    .option('--level <id>', 'drill: at this level (default: as written)')
    .option('--warmup <time>', 'study: leave out the beginning, such as 20h or 90 (seconds)')
    .option('--customers <n>', 'study: count this many customers, then stop')
    .option('--within <times>', `limits for the share of waits (default: ${WAIT_LIMITS.join()})`);

const DEFAULT_BOT: BotKind = 'expert';

const isBot = (name: string): name is BotKind => (BOT_KINDS as readonly string[]).includes(name);

/** What can be told without the lesson, checked before it is read. */
export function checkedOptions({ bot, level, warmup, customers, within }: MeasureOptions) {
  if (bot !== undefined && !isBot(bot)) throw new UsageError(`there is no bot "${bot}"`);
  return {
    bot,
    level,
    warmup: warmup === undefined ? undefined : timeOption(warmup, '--warmup'),
    customers: customers === undefined ? undefined : countOption(customers, '--customers'),
    within: within === undefined ? WAIT_LIMITS : timesOption(within, '--within'),
  };
}

export function jobOf(bundle: LessonBundle, options: ReturnType<typeof checkedOptions>): Job {
  const { bot, level, warmup, customers, within } = options;
  const { id } = bundle.lesson;
  if (isStudy(bundle.lesson) && bot !== undefined)
    throw new UsageError(`--bot: "${id}" is a study, nobody plays it`);
  if (!isStudy(bundle.lesson) && (warmup !== undefined || customers !== undefined))
    throw new UsageError(`--warmup and --customers are for studies; "${id}" is played`);
  if (isStudy(bundle.lesson) && customers === undefined && isEndless(bundle))
    throw new UsageError('customers come for ever: give a closing time, a limit or --customers');
  return {
    bundle: leveled(bundle, level),
    warmup: warmup ?? 0,
    customers: customers ?? null,
    bot: bot ?? DEFAULT_BOT,
    within,
  };
}

/** How the numbers came about, for the reader of the JSON; times in seconds. */
export const settingsOf = ({ bundle, bot, warmup, customers }: Job) =>
  isStudy(bundle.lesson)
    ? { warmup: warmup / 1000, ...(customers === null ? {} : { customers }) }
    : { bot, ...(bundle.level === undefined ? {} : { level: bundle.level }) };
