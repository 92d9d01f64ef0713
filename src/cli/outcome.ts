/** How a command ends. */
export const EXIT_OK = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

/** The call itself was wrong: a file that is not there, a number that is none. */
export class UsageError extends Error {}

export function finish(ok: boolean): void {
  process.exitCode = ok ? EXIT_OK : EXIT_FINDINGS;
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A whole number from an option; throws UsageError. */
export function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new UsageError(`"${text}" is no whole number`);
  return Number(text);
}
