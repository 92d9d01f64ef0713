/** The prover proves what is sound, and says what is not. */
import { describe, expect, test } from 'vitest';
import { prove } from '../../src/bots/prove.ts';
import { type Judgement, judge } from '../../src/sim/index.ts';
import { type Draft, miniLesson, SOUND } from '../support/lesson.ts';

const OPTIONS = { seeds: 3, randomSeeds: 3 };

const CAUGHT = { caught: 1, 'no-effect': 0, missed: 0, misnamed: 0 };

/** A judge that sees its findings through `look`. */
const judging =
  (look: (seen: Judgement) => Judgement): typeof judge =>
  (bundle, facts, only) =>
    look(judge(bundle, facts, only));

const withSop = (edit: (sop: Draft) => void) => miniLesson({ ...SOUND, 'mini-sop.json': edit });

describe('a lesson', () => {
  test('is proved rule by rule: each is broken on the expert’s way, and caught', () => {
    const bundle = miniLesson(SOUND);
    const proof = prove(bundle, OPTIONS);
    expect(proof.digest).toBe(bundle.digest);
    expect(proof.troubles).toEqual([]);
    expect(proof.variants).toEqual([{ case: 'mini-case', variant: 'base', ok: true }]);
    expect(proof.outOfPlay).toEqual([]);
    expect(
      proof.rules.map((r) => ({ rule: r.rule, ok: r.ok, leftOut: r.ways['left-out'] })),
    ).toEqual([
      { rule: 'greet-first', ok: true, leftOut: CAUGHT },
      { rule: 'second-before-stamp', ok: true, leftOut: CAUGHT },
    ]);
    expect(proof.rules[1]?.ways.swapped).toEqual(CAUGHT);
    expect(proof.rules.flatMap((r) => r.disagreements)).toEqual([]);
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

  test.each([
    ['precedence', { fact: 'item.stamped' }, { fact: 'note.checked' }],
    ['response', { fact: 'note.checked' }, { fact: 'item.stamped' }],
  ])(
    'is proved with a %s that asks for a distance: the too early is caught',
    (template, activation, target) => {
      const bundle = miniLesson({
        ...SOUND,
        'mini-case.json': (file) => {
          SOUND['mini-case.json']?.(file);
          const stamp = file.exemplar.findIndex((step: Draft) => step.do === 'stamp');
          file.exemplar.splice(stamp, 0, { wait: '30s' });
        },
        'mini-sop.json': (sop) => {
          const { feedback, clause, title } = sop.rules[1];
          sop.rules.push({
            ...{ id: 'cool-down', feedback, clause, title, template, activation, target },
            ...{ after: '20s', severity: 'minor', dimension: 'risk', weight: 1 },
          });
        },
      });
      const rule = prove(bundle, OPTIONS).rules.find((r) => r.rule === 'cool-down');
      expect(rule?.ways['too-early']).toEqual({ ...CAUGHT, caught: 2 });
      expect(rule?.ok).toBe(true);
    },
  );

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
    // All that was tried had no effect: nothing speaks against the judge.
    const hollow = proof.rules.find((r) => r.rule === 'hollow');
    const { 'no-effect': none, ...others } = hollow?.ways['forbidden-act'] ?? CAUGHT;
    expect(none).toBeGreaterThan(10);
    expect(others).toEqual({ caught: 0, missed: 0, misnamed: 0 });
    expect(hollow?.disagreements).toEqual([]);
  });

  test('is proved where what is forbidden takes many steps: the way of another variant takes them', () => {
    const bundle = miniLesson({
      ...SOUND,
      'mini-lesson.json': (file) => {
        SOUND['mini-lesson.json']?.(file);
        file.customers[0].variant = 'calm';
      },
      'mini-case.json': (file) => {
        SOUND['mini-case.json']?.(file);
        const [calm] = file.variants;
        calm.patch.exemplar = [{ do: 'greet' }, { do: 'ask', topic: 'source' }, { do: 'part' }];
      },
      'mini-sop.json': (file) => {
        const [first] = file.rules;
        file.rules.push({
          ...first,
          id: 'market-declined',
          template: 'not-succession',
          activation: { fact: 'customer.told', where: "A.claim == 'market'" },
          target: { fact: 'txn.posted' },
        });
      },
    });
    const declined = prove(bundle, OPTIONS).rules.find(({ rule }) => rule === 'market-declined');
    expect(declined).toMatchObject({ ok: true, disagreements: [] });
    expect(declined?.ways['forbidden-act']?.caught).toBe(1);
  });

  test('is not proved by a judge that overlooks one way of breaking a rule, and the way is named', () => {
    const blind = judging((seen) => ({
      ...seen,
      findings: seen.findings.filter((f) => f.kind !== 'order'),
    }));
    const proof = prove(miniLesson(SOUND), { ...OPTIONS, judge: blind });
    expect(proof.ok).toBe(false);
    const rule = proof.rules.find((r) => r.rule === 'second-before-stamp');
    // Left out it is still caught, but that does not make up for it.
    expect(rule?.ways['left-out']).toEqual(CAUGHT);
    expect(rule?.ways.swapped).toEqual({ ...CAUGHT, caught: 0, missed: 1 });
    expect(rule?.ok).toBe(false);
    expect(rule?.disagreements).toContainEqual({
      kind: 'swapped',
      outcome: 'missed',
      case: 'mini-case',
      variant: 'base',
      step: expect.stringContaining('stamp'),
    });
  });

  test('is not proved by a judge that names the wrong rule or the wrong customer', () => {
    for (const wrong of [{ rule: 'another' }, { customer: 99 }]) {
      const confused = judging((seen) => ({
        ...seen,
        findings: seen.findings.map((f) => ({ ...f, ...wrong })),
      }));
      const { ok, rules } = prove(miniLesson(SOUND), { ...OPTIONS, judge: confused });
      expect(ok).toBe(false);
      expect(rules.map((r) => r.ways['left-out'])).toEqual([
        { ...CAUGHT, caught: 0, missed: 1 },
        { ...CAUGHT, caught: 0, missed: 1 },
      ]);
    }
  });

  test('is not proved by a judge that names what was not broken', () => {
    const zealous = judging((seen) => ({
      ...seen,
      findings: seen.results.map((result) => ({ ...result, kind: 'missing' as const })),
    }));
    const { ok, rules } = prove(miniLesson(SOUND), { ...OPTIONS, judge: zealous });
    expect(ok).toBe(false);
    expect(rules.some((r) => r.disagreements.some((d) => d.outcome === 'misnamed'))).toBe(true);
    expect(rules.flatMap((r) => r.disagreements).filter((d) => d.outcome === 'missed')).toEqual([]);
  });

  test('with a rule its own exemplar breaks is not proved, and the rule is named for every day', () => {
    const bundle = withSop((sop) => {
      sop.rules.push({ ...sop.rules[0], id: 'never-greet', template: 'absence' });
    });
    const proof = prove(bundle, OPTIONS);
    expect(proof.ok).toBe(false);
    const days = [{ seed: 1, alone: true }, ...[1, 2, 3].map((seed) => ({ seed, alone: false }))];
    expect(proof.troubles.filter((one) => one.trouble.kind === 'finding')).toMatchObject(
      days.map((day) => ({
        ...day,
        trouble: { case: 'mini-case', variant: 'base', finding: { rule: 'never-greet' } },
      })),
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
