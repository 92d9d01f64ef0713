import { expect, it } from 'vitest';
import { spokenText } from '../../../src/ui/counter/content-text.ts';

const text = (zh: string) => ({ 'zh-CN': zh, en: `${zh}-en` });
const bundle = {
  bank: {
    lines: [{ id: 'one-moment', text: text('请稍等') }],
    topics: [{ id: 'need', text: text('您办什么业务') }],
    manners: [{ id: 'open', repeated: text('说过了') }],
  },
  cases: {
    a: {
      base: {
        persona: { manner: 'open' },
        need: { opening: text('存钱') },
        talk: { topics: { 'where.from': [{ say: text('夜市') }] }, impatient: [text('快点')] },
        contradictions: [{ id: 'x', answer: { say: text('少写了零') } }],
      },
    },
  },
};
const say = (line: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  spokenText(bundle as never, { case: 'a', variant: '' }, line, language);

it('finds the words of lines, topics and manners in the bank', () => {
  expect(say('line:one-moment')).toBe('请稍等');
  expect(say('topic:need', 'en')).toBe('您办什么业务-en');
  expect(say('manner.repeated')).toBe('说过了');
});

it('walks paths of the case, also through ids with dots', () => {
  expect(say('need.opening')).toBe('存钱');
  expect(say('talk.topics.where.from.0')).toBe('夜市');
  expect(say('talk.impatient.0')).toBe('快点');
  expect(say('contradictions.0.answer')).toBe('少写了零');
});

it('has no words for what does not exist', () => {
  expect(say('talk.topics.nothing.0')).toBe('');
  expect(say('line:nothing')).toBe('');
});
