/** Serves the small withdrawal with mouse or finger; only figures are typed, into the field that was touched. */
import type { Page } from 'playwright-core';
import { handsFree } from './desk-keys.ts';
import { atCounter } from './page.ts';

type Tab = 'ask' | 'say' | 'do';

export class Pointer {
  readonly #page: Page;
  readonly #way: 'click' | 'tap';

  constructor(page: Page, way: 'click' | 'tap') {
    this.#page = page;
    this.#way = way;
  }

  #hit(selector: string): Promise<void> {
    return this.#page.locator(selector).first()[this.#way]();
  }

  /** What `work` does must lead to one more command. */
  async #command(work: () => Promise<unknown>): Promise<void> {
    await handsFree(this.#page);
    const before = await this.#given();
    await work();
    await this.#page.waitForFunction((n) => (window.__oc?.log()?.commands.length ?? 0) > n, before);
  }

  #given(): Promise<number> {
    return this.#page.evaluate(() => window.__oc?.log()?.commands.length ?? 0);
  }

  #press(selector: string): Promise<void> {
    return this.#command(() => this.#hit(selector));
  }

  /** Turns to the list and the page on which an entry stands, and presses it. */
  async #row(tab: Tab, id: string): Promise<void> {
    const page = this.#page;
    await this.#hit(`.talk [role=tab] >> nth=${['ask', 'say', 'do'].indexOf(tab)}`);
    await page.waitForSelector(`.talk-row[data-entry^="${tab}:"]`);
    const row = `[data-entry="${tab}:${id}"]`;
    for (let turns = 0; turns < 12 && (await page.locator(row).count()) === 0; turns += 1) {
      const at = await page.locator('.talk-list').getAttribute('data-page');
      await this.#hit('.talk .pager-button >> nth=1');
      await page.waitForSelector(`.talk-list:not([data-page="${at}"])`);
    }
    await this.#hit(row);
  }

  /** An entry, then the answers to what is asked. */
  #entry(tab: Tab, id: string, ...answers: string[]): Promise<void> {
    return this.#command(async () => {
      const before = await this.#given();
      await this.#row(tab, id);
      for (const answer of answers) {
        const choice = `[data-choice="${answer}"]`;
        // A question with one possible answer is not asked.
        await this.#page.waitForFunction(
          ([n, one]) =>
            (window.__oc?.log()?.commands.length ?? 0) > n || document.querySelector(one) !== null,
          [before, choice] as const,
        );
        if ((await this.#page.locator(choice).count()) > 0) await this.#hit(choice);
      }
    });
  }

  async #type(field: string, text: string): Promise<void> {
    await this.#hit(`[data-terminal-field="${field}"]`);
    await this.#page.keyboard.type(text);
  }

  /** From the menu to the first customer at the desk. */
  async begin(): Promise<void> {
    const page = this.#page;
    await this.#hit('.modes .mode >> nth=1');
    await this.#hit('.start-button');
    await page.waitForFunction(() => window.__oc?.status() === 'ready');
    await this.#hit('.briefing-go .start-button');
    await atCounter(page);
    await this.#press('.chair .button');
    await page.waitForSelector('[data-call="ready"], [data-call="skip"]');
    if ((await page.locator('[data-call="skip"]').count()) > 0) await this.#hit('.chair .button');
    await page.waitForSelector('[data-call="ready"]');
    await this.#press('.chair .button');
    await page.waitForFunction(() =>
      window.__oc?.facts().some((f) => f.type === 'encounter.started'),
    );
  }

  /** From the greeting to the cash on the counter. */
  async serveWithdrawal(): Promise<void> {
    const page = this.#page;
    await this.#entry('do', 'greet');
    await this.#entry('ask', 'need');
    await this.#press('[data-offer="card"]');
    await this.#press('.txn:has-text("1102")');
    await page.waitForSelector('[data-terminal-field="account"]');
    const no = await page.locator('.fact[data-ref="card.no"] .fact-value').textContent();
    await this.#type('account', no?.replace(/\D/g, '') ?? '');
    // A field is keyed when it is left.
    await this.#command(async () => {
      await page.locator('[data-terminal-field="currency"]').selectOption('CNY');
      await this.#type('amount', '2000');
    });
    await this.#press('[data-pin="customer"]');
    await this.#entry('do', 'read-back');
    await this.#entry('do', 'ask-sign', 'withdrawal-voucher', 'customer');
    await this.#press('[data-function="post"]');
    await this.#command(async () => {
      await this.#row('do', 'pay');
      for (const figure of ['2', '00', '0']) {
        await this.#hit(`.pay-pad button:text-is("${figure}")`);
      }
      await this.#hit('.dialog-body > .button');
    });
  }

  /** Receipt and card back into the customer's hands, and goodbye. */
  async seeOff(): Promise<void> {
    await this.#entry('say', 'count-please');
    await this.#entry('do', 'print', 'withdrawal-receipt');
    for (const item of ['withdrawal-receipt', 'card']) {
      await this.#command(async () => {
        await this.#hit(`.paper[data-item="${item}"] .paper-head`);
        await this.#hit('[data-choice="give"]');
        await this.#hit('[data-choice="both"]');
      });
    }
    await this.#entry('say', 'farewell');
    await this.#entry('do', 'invite-rating');
    await this.#entry('do', 'part');
  }
}
