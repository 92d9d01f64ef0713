/**
 * `.ocrun`: one attempt as a file. A zip of manifest.json (what it is, checksum of the log) and log.json.
 * Everything read from it is checked before anything is believed.
 */
import { MODES } from '../scenario/schema/lesson.ts';
import { COMMANDS, type Command } from '../scenario/vocabulary/commands.ts';
import type { RunLog } from '../sim/index.ts';
import type { Archive, AttemptRecord } from './ports.ts';

export const ATTEMPT_FILE_FORMAT = 2;
export const ATTEMPT_FILE_MAX_BYTES = 5 * 1024 * 1024;
/** A log of a whole day is some 200 kB; what unpacks to more than this is no log. */
const UNPACKED_MAX_BYTES = 20 * 1024 * 1024;
const MAX_COMMANDS = 20_000;
/** The longest drill goes over ten days. */
const LONGEST_RUN = 10 * 86_400_000;

export const ATTEMPT_FILE_PROBLEMS = [
  'too-large',
  'not-an-archive',
  'entries',
  'manifest',
  'format',
  'checksum',
  'log',
  'no-such-lesson',
  'content-changed',
  'replay-differs',
  'storage',
] as const;
export type AttemptFileProblem = (typeof ATTEMPT_FILE_PROBLEMS)[number];

export class AttemptFileError extends Error {
  readonly code: AttemptFileProblem;
  constructor(code: AttemptFileProblem, detail = '') {
    super(detail || code);
    this.name = 'AttemptFileError';
    this.code = code;
  }
}

interface Manifest {
  readonly kind: 'open-counter-attempt';
  readonly format: number;
  readonly app: string;
  readonly attempt: string;
  readonly status: AttemptRecord['status'];
  readonly lesson: string;
  readonly seed: number;
  readonly digest: string;
  readonly rewinds: number;
  readonly interruptions: number;
  /** Real ms the clock had gone, which the limit of a drill counts. */
  readonly spent: number;
  /** sha256 of log.json, hex. */
  readonly sha256: string;
}

export type AttemptFileContent = Pick<
  AttemptRecord,
  'id' | 'status' | 'log' | 'rewinds' | 'interruptions' | 'spent'
>;

export function packAttempt(record: AttemptRecord, archive: Archive): Uint8Array {
  const log = new TextEncoder().encode(JSON.stringify(record.log));
  const manifest: Manifest = {
    kind: 'open-counter-attempt',
    format: ATTEMPT_FILE_FORMAT,
    app: record.log.app,
    attempt: record.id,
    status: record.status,
    lesson: record.log.lesson,
    seed: record.log.seed,
    digest: record.log.digest,
    rewinds: record.rewinds,
    interruptions: record.interruptions,
    spent: record.spent ?? 0,
    sha256: archive.sha256(log),
  };
  return archive.zip({
    'manifest.json': new TextEncoder().encode(JSON.stringify(manifest, null, 2)),
    'log.json': log,
  });
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown, max = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;

function readJson(bytes: Uint8Array, code: AttemptFileProblem): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AttemptFileError(code, String(error));
  }
}

/** From one format to the next, by the older one. */
const MIGRATIONS: Readonly<Record<number, (manifest: Fields) => Fields>> = {
  // The first format said nothing of the time it took.
  1: (manifest) => ({ spent: 0, ...manifest }),
};

function migrated(manifest: Fields, format: number): Fields {
  let m = manifest;
  for (let at = format; at < ATTEMPT_FILE_FORMAT; at += 1)
    m = { ...MIGRATIONS[at]?.(m), format: at + 1 };
  return m;
}

function readManifest(bytes: Uint8Array): Manifest {
  const read = readJson(bytes, 'manifest');
  if (!isObject(read) || read.kind !== 'open-counter-attempt')
    throw new AttemptFileError('manifest');
  if (!isWhole(read.format)) throw new AttemptFileError('manifest', 'format');
  if (read.format < 1 || read.format > ATTEMPT_FILE_FORMAT)
    throw new AttemptFileError('format', String(read.format));
  const m = migrated(read, read.format);
  const fine =
    isText(m.app) &&
    isText(m.attempt) &&
    /^[\w-]{4,64}$/.test(m.attempt) &&
    (m.status === 'running' || m.status === 'ended') &&
    isText(m.lesson) &&
    isWhole(m.seed) &&
    isText(m.digest) &&
    isWhole(m.rewinds) &&
    isWhole(m.interruptions) &&
    isWhole(m.spent) &&
    isText(m.sha256);
  if (!fine) throw new AttemptFileError('manifest', 'fields');
  return m as unknown as Manifest;
}

