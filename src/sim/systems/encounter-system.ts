/** The encounter at the player's window: how it begins, runs out of patience, and ends. */
import { condition } from '../../scenario/condition/condition.ts';
import { createInstance } from '../kernel/chart.ts';
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream, uniformInt } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { EncounterBehaviour } from '../machines/encounter-chart.ts';
import { caseScope, scenarioScope } from '../model/content-scopes.ts';
import type { EncounterState } from '../model/state.ts';
import { itemState } from '../world/items.ts';
import { caseIndexOf } from '../world/visit-facts.ts';
import type { ChartWiring, World } from '../world/world.ts';
import { openComplaint } from './complaint-system.ts';
import { feel, mannerOf, speak } from './talk-system.ts';

/** Temper is drawn from a stream of the customer's own: the same customer is met whatever the player does. */
export function beginEncounter(world: World, customer: number): void {
  const visit = world.state.people[customer];
  if (!visit) return;
  const content = world.caseOf(visit.case, visit.variant);
  const { lowest, shortest } = world.bundle.bank.temper;
  const own = forkStream(world.state.seed, `temper/${caseIndexOf(world, customer)}`);
  const around = ({ from, spread }: { from: number; spread: number }): number =>
    Math.max(lowest, Math.min(100, from - spread + uniformInt(own, 2 * spread + 1)));
  const mood = around(content.temper.mood);
  const trust = around(content.temper.trust);
  const patience = Math.max(shortest, drawDuration(content.temper.deskPatience, own));
  const items: EncounterState['items'] = {};
  for (const item of content.items)
    items[item.id] = itemState(item, item.hidden ? 'hidden' : 'offered');
  for (const item of world.bundle.bank.references) items[item.id] = itemState(item, 'reference');
  visit.mood = mood;
  world.state.encounter = {
    customer,
    case: visit.case,
    variant: visit.variant,
    startedAt: world.now,
    firstFact: world.state.facts.length,
    chart: createInstance(CHARTS.encounter),
    patience,
    patienceSince: world.now,
    patienceUntil: world.now + patience,
    mood,
    trust,
    talk: 'calm',
    impatient: 0,
    complained: false,
    asked: {},
    answered: {},
    told: [],
    agreed: [],
    items,
    draft: null,
    forms: {},
    compared: [],
    reacted: [],
    spoken: [],
    owed: 0,
    greeted: false,
  };
}

/** Id of the first outcome whose patterns fit the facts of this encounter. */
export function outcomeOf(world: World): { id: string; acceptable: boolean } {
  const encounter = world.encounter();
  const scope = {
    case: caseScope(world.bundle, encounter.case, encounter.variant),
    scenario: scenarioScope(world.bundle),
  };
  const facts = world.state.facts
    .slice(encounter.firstFact)
    .filter((fact) => fact.customer === encounter.customer);
  const happened = (pattern: { fact: string; where?: string | undefined }): boolean =>
    facts.some(
      (fact) =>
        fact.type === pattern.fact &&
        condition(pattern.where, { kind: 'pattern', fact: fact.type }).holds({ A: fact, ...scope }),
    );
  for (const outcome of world.encounterCase().outcomes) {
    if (outcome.all.every(happened) && !outcome.none.some(happened)) {
      return { id: outcome.id, acceptable: outcome.acceptable };
    }
  }
  return { id: 'unfinished', acceptable: false };
}

/** What lies on the desk goes back to its owner: own items, and cash that was not booked. */
function clearDesk(world: World, encounter: EncounterState): void {
  for (const item of Object.values(encounter.items)) {
    if (item.at !== 'desk' || item.kind === 'form') continue;
    if (item.cash?.booked) continue;
    item.at = 'returned';
    const data = { item: item.id, kind: item.kind, hands: 'none', suspect: item.suspect };
    world.emit('item.returned', data, { by: 'system' });
  }
}

function finish(world: World, encounter: EncounterState): void {
  clearDesk(world, encounter);
  for (const role of Object.keys(world.state.colleagues)) {
    world.emit('colleague.left', { role }, { by: 'colleague' });
    delete world.state.colleagues[role];
  }
  const outcome = outcomeOf(world);
  const data = {
    case: encounter.case,
    outcome: outcome.id,
    acceptable: outcome.acceptable,
    mood: encounter.mood,
    duration: world.now - encounter.startedAt,
  };
  world.emit('encounter.ended', data, { by: 'system' });
  world.state.player.served += 1;
  world.state.encounter = null;
  world.send('visit', encounter.customer, 'DONE');
}

/** Starts the clock of patience anew. */
function patienceClock(world: World, ms: number): number {
  const encounter = world.encounter();
  encounter.patienceSince = world.now;
  encounter.patienceUntil = world.now + ms;
  return ms;
}

export const encounterWiring: ChartWiring<EncounterBehaviour<World>> = {
  instance: (world, id) =>
    world.state.encounter?.customer === id ? world.state.encounter.chart : null,
  behaviour: {
    guards: {},
    actions: {
      open: (world) => {
        const { variant, case: id } = world.encounter();
        world.emit('encounter.started', { case: id, variant }, { by: 'customer' });
        speak(world, 'need.opening');
      },
      growImpatient: (world) => {
        const encounter = world.encounter();
        const content = world.encounterCase();
        const lines = content.talk.impatient.length;
        encounter.impatient += 1;
        world.emit('customer.impatient', { times: encounter.impatient }, { by: 'customer' });
        speak(world, `talk.impatient.${Math.min(encounter.impatient, lines) - 1}`);
        feel(world, mannerOf(world, content).impatience);
      },
      complain: (world, id) => openComplaint(world, id, 'mood'),
      finish: (world) => finish(world, world.encounter()),
    },
    delays: {
      patience: (world) => patienceClock(world, world.encounter().patience),
      impatience: (world) => patienceClock(world, Math.round(world.encounter().patience / 2)),
    },
  },
};
