/** Others at the window: who can be spoken to, who speaks, who comes and goes; what can be brought up when. */
import { describe, expect, test } from 'vitest';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, type Draft, factsOf, meet, untilFact } from '../support/lesson.ts';
import { peopleLesson, words } from '../support/people-lesson.ts';

const sit = (bundle: LessonBundle): Sim => meet(bundle, 1, 'mini-case');
const spoken = (sim: Sim) => sim.view().encounter?.spoken.slice(1) ?? [];
const paths = (sim: Sim) => factsOf(sim, 'customer.answered').map((f) => f.data.path);

describe('somebody beside the customer', () => {
  const bundle = peopleLesson((file: Draft) => {
    file.talk.people = {
      son: {
        topics: { source: [{ say: words('From me.'), claim: 'from-son', mood: -4 }] },
        lines: { thanks: [{ by: 'customer', say: words('He thanks you.') }] },
        signs: { voucher: [{ refuses: 'sign', say: words('Not me.') }] },
      },
    };
  });

  test('came along, and is in the picture', () => {
    const sim = sit(bundle);
    expect(sim).toHaveFacts('person.came', [{ person: 'son' }]);
    expect(sim.view().encounter?.people).toEqual(['son']);
  });

  test('answers for himself; counted and told apart from the customer', () => {
    const sim = sit(bundle);
    act(sim, { do: 'ask', topic: 'source', to: 'son' }, { do: 'ask', topic: 'source' });
    expect(factsOf(sim, 'desk.asked').map(({ data }) => [data.to, data.times])).toEqual([
      ['son', 1],
      ['', 1],
    ]);
    expect(factsOf(sim, 'customer.told').map(({ data }) => [data.claim, data.who])).toEqual([
      ['from-son', 'son'],
      ['market', ''],
    ]);
    expect(spoken(sim).map(({ who, to }) => [who, to])).toEqual([
      ['player', 'son'],
      ['son', undefined],
      ['player', undefined],
      ['customer', undefined],
    ]);
    expect(paths(sim)).toEqual(['talk.people.son.topics.source.0', 'talk.topics.source.0']);
    expect(sim.view().encounter?.asked).toMatchObject({ source: 1, 'son/source': 1 });
  });

  test('has no answer to what the case does not give him', () => {
    const sim = sit(bundle);
    act(sim, { do: 'ask', topic: 'source' }, { do: 'ask', topic: 'the-son', to: 'son' });
    expect(sim).toHaveFacts('customer.evaded', [{ topic: 'the-son', who: 'son' }]);
    expect(spoken(sim).slice(-1)[0]).toMatchObject({ who: 'son', line: 'manner.unknownTopic' });
  });

  test('kind words to him do not warm the customer; an answer may be another one’s', () => {
    const sim = sit(bundle);
    act(sim, { do: 'say', line: 'thanks', to: 'son' });
    expect(sim).toHaveFacts('desk.said', [{ line: 'thanks', tone: 'warm', to: 'son' }]);
    expect(factsOf(sim, 'customer.mood')).toEqual([]);
    expect(spoken(sim).slice(-1)[0]).toMatchObject({
      who: 'customer',
      line: 'talk.people.son.lines.thanks.0',
    });
    act(sim, { do: 'say', line: 'thanks' });
    expect(factsOf(sim, 'customer.mood').map((f) => f.data.mood)).toEqual([65, 67]);
  });

  test('can be asked to sign whatever lies open, and may refuse', () => {
    const sim = sit(bundle);
    act(sim, { do: 'open-form', form: 'voucher' }, { do: 'open-form', form: 'receipt' });
    act(sim, { do: 'ask-sign', form: 'voucher', who: 'son' });
    act(sim, { do: 'ask-sign', form: 'receipt', who: 'son' });
    expect(sim).toHaveFacts('form.refused', [{ form: 'voucher', who: 'son' }]);
    expect(sim).toHaveFacts('customer.refused', [{ to: 'sign', who: 'son' }]);
    expect(sim).toHaveFacts('form.signed', [{ form: 'receipt', who: 'son' }]);
    expect(sim.available('ask-sign')).toContainEqual({
      do: 'ask-sign',
      form: 'voucher',
      who: 'son',
    });
  });

  test('nobody else can be spoken to', () => {
    const sim = sit(bundle);
    expect(sim.can({ do: 'ask', topic: 'source', to: 'uncle' })).toBeRefused('unknown-object');
    expect(sim.can({ do: 'say', line: 'thanks', to: 'senior' })).toBeRefused('unknown-object');
  });
});

