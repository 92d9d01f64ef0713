/** What a move of the floor asks for: each is a question whose answers say why they cannot be given. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { PersonView, RequestView } from '../../sim/index.ts';
import { formatClockShort } from '../../text/format.ts';
import { branch, type Choice, type ChoiceNode } from '../counter/choice-node.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import { reasonText } from '../counter/verb-context.ts';
import { BACK, BREAK, type FloorWords, moneyShort } from './floor-names.ts';

export interface MenuContext {
  readonly port: Pick<DeskPort, 'view' | 'bundle' | 'can'>;
  readonly words: FloorWords;
}

const leaf = (
  { port, words }: MenuContext,
  id: string,
  label: string,
  command: Command,
  note = '',
): Choice => ({ id, label, note, reason: reasonText(port.can(command), words.t), leads: command });

/** Judgement lies in the answer: one is asked even when there is no other. */
const ask = (title: string, choices: readonly Choice[]): ChoiceNode => ({
  title,
  ask: true,
  choices,
});

/** Where somebody could be sent: windows first, then posts, then off the floor. */
export function placesNode(x: MenuContext, staff: string): ChoiceNode {
  const { bundle, view } = x.port;
  const crew = view.floor?.crew ?? [];
  const windows = bundle.branch.windows.filter(({ id }) => id !== '' && !isMachine(x, id));
  const holder = (place: string) =>
    crew.find((one) => one.staff !== staff && (one.to === '' ? one.at : one.to) === place);
  const place = (id: string) => {
    const there = holder(id);
    return leaf(
      x,
      id,
      x.words.place(id),
      { do: 'assign', staff, to: id },
      there ? x.words.t('menu.held', { name: x.words.staff(there.staff) }) : '',
    );
  };
  const others = [...bundle.branch.posts.map(({ id }) => id), BREAK, BACK];
  return ask(x.words.t('menu.where', { name: x.words.staff(staff) }), [
    ...windows.flatMap(({ id }) => {
      const over = handOver(x, staff, id);
      const free = place(id);
      // Where one can only take over, that is what is offered.
      return over === null ? [free] : free.reason === '' ? [free, over] : [over];
    }),
    ...others.map(place),
  ]);
}

/** Taking a window over in mid-service; null where the drill has none, or nobody else sits there. */
function handOver(x: MenuContext, staff: string, window: string): Choice | null {
  const { bundle, view } = x.port;
  const takes = bundle.lesson.supervisor?.handOver;
  const sits = view.hall.windows.find(({ id }) => id === window)?.staff ?? '';
  if (takes === undefined || sits === '' || sits === staff) return null;
  return leaf(
    x,
    `hand-over:${window}`,
    x.words.t('menu.handOver', { place: x.words.place(window) }),
    { do: 'assign', staff, to: window, handOver: true },
    x.words.t('menu.handOverNote', {
      name: x.words.staff(sits),
      count: Math.max(1, Math.round(takes / 60_000)),
    }),
  );
}

/** A machine needs nobody behind it. */
export const isMachine = ({ port }: MenuContext, window: string): boolean =>
  port.bundle.branch.windows.find(({ id }) => id === window)?.unattended ?? false;

export function crewNode(x: MenuContext): ChoiceNode {
  const { floor } = x.port.view;
  return ask(
    x.words.t('menu.who'),
    (floor?.crew ?? [])
      .filter(({ at }) => at !== 'away')
      .map(({ staff, at }) =>
        branch(
          staff,
          x.words.staff(staff),
          placesNode(x, staff),
          x.words.t('menu.nowhere'),
          x.words.spot(at),
        ),
      ),
  );
}

/** Who could go to a window where nobody is. */
export const takersNode = (x: MenuContext, window: string): ChoiceNode =>
  ask(
    x.words.t('menu.window', { place: x.words.place(window) }),
    (x.port.view.floor?.crew ?? [])
      .filter(({ at }) => at !== 'away')
      .map(({ staff, at }) =>
        leaf(x, staff, x.words.staff(staff), { do: 'assign', staff, to: window }, x.words.spot(at)),
      ),
  );

export function breakNode(x: MenuContext): ChoiceNode {
  const { floor } = x.port.view;
  return ask(
    x.words.t('menu.break'),
    (floor?.crew ?? [])
      .filter(({ at }) => at !== 'away')
      .map(({ staff, at, rest }) =>
        leaf(
          x,
          staff,
          x.words.staff(staff),
          { do: 'assign', staff, to: BREAK },
          rest?.taken ? x.words.t('rest.taken') : x.words.spot(at),
        ),
      ),
  );
}

export function inviteNode(x: MenuContext, person: PersonView, insist = false): ChoiceNode {
  const { bundle, view } = x.port;
  const served = new Set(bundle.branch.windows.flatMap(({ serves }) => serves));
  const choices = bundle.branch.categories
    .filter(({ id }) => id !== person.category && served.has(id))
    .map(({ id, prefix }) => {
      const waiting = view.hall.queues.find(({ category }) => category === id)?.waiting.length ?? 0;
      const command = {
        do: 'invite',
        customer: person.id,
        to: id,
        ...(insist ? { insist } : {}),
      } as const;
      const asked = person.mind?.invited.includes(id) && !insist;
      return leaf(
        x,
        id,
        `${x.words.category(id)} ${prefix}`,
        command,
        x.words.t(asked ? 'menu.askedBefore' : 'menu.waiting', { count: waiting }),
      );
    });
  return ask(x.words.t(insist ? 'menu.insist' : 'menu.invite', { ticket: person.ticket }), choices);
}

