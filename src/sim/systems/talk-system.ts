/** What customers say, feel and give away: answers, reactions, mood. */
import { type Place as ConditionPlace, condition } from '../../scenario/condition/condition.ts';
import type { Answer, Case } from '../../scenario/schema/case.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { caseScope, scenarioScope } from '../model/content-scopes.ts';
import { customerScope } from '../world/scopes.ts';
import type { World } from '../world/world.ts';
import { lineMembers } from './line-system.ts';

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
  if (!encounter || (mood === 0 && trust === 0)) return;
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

export function speak(world: World, line: string): void {
  const encounter = world.encounter();
  encounter.spoken.push({ t: world.now, who: 'customer', line });
  world.emit('customer.said', { line, state: encounter.talk }, { by: 'customer' });
}

/** Carries out everything an answer or reaction brings. `path` is where its words stand in the case. */
export function carryOut(world: World, answer: Answer, path: string, topic: string): void {
  const encounter = world.state.encounter;
  if (!encounter) return;
  if (answer.then) encounter.talk = answer.then;
  if (answer.say) speak(world, path);
  if (answer.claim) {
    if (!encounter.told.includes(answer.claim)) encounter.told.push(answer.claim);
    world.emit('customer.told', { topic, claim: answer.claim }, { by: 'customer' });
  }
  if (answer.agrees) {
    if (!encounter.agreed.includes(answer.agrees)) encounter.agreed.push(answer.agrees);
    world.emit('customer.agreed', { to: answer.agrees }, { by: 'customer' });
  }
  if (answer.refuses) world.emit('customer.refused', { to: answer.refuses }, { by: 'customer' });
  for (const id of answer.gives ?? []) {
    const item = encounter.items[id];
    if (item?.at === 'hidden') item.at = 'offered';
  }
  feel(world, answer.mood ?? 0, answer.trust ?? 0);
  if (answer.overheard) overhear(world, path, answer.overheard);
}

/** The hall hears something said at the player's window. */
export function overhear(world: World, line: string, mood: number): void {
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

/** Answers a topic, a line or a request to sign; true when there was an answer that fits. */
export function respond(
  world: World,
  answers: readonly Answer[] | undefined,
  path: string,
  topic: string,
  asked: number,
): boolean {
  const index = answers ? firstAnswer(world, answers, asked) : -1;
  const answer = answers?.[index];
  if (!answer) return false;
  const encounter = world.encounter();
  const place = `${path}.${index}`;
  if (asked > 1 && encounter.answered[path] === place && !answer.agrees && !answer.refuses) {
    speak(world, 'manner.repeated');
    feel(world, mannerOf(world, world.encounterCase()).repeating);
  } else {
    encounter.answered[path] = place;
    carryOut(world, answer, place, topic);
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
    world.defer(event.after, { kind: 'case-event', ref: event.do, customer: encounter.customer });
  });
}
