/** Gives commands by mouse or finger: what is on the screen is pressed, and only what goes into a field is typed. */
import { errors, type Page } from 'playwright-core';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Step } from '../../../src/scenario/schema/common.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { drawn } from './drawn.ts';
import { givenTo, untilGiven } from './given.ts';
import { atCounter } from './page.ts';
import { begun, lastFact } from './shift-player.ts';
import { comes, handsFree, PATIENCE, waitUntil } from './time.ts';

type Tab = 'ask' | 'say' | 'do';

export class Pointer {
  readonly #page: Page;
  readonly #bundle: LessonBundle;

  readonly #way: 'click' | 'tap';

  constructor(page: Page, bundle: LessonBundle, way: 'click' | 'tap') {
    this.#page = page;
    this.#bundle = bundle;
    this.#way = way;
  }

  #hit(selector: string): Promise<void> {
    return this.#page.locator(selector).first()[this.#way]();
  }

  async #has(selector: string): Promise<boolean> {
    return (await this.#page.locator(selector).count()) > 0;
  }

  /** From the menu to the open counter or hall; the class code is typed where it is to be a given day. */
  async begin(seed?: number): Promise<void> {
    const page = this.#page;
    const { id } = this.#bundle.lesson;
    const lesson = `.row:has(#lesson-${id})`;
    for (const head of await page.locator('.chapter-head').all()) {
      if (await page.locator(lesson).isVisible()) break;
      await head[this.#way]();
    }
    await this.#hit(lesson);
    await this.#hit('.modes .mode >> nth=1');
    if (seed !== undefined) await page.locator('.code input').fill(String(seed));
    await this.#hit('.start-button');
    await page.waitForFunction(() => window.__oc?.status() === 'ready');
    await this.#hit('.briefing-go .start-button');
    await atCounter(page);
  }

  /** Whoever comes next, called to the desk; the exemplary way through what they bring. */
  async nextCustomer(): Promise<readonly Step[]> {
    const page = this.#page;
    const known = await lastFact(page);
    const before = await this.#calls();
    // The way to skip time may become the way to call under the finger: what counts is that somebody was called.
    while ((await this.#calls()) === before) {
      await comes(page, '[data-call="ready"], [data-call="skip"]');
      if (await this.#has('.chair .button'))
        await page
          .locator('.chair .button')
          [this.#way]({ timeout: 5_000 })
          .catch((error) => {
            if (!(error instanceof errors.TimeoutError)) throw error;
          });
    }
    const { steps } = await begun({ page, bundle: this.#bundle }, known);
    return steps;
  }

  #calls(): Promise<number> {
    return this.#page.evaluate(
      () =>
        window.__oc?.log()?.commands.filter(({ command }) => command.do === 'call-next').length ??
        0,
    );
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if ('do' in step) await this.give(step);
      else if ('until' in step) await waitUntil(this.#page, step);
    }
  }

  /** Goes on until the run has accepted one command more. */
  async give(command: Command): Promise<void> {
    await handsFree(this.#page);
    const known = await givenTo(this.#page);
    await this.#touch(command);
    await untilGiven(this.#page, command, known);
  }

  async #touch(command: Command): Promise<void> {
    const { do: verb, ...args } = command;
    switch (command.do) {
      case 'open-window':
        return this.#hit('.chair .button');
      case 'ask':
        return this.#row('ask', command.topic);
      case 'say':
        return this.#row('say', command.line);
      case 'take':
        return this.#hit(`[data-offer="${command.item}"]`);
      case 'challenge':
        if (!(await this.#has('.tray-actions'))) await this.#pair(command.a, command.b);
        return this.#hit('.tray-actions .button');
      case 'compare':
        return this.#pair(command.a, command.b);
      case 'open-transaction':
        return this.#hit(`.txn:has-text("${command.code}")`);
      case 'key':
        return this.#key(command.field, command.value);
      case 'pay':
        return this.#pay(command.amount);
      case 'fill':
        return this.#fill(command.form, command.field, command.value);
      default:
        await this.#row('do', verb);
        return this.answer(Object.values(args).map(String));
    }
  }

  async #pair(a: string, b: string): Promise<void> {
    for (const ref of [a, b]) {
      const fact = `.fact[data-ref="${ref}"]`;
      if (!(await this.#has(`${fact}[aria-pressed="true"]`))) await this.#hit(fact);
    }
  }

  async #fill(form: string, field: string, value: string): Promise<void> {
    if (!(await this.#has(`[data-sheet="${form}"]`))) {
      await this.#row('do', 'open-form');
      await this.answer([form]);
    }
    await this.#write(`[data-sheet="${form}"] [data-form-field="${field}"]`, value);
  }

  async #key(field: string, value: string): Promise<void> {
    const own = `[data-terminal-field="${field}"]`;
    await this.#page.waitForSelector(own, { timeout: PATIENCE });
    if (await this.#has(`${own}[data-pin]`)) return this.#hit(`[data-pin="${value}"]`);
    return this.#write(own, value);
  }

  /** Into a field; what stands there is taken when it is left. */
  async #write(field: string, value: string): Promise<void> {
    const own = this.#page.locator(field);
    if ((await own.evaluate(({ tagName }) => tagName)) === 'SELECT') {
      // The list the browser unrolls is its own and takes no presses from here.
      await own.focus();
      await own.selectOption(value);
    } else {
      await this.#hit(field);
      await own.fill(value);
    }
    await this.#hit('.brand');
  }

  async #pay(amount: number): Promise<void> {
    await this.#row('do', 'pay');
    for (const figure of (amount / 100).toFixed(2))
      await this.#hit(`.pay-pad button:text-is("${figure}")`);
    await this.#hit('.dialog-body > .button[data-tone="primary"]');
  }

  /** Presses an entry where it stands in the list that is open; else it is searched for, which is fewer presses than turning pages. */
  async #row(tab: Tab, id: string): Promise<void> {
    const row = `[data-entry="${tab}:${id}"]`;
    if (await this.#has('.sheet')) await this.#hit('.sheet-head .button');
    if (!(await this.#has(row))) {
      await this.#hit('.talk-search');
      await this.#page.locator('.talk-search input').fill(`${tab}:${id}`);
    }
    await this.#hit(row);
  }

  /** Answers what is asked then; a question with one possible answer is not asked. */
  async answer(values: readonly string[]): Promise<void> {
    const page = this.#page;
    const left = [...values];
    for (let turns = 0; turns < 40 && left.length > 0; turns += 1) {
      await drawn(page);
      if (!(await this.#has('[data-chooser]'))) return;
      const offered = await page
        .locator('[data-choice]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-choice') ?? ''));
      const value = left.find((one) => offered.includes(one));
      if (value === undefined) await this.#hit('[data-chooser] .pager-button >> nth=1');
      else {
        left.splice(left.indexOf(value), 1);
        await this.#hit(`[data-choice="${value}"]`);
      }
    }
  }
}