/** What is known of an outlet: what it said and when, and how many went there since. */
export function outletNote({ port, words }: MenuContext, id: string): string {
  const now = port.view.floor?.outlets?.find((one) => one.id === id);
  if (!now || now.state === 'unasked') return words.t('outlet.unasked');
  if (now.state === 'asking') return words.t('outlet.asking');
  return words.t('outlet.room', {
    room: now.room ?? 0,
    time: formatClockShort(now.at),
    sent: now.sent,
  });
}

/** Outlets that serve what somebody waits for. */
export const outletsFor = ({ port }: MenuContext, { category }: PersonView) =>
  (port.bundle.lesson.supervisor?.outlets ?? []).filter(({ takes }) => takes.includes(category));

export function referNode(x: MenuContext, person: PersonView, insist = false): ChoiceNode {
  const choices = outletsFor(x, person).map(({ id, name }) =>
    leaf(
      x,
      id,
      x.words.c(name),
      { do: 'refer', customer: person.id, outlet: id, ...(insist ? { insist } : {}) },
      outletNote(x, id),
    ),
  );
  return ask(x.words.t('menu.refer', { ticket: person.ticket }), choices);
}

export const outletsNode = (x: MenuContext): ChoiceNode =>
  ask(
    x.words.t('menu.outlets'),
    (x.port.bundle.lesson.supervisor?.outlets ?? []).map(({ id, name }) =>
      leaf(x, id, x.words.c(name), { do: 'ask-outlet', outlet: id }, outletNote(x, id)),
    ),
  );

/** The category that machines serve alone; "" where there is none. */
export function machineCategory({ port }: MenuContext): string {
  const { windows } = port.bundle.branch;
  const alone = windows.filter(({ unattended }) => unattended);
  return alone.flatMap(({ serves }) => serves)[0] ?? '';
}

export const careNode = (x: MenuContext, person: PersonView): ChoiceNode =>
  ask(
    x.words.t('menu.care', { ticket: person.ticket }),
    x.port.bundle.bank.cares.map(({ id, name }) =>
      leaf(
        x,
        id,
        x.words.c(name),
        { do: 'care', customer: person.id, care: id },
        person.mind?.cared.includes(id) ? x.words.t('menu.doneBefore') : '',
      ),
    ),
  );

export const aheadNode = (x: MenuContext, person: PersonView): ChoiceNode =>
  ask(
    x.words.t('menu.ahead', {
      ticket: person.ticket,
      count: Math.max(
        0,
        x.port.view.hall.queues
          .find(({ category }) => category === person.category)
          ?.waiting.indexOf(person.id) ?? 0,
      ),
    }),
    x.port.bundle.bank.priorities.map(({ id, name }) =>
      leaf(x, id, x.words.c(name), { do: 'let-ahead', customer: person.id, reason: id }),
    ),
  );

const isUsual = ({ incident, after }: Bank['announcements'][number]): boolean =>
  incident === undefined && after === undefined;

export function announceNode(x: MenuContext): ChoiceNode {
  const { bundle, view } = x.port;
  const running = new Set(
    view.incidents.filter(({ state }) => state !== 'closed').map(({ kind }) => kind),
  );
  const been = new Set(view.incidents.map(({ kind }) => kind));
  return ask(
    x.words.t('menu.announce'),
    bundle.bank.announcements
      .filter(
        ({ incident, after, readmits }) =>
          (incident === undefined || running.has(incident)) &&
          (after === undefined || (been.has(after) && (readmits || !running.has(after)))) &&
          (!readmits || view.floor?.emptied !== undefined),
      )
      // What is said in just such a case comes first.
      .sort((a, b) => Number(isUsual(a)) - Number(isUsual(b)))
      .map(({ id, name, text }) => {
        const last = view.floor?.announced[id];
        const ago = last === undefined ? -1 : Math.floor((view.now - last) / 60_000);
        return leaf(
          x,
          id,
          `${x.words.c(name)}\n${x.words.c(text)}`,
          { do: 'announce', announcement: id },
          ago < 0 ? '' : x.words.t('menu.minutesAgo', { count: ago }),
        );
      }),
  );
}

export const returnNode = (x: MenuContext, request: RequestView): ChoiceNode =>
  ask(
    x.words.t('menu.return'),
    x.port.bundle.bank.returns.map(({ id, name }) =>
      leaf(x, id, x.words.c(name), {
        do: 'answer-request',
        request: request.id,
        answer: 'refuse',
        reason: id,
      }),
    ),
  );

export const helpersNode = (x: MenuContext): ChoiceNode =>
  ask(
    x.words.t('menu.helpers'),
    (x.port.bundle.lesson.supervisor?.helpers ?? []).map(({ id, name, cost }) =>
      leaf(
        x,
        id,
        x.words.c(name),
        { do: 'call-in', helper: id },
        cost > 0 ? x.words.t('help.cost', { cost }) : '',
      ),
    ),
  );

/** In steps as the bank orders them; no more answers than one page of the chooser. */
const MOST_SUMS = 9;

export function cashNode(x: MenuContext): ChoiceNode {
  const order = x.port.bundle.lesson.supervisor?.cash?.order;
  const sums: number[] = [];
  if (order) {
    const stride = Math.max(1, Math.ceil(order.most / order.step / MOST_SUMS)) * order.step;
    for (let sum = stride; sum <= order.most; sum += stride) sums.push(sum);
  }
  return ask(
    x.words.t('menu.cash'),
    sums.map((amount) => leaf(x, String(amount), moneyShort(amount), { do: 'order-cash', amount })),
  );
}
