/** The briefing names the rules that come and go around its day. */
import { expect, test } from 'vitest';
import type { Clause } from '../../../src/scenario/schema/clause.ts';
import { ruleChanges } from '../../../src/ui/menu/rule-changes.ts';

const rule = (id: string, effectiveFrom: string, effectiveTo?: string): Clause => ({
  id,
  title: { 'zh-CN': id, en: id },
  text: { 'zh-CN': id, en: id },
  source: { 'zh-CN': '例', en: 'example' },
  confidence: 'general',
  house: false,
  effectiveFrom,
  ...(effectiveTo === undefined ? {} : { effectiveTo }),
});

const RULES = [
  rule('law', '2026-01-01'),
  rule('house', '2024-01-01', '2025-12-31'),
  rule('old', '2003-07-01'),
  rule('short', '2025-12-10', '2026-01-20'),
];

const on = (today: string) =>
  ruleChanges(RULES, today).map(({ clause, kind }) => `${clause.id} ${kind}`);

test('twelve days before a law, it is coming and the house rule is ending', () => {
  expect(on('2025-12-20')).toEqual(['short new', 'house ending', 'law coming', 'short ending']);
});

test('on the first and the last day a rule is in force', () => {
  expect(on('2026-01-01')).toContain('law new');
  expect(on('2025-12-31')).toContain('house ending');
  expect(on('2026-01-01')).toContain('house ended');
});

test('what changed long ago or lies far ahead is no news', () => {
  expect(on('2025-06-01')).toEqual([]);
  expect(on('2026-06-01')).toEqual([]);
});
