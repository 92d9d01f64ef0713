/** The mini lesson with a son beside the customer, numbers to call and help to ask for. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { type Draft, miniLesson } from './lesson.ts';

export const words = (text: string) => ({ 'zh-CN': text, en: text });

const son = {
  id: 'son',
  name: words('son'),
  age: 30,
  portrait: 'man-1',
  voice: 'low',
};

/** Of the bank: a topic and a line to be known first, numbers, help, the police. */
export function bankWithPeople(bank: Draft): void {
  bank.timings = { ...bank.timings, phone: '40s', 'ask-help': '20s', listen: '6s' };
  bank.topics.push({
    id: 'the-son',
    name: words('the son'),
    group: 'money',
    text: words('And your son?'),
    when: "'market' in customer.told",
  });
  bank.lines.push(
    {
      id: 'about-market',
      name: words('the market'),
      group: 'manners',
      tone: 'warm',
      text: words('The night market is fine.'),
      when: "'market' in customer.told",
    },
    {
      id: 'cheer',
      name: words('cheer'),
      group: 'manners',
      tone: 'warm',
      tones: [{ when: "customer.state == 'begging'", tone: 'forbidden' }],
      text: words('Cheer up!'),
    },
  );
  bank.roles.push({
    id: 'police',
    name: words('police'),
    person: words('Officer Li'),
    portrait: 'man-1',
    comesAfter: { dist: 'fixed', value: '60s' },
    certified: false,
    authorises: false,
    external: true,
  });
  bank.numbers = [
    { id: 'police', name: words('police'), number: '110', answer: words('Police?') },
    { id: 'fraud', name: words('fraud line'), number: '961 10', answer: words('No alert.') },
  ];
  bank.helps = [
    { id: 'consult', name: words('consult'), roles: ['senior'], answer: words('Go on.') },
    { id: 'stay', name: words('stay'), roles: ['guard', 'senior'], answer: words('I stay.') },
  ];
}

/** The son is here unless `more` says otherwise; the letter shows a number once it is out. */
export function caseWithPeople(file: Draft): void {
  file.people = [{ ...son }];
  file.temper.deskPatience = { dist: 'fixed', value: '30m' };
  file.temper.mood = { from: 60, spread: 0 };
  file.items[0].fields.office = { label: words('office'), value: '(0571) 555-0142', phone: true };
  file.items[2].fields = { sender: { label: words('sender'), value: '555 0199', phone: true } };
}

/** @param more further edits of the case and the bank */
export const peopleLesson = (
  more: (file: Draft) => void = () => {},
  moreBank: (bank: Draft) => void = () => {},
): LessonBundle =>
  miniLesson({
    'mini-bank.json': (bank) => {
      bankWithPeople(bank);
      moreBank(bank);
    },
    'mini-case.json': (file) => {
      caseWithPeople(file);
      more(file);
    },
  });
