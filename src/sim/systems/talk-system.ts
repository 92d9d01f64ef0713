/** What customers say, feel and give away: answers, reactions, mood. */
import { type Place as ConditionPlace, condition } from '../../scenario/condition/condition.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Answer, CaseEvent } from '../../scenario/schema/case-talk.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { caseScope, scenarioScope } from '../model/content-scopes.ts';
import { customerScope } from '../world/scopes.ts';
import type { World } from '../world/world.ts';
import { lineMembers } from './line-system.ts';
import { personComes, personLeaves, roleOf, setOut } from './people-system.ts';

const clamp = (x: number): number => Math.max(0, Math.min(100, x));

export function mannerOf(world: World, content: Case) {
  const { manners } = world.bundle.bank;
  const manner = manners.find((m) => m.id === content.persona.manner) ?? manners[0];
  if (!manner) throw new Error('the bank has no manners');
  return manner;
}

/** Changes mood and trust; below the manner's line a complaint begins, at zero the customer walks out. */
export function feel(world: World, mood: number, trust = 0): void {
  const encounter = world.state.encounter;
  if (!encounter || encounter.duty || (mood === 0 && trust === 0)) return;
  const was = encounter.mood;
  encounter.mood = clamp(encounter.mood + mood);
  encounter.trust = clamp(encounter.trust + trust);
  const person = world.state.people[encounter.customer];
  if (person) person.mood = encounter.mood;
  world.emit('customer.mood', { mood: encounter.mood, trust: encounter.trust }, { by: 'customer' });
  const line = mannerOf(world, world.encounterCase()).complainsBelow;
  if (!encounter.complained && encounter.mood < line && was >= encounter.mood) {
    encounter.complained = true;
    world.send('encounter', encounter.customer, 'COMPLAIN');
  }
  if (encounter.mood === 0) world.send('encounter', encounter.customer, 'WALK_OUT');
}

/** As facts and answers name the customer. */
export const CUSTOMER = '';
/** Whoever answers a call that was made. */
export const CALL = 'call';

const sideOf = (world: World, who: string): string => {
  if (who === CALL) return 'system';
  return who !== CUSTOMER && roleOf(world, who) ? 'colleague' : 'customer';
};

/** @param who "" the customer, a person of the case, a role, or `call` */
export function speak(world: World, line: string, who = CUSTOMER): void {
  const encounter = world.encounter();
  encounter.spoken.push({ t: world.now, who: who || 'customer', line });
  world.emit('customer.said', { line, state: encounter.talk, who }, { by: sideOf(world, who) });
}

/** What the player says or does, as it stands in the record of the talk. */
export function playerSpeaks(world: World, line: string, to = CUSTOMER): void {
  const said = { t: world.now, who: 'player', line };
  world.encounter().spoken.push(to === CUSTOMER ? said : { ...said, to });
}

/** How often this was asked, this time included. */
export function countAsked(world: World, key: string): number {
  const { asked } = world.encounter();
  const times = (asked[key] ?? 0) + 1;
  asked[key] = times;
  return times;
}

/** Carries out everything an answer or reaction brings. `path` is where its words stand in the case. */
export function carryOut(
  world: World,
  answer: Answer,
  path: string,
  topic: string,
  asked = CUSTOMER,
): void {
  const encounter = world.state.encounter;
  if (!encounter) return;
  const who = answer.by === 'customer' ? CUSTOMER : (answer.by ?? asked);
  const by = { by: sideOf(world, who) };
  world.emit('customer.answered', { path }, { by: 'customer' });
  if (answer.then) encounter.talk = answer.then;
  for (const person of answer.brings ?? []) personComes(world, person);
  if (answer.say) speak(world, path, who);
  if (answer.claim) {
    if (!encounter.told.includes(answer.claim)) encounter.told.push(answer.claim);
    world.emit('customer.told', { topic, claim: answer.claim, who }, by);
  }
  if (answer.agrees) {
    if (!encounter.agreed.includes(answer.agrees)) encounter.agreed.push(answer.agrees);
    world.emit('customer.agreed', { to: answer.agrees, who }, by);
  }
  // What a colleague or a voice on the telephone refuses is no refusal of those at the window.
  if (answer.refuses && by.by === 'customer')
    world.emit('customer.refused', { to: answer.refuses, who }, by);
  for (const id of answer.gives ?? []) {
    const item = encounter.items[id];
    if (item?.at === 'hidden') item.at = 'offered';
  }
  for (const person of answer.leaves ?? []) personLeaves(world, person);
  if (answer.sends) setOut(world, answer.sends);
  feel(world, answer.mood ?? 0, answer.trust ?? 0);
  if (answer.overheard) overhear(world, path, answer.overheard);
}

/** Are they where the hall hears nothing? */
export const isPrivate = (world: World): boolean =>
  world.bundle.bank.places.some(
    ({ id, private: quiet }) => quiet && id === world.state.player.place,
  );

