/** Rules may read only what a player can find out: `case.reveals` says how. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { type Draft, miniSources } from '../support/lesson.ts';

/** What is said when a rule is changed and the case tells so much. */
function said(rule: (rules: Draft[]) => void, reveals?: Draft[], more?: (file: Draft) => void) {
  const files = miniSources({
    'mini-sop.json': (sop) => rule(sop.rules),
    'mini-case.json': (file) => {
      if (reveals) file.reveals = reveals;
      more?.(file);
    },
  });
  return loadLibrary(files).diagnostics.map((one) =>
    formatDiagnostic(one, 'en').replace(/^([^:]+):\d+:\d+ /, '$1 '),
  );
}

const GREETED = { fact: 'desk.greeted' };
const lacks = (rule: string, what: string) =>
  `mini-case.json missing-field The rule "${rule}" reads ${what}, which the player cannot learn. Say in "reveals" which fact tells; if none does, change the rule.`;

describe('what a rule reads and nobody shows', () => {
  it('must be told by some fact: risk, sum, tag, wherever in the rule it is read', () => {
    const risk = (rules: Draft[]) => (rules[0].when = "case.risk == 'low'");
    // The variant has the procedure too.
    expect(said(risk)).toEqual([
      lacks('greet-first', 'case.risk'),
      lacks('greet-first', 'case.risk'),
    ]);
    expect(said(risk, [{ field: 'risk', by: GREETED }])).toEqual([]);

    const sum = (rules: Draft[]) => (rules[1].correlation = 'A.item == T.item || case.amount > 5');
    expect(new Set(said(sum))).toEqual(new Set([lacks('second-before-stamp', 'case.amount')]));
    expect(said(sum, [{ field: 'amount', by: GREETED }])).toEqual([]);

    for (const where of [
      "!('regular' in case.tags)",
      "A.stamp == 'fake' && 'regular' in case.tags",
      'size(case.tags) > 0',
    ]) {
      const tag = (rules: Draft[]) => (rules[1].activation.where = where);
      expect(new Set(said(tag)), where).toEqual(
        new Set([lacks('second-before-stamp', 'the tag "regular"')]),
      );
      expect(said(tag, [{ tag: 'regular', by: GREETED }]), where).toEqual([]);
    }
  });

  it('what stands on a paper or is plain to see need not be told', () => {
    const age = (rules: Draft[]) =>
      (rules[0].when = "case.age >= 60 && scenario.date > '2020-01-01'");
    expect(said(age)).toEqual([]);
  });

  it('a tag the case has not need not be told, but it may be told when a variant has it', () => {
    const other = (rules: Draft[]) => (rules[0].when = "'shy' in case.tags");
    expect(said(other)).toEqual([]);
    const shyVariant = (file: Draft) => (file.variants[0].patch.tags = ['shy']);
    expect(said(other, undefined, shyVariant)).toEqual([lacks('greet-first', 'the tag "shy"')]);
    expect(said(other, [{ tag: 'shy', by: GREETED }], shyVariant)).toEqual([]);
  });
});

it('a case may come for no transaction at all', () => {
  const files = miniSources({ 'mini-case.json': (file) => delete file.need.transaction });
  const { library, diagnostics } = loadLibrary(files);
  expect(diagnostics).toEqual([]);
  expect(library.cases.get('mini-case')?.need.transaction).toBe('');
});
