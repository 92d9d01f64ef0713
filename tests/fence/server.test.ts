import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../.ci/serve.mjs';
import { type Served, serve } from '../support/serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oc-serve-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, '.vite'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>开门营业</title>');
  writeFileSync(join(root, '.vite/manifest.json'), '{}');
  writeFileSync(join(root, 'assets/app-abc.js'), `export const x = '${'开'.repeat(500)}';`);
  writeFileSync(join(root, 'assets/hall.webp'), Buffer.from([1, 2, 3]));
  served = await serve(root);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(served.url + path, init);

/** Sends the path as it stands; fetch would tidy it first. */
function getRaw(path: string): Promise<string> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the static server', () => {
  test('gives the page, never from a cache', async () => {
    const page = await get('');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('开门营业');
  });

  test('sends the strict policy with every answer', async () => {
    for (const path of ['', 'assets/app-abc.js', 'missing.js']) {
      const policy = (await get(path)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/(script|default)-src[^;]*unsafe-inline/);
    }
  });

  test('sends text packed, pictures as they are, each with its type', async () => {
    const script = await get('assets/app-abc.js');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await script.text()).toContain('开开开');
    const picture = await get('assets/hall.webp');
    expect(picture.headers.get('content-encoding')).toBeNull();
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  test('sends text unpacked to those who do not ask', async () => {
    const plain = await get('assets/app-abc.js', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toContain('开开开');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/%00',
    '/%',
    '/assets/',
    '/missing.html',
  ])('has nothing at %s', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });

  test('only reads', async () => {
    expect((await get('', { method: 'POST' })).status).toBe(405);
    const head = await get('', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  test('takes the next free port', async () => {
    const { port } = new URL(served.url);
    const second = createStaticServer(folder);
    expect(await listen(second, Number(port))).toBeGreaterThan(Number(port));
    second.close();
  });
});
