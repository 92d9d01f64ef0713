/**
 * Plays commands at the counter as a teller does: by keys. Nothing is clicked and nothing is called;
 * the page is only read, to know which digit stands before which choice and when the hands are free.
 */
import type { Page } from 'playwright-core';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';

const PATIENCE = 30_000;

interface Run {
  log(): { readonly commands: readonly unknown[] } | null;
}

/** Commands accepted so far, as the run itself has recorded them. */
const accepted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const run = (window as unknown as { __oc?: Run }).__oc;
    return run?.log()?.commands.length ?? -1;
  });

/** Waits until the teller's hands are free. */
export async function handsFree(page: Page): Promise<void> {
  await page.waitForSelector('.counter[data-busy=""]', { state: 'attached', timeout: PATIENCE });
}

/** Closes what lies over the desk and lets no field hold the focus. */
async function toDesk(page: Page): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    const state = await page.evaluate(() => {
      const over = document.querySelector('.overlay') !== null;
      const sheet = document.querySelector('.sheet') !== null;
      const focused = document.activeElement;
      const held = focused !== null && focused.closest('.counter') !== null;
      return over || sheet || held;
    });
    if (!state) return;
    await page.keyboard.press('Escape');
  }
}

/** Answers the questions of the chooser: each by the value among `values` that it offers. */
async function answer(page: Page, values: readonly string[]): Promise<void> {
  const left = [...values];
  for (let turns = 0; turns < 40; turns++) {
    const asked = await page.evaluate((wanted) => {
      const chooser = document.querySelector<HTMLElement>('[data-chooser]');
      if (chooser === null) return null;
      const ids = [...chooser.querySelectorAll<HTMLElement>('[data-choice]')].map(
        (choice) => choice.dataset.choice ?? '',
      );
      const value = wanted.find((one) => ids.includes(one)) ?? '';
      const title = chooser.closest('.dialog')?.querySelector('h2')?.textContent ?? '';
      return { value, digit: ids.indexOf(value) + 1, title, page: chooser.dataset.page ?? '' };
    }, left);
    if (asked === null) return;
    if (asked.digit > 0) {
      left.splice(left.indexOf(asked.value), 1);
      await page.keyboard.press(String(asked.digit));
    } else await page.keyboard.press('PageDown');
    await page.waitForFunction(
      (before) => {
        const chooser = document.querySelector<HTMLElement>('[data-chooser]');
        const title = chooser?.closest('.dialog')?.querySelector('h2')?.textContent ?? '';
        return chooser === null || title !== before.title || chooser.dataset.page !== before.page;
      },
      asked,
      { timeout: PATIENCE },
    );
  }
  throw new Error(`the chooser offers none of ${left.join(', ')}`);
}

async function byKey(page: Page, key: string, values: readonly string[] = []): Promise<void> {
  await page.keyboard.press(key);
  if (values.length > 0) {
    // Two frames: by then the key has been taken and what it opened has been drawn.
    await page.evaluate(
      () =>
        new Promise<void>((drawn) => {
          requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
        }),
    );
    await answer(page, values);
  }
}

async function bySearch(page: Page, id: string, values: readonly string[] = []): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.closest('.talk-search') !== null);
  // At one go, as an input method does; key by key it takes a test several times as long.
  await page.keyboard.insertText(id);
  await page.waitForSelector(`[data-entry="${id}"]`, { timeout: PATIENCE });
  await byKey(page, 'Enter', values);
}

/** Turns to whom is spoken to next; with the customer alone there is nothing to turn to. */
async function address(page: Page, who: string): Promise<void> {
  const chips = await page.$$eval('[data-to]', (all) =>
    all.map((chip) => [chip.getAttribute('data-to'), chip.getAttribute('aria-pressed')] as const),
  );
  const index = chips.findIndex(([id]) => id === who);
  if (index < 0 && who === '') return;
  if (index < 0) throw new Error(`"${who}" cannot be spoken to`);
  if (chips[index]?.[1] === 'true') return;
  await page.keyboard.press(`Shift+Digit${index + 1}`);
  await page.waitForSelector(`[data-to="${who}"][aria-pressed="true"]`, { timeout: PATIENCE });
}

/** Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: PATIENCE });
  for (let presses = 0; presses < 250; presses++) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

const isPicked = async (page: Page, ref: string): Promise<boolean> =>
  (await page.locator(`.fact[data-ref="${ref}"][aria-pressed="true"]`).count()) > 0;

async function pick(page: Page, ref: string): Promise<void> {
  if (await isPicked(page, ref)) return;
  await tabTo(page, `.fact[data-ref="${ref}"]`);
  await page.keyboard.press('Enter');
}

async function keyField(page: Page, field: string, value: string): Promise<void> {
  await page.keyboard.press('F3');
  const pin = `[data-pin="${value}"]`;
  const own = `[data-terminal-field="${field}"]`;
  await page.waitForSelector(own, { timeout: PATIENCE });
  if ((await page.locator(own).getAttribute('data-pin')) !== null) {
    await tabTo(page, `.pin ${pin}`);
    await page.keyboard.press('Enter');
    return;
  }
  await tabTo(page, own);
  if ((await page.locator(own).evaluate((element) => element.tagName)) === 'SELECT') {
    for (let presses = 0; presses < 30; presses++) {
      if ((await page.locator(own).inputValue()) === value) break;
      await page.keyboard.press('ArrowDown');
    }
  } else {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
}

async function fillField(page: Page, form: string, field: string, value: string): Promise<void> {
  if ((await page.locator(`[data-sheet="${form}"]`).count()) === 0) {
    await toDesk(page);
    await byKey(page, 'b', [form]);
  }
  const inSheet = await page.evaluate(
    () => (document.activeElement?.closest('.sheet') ?? null) !== null,
  );
  if (!inSheet) await page.keyboard.press('F3');
  await tabTo(page, `[data-sheet="${form}"] [data-form-field="${field}"]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

async function openTransaction(page: Page, code: string): Promise<void> {
  if ((await page.locator('#terminal-code').count()) === 0)
    return bySearch(page, `open-transaction:${code}`);
  await page.keyboard.press('F3');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

async function pay(page: Page, amount: number, key = 'Enter'): Promise<void> {
  await page.keyboard.press('o');
  await page.waitForSelector('[data-pay]', { timeout: PATIENCE });
  await page.keyboard.type((amount / 100).toFixed(2));
  await page.keyboard.press(key);
}

/** Any verb of the list: the search finds it, and each of its arguments is an answer of the chooser. */
function byChoices(page: Page, command: Command): Promise<void> {
  const { do: verb, ...args } = command;
  return bySearch(page, `do:${verb}`, Object.values(args).map(String));
}

