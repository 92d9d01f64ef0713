/** Lessons proved together: what one gives no occasion to break, another may prove; what was missed stays missed. */
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/bots/prove.ts';
import { brokenElsewhere, libraryProof, provedTogether } from '../../src/cli/library-proof.ts';
import { notReported, reportOf } from '../../src/cli/proof-report.ts';

type Rule = Proof['rules'][number];

const rule = (id: string, ok: boolean, missed = 0): Rule => ({
  rule: id,
  sop: 'sop',
  template: 'absence',
  severity: 'major',
  case: 'one',
  ways: {},
  disagreements: Array.from({ length: missed }, () => ({}) as Rule['disagreements'][number]),
  ok,
});

const proof = (
  lesson: string,
  rules: readonly Rule[],
  outOfPlay: readonly string[] = [],
): Proof => ({
  lesson,
  digest: lesson,
  bots: [],
  groups: { ok: true } as Proof['groups'],
  drill: null,
  rules,
  outOfPlay,
  variants: [],
  coverage: [],
  unknowable: [],
  troubles: [],
  sound: true,
  ok: rules.every(({ ok }) => ok),
});

describe('lessons together', () => {
  const home = proof('home', [rule('pays-first', true), rule('greets', true)]);

  test('a rule no bot could break here is left to the lesson that breaks it', () => {
    const guest = proof('guest', [rule('pays-first', false), rule('greets', true)]);
    const library = libraryProof([home, guest]);
    expect(brokenElsewhere(guest, library)).toEqual(['pays-first']);
    expect(provedTogether(guest, library)).toBe(true);
    expect(provedTogether(guest, libraryProof([guest]))).toBe(false);
  });

  test('a breach that was missed or misnamed fails, whatever others prove', () => {
    const guest = proof('guest', [rule('pays-first', false, 1)]);
    expect(provedTogether(guest, libraryProof([home, guest]))).toBe(false);
  });

  test('a lesson whose players do not score as they should fails', () => {
    const guest = { ...home, sound: false };
    expect(provedTogether(guest, libraryProof([home, guest]))).toBe(false);
  });

  test('a rule no lesson brings up is named', () => {
    const quiet = proof('quiet', [], ['pays-first', 'never']);
    expect(libraryProof([home, quiet]).outOfPlay).toEqual(['never']);
  });
});

test('the page of proofs is of the content of today, and says proved of every lesson', () => {
  const home = { ...proof('home', [rule('greets', true)]), digest: 'a'.repeat(64) };
  const weak = { ...proof('weak', [rule('pays-first', false)]), digest: 'b'.repeat(64) };
  const groups = { ...home.groups, randomShare: 0 };
  const page = reportOf(
    [home, weak].map((one) => ({ ...one, groups })),
    libraryProof([home, weak]),
  );
  const today = (id: string, digest: string) => ({ lesson: { id }, digest: digest.repeat(64) });
  expect(notReported(page, [today('home', 'a')])).toEqual([]);
  expect(notReported(page, [today('home', 'c'), today('weak', 'b'), today('new', 'd')])).toEqual([
    'home',
    'weak',
    'new',
  ]);
});
