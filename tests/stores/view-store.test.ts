import { expect, test } from 'vitest';
import { createViewStore } from '../../src/stores/view-store.ts';

test('the tray holds two fields: a third replaces the oldest, one picked again goes', () => {
  const view = createViewStore();
  const { pick } = view.getState();
  pick('card.name');
  pick('slip.name');
  expect(view.getState().picked).toEqual(['card.name', 'slip.name']);
  pick('cash.sum');
  expect(view.getState().picked).toEqual(['slip.name', 'cash.sum']);
  pick('slip.name');
  expect(view.getState().picked).toEqual(['cash.sum']);
});

test('leaving a screen clears what was picked and closes the rule book', () => {
  const view = createViewStore();
  view.getState().show('counter');
  view.getState().pick('card.name');
  view.getState().openRuleBook('cash-3');
  expect(view.getState().ruleBook).toEqual({ open: true, clause: 'cash-3' });
  view.getState().show('debrief');
  expect(view.getState()).toMatchObject({ picked: [], ruleBook: { open: false, clause: '' } });
});