async function keysOf(page: Page, command: Command): Promise<void> {
  switch (command.do) {
    case 'open-window':
      return byKey(page, 'n');
    case 'call-next':
      return command.category === undefined
        ? byKey(page, 'n')
        : bySearch(page, 'do:call-next', [command.category]);
    case 'begin-duty':
      return bySearch(page, 'do:begin-duty', [command.duty]);
    case 'go':
      return bySearch(page, 'do:go', [command.place]);
    case 'record':
      return bySearch(page, 'do:record', [command.on ? 'on' : 'off']);
    case 'ask-fill':
      return bySearch(page, 'do:ask-fill', [command.form]);
    case 'lay-out':
      return pay(page, command.amount, 'Shift+Enter');
    case 'greet':
      return byKey(page, 'a');
    case 'ask':
      await address(page, command.to ?? '');
      return bySearch(page, `ask:${command.topic}`);
    case 'say':
      await address(page, command.to ?? '');
      return bySearch(page, `say:${command.line}`);
    case 'listen':
      return bySearch(page, 'do:listen');
    case 'phone':
      return bySearch(page, 'do:phone', [command.number]);
    case 'ask-help':
      return bySearch(page, 'do:ask-help', [command.role, command.help]);
    case 'take':
      return byKey(page, 't', [command.item]);
    case 'give':
      return byKey(page, 'r', [command.item, command.hands]);
    case 'inspect':
      return byKey(page, 'u', [command.tool, command.item, command.field]);
    case 'compare':
      await pick(page, command.a);
      return pick(page, command.b);
    case 'challenge':
      await pick(page, command.a);
      await pick(page, command.b);
      await page.keyboard.press('g');
      return;
    case 'count':
      return byKey(page, 'c', [command.item, command.method]);
    case 'check':
      return byKey(page, 'i', [command.check, command.item, command.role]);
    case 'stamp':
      return byKey(page, 'm', [command.stamp, command.item, command.zone]);
    case 'confiscate':
      return byKey(page, 'x', [command.item]);
    case 'pay':
      return pay(page, command.amount);
    case 'open-transaction':
      return openTransaction(page, command.code);
    case 'key':
      return keyField(page, command.field, command.value);
    case 'read-back':
      return byKey(page, 'y');
    case 'authorise':
      return byKey(page, 'F6', [command.role]);
    case 'post':
      return byKey(page, 'F8');
    case 'reverse':
      if (command.txn !== 'last') return byKey(page, 'F10', [command.txn]);
      await page.keyboard.press('F10');
      // The newest stands first.
      return byKey(page, '1');
    case 'open-form':
      return byKey(page, 'b', [command.form]);
    case 'fill':
      return fillField(page, command.form, command.field, command.value);
    case 'ask-sign':
      return byKey(page, 'v', [command.form, command.who]);
    case 'print':
      return byKey(page, 'F7', [command.form]);
    case 'call':
      return bySearch(page, `call:${command.role}`);
    case 'answer-phone':
    case 'silence-phone':
      return byKey(page, 'p', [command.do]);
    case 'report':
      return byKey(page, 'k', [command.to, command.about]);
    case 'invite-rating':
      return byKey(page, 'f');
    case 'part':
    case 'end-duty':
      return byKey(page, 'z');
    case 'lock-screen':
    case 'unlock-screen':
      return byKey(page, 'F12');
    case 'leave-seat':
    case 'return-seat':
      return byKey(page, 'l', [command.do]);
    case 'grade-complaint':
      return bySearch(page, 'do:grade-complaint', [`${command.complaint}:${command.level}`]);
    case 'count-drawer':
      return byKey(page, 'd');
    default:
      return byChoices(page, command);
  }
}

/**
 * Gives one command by keys, as soon as the hands are free.
 * @throws with the words on the screen when the run did not accept it
 */
export async function press(page: Page, command: Command): Promise<void> {
  await handsFree(page);
  // Escape would take the two fields off the tray that are about to be pointed out.
  const onTray =
    command.do === 'challenge' &&
    (await isPicked(page, command.a)) &&
    (await isPicked(page, command.b));
  const inForm =
    command.do === 'fill' && (await page.locator(`[data-sheet="${command.form}"]`).count()) > 0;
  if (!onTray && !inForm) await toDesk(page);
  const before = await accepted(page);
  await keysOf(page, command);
  try {
    await page.waitForFunction(
      (count) => ((window as unknown as { __oc?: Run }).__oc?.log()?.commands.length ?? -1) > count,
      before,
      { timeout: PATIENCE },
    );
  } catch {
    const toast = await page.locator('.toasts').textContent();
    throw new Error(`not accepted: ${JSON.stringify(command)} · ${toast ?? ''}`);
  }
}
