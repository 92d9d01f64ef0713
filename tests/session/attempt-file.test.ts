import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { archive } from '../../src/app/platform/archive.ts';
import type { AttemptFileProblem } from '../../src/session/attempt-file.ts';
import type { RunLog } from '../../src/sim/index.ts';
import { CHANGED, openPage, type Page, SCRIPT, startPage } from './support.ts';

let source: Page;
let id: string;
let bytes: Uint8Array;

beforeAll(async () => {
  source = await startPage();
  source.play(SCRIPT);
  await source.session.finish();
  await source.session.setNote('双人收缴');
  await source.session.setPaper({ people: '陶敏', 'finding-1': '窗口开晚了' });
  await source.settle();
  id = source.stores.session.getState().attempt;
  bytes = (await source.session.exportAttempt(id))!;
});

type Json = Record<string, unknown>;
const parts = (file: Uint8Array) => {
  const files = unzipSync(file);
  return {
    manifest: JSON.parse(strFromU8(files['manifest.json']!)) as Json,
    log: JSON.parse(strFromU8(files['log.json']!)) as RunLog & Json,
  };
};
/** A file with changed content but honest checksums. */
const forge = (change: (file: ReturnType<typeof parts>) => void): Uint8Array => {
  const file = parts(bytes);
  change(file);
  const log = strToU8(JSON.stringify(file.log));
  const manifest = { ...file.manifest, sha256: archive.sha256(log) };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'log.json': log });
};

test('an attempt travels in a file', async () => {
  const other = openPage();
  expect(await other.session.importAttempt(bytes)).toEqual({ ok: true, id, known: false });
  const record = other.storage.records.get(id)!;
  expect(record.log).toEqual(source.storage.records.get(id)!.log);
  expect(record).toMatchObject({
    imported: true,
    status: 'ended',
    result: source.storage.records.get(id)!.result,
  });
  expect(await other.session.openDebrief(id)).toEqual({ ok: true });
  const debrief = other.stores.debrief.getState();
  expect(debrief.facts).toEqual(source.stores.debrief.getState().facts);
  expect(debrief).toMatchObject({ note: '双人收缴', differs: false, contentChanged: false });
});

test('the time it took comes along; a file of the first format says nothing of it', async () => {
  const other = openPage();
  await other.session.importAttempt(forge((f) => (f.manifest.spent = 754_000)));
  expect(other.storage.records.get(id)?.spent).toBe(754_000);
  expect(parts(bytes).manifest.spent).toBe(source.storage.records.get(id)?.spent);

  const older = openPage();
  const first = forge(({ manifest }) => {
    manifest.format = 1;
    delete manifest.spent;
  });
  expect(await older.session.importAttempt(first)).toMatchObject({ ok: true });
  expect(older.storage.records.get(id)?.spent).toBe(0);
});

test('the same file twice is one attempt; another attempt of that name gets a name of its own', async () => {
  const other = openPage();
  await other.session.importAttempt(bytes);
  expect(await other.session.importAttempt(bytes)).toEqual({ ok: true, id, known: true });
  expect(other.storage.records.size).toBe(1);

  const page = await startPage({ seed: 8 });
  await page.session.leave();
  const [stranger] = [...page.storage.records.values()];
  page.storage.records.set(id, { ...stranger!, id });
  const outcome = await page.session.importAttempt(bytes);
  expect(outcome).toMatchObject({ ok: true, known: false });
  expect(outcome).not.toMatchObject({ id });
  expect(page.storage.records.get(id)).toEqual({ ...stranger!, id });
});

const cut = (file: Uint8Array) => file.slice(0, file.length / 2);
const bomb = () =>
  zipSync({ 'manifest.json': strToU8('{}'), 'log.json': new Uint8Array(30_000_000) });

describe('a file is refused with a code and nothing changes when', () => {
  const cases: [AttemptFileProblem, string, () => Uint8Array][] = [
    ['too-large', 'it is larger than 5 MB', () => new Uint8Array(5 * 1024 * 1024 + 1)],
    ['not-an-archive', 'it is something else', () => strToU8('not a zip')],
    ['not-an-archive', 'it is empty', () => new Uint8Array(0)],
    ['not-an-archive', 'it is cut off', () => cut(bytes)],
    ['not-an-archive', 'it unpacks to far too much', bomb],
    [
      'not-an-archive',
      'it holds more files than it should',
      () => zipSync({ ...unzipSync(bytes), 'extra.txt': strToU8('x') }),
    ],
    ['entries', 'its log is missing', () => zipSync({ 'manifest.json': strToU8('{}') })],
    ['manifest', 'its manifest is no manifest', () => forge((f) => (f.manifest.kind = 'other'))],
    ['manifest', 'its id could be a path', () => forge((f) => (f.manifest.attempt = '../../x'))],
    ['manifest', 'manifest and log disagree', () => forge((f) => (f.manifest.seed = 99))],
    ['format', 'it is of a newer format', () => forge((f) => (f.manifest.format = 3))],
    [
      'checksum',
      'one letter of the log was changed',
      () => {
        const files = unzipSync(bytes);
        const log = strToU8(strFromU8(files['log.json']!).replace('open-window', 'open-windov'));
        return zipSync({ 'manifest.json': files['manifest.json']!, 'log.json': log });
      },
    ],
    ['log', 'its log is no object', () => forge((f) => ((f as Json).log = null))],
    ['log', 'a command does not exist', () => forge((f) => edit(f, { do: 'rob' }))],
    [
      'log',
      'a command is named like an inherited property',
      () => forge((f) => edit(f, { do: 'constructor' })),
    ],
    ['log', 'an argument is missing', () => forge((f) => edit(f, { do: 'take' }))],
    ['log', 'a time is no whole number', () => forge((f) => edit(f, undefined, 1.5))],
    ['log', 'times run backwards', () => forge((f) => (f.log.commands as unknown[]).reverse())],
    ['no-such-lesson', 'its lesson is not here', () => forge(rename)],
    [
      'replay-differs',
      'a command was left out',
      () => forge((f) => (f.log.commands as unknown[]).pop()),
    ],
    [
      'replay-differs',
      'the final hash was changed',
      () => forge((f) => ((f.log as Json).hash = '0')),
    ],
  ];
  function edit(file: ReturnType<typeof parts>, command: unknown, t?: number) {
    const first = file.log.commands[0] as unknown as Json;
    if (command) first.command = command;
    if (t !== undefined) first.t = t;
  }
  function rename(file: ReturnType<typeof parts>) {
    file.manifest.lesson = 'elsewhere';
    (file.log as Json).lesson = 'elsewhere';
  }

  test.each(cases)('%s: %s', async (code, _, make) => {
    const page = openPage();
    const state = page.stores.session.getState();
    const outcome = await page.session.importAttempt(make());
    expect(outcome).toMatchObject({ ok: false, code });
    expect(page.storage.records.size).toBe(0);
    expect(page.stores.session.getState()).toBe(state);
  });

  test('content-changed: the lesson is another version', async () => {
    const page = openPage({ files: CHANGED });
    expect(await page.session.importAttempt(bytes)).toMatchObject({ code: 'content-changed' });
    expect(page.storage.records.size).toBe(0);
  });

  test('storage: it cannot be kept', async () => {
    const page = openPage();
    page.storage.broken = 'quota';
    expect(await page.session.importAttempt(bytes)).toMatchObject({ code: 'storage' });
  });
});
