/** The floor in words for those who do not see the picture: windows, then lines, with a button for each person. */
import type { PersonView, SimView } from '../sim/index.ts';
import type { Overlay } from '../stores/view-store.ts';
import { element, keyed, write } from './dom.ts';
import type { FloorWords } from './floor-words.ts';
import type { OverlayTwin } from './overlay/overlay-twin.ts';
import { temperOf, waited } from './temper.ts';

export interface FloorTwin {
  readonly node: HTMLElement;
  update(view: SimView, t: number, overlay: Overlay): void;
}

/** @param overlays of a floor that is supervised, else null */
export function createFloorTwin(
  words: FloorWords,
  overlays: OverlayTwin | null,
  select: (person: number) => void,
): FloorTwin {
  const node = element('section', 'floor-twin');
  const windowsTitle = element('h3', '');
  const windows = element('ul', '', { role: 'list' });
  const queuesTitle = element('h3', '');
  const queues = element('ul', '', { role: 'list' });
  const crewTitle = element('h3', '');
  const crew = element('ul', '', { role: 'list' });
  if (overlays) node.append(overlays.node);
  node.append(windowsTitle, windows, crewTitle, crew, queuesTitle, queues);
  const knownCrew = new Map<string, HTMLLIElement>();
  const knownWindows = new Map<string, HTMLLIElement>();
  const knownPeople = new Map<string, HTMLLIElement>();

  // One stop of the tab key for the whole list; arrows go from person to person.
  const buttons = (): HTMLButtonElement[] => [...queues.querySelectorAll('button')];
  const reach = (target: HTMLButtonElement | undefined): void => {
    if (!target) return;
    for (const button of buttons()) button.tabIndex = button === target ? 0 : -1;
    target.focus();
  };
  queues.addEventListener('keydown', (e) => {
    if (e.isComposing || e.keyCode === 229) return;
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (to === undefined || at < 0) return;
    e.preventDefault();
    reach(all[Math.max(0, Math.min(all.length - 1, to))]);
  });

  const makePerson = (person: PersonView): HTMLLIElement => {
    const item = element('li', '');
    const button = element('button', '', { type: 'button', tabindex: '-1' });
    button.addEventListener('click', () => select(person.id));
    item.append(button);
    return item;
  };

  /** Where everybody of the staff is who was sent somewhere. */
  const updateCrew = (view: SimView): void => {
    const members = view.floor?.crew ?? [];
    crewTitle.hidden = members.length === 0;
    write(crewTitle, words.say('twin.crew'));
    const items = keyed(
      crew,
      knownCrew,
      members,
      (m) => m.staff,
      () => element('li', ''),
    );
    members.forEach(({ staff, at, to }, k) => {
      const key = to === '' ? 'twin.member' : 'twin.member-going';
      const said = { who: words.staff(staff), at: words.place(at), to: words.place(to) };
      write(items[k]!, words.say(key, said));
    });
  };

  return {
    node,
    update(view, t, overlay) {
      node.setAttribute('aria-label', words.say('twin.label'));
      write(windowsTitle, words.say('twin.windows'));
      write(queuesTitle, words.say('twin.queues', { n: view.hall.waiting }));
      overlays?.update(overlay, view, t);
      updateCrew(view);
      const windowItems = keyed(
        windows,
        knownWindows,
        view.hall.windows,
        (w) => w.id,
        () => element('li', ''),
      );
      view.hall.windows.forEach((window, k) => {
        const who = window.player
          ? words.say('you')
          : window.staff === ''
            ? ''
            : words.staff(window.staff);
        const parts = [
          words.say('window.long', { n: window.number }),
          words.serves(window),
          who,
          words.say(`window.state.${window.state}`),
          window.ticket,
        ];
        write(windowItems[k]!, parts.filter(Boolean).join(words.say('twin.comma')));
      });
      const people = new Map(view.hall.people.map((p) => [p.id, p]));
      const line = view.hall.queues.flatMap((queue) =>
        queue.waiting.flatMap((id) => people.get(id) ?? []),
      );
      const items = keyed(queues, knownPeople, line, (p) => String(p.id), makePerson);
      line.forEach((person, k) => {
        const text = words.say('twin.person', {
          ticket: person.ticket,
          category: words.category(person.category),
          time: words.minutes(waited(person, t)),
          temper: words.say(`temper.${temperOf(person)}`),
        });
        write(items[k]!.firstElementChild as HTMLElement, text);
      });
      const all = buttons();
      if (all.length > 0 && !all.some((b) => b.tabIndex === 0)) all[0]!.tabIndex = 0;
    },
  };
}
