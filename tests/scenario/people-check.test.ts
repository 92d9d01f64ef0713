/** What is wrong with people, calls, help and events of a case is named at its place. */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { type Draft, miniSources } from '../support/lesson.ts';
import { bankWithPeople, caseWithPeople, words } from '../support/people-lesson.ts';

/** Findings as "pointer code", for a case and a bank edited beyond what is right. */
function findings(more: (file: Draft) => void, moreBank: (bank: Draft) => void = () => {}) {
  const { diagnostics } = loadLibrary(
    miniSources({
      'mini-bank.json': (bank) => {
        bankWithPeople(bank);
        moreBank(bank);
      },
      'mini-case.json': (file) => {
        caseWithPeople(file);
        more(file);
      },
    }),
  );
  return diagnostics.map((d) => `${d.pointer} ${d.code}`);
}

const CASES: readonly [string, (file: Draft) => void, string, ((bank: Draft) => void)?][] = [
  ['a person called like a role', (f) => (f.people[0].id = 'senior'), '/people/0/id duplicate-id'],
  ['a person who never comes', (f) => (f.people[0].here = false), '/people/0/id unused'],
  [
    'talk with nobody',
    (f) => (f.talk.people = { uncle: {} }),
    '/talk/people/uncle unknown-reference',
  ],
  [
    'a topic the bank does not know',
    (f) => (f.talk.people = { son: { topics: { weather: [{}] } } }),
    '/talk/people/son/topics/weather unknown-reference',
  ],
  [
    'words of nobody',
    (f) => (f.talk.silence = [{ by: 'uncle', say: words('x') }]),
    '/talk/silence/0/by unknown-reference',
  ],
  [
    'somebody brought who is not of the case',
    (f) => f.talk.topics.source.push({ brings: ['uncle'] }),
    '/talk/topics/source/2/brings/0 unknown-reference',
  ],
  [
    'a role sent that the bank has not',
    (f) => f.talk.topics.source.push({ sends: 'army' }),
    '/talk/topics/source/2/sends unknown-reference',
  ],
  [
    'a number that is none',
    (f) => (f.calls = [{ number: 'abc', who: words('x'), answers: [{}] }]),
    '/calls/0/number wrong-format',
  ],
  [
    'a number that stands nowhere',
    (f) => (f.calls = [{ number: '12345', who: words('x'), answers: [{}] }]),
    '/calls/0/number unused',
  ],
  [
    'a number the bank has not',
    (f) => (f.calls = [{ number: 'bank.army', who: words('x'), answers: [{}] }]),
    '/calls/0/number unknown-reference',
  ],
  [
    'the same number twice',
    (f) =>
      (f.calls = ['110', 'bank.police'].map((number) => ({
        number,
        who: words('x'),
        answers: [{}],
      }))),
    '/calls/1/number duplicate-id',
  ],
  [
    'help of one who is not asked for it',
    (f) => (f.help = [{ role: 'guard', help: 'consult', answers: [{}] }]),
    '/help/0/role not-allowed',
  ],
  [
    'an authorisation by one who may not',
    (f) => (f.help = [{ role: 'guard', help: 'authorise', answers: [{}] }]),
    '/help/0/role not-allowed',
  ],
  [
    'help there is not',
    (f) => (f.help = [{ role: 'senior', help: 'sing', answers: [{}] }]),
    '/help/0/help unknown-reference',
  ],
  [
    'an event that does nothing',
    (f) => (f.events = [{ on: { fact: 'desk.greeted' }, after: '1s' }]),
    '/events/0 no-effect',
  ],
  [
    'a step that speaks to nobody',
    (f) => (f.exemplar[1].to = 'uncle'),
    '/exemplar/1/to unknown-reference',
  ],
  [
    'a step that calls one who comes only when sent',
    (f) => f.exemplar.unshift({ do: 'call', role: 'police' }),
    '/exemplar/0/role unknown-reference',
  ],
  [
    'a step that phones what is no field',
    (f) => f.exemplar.unshift({ do: 'phone', number: 'id-card.nothing' }),
    '/exemplar/0/number unknown-reference',
  ],
  [
    'a number of the bank without digits',
    () => {},
    '/numbers/0/number wrong-format',
    (bank) => (bank.numbers[0].number = 'none'),
  ],
  [
    'a condition of a topic that cannot be read',
    () => {},
    '/topics/1/when cel-syntax',
    (bank) => (bank.topics[1].when = 'customer.mood >'),
  ],
];

test.each(CASES)('%s', (_, edit, expected, editBank) => {
  expect(findings(edit, editBank)).toContain(expected);
});

test('people as they should be are no fault', () => {
  const before = findings(() => {});
  const good = findings((file) => {
    file.talk.people = { son: { topics: { source: [{ by: 'customer', say: words('x') }] } } };
    file.calls = [{ number: '(0571) 5550142', who: words('x'), answers: [{ sends: 'police' }] }];
    file.help = [{ role: 'senior', help: 'authorise', answers: [{ refuses: 'x' }] }];
    file.exemplar.splice(1, 0, { do: 'ask', topic: 'source', to: 'son' }, { do: 'listen' });
  });
  expect(good).toEqual(before);
});