describe('coming and going', () => {
  const bundle = peopleLesson((file: Draft) => {
    file.people[0].here = false;
    file.talk.topics.source = [
      { when: 'customer.asked == 1', brings: ['son'], by: 'son', say: words('Here I am.') },
      { when: 'customer.asked == 2', leaves: ['son'] },
      { sends: 'guard' },
    ];
    file.talk.states.push('alone');
    file.talk.react.push({
      on: { fact: 'person.left', where: "A.person == 'son'" },
      when: "!('son' in customer.here)",
      // biome-ignore lint/suspicious/noThenProperty: a word of the format
      then: 'alone',
    });
  });

  test('an answer brings somebody, who speaks at once, and sees him off', () => {
    const sim = sit(bundle);
    expect(sim.can({ do: 'say', line: 'thanks', to: 'son' })).toBeRefused('not-here');
    act(sim, { do: 'ask', topic: 'source' });
    expect(spoken(sim).slice(-1)[0]).toMatchObject({ who: 'son' });
    expect(sim.can({ do: 'say', line: 'thanks', to: 'son' })).toBeTaken();
    act(sim, { do: 'ask', topic: 'source' });
    expect(sim.view().encounter).toMatchObject({ people: [], state: 'alone' });
    expect(sim).toHaveFacts('person.left', [{ person: 'son' }]);
  });

  test('a role that is sent sets out, and nobody had called it', () => {
    const sim = sit(bundle);
    act(sim, ...Array.from({ length: 3 }, () => ({ do: 'ask' as const, topic: 'source' })));
    expect(sim.status().coming).toEqual(['guard']);
    untilFact(sim, 'colleague.came', { role: 'guard' });
    expect(factsOf(sim, 'colleague.called')).toEqual([]);
  });
});

describe('what can be brought up', () => {
  const bundle = peopleLesson((file: Draft) => {
    // biome-ignore lint/suspicious/noThenProperty: a word of the format
    file.talk.react.push({ on: { fact: 'desk.greeted' }, then: 'begging' });
  });

  test('is out of reach until it is known', () => {
    const sim = sit(bundle);
    expect(sim.can({ do: 'ask', topic: 'the-son' })).toBeRefused('not-known');
    expect(sim.can({ do: 'say', line: 'about-market' })).toBeRefused('not-known');
    expect(sim.view().encounter?.unknown).toEqual({ topics: ['the-son'], lines: ['about-market'] });
    expect(sim.available('ask')).not.toContainEqual({ do: 'ask', topic: 'the-son' });
    act(sim, { do: 'ask', topic: 'source' });
    expect(sim.can({ do: 'ask', topic: 'the-son' })).toBeTaken();
    expect(sim.can({ do: 'say', line: 'about-market' })).toBeTaken();
    expect(sim.view().encounter?.unknown).toEqual({ topics: [], lines: [] });
  });

  test('the same words have another tone in another state', () => {
    const sim = sit(bundle);
    act(sim, { do: 'say', line: 'cheer' }, { do: 'greet' }, { do: 'say', line: 'cheer' });
    expect(factsOf(sim, 'desk.said').map((f) => f.data.tone)).toEqual(['warm', 'forbidden']);
    expect(factsOf(sim, 'customer.mood').map((f) => f.data.mood)).toEqual([65, 45]);
  });
});

