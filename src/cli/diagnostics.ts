import pc from 'picocolors';
import type { Diagnostic } from '../scenario/load/diagnostic.ts';
import { print } from './outcome.ts';

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) {
    const place = `${d.file}:${d.line}:${d.column}`;
    const kind = d.severity === 'error' ? pc.red(d.code) : pc.yellow(d.code);
    print(`${place}  ${kind}  ${d.pointer}`);
    print(`    ${d.message['zh-CN']}`);
    print(`    ${d.message.en}`);
    if (d.expected) print(`    ${pc.dim(`${d.expected['zh-CN']} / ${d.expected.en}`)}`);
  }
}
