/** Proofs of earlier runs: the same content, the same options and the same program give the same proof. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proof } from '../bots/prove.ts';

/** Whatever decides what a proof says. */
const PROGRAM = ['scenario', 'sim', 'bots'];

export interface ProofKeep {
  /** The proof found before for this task, or null. */
  read(task: KeptTask): Proof | null;
  write(task: KeptTask, proof: Proof): void;
}

/** Plain data; the bundle is told by its digest alone. */
export interface KeptTask {
  readonly lesson: string;
  readonly digest: string;
  readonly options: unknown;
}

/** The bundled worker names what it is made of by their digests; from the sources these are read themselves. */
function programDigest(): string {
  const worker = fileURLToPath(new URL('./proof-worker.mjs', import.meta.url));
  if (existsSync(worker)) return readFileSync(worker, 'utf8');
  const hash = createHash('sha256');
  for (const room of PROGRAM) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((one) => one.endsWith('.ts')).sort())
      hash
        .update(`${room}/${file}\0`)
        .update(readFileSync(join(folder, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Keeps proofs as JSON files in a folder, which is made when the first is written. */
export function proofKeep(folder: string): ProofKeep {
  const program = programDigest();
  const pathOf = (task: KeptTask): string => {
    const key = createHash('sha256')
      .update(JSON.stringify([program, task]))
      .digest('hex');
    return join(folder, `${task.lesson}-${key.slice(0, 24)}.json`);
  };
  return {
    read(task) {
      try {
        return JSON.parse(readFileSync(pathOf(task), 'utf8')) as Proof;
      } catch {
        // None there, or one half written: it is proved anew.
        return null;
      }
    },
    write(task, proof) {
      mkdirSync(folder, { recursive: true });
      const path = pathOf(task);
      writeFileSync(`${path}.new`, JSON.stringify(proof));
      renameSync(`${path}.new`, path);
    },
  };
}