describe('silence', () => {
  test('lets the customer speak, once for each thing there is to say', () => {
    const bundle = peopleLesson((file: Draft) => {
      file.talk.silence = [
        { when: 'customer.asked == 1', say: words('Well …'), trust: 5 },
        { when: 'customer.asked == 2', say: words('It is my brother.'), claim: 'brother' },
      ];
    });
    const sim = sit(bundle);
    const since = sim.now;
    act(sim, { do: 'listen' }, { do: 'listen' }, { do: 'listen' });
    expect(sim.now - since).toBe(18_000);
    expect(factsOf(sim, 'desk.listened').map((f) => f.data.times)).toEqual([1, 2, 3]);
    expect(paths(sim)).toEqual(['talk.silence.0', 'talk.silence.1']);
    expect(sim).toHaveFacts('customer.told', [{ claim: 'brother' }]);
  });

  test('may bring nothing', () => {
    const sim = sit(peopleLesson());
    act(sim, { do: 'listen' });
    expect(spoken(sim).map(({ line }) => line)).toEqual(['command:listen']);
  });
});

describe('answers carried out', () => {
  test('are told by their path; one that is only repeated is not', () => {
    const sim = sit(
      peopleLesson((file: Draft) => {
        file.talk.topics.source = [{ say: words('The market.') }];
        file.talk.react.push({ on: { fact: 'desk.greeted' }, mood: 1 });
      }),
    );
    act(sim, { do: 'greet' }, { do: 'ask', topic: 'source' }, { do: 'ask', topic: 'source' });
    expect(paths(sim)).toEqual(['talk.react.1', 'talk.topics.source.0']);
    expect(spoken(sim).slice(-1)[0]?.line).toBe('manner.repeated');
  });
});

describe('events', () => {
  const events = (sim: Sim) => paths(sim).filter((path) => path.startsWith('events'));

  test('speak, tell and bring somebody when their time has come', () => {
    const sim = sit(
      peopleLesson((file: Draft) => {
        file.people[0].here = false;
        file.events = [
          {
            on: { fact: 'desk.greeted' },
            after: '20s',
            brings: ['son'],
            by: 'son',
            say: words('Mother!'),
            claim: 'mother',
            mood: -3,
          },
        ];
      }),
    );
    act(sim, { do: 'greet' });
    const greeted = sim.now;
    const came = untilFact(sim, 'person.came');
    expect(came.t - greeted).toBe(20_000);
    expect(sim).toHaveFacts('customer.told', [{ claim: 'mother', who: 'son' }]);
    expect(factsOf(sim, 'customer.said').slice(-1)[0]?.data).toMatchObject({
      who: 'son',
      line: 'events.0',
    });
    expect(events(sim)).toEqual(['events.0']);
  });

  test('do not happen when their condition no longer holds by then', () => {
    const bundle = peopleLesson((file: Draft) => {
      const when = "A.by == 'player' && !('market' in customer.told)";
      file.events = [{ on: { fact: 'desk.greeted' }, after: '20s', when, say: words('?') }];
    });
    const told = sit(bundle);
    act(told, { do: 'greet' }, { do: 'ask', topic: 'source' });
    told.advanceTo(told.now + 60_000);
    expect(events(told)).toEqual([]);
    const untold = sit(bundle);
    act(untold, { do: 'greet' });
    untold.advanceTo(untold.now + 60_000);
    expect(events(untold)).toEqual(['events.0']);
  });

  test('that ring the telephone still do, words and all', () => {
    const sim = sit(
      peopleLesson((file: Draft) => {
        file.events = [
          { on: { fact: 'desk.greeted' }, after: '5s', do: 'phone-rings', say: words('My phone.') },
        ];
      }),
    );
    act(sim, { do: 'greet' });
    untilFact(sim, 'phone.rang');
    expect(events(sim)).toEqual(['events.0']);
    expect(sim.can({ do: 'answer-phone' })).toBeTaken();
  });

  test('die with the encounter', () => {
    const sim = sit(
      peopleLesson((file: Draft) => {
        file.events = [{ on: { fact: 'desk.greeted' }, after: '60s', say: words('Late.') }];
      }),
    );
    act(sim, { do: 'greet' }, { do: 'part' });
    sim.advanceTo(sim.now + 120_000);
    expect(events(sim)).toEqual([]);
  });
});
