/** Serves the small withdrawal with mouse or finger; only figures are typed, into the field that was touched. */
import type { Page } from 'playwright-core';
import type { CommandType } from '../../../src/scenario/vocabulary/commands.ts';
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

  /** What `work` does must end in one more command of that kind. */
  async #command(verb: CommandType, work: () => Promise<unknown>): Promise<void> {
    await handsFree(this.#page);
    const before = await this.#given(verb);
    await work();
    await this.#page.waitForFunction(
      ([one, n]) =>
        (window.__oc?.log()?.commands.filter(({ command }) => command.do === one).length ?? 0) > n,
      [verb, before] as const,
    );
  }

  #given(verb: CommandType): Promise<number> {
    return this.#page.evaluate(
      (one) => window.__oc?.log()?.commands.filter(({ command }) => command.do === one).length ?? 0,
      verb,
    );
  }

  #press(verb: CommandType, selector: string): Promise<void> {
    return this.#command(verb, () => this.#hit(selector));
  }

  /** Turns to the list and the page on which an entry stands, and presses it. */
  async #row(tab: Tab, id: string): Promise<void> {
    const page = this.#page;
    await this.#hit(`.talk [role=tab] >> nth=${['ask', 'say', 'do'].indexOf(tab)}`);
    await page.waitForSelector(`.talk-row[data-entry^="${tab}:"]`);
    const row = `[data-entry="${tab}:${id}"]`;
    const everything = page.locator('.talk [data-group=""]');
    if ((await everything.count()) > 0) await this.#hit('.talk [data-group=""]');
    for (let turns = 0; turns < 40 && (await page.locator(row).count()) === 0; turns += 1) {
      const at = await page.locator('.talk-list').getAttribute('data-page');
      await this.#hit('.talk .pager-button >> nth=1');
      await page.waitForSelector(`.talk-list:not([data-page="${at}"])`);
    }
    await this.#hit(row);
  }

  /** Something to ask or to say. */
  #talk(verb: 'ask' | 'say', id: string): Promise<void> {
    return this.#command(verb, () => this.#row(verb, id));
  }

  /** Something to do, and the answers to what is asked then. */
  #do(verb: CommandType, ...answers: string[]): Promise<void> {
    return this.#command(verb, async () => {
      const before = await this.#given(verb);
      await this.#row('do', verb);
      for (const answer of answers) {
        // A question with one possible answer is not asked.
        await this.#page.waitForFunction(
          ([one, n, id]) =>
            (window.__oc?.log()?.commands.filter(({ command }) => command.do === one).length ?? 0) >
              n || document.querySelector(`[data-choice="${id}"]`) !== null,
          [verb, before, answer] as const,
        );
        const choice = `[data-choice="${answer}"]`;
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
    await this.#press('open-window', '.chair .button');
    await page.waitForSelector('[data-call="ready"], [data-call="skip"]');
    if ((await page.locator('[data-call="skip"]').count()) > 0) await this.#hit('.chair .button');
    await page.waitForSelector('[data-call="ready"]');
    await this.#press('call-next', '.chair .button');
    await page.waitForFunction(() =>
      window.__oc?.facts().some((f) => f.type === 'encounter.started'),
    );
  }

  /** From the greeting to the cash on the counter. */
  async serveWithdrawal(): Promise<void> {
    const page = this.#page;
    await this.#do('greet');
    await this.#talk('ask', 'need');
    await this.#press('take', '[data-offer="card"]');
    await this.#press('open-transaction', '.txn:has-text("1102")');
    await page.waitForSelector('[data-terminal-field="account"]');
    const no = await page.locator('.fact[data-ref="card.no"] .fact-value').textContent();
    await this.#type('account', no?.replace(/\D/g, '') ?? '');
    // A field is keyed when it is left.
    await this.#command('key', async () => {
      const currency = page.locator('[data-terminal-field="currency"]');
      // The list the browser unrolls is its own and takes no clicks from here.
      await currency.focus();
      await currency.selectOption('CNY');
      await this.#type('amount', '2000');
    });
    await this.#command('key', () => this.#hit('[data-terminal-field="summary"]'));
    await this.#press('key', '[data-pin="customer"]');
    await this.#do('read-back');
    await this.#do('ask-sign', 'withdrawal-voucher', 'customer');
    await this.#press('post', '[data-function="post"]');
    await this.#command('pay', async () => {
      await this.#row('do', 'pay');
      for (const figure of ['2', '00', '0']) {
        await this.#hit(`.pay-pad button:text-is("${figure}")`);
      }
      await this.#hit('.dialog-body > .button[data-tone="primary"]');
    });
  }

  /** Receipt and card back into the customer's hands, and goodbye. */
  async seeOff(): Promise<void> {
    await this.#talk('say', 'count-please');
    await this.#do('print', 'withdrawal-receipt');
    for (const item of ['withdrawal-receipt', 'card']) {
      await this.#command('give', async () => {
        await this.#hit(`.paper[data-item="${item}"] .paper-head`);
        await this.#hit('[data-choice="give"]');
        await this.#hit('[data-choice="both"]');
      });
    }
    await this.#talk('say', 'farewell');
    await this.#do('invite-rating');
    await this.#do('part');
  }
}
