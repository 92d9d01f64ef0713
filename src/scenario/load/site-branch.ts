/** A study may bring a site of its own: this makes the branch of it, with numbers and names filled in. */
import type { Bank } from '../schema/bank.ts';
import type { Branch } from '../schema/branch.ts';
import { FORMAT_VERSION, type Text } from '../schema/common.ts';
import type { LessonFile } from '../schema/lesson.ts';

const named = (id: string): Text => ({ 'zh-CN': id, en: id });
const NOWHERE = { x: 0, y: 0 };

/** Windows of a site, one by one: `count` alike are numbered on their id. */
function siteWindows(site: NonNullable<LessonFile['site']>): Branch['windows'] {
  const alike = site.windows.flatMap(({ count, ...window }) =>
    count === 1
      ? [window]
      : Array.from({ length: count }, (_, i) => ({ ...window, id: `${window.id}${i + 1}` })),
  );
  return alike.map((window, i) => ({ ...window, number: i + 1 }));
}

/** The branch of a lesson that has a site; nobody walks there. */
export function siteBranch(lesson: LessonFile): Branch | null {
  const { site } = lesson;
  if (!site) return null;
  const { categories, windows: _, staff, ...rules } = site;
  return {
    kind: 'branch',
    formatVersion: FORMAT_VERSION,
    id: lesson.id,
    name: lesson.title,
    bank: '',
    categories: categories.map((category) => ({
      ...category,
      prefix: category.id.slice(0, 1).toUpperCase(),
      name: category.name ?? named(category.id),
    })),
    windows: siteWindows(site),
    ...rules,
    staff: staff.map((one) => ({ ...one, name: named(one.id), portrait: '' })),
    posts: [],
    pace: 1,
    ticketing: 0,
    hallMood: 50,
    floor: {
      art: '',
      width: 1,
      depth: 1,
      entrance: NOWHERE,
      ticketMachine: NOWHERE,
      windows: [],
      machines: [],
      seats: [],
      standing: [],
      staff: [],
      blocked: [],
      objects: [],
    },
  };
}

/** Stands in where a study has no bank: nothing is booked, said or counted there. */
export const NO_BANK: Bank = {
  kind: 'bank',
  formatVersion: FORMAT_VERSION,
  id: '',
  name: named('–'),
  teller: { no: '', name: named('–') },
  denominations: [],
  ledger: [],
  cashAccount: 'cash',
  transactions: [],
  refusals: {
    emptyField: '',
    badAmount: '',
    unknownAccount: '',
    accountStatus: '',
    lowBalance: '',
    unauthorised: '',
  },
  errors: [],
  forms: [],
  groups: [],
  topics: [],
  lines: [],
  methods: [],
  tools: [],
  itemKinds: [],
  checks: [],
  records: [],
  assessments: [],
  stamps: [],
  roles: [],
  numbers: [],
  helps: [],
  places: [],
  reports: { to: [], about: [] },
  grounds: [],
  references: [],
  manners: [],
  temper: { lowest: 0, shortest: 0 },
  timings: {},
  overheard: [],
  // A complaint in a study is counted, not worked on: no clock runs.
  complaint: { clocks: [0, 0, 0], grading: 0, followUp: 0 },
  incidents: [],
  kinds: [],
  announcements: [],
  cares: [],
  priorities: [],
  returns: [],
  phoneRings: 0,
  drawer: [],
};
