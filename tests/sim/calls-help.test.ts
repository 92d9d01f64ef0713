/** Numbers that can be called and who answers; help that colleagues give or do not. */
import { describe, expect, test } from 'vitest';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import type { Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, type Draft, factsOf, meet, untilFact } from '../support/lesson.ts';
import { peopleLesson, words } from '../support/people-lesson.ts';

const sit = (bundle: LessonBundle): Sim => meet(bundle, 1, 'mini-case');
const paths = (sim: Sim) => factsOf(sim, 'customer.answered').map((f) => f.data.path);
const last = (sim: Sim) => sim.view().encounter?.spoken.slice(-1)[0];

describe('numbers', () => {
  test('in sight are those at hand and those on papers that lie on the desk', () => {
    const sim = sit(peopleLesson());
    const seen = () => sim.view().encounter?.numbers;
    expect(seen()).toEqual(['bank.police', 'bank.fraud']);
    expect(sim.can({ do: 'phone', number: 'id-card.office' })).toBeRefused('not-seen');
    act(sim, { do: 'take', item: 'id-card' });
    expect(seen()).toEqual(['bank.police', 'bank.fraud', 'id-card.office']);
    expect(sim.can({ do: 'phone', number: 'id-card.office' })).toBeTaken();
    act(sim, { do: 'give', item: 'id-card', hands: 'both' });
    expect(seen()).toEqual(['bank.police', 'bank.fraud']);
  });

  test('are nothing but numbers', () => {
    const sim = sit(peopleLesson());
    act(sim, { do: 'take', item: 'id-card' });
    for (const number of ['id-card.name', 'bank.nobody', 'id-card.', '110', 'constructor.name'])
      expect(sim.can({ do: 'phone', number })).toBeRefused('not-a-number');
  });
});

describe('a call', () => {
  const bundle = peopleLesson((file: Draft) => {
    file.calls = [
      {
        number: '0571 5550142',
        who: words('the office'),
        answers: [
          { when: 'customer.asked == 1', say: words('One moment.') },
          { say: words('He works here.'), claim: 'works-there' },
        ],
      },
      { number: 'bank.police', who: words('police'), answers: [{ sends: 'police' }] },
      { number: '96110', who: words('nobody'), answers: [{ when: 'customer.mood < 5' }] },
    ];
  });

  test('takes its time, and is answered as the case has it, each time anew', () => {
    const sim = sit(bundle);
    act(sim, { do: 'take', item: 'id-card' });
    const since = sim.now;
    act(sim, { do: 'phone', number: 'id-card.office' });
    expect(sim.now - since).toBe(40_000);
    act(sim, { do: 'phone', number: 'id-card.office' });
    const made = { number: '05715550142', source: 'id-card.office' };
    expect(sim).toHaveFacts('call.made', [made, made]);
    expect(sim).toHaveFacts('call.answered', [
      { ...made, answered: true },
      { ...made, answered: true },
    ]);
    expect(paths(sim)).toEqual(['calls.0.answers.0', 'calls.0.answers.1']);
    expect(last(sim)).toMatchObject({ who: 'call', line: 'calls.0.answers.1' });
    expect(sim).toHaveFacts('customer.told', [{ claim: 'works-there', who: 'call' }]);
  });

  test('sends the police, who cannot be called over like a colleague', () => {
    const sim = sit(bundle);
    expect(sim.can({ do: 'call', role: 'police' })).toBeRefused('comes-when-sent');
    act(sim, { do: 'phone', number: 'bank.police' });
    const made = sim.now;
    const came = untilFact(sim, 'colleague.came', { role: 'police' });
    expect(came.t - made).toBe(60_000);
  });

  test('where the case has nothing to say gets the usual words, or nobody', () => {
    const sim = sit(bundle);
    act(sim, { do: 'phone', number: 'bank.fraud' });
    expect(last(sim)).toMatchObject({ who: 'call', line: 'number:fraud' });
    expect(sim).toHaveFacts('call.answered', [{ number: '96110', answered: true }]);
    act(sim, { do: 'ask', topic: 'source' }, { do: 'take', item: 'letter' });
    act(sim, { do: 'phone', number: 'letter.sender' });
    expect(factsOf(sim, 'call.answered').slice(-1)[0]?.data).toMatchObject({
      number: '5550199',
      answered: false,
    });
    expect(last(sim)).toMatchObject({ who: 'player', line: 'call:letter.sender' });
  });

  test('needs somebody at the desk', () => {
    const sim = sit(bundle);
    act(sim, { do: 'part' });
    expect(sim.can({ do: 'phone', number: 'bank.police' })).toBeRefused('no-customer');
  });
});

