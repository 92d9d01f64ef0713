/** What happens in a drill over several days beside its matters. Waits in ms. */
import { fact } from './fact-definition.ts';

export const WEEK_FACTS = {
  'lever.set': fact('设定某天', 'something was set for a day', {
    day: 'string',
    lever: 'string',
    option: 'string',
    from: 'string',
    changed: 'int',
  }),
  'roster.flagged': fact('排班有问题', 'a check of the roster found something', {
    day: 'string',
    found: 'string',
  }),
  'day.ran': fact('一天过去', 'a day of the hall is over', {
    day: 'string',
    changed: 'int',
    came: 'int',
    served: 'int',
    left: 'int',
    waitMean: 'int',
    waitP95: 'int',
    feltMean: 'int',
    feltP95: 'int',
    complaints: 'int',
    overtime: 'int',
    cost: 'int',
  }),
};
