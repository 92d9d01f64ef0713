/**
 * Plays commands at the counter as a teller does: by keys. Nothing is clicked and nothing is called;
 * the page is only read, to know which digit stands before which choice and when the hands are free.
 */
import type { Page } from 'playwright-core';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { givenTo, untilGiven } from './given.ts';
import { byKey, bySearch, enter, tabTo, toDesk } from './key-moves.ts';
import { handsFree, PATIENCE } from './time.ts';

/** Turns to whom is spoken to next; with the customer alone there is nothing to turn to. */
async function address(page: Page, who: string): Promise<void> {
  if (who !== '') {
    // Chips stand with what is asked and said; an incident opens on what can be done.
    if ((await page.$$('[data-to]')).length === 0) await page.keyboard.press('q');
    await page.waitForSelector(`[data-to="${who}"]`, { timeout: PATIENCE });
  }
  const chips = await page.$$eval('[data-to]', (all) =>
    all.map((chip) => [chip.getAttribute('data-to'), chip.getAttribute('aria-pressed')] as const),
  );
  const index = chips.findIndex(([id]) => id === who);
  if (index < 0) return;
  if (chips[index]?.[1] === 'true') return;
  await page.keyboard.press(`Shift+Digit${index + 1}`);
  await page.waitForSelector(`[data-to="${who}"][aria-pressed="true"]`, { timeout: PATIENCE });
}

const isPicked = async (page: Page, ref: string): Promise<boolean> =>
  (await page.locator(`.fact[data-ref="${ref}"][aria-pressed="true"]`).count()) > 0;

async function pick(page: Page, ref: string): Promise<void> {
  if (await isPicked(page, ref)) return;
  await tabTo(page, `.fact[data-ref="${ref}"]`);
  await page.keyboard.press('Enter');
}

async function keyField(page: Page, field: string, value: string): Promise<void> {
  const own = `[data-terminal-field="${field}"]`;
  if (!(await inTerminal(page))) await page.keyboard.press('F3');
  await page.waitForSelector(own, { timeout: PATIENCE });
  if ((await page.locator(own).getAttribute('data-pin')) !== null) {
    await tabTo(page, `.pin [data-pin="${value}"]`);
    await page.keyboard.press('Enter');
    return;
  }
  await tabTo(page, own);
  await enter(page, value);
}

const inTerminal = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.activeElement?.matches('[data-terminal-field], [data-pin]') ?? false,
  );

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
  await enter(page, value);
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

/** The hands are already where the command is given: Escape would only take them away. */
async function staysWhere(page: Page, command: Command): Promise<boolean> {
  switch (command.do) {
    case 'challenge':
      return (await isPicked(page, command.a)) && (await isPicked(page, command.b));
    case 'fill':
      return (await page.locator(`[data-sheet="${command.form}"]`).count()) > 0;
    case 'key':
      return inTerminal(page);
    default:
      return false;
  }
}

/**
 * Gives one command by keys, as soon as the hands are free.
 * @throws with the words on the screen when the run did not accept it
 */
export async function press(page: Page, command: Command): Promise<void> {
  await handsFree(page);
  if (!(await staysWhere(page, command))) await toDesk(page);
  const known = await givenTo(page);
  await keysOf(page, command);
  await untilGiven(page, command, known);
}
