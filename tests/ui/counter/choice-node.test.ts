import { expect, it } from 'vitest';
import { branch, type ChoiceNode, reasonOf, settle } from '../../../src/ui/counter/choice-node.ts';
import { shouldWait } from '../../../src/ui/counter/command-queue.ts';
import { normaliseKeyed, shownKeyed } from '../../../src/ui/counter/keyed-value.ts';
import { faceOf } from '../../../src/ui/counter/mood.ts';

const give = (hands: 'both' | 'one') => ({ do: 'give', item: 'card', hands }) as const;
const leaf = (id: 'both' | 'one', reason = '') => ({
  id,
  label: id,
  note: '',
  reason,
  leads: give(id),
});
const node = (choices: ChoiceNode['choices'], ask = false): ChoiceNode => ({
  title: '',
  ask,
  choices,
});

it('follows what leaves no choice, and asks where judgement lies', () => {
  expect(settle(node([leaf('both'), leaf('one', 'no')]))).toEqual(give('both'));
  const asked = node([leaf('both')], true);
  expect(settle(node([branch('card', 'card', asked, '')]))).toBe(asked);
  const two = node([leaf('both'), leaf('one')]);
  expect(settle(two)).toBe(two);
});

it('says why nothing can be chosen', () => {
  expect(reasonOf(node([leaf('both', 'why')]), 'empty')).toBe('why');
  expect(reasonOf(node([]), 'empty')).toBe('empty');
  expect(reasonOf(node([leaf('one', 'why'), leaf('both')]), 'empty')).toBe('');
});

it('lets typing wait for its turn, and nothing else', () => {
  const key = { do: 'key', field: 'amount', value: '1' } as const;
  expect(shouldWait('key', key, [])).toBe(true);
  expect(shouldWait('count', key, [])).toBe(false);
  expect(shouldWait('key', { do: 'part' }, [])).toBe(false);
  expect(shouldWait('', { do: 'part' }, [key])).toBe(true);
});

it('keys amounts plainly and shows them grouped', () => {
  expect(normaliseKeyed({ type: 'amount' }, '１２，０００．５')).toBe('12000.5');
  expect(shownKeyed({ type: 'amount' }, '12000.5')).toBe('12,000.50');
  expect(normaliseKeyed({ type: 'account' }, '6200 1188-0000')).toBe('620011880000');
  expect(normaliseKeyed({ type: 'text' }, ' 货款 ')).toBe('货款');
});

it('shows the mood in the face', () => {
  const calm = { mood: 60, state: 'calm', patience: 80, impatient: 0 };
  expect(faceOf(calm)).toBe('calm');
  expect(faceOf({ ...calm, mood: 75 })).toBe('calm');
  expect(faceOf({ ...calm, mood: 90 })).toBe('happy');
  expect(faceOf({ ...calm, patience: 10 })).toBe('waiting');
  expect(faceOf({ ...calm, mood: 10 })).toBe('angry');
  expect(faceOf({ ...calm, mood: 10, state: 'begging' })).toBe('sad');
});