/** The hall hears something said at the player's window. */
export function overhear(world: World, line: string, mood: number): void {
  if (isPrivate(world)) return;
  let listeners = 0;
  for (const line of world.state.lines.keys()) {
    for (const id of lineMembers(world, line)) {
      const person = world.state.people[id];
      if (!person) continue;
      person.mood = clamp(person.mood + mood);
      listeners += 1;
    }
  }
  world.emit('hall.overheard', { line, listeners, mood }, { by: 'system' });
}

function holds(
  world: World,
  source: string | undefined,
  place: ConditionPlace,
  asked: number,
  fact?: Fact,
): boolean {
  if (source === undefined) return true;
  const encounter = world.encounter();
  return condition(source, place).holds({
    A: fact,
    customer: customerScope(world, asked),
    case: caseScope(world.bundle, encounter.case, encounter.variant),
    scenario: scenarioScope(world.bundle),
  });
}

/** Index of the first answer whose condition holds, or -1. */
export function firstAnswer(world: World, answers: readonly Answer[], asked: number): number {
  return answers.findIndex((answer) => holds(world, answer.when, { kind: 'talk' }, asked));
}

/** May it be said to the customer of now? */
export const isOffered = (world: World, when: string | undefined): boolean =>
  when === undefined || (world.state.encounter !== null && holds(world, when, { kind: 'talk' }, 0));

/** Carries out the first answer that fits; undefined when none does. */
export function answerFrom(
  world: World,
  answers: readonly Answer[] | undefined,
  path: string,
  topic: string,
  times: number,
  who: string,
): Answer | undefined {
  const index = answers ? firstAnswer(world, answers, times) : -1;
  const answer = answers?.[index];
  if (answer) carryOut(world, answer, `${path}.${index}`, topic, who);
  return answer;
}

/** Asks a colleague for help as the case has it; undefined when it says nothing about it. */
export function askForHelp(world: World, role: string, help: string): Answer | undefined {
  const entries = world.encounterCase().help;
  const index = entries.findIndex((entry) => entry.role === role && entry.help === help);
  const times = countAsked(world, `help/${role}/${help}`);
  const path = `help.${index}.answers`;
  return answerFrom(world, entries[index]?.answers, path, help, times, role);
}

/** Answers a topic or a line; true when there was an answer that fits. */
export function respond(
  world: World,
  answers: readonly Answer[] | undefined,
  path: string,
  topic: string,
  asked: number,
  who = CUSTOMER,
): boolean {
  const index = answers ? firstAnswer(world, answers, asked) : -1;
  const answer = answers?.[index];
  if (!answer) return false;
  const encounter = world.encounter();
  const place = `${path}.${index}`;
  if (asked > 1 && encounter.answered[path] === place && !answer.agrees && !answer.refuses) {
    speak(world, 'manner.repeated', who);
    feel(world, mannerOf(world, world.encounterCase()).repeating);
  } else {
    encounter.answered[path] = place;
    carryOut(world, answer, place, topic, who);
  }
  return true;
}

/** Reactions of the case and of the hall to a fact of this encounter, in file order. */
export function react(world: World, fact: Fact): void {
  const encounter = world.state.encounter;
  if (!encounter || fact.customer !== encounter.customer || fact.n < encounter.firstFact) return;
  const content = world.encounterCase();
  content.talk.react.forEach((reaction, index) => {
    if (world.state.encounter !== encounter) return;
    if (reaction.on.fact !== fact.type) return;
    if (reaction.once && encounter.reacted.includes(index)) return;
    const place: ConditionPlace = { kind: 'reaction', fact: fact.type };
    if (!holds(world, reaction.on.where, { kind: 'pattern', fact: fact.type }, 0, fact)) return;
    if (!holds(world, reaction.when, place, 0, fact)) return;
    encounter.reacted.push(index);
    carryOut(world, reaction, `talk.react.${index}`, '');
  });
  for (const entry of world.bundle.bank.overheard) {
    if (entry.on.fact !== fact.type) continue;
    if (holds(world, entry.on.where, { kind: 'pattern', fact: fact.type }, 0, fact)) {
      overhear(world, fact.type, entry.mood);
    }
  }
  content.events.forEach((event, index) => {
    const key = 1000 + index;
    if (event.on.fact !== fact.type || encounter.reacted.includes(key)) return;
    if (!holds(world, event.on.where, { kind: 'pattern', fact: fact.type }, 0, fact)) return;
    encounter.reacted.push(key);
    const ref = `${index}/${fact.n}`;
    world.defer(event.after, { kind: 'case-event', ref, customer: encounter.customer });
  });
}

/** An event of the case comes due; what it does besides its effects. */
export function happenInCase(world: World, ref: string): CaseEvent['do'] {
  const [index = 0, n = 0] = ref.split('/').map(Number);
  const event = world.encounterCase().events[index];
  const fact = world.state.facts[n];
  if (!event || !fact) return undefined;
  if (!holds(world, event.when, { kind: 'reaction', fact: fact.type }, 0, fact)) return undefined;
  carryOut(world, event, `events.${index}`, '');
  return event.do;
}
