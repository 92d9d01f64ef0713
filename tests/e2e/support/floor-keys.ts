/** The supervisor's moves by keys: a person is found in the strips by the arrows, a request by Tab, the rest by its letter. */
import type { Page } from 'playwright-core';
import type { Command, CommandOf } from '../../../src/scenario/vocabulary/commands.ts';
import { press } from './desk-keys.ts';
import type { Hands } from './drill-player.ts';
import { byKey, repeat, tabTo, toDesk } from './key-moves.ts';

const inSheet = async (page: Page): Promise<boolean> =>
  (await page.locator('.console[data-sheet="true"]').count()) > 0;

/** Papers over the floor, or the floor over the papers. */
export async function turnTo(page: Page, papers: boolean): Promise<void> {
  if ((await inSheet(page)) === papers) return;
  await page.keyboard.press('F4');
  await page.waitForSelector(`.console[data-sheet="${papers}"]`);
}

interface Place {
  /** Lines down, and people on, from where the focus is. */
  readonly down: number;
  readonly on: number;
  readonly shown: boolean;
}

/** The category in whose line somebody stands, as the facts tell it. */
const lineOf = (page: Page, id: number): Promise<string> =>
  page.evaluate((one) => {
    let line = '';
    for (const { type, customer, data } of window.__oc?.facts() ?? []) {
      if (customer !== one) continue;
      const { category, to, agreed } = data as { category: string; to: string; agreed: boolean };
      if (type === 'customer.arrived' || type === 'ticket.issued') line = category;
      else if (type === 'customer.invited' && agreed) line = to;
    }
    return line;
  }, id);

/** Where somebody stands in their line, counted from the focus. */
const placeOf = (page: Page, id: number, line: string): Promise<Place | null> =>
  page.evaluate(
    ([one, category]) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.queues .line')].filter((row) =>
        row.querySelector('.face'),
      );
      const focus = document.activeElement;
      const from = rows.findIndex((row) => row.contains(focus));
      const to = rows.findIndex((row) => row.dataset.category === category);
      if (from < 0 || to < 0) return null;
      const faces = [...(rows[to]?.querySelectorAll('.face') ?? [])];
      const nth = faces.findIndex((face) => (face as HTMLElement).dataset.person === String(one));
      const on = nth - faces.indexOf(focus as Element);
      return { down: to - from, on, shown: nth >= 0 };
    },
    [id, line] as const,
  );

const isChosen = async (page: Page, id: number): Promise<boolean> =>
  (await page.locator(`.face[data-person="${id}"][aria-pressed="true"]`).count()) > 0;

/** So many people on, somebody who was not shown before is shown, and nobody was left out. */
const ALONG = 5;

async function choosePerson(page: Page, id: number): Promise<void> {
  if (await isChosen(page, id)) return;
  await page.keyboard.press('q');
  await page.waitForFunction(() => document.activeElement?.closest('.queues') !== null);
  const line = await lineOf(page, id);
  let moved = false;
  let home = false;
  for (let tries = 0; tries < 80; tries += 1) {
    const place = await placeOf(page, id, line);
    if (place === null) throw new Error(`nobody stands in line ${line}`);
    if (place.down === 0 && place.shown && place.on === 0) break;
    moved = true;
    if (place.down !== 0)
      await repeat(page, place.down > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(place.down));
    else if (place.shown)
      await repeat(page, place.on > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(place.on));
    // Only some faces of a long line are shown: it is gone along from its head.
    else if (home) await repeat(page, 'ArrowRight', ALONG);
    else {
      await page.keyboard.press('Home');
      home = true;
    }
  }
  // Whoever is come upon by the arrows is chosen thereby; the first in focus is not yet.
  if (!moved) await page.keyboard.press('Enter');
  await page.waitForSelector(`.face[data-person="${id}"][aria-pressed="true"]`);
}

async function chooseRequest(page: Page, id: number): Promise<void> {
  const own = `[data-request="${id}"]`;
  if ((await page.locator(`${own}[data-current="true"]`).count()) > 0) return;
  await tabTo(page, `${own} .request-words`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${own}[data-current="true"]`);
}

/** A break on the plan, in steps of five minutes. */
async function moveRest(page: Page, { staff, from }: CommandOf<'plan-break'>): Promise<void> {
  const bar = page.locator(`[data-plan-rest="${staff}"]`);
  for (let tries = 0; tries < 60; tries += 1) {
    const at = Number(await bar.getAttribute('data-from'));
    if (at === from) return;
    await page.keyboard.press(at < from ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      ([one, was]) =>
        document.querySelector<HTMLElement>(`[data-plan-rest="${one}"]`)?.dataset.from !== was,
      [staff, String(at)] as const,
    );
  }
}

export class FloorKeys implements Hands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async give(command: Command): Promise<void> {
    const page = this.#page;
    switch (command.do) {
      case 'open-doors':
        return this.#onFloor('d');
      case 'close-shift':
        return this.#onFloor('e');
      case 'order-cash':
        return this.#onFloor('o', [String(command.amount)]);
      case 'call-in':
        return this.#onFloor('h', [command.helper]);
      case 'announce':
        return this.#onFloor('a', [command.announcement]);
      case 'plan-break':
        await this.#onFloor('p');
        await tabTo(page, `[data-plan-rest="${command.staff}"]`);
        await moveRest(page, command);
        await page.keyboard.press('Escape');
        await page.waitForSelector('.plan', { state: 'detached' });
        return;
      case 'assign':
        return this.#onFloor('r', [command.staff, command.to]);
      case 'begin-duty': {
        await turnTo(page, false);
        await tabTo(page, `[data-matter="${command.duty}"] .button[data-tone="primary"]`);
        await page.keyboard.press('Enter');
        return;
      }
      case 'set-aside':
        await turnTo(page, true);
        await page.keyboard.press('Escape');
        return;
      case 'care':
        return this.#forPerson(command.customer, 'c', [command.care]);
      case 'invite':
        return this.#forPerson(command.customer, command.insist ? 'k' : 'i', [command.to]);
      case 'let-ahead':
        return this.#forPerson(command.customer, 'l', [command.reason]);
      case 'go-and-see':
        return this.#forRequest(command.request, 'g');
      case 'answer-request':
        return command.answer === 'approve'
          ? this.#forRequest(command.request, 'y')
          : this.#forRequest(command.request, 'n', [command.reason ?? '']);
      case 'end-duty':
        await turnTo(page, true);
        await toDesk(page);
        await page.keyboard.press('z');
        await page.waitForSelector('[data-confirm="yes"]');
        await page.keyboard.press('Enter');
        return;
      default:
        await turnTo(page, true);
        return press(page, command);
    }
  }

  async #onFloor(key: string, values: readonly string[] = []): Promise<void> {
    await turnTo(this.#page, false);
    return byKey(this.#page, key, values);
  }

  async #forPerson(id: number, key: string, values: readonly string[]): Promise<void> {
    await turnTo(this.#page, false);
    await choosePerson(this.#page, id);
    return byKey(this.#page, key, values);
  }

  async #forRequest(id: number, key: string, values: readonly string[] = []): Promise<void> {
    await turnTo(this.#page, false);
    await chooseRequest(this.#page, id);
    return byKey(this.#page, key, values);
  }
}