describe('help', () => {
  const bundle = peopleLesson((file: Draft) => {
    file.help = [
      {
        role: 'senior',
        help: 'consult',
        answers: [
          { when: 'customer.asked == 1', refuses: 'hurry', say: words('Ask properly.') },
          { say: words('Yes.'), claim: 'allowed' },
        ],
      },
      {
        role: 'guard',
        help: 'stay',
        answers: [{ by: 'customer', say: words('Leave me.'), refuses: 'company' }],
      },
    ];
  });
  const with_ = (role: string): Sim => {
    const sim = sit(bundle);
    act(sim, { do: 'call', role });
    untilFact(sim, 'colleague.came', { role });
    return sim;
  };

  test('is asked of a colleague at the desk, of those whose matter it is', () => {
    const sim = sit(bundle);
    const consult = { do: 'ask-help', role: 'senior', help: 'consult' } as const;
    expect(sim.can(consult)).toBeRefused('not-here');
    expect(sim.can({ ...consult, role: 'guard' })).toBeRefused('unknown-object');
    expect(sim.can({ ...consult, help: 'constructor' })).toBeRefused('unknown-object');
    expect(with_('senior').available('ask-help')).toEqual([
      consult,
      { do: 'ask-help', role: 'senior', help: 'stay' },
    ]);
  });

  test('may be refused, and given when asked again', () => {
    const sim = with_('senior');
    const since = sim.now;
    act(sim, { do: 'ask-help', role: 'senior', help: 'consult' });
    expect(sim.now - since).toBe(20_000);
    expect(sim).toHaveFacts('help.refused', [{ role: 'senior', help: 'consult' }]);
    // It is the colleague who will not, not the customer.
    expect(factsOf(sim, 'customer.refused')).toEqual([]);
    act(sim, { do: 'ask-help', role: 'senior', help: 'consult' });
    expect(sim).toHaveFacts('help.given', [{ role: 'senior', help: 'consult' }]);
    expect(sim).toHaveFacts('customer.told', [{ claim: 'allowed', who: 'senior' }]);
    expect(last(sim)).toMatchObject({ who: 'senior', line: 'help.0.answers.1' });
  });

  test('the customer may refuse it', () => {
    const sim = with_('guard');
    act(sim, { do: 'ask-help', role: 'guard', help: 'stay' });
    expect(sim).toHaveFacts('customer.refused', [{ to: 'company', who: '' }]);
    expect(sim).toHaveFacts('help.refused', [{ role: 'guard', help: 'stay' }]);
  });

  test('is given in the usual words where the case says nothing', () => {
    const sim = with_('senior');
    act(sim, { do: 'ask-help', role: 'senior', help: 'stay' });
    expect(sim).toHaveFacts('help.given', [{ role: 'senior', help: 'stay' }]);
    expect(last(sim)).toMatchObject({ who: 'senior', line: 'help:stay' });
  });
});

describe('authorisation', () => {
  test('can be refused until something is settled', () => {
    const sim = sit(
      peopleLesson((file: Draft) => {
        file.help = [
          {
            role: 'senior',
            help: 'authorise',
            answers: [
              { when: "!('market' in customer.told)", refuses: 'source', say: words('Ask first.') },
            ],
          },
        ];
      }),
    );
    act(sim, { do: 'call', role: 'senior' }, { do: 'open-transaction', code: 'deposit' });
    untilFact(sim, 'colleague.came');
    act(sim, { do: 'authorise', role: 'senior' });
    expect(sim).toHaveFacts('txn.authorisation-refused', [{ code: 'deposit', role: 'senior' }]);
    expect(sim).toHaveFacts('txn.authorised', []);
    expect(sim.view().encounter?.draft?.authorisedBy).toBe('');
    expect(last(sim)).toMatchObject({ who: 'senior', line: 'help.0.answers.0' });
    act(sim, { do: 'ask', topic: 'source' }, { do: 'authorise', role: 'senior' });
    expect(sim).toHaveFacts('txn.authorised', [{ code: 'deposit', role: 'senior' }]);
  });
});
