/** The supervisor's moves by mouse: faces, rows, buttons and answers are pressed where they stand. */
import type { Page } from 'playwright-core';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Command, CommandOf } from '../../../src/scenario/vocabulary/commands.ts';
import type { Hands } from './drill-player.ts';
import { Pointer } from './pointer.ts';

export class FloorPointer implements Hands {
  readonly #page: Page;
  readonly #desk: Pointer;

  constructor(page: Page, bundle: LessonBundle) {
    this.#page = page;
    this.#desk = new Pointer(page, bundle, 'click');
  }

  async give(command: Command): Promise<void> {
    switch (command.do) {
      case 'open-doors':
      case 'close-shift':
        await this.#turnTo(false);
        return this.#hit('.hall-doors .button');
      case 'order-cash':
        return this.#choose('[data-act="cash"]', [String(command.amount)]);
      case 'call-in':
        return this.#choose(`[data-helper="${command.helper}"]`, []);
      case 'announce':
        return this.#choose('[data-act="announce"]', [command.announcement]);
      case 'plan-break':
        return this.#pullRest(command);
      case 'assign':
        await this.#turnTo(false);
        await this.#press(`.crew[data-staff="${command.staff}"]`);
        return command.to === 'break'
          ? this.#hit('[data-act="break"]')
          : this.#choose('[data-act="move"]', [command.to]);
      case 'begin-duty':
        await this.#turnTo(false);
        return this.#hit(`[data-matter="${command.duty}"] .button[data-tone="primary"]`);
      case 'grade-complaint':
        await this.#turnTo(false);
        return this.#hit(`.matter-acts [data-grade="${command.level}"]`);
      case 'set-aside':
        await this.#turnTo(true);
        return this.#hit('.matter-head [data-act="aside"]');
      case 'end-duty':
        await this.#turnTo(true);
        await this.#hit('.matter-head [data-act="done"]');
        return this.#confirm();
      case 'care':
        return this.#forPerson(command.customer, 'care', [command.care]);
      case 'invite':
        return this.#forPerson(command.customer, command.insist ? 'insist' : 'invite', [
          command.to,
        ]);
      case 'let-ahead':
        return this.#forPerson(command.customer, 'ahead', [command.reason]);
      case 'go-and-see':
        await this.#turnTo(false);
        return this.#hit(`[data-request="${command.request}"] [data-answer="see"]`);
      case 'answer-request': {
        await this.#turnTo(false);
        const own = `[data-request="${command.request}"]`;
        if (command.answer === 'approve') return this.#hit(`${own} [data-answer="yes"]`);
        return this.#choose(`${own} [data-answer="no"]`, [command.reason ?? '']);
      }
      default:
        await this.#turnTo(true);
        return this.#desk.give(command);
    }
  }

  #hit(selector: string): Promise<void> {
    return this.#page.locator(selector).first().click();
  }

  /** A thing that is chosen by being pressed, and given up by being pressed again. */
  async #press(selector: string): Promise<void> {
    if ((await this.#page.locator(`${selector}[aria-pressed="true"]`).count()) > 0) return;
    await this.#hit(selector);
    await this.#page.waitForSelector(`${selector}[aria-pressed="true"]`);
  }

  async #turnTo(papers: boolean): Promise<void> {
    const page = this.#page;
    if ((await page.locator(`.console[data-sheet="${papers}"]`).count()) > 0) return;
    await this.#hit(
      papers
        ? '.matter-row[data-state="doing"] .button[data-tone="primary"]'
        : '.matter-head [data-act="floor"]',
    );
    await page.waitForSelector(`.console[data-sheet="${papers}"]`);
  }

  /** A break on the plan, pulled to its time. */
  async #pullRest({ staff, from }: CommandOf<'plan-break'>): Promise<void> {
    const page = this.#page;
    await this.#turnTo(false);
    await this.#hit('[data-act="plan"]');
    const bar = page.locator(`[data-plan-rest="${staff}"]`);
    const [box, track] = [await bar.boundingBox(), await bar.locator('..').boundingBox()];
    const span = (await page.locator('.plan-day').getAttribute('data-span'))
      ?.split(' ')
      .map(Number);
    if (!box || !track || !span) throw new Error('no plan on the screen');
    const [begins = 0, ends = 0] = span;
    const by = from - Number(await bar.getAttribute('data-from'));
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (by / (ends - begins)) * track.width, y, { steps: 4 });
    await page.mouse.up();
    await page.locator('.dialog-head .button').click();
    await page.waitForSelector('.plan', { state: 'detached' });
  }

  async #choose(selector: string, values: readonly string[]): Promise<void> {
    await this.#turnTo(false);
    await this.#hit(selector);
    await this.#desk.answer(values);
  }

  /** Somebody whose face is not shown is found by unfolding the line. */
  async #forPerson(id: number, act: string, values: readonly string[]): Promise<void> {
    await this.#turnTo(false);
    const face = `.face[data-person="${id}"]`;
    if ((await this.#page.locator(face).count()) === 0)
      for (const more of await this.#page.locator('[data-unfold]').all()) {
        await more.click();
        if ((await this.#page.locator(face).count()) > 0) break;
      }
    await this.#press(face);
    await this.#choose(`.person [data-act="${act}"]`, values);
  }

  /** A matter asks once more before it is ended, unless that was switched off. */
  async #confirm(): Promise<void> {
    const yes = this.#page.locator('[data-confirm="yes"]');
    if ((await yes.count()) > 0) await yes.click();
  }
}