function readCommand(value: unknown): Command {
  if (!isObject(value) || !isText(value.do)) throw new AttemptFileError('log', 'command');
  const { do: verb, ...args } = value;
  if (!Object.keys(COMMANDS).includes(verb)) throw new AttemptFileError('log', verb);
  const parsed = COMMANDS[verb as Command['do']].args.safeParse(args);
  if (!parsed.success) throw new AttemptFileError('log', verb);
  return { do: verb, ...parsed.data } as Command;
}

/** Fields of the record of a drill, and how much each may hold. */
const MAX_FIELDS = 40;
const MAX_WRITTEN = 400;

function readPaper(value: Fields): Record<string, string> {
  const paper: Record<string, string> = {};
  for (const [field, written] of Object.entries(value).slice(0, MAX_FIELDS))
    if (isText(written)) paper[field] = written.slice(0, MAX_WRITTEN);
  return paper;
}

/** Whatever came from outside as a run log, or an `AttemptFileError`. */
export function readRunLog(value: unknown): RunLog {
  const bad = (what: string): never => {
    throw new AttemptFileError('log', what);
  };
  if (!isObject(value)) return bad('shape');
  const l = value;
  const mode = MODES.find((one) => one === l.mode) ?? bad('mode');
  if (l.format !== 1) throw new AttemptFileError('format', String(l.format));
  if (!isText(l.app) || !isText(l.lesson) || !isText(l.digest) || !isText(l.startedAt)) {
    return bad('head');
  }
  if (!isWhole(l.seed) || !isWhole(l.until, LONGEST_RUN) || !isText(l.hash)) return bad('numbers');
  if (!Array.isArray(l.commands) || l.commands.length > MAX_COMMANDS) return bad('commands');
  if (!Array.isArray(l.checkpoints) || l.checkpoints.length > MAX_COMMANDS) {
    return bad('checkpoints');
  }
  if (l.note !== undefined && !isText(l.note)) return bad('note');
  if (l.level !== undefined && !isText(l.level)) return bad('level');
  const until = l.until;
  let last = 0;
  const commands = l.commands.map((entry: unknown) => {
    if (!isObject(entry) || !isWhole(entry.t, until) || entry.t < last) return bad('order');
    last = entry.t;
    return { t: entry.t, command: readCommand(entry.command) };
  });
  let before = { t: 0, n: 0 };
  const checkpoints = l.checkpoints.map((point: unknown) => {
    if (!isObject(point) || !isWhole(point.t, until) || !isWhole(point.n, commands.length)) {
      return bad('checkpoint');
    }
    if (!isText(point.hash) || point.t < before.t || point.n < before.n) return bad('checkpoint');
    const read = { t: point.t, n: point.n, hash: point.hash };
    before = read;
    return read;
  });
  return {
    format: 1,
    app: l.app,
    lesson: l.lesson,
    ...(isText(l.level) ? { level: l.level } : {}),
    digest: l.digest,
    seed: l.seed,
    mode,
    startedAt: l.startedAt,
    commands,
    until,
    hash: l.hash,
    checkpoints,
    ...(isText(l.note) ? { note: l.note.slice(0, 2000) } : {}),
    ...(isObject(l.paper) ? { paper: readPaper(l.paper) } : {}),
  };
}

/** Reads a file; throws `AttemptFileError`. Digest and replay are compared by the caller, who has the content. */
export function unpackAttempt(bytes: Uint8Array, archive: Archive): AttemptFileContent {
  if (bytes.length > ATTEMPT_FILE_MAX_BYTES) throw new AttemptFileError('too-large');
  let files: Record<string, Uint8Array>;
  try {
    files = archive.unzip(bytes, { files: 2, bytes: UNPACKED_MAX_BYTES });
  } catch (error) {
    throw new AttemptFileError('not-an-archive', String(error));
  }
  const manifestBytes = files['manifest.json'];
  const logBytes = files['log.json'];
  if (!manifestBytes || !logBytes || Object.keys(files).length !== 2) {
    throw new AttemptFileError('entries');
  }
  const manifest = readManifest(manifestBytes);
  if (archive.sha256(logBytes) !== manifest.sha256) throw new AttemptFileError('checksum');
  const log = readRunLog(readJson(logBytes, 'log'));
  if (
    log.lesson !== manifest.lesson ||
    log.seed !== manifest.seed ||
    log.digest !== manifest.digest
  ) {
    throw new AttemptFileError('manifest', 'does not match the log');
  }
  return {
    id: manifest.attempt,
    status: manifest.status,
    log,
    rewinds: manifest.rewinds,
    interruptions: manifest.interruptions,
    spent: manifest.spent,
  };
}
