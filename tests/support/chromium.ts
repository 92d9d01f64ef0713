import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../.ci/chromium.mjs';

/**
 * Starts the machine's Chromium without a window. Close it when done.
 * @throws if there is none and it cannot be installed here; the message says what to install
 */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--headless',
      '--no-sandbox', // tests run as root, in containers
      '--disable-gpu',
      // Nothing but the page under test may use the network.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
