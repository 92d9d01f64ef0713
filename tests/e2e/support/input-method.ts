import type { Page } from 'playwright-core';

/** What an input method does to a field, through the browser's own doors. */
export async function inputMethod(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  /** A key that the input method has taken for itself. */
  const taken = async (code: string, key = 'Process') => {
    const event = { code, key, windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return {
    /** Letters being turned into a word, with the keys that would do harm on the desk, and Enter. */
    async begin() {
      for (const [code, text] of [
        ['KeyH', 'h'],
        ['KeyE', 'he'],
      ] as const) {
        await taken(code, text.slice(-1));
        await compose(text);
      }
      await taken('Enter', 'Enter');
      await taken('Enter');
      await taken('Digit1', '1');
    },
    commit: (text: string) => devtools.send('Input.insertText', { text }),
    taken,
  };
}
