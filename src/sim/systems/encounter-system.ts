/** The encounter at the player's window: how it begins, runs out of patience, and ends. */
import { condition } from '../../scenario/condition/condition.ts';
import { createInstance, NEVER } from '../kernel/chart.ts';
import { drawDuration } from '../kernel/distributions.ts';
import { forkStream, uniformInt } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { EncounterBehaviour } from '../machines/encounter-chart.ts';
import { caseScope, scenarioScope } from '../model/content-scopes.ts';
import type { EncounterState } from '../model/state.ts';
import { itemsAtStart } from '../world/item-state.ts';
import { caseIndexOf } from '../world/visit-facts.ts';
import type { ChartWiring, World } from '../world/world.ts';
import { dutyCase } from './arrival-system.ts';
import { putBack } from './cash-system.ts';
import { openComplaint } from './complaint-system.ts';
import { dutyOf } from './duty-system.ts';
import { sendFollowers } from './follow-up-system.ts';
import { feel, mannerOf, speak } from './talk-system.ts';

/** Temper is drawn from a stream of the customer's own: the same customer is met whatever the player does. */
export function beginEncounter(world: World, customer: number): void {
  const duty = dutyOf(world, customer);
  const visit = world.state.people[customer];
  const of = duty ? dutyCase(world, duty) : visit;
  if (!of) return;
  const content = world.caseOf(of.case, of.variant);
  const { lowest, shortest } = world.bundle.bank.temper;
  const name = duty ? `duty/${duty.id}` : caseIndexOf(world, customer);
  const own = forkStream(world.state.seed, `temper/${name}`);
  const around = ({ from, spread }: { from: number; spread: number }): number =>
    Math.max(lowest, Math.min(100, from - spread + uniformInt(own, 2 * spread + 1)));
  const drawn = { mood: around(content.temper.mood), trust: around(content.temper.trust) };
  const follower = visit ? world.state.followers[caseIndexOf(world, customer)] : undefined;
  const { mood, trust } = follower?.kept ?? drawn;
  const patience = Math.max(shortest, drawDuration(content.temper.deskPatience, own));
  if (visit) visit.mood = mood;
  world.state.encounter = {
    customer,
    duty: duty?.id ?? '',
    past: follower?.past ?? [],
    case: of.case,
    variant: of.variant,
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
    told: [...(follower?.kept?.told ?? [])],
    agreed: [...(follower?.kept?.agreed ?? [])],
    items: itemsAtStart(content, world.bundle.bank),
    draft: null,
    forms: {},
    compared: [],
    reacted: [],
    spoken: [],
    here: content.people.filter(({ here }) => here).map(({ id }) => id),
    owed: 0,
    recording: false,
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
  putBack(world, encounter);
  for (const item of Object.values(encounter.items)) {
    // Forms and copies are the bank's own.
    if (item.at !== 'desk' || item.kind === 'form' || item.kind === 'copy') continue;
    if (item.cash?.booked) continue;
    item.at = 'returned';
    const data = { item: item.id, kind: item.kind, hands: 'none', suspect: item.suspect };
    world.emit('item.returned', data, { by: 'system' });
  }
}

/** Starts or stops the recording of what is said and shown. */
export function setRecording(world: World, on: boolean): void {
  const encounter = world.encounter();
  encounter.recording = on;
  if (!on) world.emit('recording.stopped', {});
  else world.emit('recording.started', { consented: encounter.agreed.includes('recording') });
}

function finish(world: World, encounter: EncounterState): void {
  clearDesk(world, encounter);
  if (encounter.recording) setRecording(world, false);
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
  world.state.player.place = world.bundle.bank.places[0]?.id ?? '';
  world.state.encounter = null;
  if (encounter.duty) return;
  world.state.player.served += 1;
  sendFollowers(world, encounter, outcome.id);
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
        const { variant, case: id, duty } = world.encounter();
        const by = duty ? 'player' : 'customer';
        world.emit('encounter.started', { case: id, variant }, { by });
        for (const person of world.encounter().here)
          world.emit('person.came', { person }, { by: 'customer' });
        // Of a duty it is a colleague's word, if there is any.
        const { need, people } = world.encounterCase();
        const who = duty ? people[0]?.id : '';
        if (need.opening && who !== undefined) speak(world, 'need.opening', who);
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
      patience: (world) => {
        const { duty, patience } = world.encounter();
        return duty ? NEVER : patienceClock(world, patience);
      },
      impatience: (world) => patienceClock(world, Math.round(world.encounter().patience / 2)),
    },
  },
};
