/** What a supervisor does at the desk for the days to come. */
import { command, id } from './command-definition.ts';

export const WEEK_COMMANDS = {
  'set-lever': command(
    '设定某天',
    'set something for a day that is still to come',
    {
      day: id('哪一天', 'day'),
      lever: id('哪一项', 'lever'),
      option: id('选什么', 'option'),
    },
    ['lever.set'],
  ),
  'run-day': command('过这一天', 'let the day go by', {}, ['roster.flagged', 'day.ran']),
} as const;
