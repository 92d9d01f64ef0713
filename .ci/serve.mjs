// A static server for dist/: Node's own modules, one strict security policy, no surprises.
// Usage: node .ci/serve.mjs [--host]   (PORT, else 4173; the next free one if it is taken)
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, startedDirectly } from './home.mjs';

/** Nothing from elsewhere, no inline script, nothing sent away. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
].join('; ');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.m4a': 'audio/mp4',
  '.webm': 'video/webm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|manifest|xml|wasm))/;

/**
 * The file an address stands for, or undefined. Dot files (the build's manifest) and everything
 * outside the folder, also through links, do not exist for the visitor.
 * @param {string} root @param {string} url
 */
function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(/** @type {string} */ (url.split(/[?#]/, 1)[0]));
  } catch {
    return undefined;
  }
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.') || part.includes('\0'))) return undefined;
  let file = join(root, ...parts);
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(realpathSync(root) + sep) ? file : undefined;
}

/** Names under assets/ carry a hash of the contents; all other files keep their name. */
function cacheControl(/** @type {string} */ url, /** @type {string} */ type) {
  if (type.startsWith('text/html')) return 'no-store';
  return /^\/assets\//.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * A server for the files below `root`, not yet listening.
 * @param {string} [root]
 */
export function createStaticServer(root = DIST) {
  /** @type {Map<string, { mtimeMs: number, body: Buffer }>} */
  const compressed = new Map();

  return createServer((request, response) => {
    const url = request.url ?? '/';
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(root, url);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }

    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const { size, mtimeMs } = statSync(file);
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', cacheControl(url, type));

    if (COMPRESSIBLE.test(type)) {
      response.setHeader('Vary', 'Accept-Encoding');
      if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
        let entry = compressed.get(file);
        if (entry?.mtimeMs !== mtimeMs) {
          entry = { mtimeMs, body: gzipSync(readFileSync(file)) };
          compressed.set(file, entry);
        }
        response.writeHead(200, {
          'Content-Encoding': 'gzip',
          'Content-Length': entry.body.length,
        });
        response.end(request.method === 'HEAD' ? undefined : entry.body);
        return;
      }
    }
    response.writeHead(200, { 'Content-Length': size });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
}

/**
 * Listens on `port`, or the next free one after it; port 0 takes any.
 * @param {import('node:http').Server} server @param {number} port @param {string} address
 * @returns {Promise<number>} the port taken
 */
export async function listen(server, port, address = '127.0.0.1') {
  for (let tries = 0; ; tries++) {
    const taken = await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port === 0 ? 0 : port + tries, address, () => {
        server.removeListener('error', reject);
        resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
      });
    }).catch((error) => {
      if (error.code !== 'EADDRINUSE' || tries >= 50) throw error;
    });
    if (taken !== undefined) return taken;
  }
}

/** Serves dist/ until told to stop, and says where. @param {string[]} args */
export async function serve(args) {
  const open = args.includes('--host');
  const server = createStaticServer();
  const port = await listen(
    server,
    Number(process.env.PORT || 4173),
    open ? '0.0.0.0' : '127.0.0.1',
  );
  console.log(`http://127.0.0.1:${port}/`);
  if (open) {
    for (const { family, internal, address } of Object.values(networkInterfaces()).flatMap(
      (n) => n ?? [],
    )) {
      if (family === 'IPv4' && !internal) console.log(`http://${address}:${port}/`);
    }
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => process.exit(0));
  }
}

if (startedDirectly(import.meta.url)) await serve(process.argv.slice(2));
