/** The prover proves what is sound, and says what is not. */
import { describe, expect, test } from 'vitest';
import { prove } from '../../src/bots/prove.ts';
import { type Draft, miniLesson, SOUND } from '../support/lesson.ts';

const OPTIONS = { expertSeeds: 3, randomSeeds: 3 };

const withSop = (edit: (sop: Draft) => void) => miniLesson({ ...SOUND, 'mini-sop.json': edit });

describe('a lesson', () => {
  test('is proved rule by rule: each is broken on the expert’s way, and caught', () => {
    const bundle = miniLesson(SOUND);
    const proof = prove(bundle, OPTIONS);
    expect(proof.digest).toBe(bundle.digest);
    expect(proof.expertFindings).toEqual([]);
    expect(proof.outOfPlay).toEqual([]);
    expect(
      proof.rules.map((r) => ({ rule: r.rule, ok: r.ok, leftOut: r.caught['left-out'] })),
    ).toEqual([
      { rule: 'greet-first', ok: true, leftOut: 1 },
      { rule: 'second-before-stamp', ok: true, leftOut: 1 },
    ]);
    expect(proof.rules[1]?.caught.swapped).toBe(1);
    expect(proof.bots.find((b) => b.bot === 'expert')).toMatchObject({
      runs: 3,
      passes: 3,
      lowest: 100,
      ok: true,
    });
    expect(proof.bots.find((b) => b.bot === 'idle')).toMatchObject({
      passes: 0,
      highest: 0,
      ok: true,
    });
    expect(prove(bundle, OPTIONS)).toEqual(proof);
  });

  test('with a rule nobody can break is not proved, and the rule is named', () => {
    const bundle = withSop((sop) => {
      sop.rules.push({
        ...sop.rules[0],
        id: 'hollow',
        template: 'absence',
        activation: { fact: 'desk.greeted', where: 'A.t < 0' },
      });
    });
    const proof = prove(bundle, OPTIONS);
    expect(proof.ok).toBe(false);
    expect(proof.rules.filter((r) => !r.ok).map((r) => r.rule)).toEqual(['hollow']);
  });

  test('with a rule its own exemplar breaks is not proved, and the rule is named for every day', () => {
    const bundle = withSop((sop) => {
      sop.rules.push({ ...sop.rules[0], id: 'never-greet', template: 'absence' });
    });
    const proof = prove(bundle, OPTIONS);
    expect(proof.ok).toBe(false);
    expect(proof.expertFindings).toEqual(
      [1, 2, 3].map((seed) => ({ seed, rule: 'never-greet', case: 'mini-case' })),
    );
  });

  test('says which rules of its procedures no customer brings up, and leaves out what is not in force', () => {
    const bundle = withSop((sop) => {
      sop.rules.push({ ...sop.rules[0], id: 'elsewhere', when: "case.id == 'another'" });
    });
    expect(prove(bundle, OPTIONS).outOfPlay).toEqual(['elsewhere']);
    const late = miniLesson({
      ...SOUND,
      'mini-clauses.json': (book) => {
        book.clauses[0].effectiveFrom = '2027-01-01';
      },
    });
    expect(prove(late, OPTIONS).rules.map((r) => r.rule)).toEqual(['second-before-stamp']);
  });
});
