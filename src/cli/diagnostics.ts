import pc from 'picocolors';
import type { Diagnostic } from '../scenario/load/diagnostic.ts';
import { print } from './outcome.ts';

/** A list of everything allowed can be long; --json has it whole. */
const LONGEST = 240;

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) {
    const place = `${d.file}:${d.line}:${d.column}`;
    const kind = d.severity === 'error' ? pc.red(d.code) : pc.yellow(d.code);
    print(`${place}  ${kind}  ${d.pointer}`);
    print(`    ${d.message['zh-CN']}`);
    print(`    ${d.message.en}`);
    if (d.expected) {
      print(`    ${pc.dim(short(d.expected['zh-CN']))}`);
      print(`    ${pc.dim(short(d.expected.en))}`);
    }
  }
}
