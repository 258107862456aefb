/**
 * Serves the built atlas as a careful static host would: `node scripts/serve.mjs --dir dist --port 4173 --host 127.0.0.1`.
 * Plain Node. Its headers are those of the table in headers.mjs, as those of the servers in deploy/.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ANYONE, frameAncestorsOf, headersOf, policyIn } from './headers.mjs';

const FIRST_PORT = 4173;
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  // Type declarations (embed.d.ts), to be read: others take the ending for video.
  '.ts': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
/** What shrinks: text. Pictures and fonts are packed already. */
const PACKS = /^text\/|json|xml|javascript/;
/**
 * Makes the server of a folder; it does not listen yet. `frameAncestors`: who may frame its pages. Throws where the
 * folder has no index.html.
 */
export function createAtlasServer(directory, frameAncestors = ANYONE) {
  const root = resolve(directory);
  const policy = policyIn(readFileSync(join(root, 'index.html'), 'utf8'), `${root}/index.html`);
  const packed = new Map();
  return createServer(async (request, response) => {
    try {
      const { status, headers, body } = await answer({ root, packed }, request);
      const path = parseUrl(request.url)?.path ?? '/';
      response.writeHead(status, { ...headersOf(path, policy, frameAncestors, status), ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': MIME['.txt'] });
      response.end('500 internal error\n');
    }
  });
}

async function answer({ root, packed }, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'method not allowed', { Allow: 'GET, HEAD' });
  const url = parseUrl(request.url);
  if (!url) return plain(400, 'bad address');
  const found = await locate(root, url.path);
  if (!found) return plain(404, 'not found');
  // Relative addresses in the page hold only below its own folder.
  const folder = encodeURIComponent(url.path.slice(url.path.lastIndexOf('/') + 1));
  if (found.redirect) return plain(308, 'moved', { Location: `./${folder}/${url.search}` });
  const type = MIME[extname(found.file)] ?? 'application/octet-stream';
  // A part of a packed file is of no use without the rest.
  const asked = request.headers.range;
  const encoding = PACKS.test(type) && !asked ? chooseEncoding(request.headers['accept-encoding']) : null;
  const { body, etag } = await pack(packed, found, encoding);
  const headers = {
    'Content-Type': type,
    ETag: etag,
    'Accept-Ranges': 'bytes',
    ...(PACKS.test(type) ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (matches(request.headers['if-none-match'], etag)) return { status: 304, headers };
  const part = (request.headers['if-range'] ?? etag) === etag ? partOf(asked, body.length) : null;
  if (part) {
    const { start, end } = part;
    if (start >= end) return plain(416, 'no such part', { 'Content-Range': `bytes */${body.length}` });
    const range = { 'Content-Length': end - start, 'Content-Range': `bytes ${start}-${end - 1}/${body.length}` };
    return { status: 206, headers: { ...headers, ...range }, body: body.subarray(start, end) };
  }
  const length = { 'Content-Length': body.length, ...(encoding ? { 'Content-Encoding': encoding } : {}) };
  return { status: 200, headers: { ...headers, ...length }, body };
}

function parseUrl(raw = '/') {
  try {
    // `//host/…` is a path here, not another host.
    const { pathname, search } = new URL(`http://atlas${raw.startsWith('/') ? raw : '/'}`);
    const path = decodeURIComponent(pathname);
    return /[\0\\]/.test(path) ? null : { path, search };
  } catch {
    return null;
  }
}

/** The file an address means: never one outside the folder, by `..` or by link, and none whose name begins with a dot. */
async function locate(root, path) {
  if (path.split('/').some((part) => part.startsWith('.'))) return null;
  try {
    const wanted = join(root, path);
    const real = await realpath(wanted);
    const realRoot = await realpath(root);
    if (real !== realRoot && !real.startsWith(realRoot + sep)) return null;
    const info = await stat(real);
    if (info.isFile()) return { file: real, info };
    const file = join(real, 'index.html');
    const index = await stat(file);
    return path.endsWith('/') ? { file, info: index } : { redirect: true };
  } catch {
    return null;
  }
}

/** Reads and packs a file once for each of its versions. */
async function pack(packed, { file, info }, encoding) {
  const key = `${encoding}:${file}`;
  const known = packed.get(key);
  if (known?.mtimeMs === info.mtimeMs && known.size === info.size) return known;
  const content = await readFile(file);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`;
  const entry = { mtimeMs: info.mtimeMs, size: info.size, body: await PACKERS[encoding ?? 'none'](content), etag };
  packed.set(key, entry);
  return entry;
}

const PACKERS = {
  none: async (content) => content,
  gzip: promisify(gzip),
  // Level 5 packs nearly as well as 11 in a twentieth of the time.
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

function chooseEncoding(accepted = '') {
  const offers = accepted.split(',').map((offer) => offer.trim());
  const takes = (name) => offers.some((offer) => offer.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(offer));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/**
 * The bytes that a `Range` asks for, from `start` to before `end`; none of a file of `size` bytes where they are equal.
 * null = the whole file: none is asked for, or several at once, which a server may answer as a whole.
 */
function partOf(range = '', size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === undefined || (first === '' && last === '')) return null;
  // `-n`: the last n bytes.
  if (first === '') return { start: Math.max(0, size - Number(last)), end: size };
  if (last !== '' && Number(last) < Number(first)) return null;
  const start = Math.min(Number(first), size);
  return { start, end: Math.max(start, Math.min(last === '' ? size : Number(last) + 1, size)) };
}

function matches(header = '', etag) {
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

function plain(status, text, headers = {}) {
  const body = Buffer.from(`${status} ${text}\n`);
  return { status, headers: { 'Content-Type': MIME['.txt'], 'Content-Length': body.length, ...headers }, body };
}

/** Serves until SIGINT or SIGTERM. Without a port: the first free one from 4173. Resolves to the address. */
export async function serve({ directory, port, host = '127.0.0.1', frameAncestors = ANYONE }) {
  const server = createAtlasServer(directory, frameAncestors);
  const bound = await listen(server, port ?? FIRST_PORT, host, port === undefined);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`;
}

function listen(server, port, host, mayMove) {
  return new Promise((done, fail) => {
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' && mayMove && port < 65535) listen(server, port + 1, host, true).then(done, fail);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      done(server.address().port);
    });
  });
}

/** The options of a command line, with PORT and HOST of the environment behind them. Throws on anything else. */
export function serveOptions(args, env = process.env) {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      host: { type: 'string' },
      'frame-ancestors': { type: 'string', default: ANYONE },
    },
  });
  const given = values.port ?? (env.PORT || undefined);
  const port = given === undefined ? undefined : Number(given);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new Error(`--port: found "${given}", expected a number from 0 to 65535`);
  }
  return {
    directory: values.dir,
    port,
    host: values.host ?? (env.HOST || '127.0.0.1'),
    frameAncestors: frameAncestorsOf(values['frame-ancestors']),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Delta Atlas: ${await serve(serveOptions(process.argv.slice(2)))}`);
  } catch (error) {
    console.error(`serve.mjs: ${error.message}`);
    process.exit(1);
  }
}
