import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAtlasServer, serveOptions } from '../../scripts/serve.mjs';

const PAGE = `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self'" /><title>地图</title>`;
let server: Server;

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), 'atlas-'));
  const root = join(outside, 'dist');
  for (const folder of ['assets', 'embed', '图']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'embed/index.html'), PAGE);
  writeFileSync(join(root, '图/index.html'), PAGE);
  writeFileSync(join(root, 'assets/main-AbCd_123.js'), 'export {};'.repeat(50));
  writeFileSync(join(root, 'atlas.json'), '{}');
  writeFileSync(join(root, 'embed.d.ts'), 'export {};');
  writeFileSync(join(root, '.hidden'), 'hidden');
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
  server = createAtlasServer(root);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => void server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
/** A request with the path exactly as given: `fetch` would tidy it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

describe('the server of the built atlas', () => {
  it('sends the page with its own policy, which everyone may frame', async () => {
    const { status, headers, body } = await get('/?lang=zh');
    expect([status, headers['content-type'], body.toString()]).toEqual([200, 'text/html; charset=utf-8', PAGE]);
    expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hidden',
    '/%00',
    '/%ff',
    '/nothing',
    '/assets/',
    '//secret.txt',
  ])('does not answer %s with a file', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/secret|hidden|meta/);
  });

  it('leads folders to their slash, with the view in the address', async () => {
    const { status, headers } = await get('/embed?lang=zh');
    expect([status, headers.location]).toEqual([308, './embed/?lang=zh']);
    expect((await get('/%E5%9B%BE')).headers.location).toBe('./%E5%9B%BE/');
    expect((await get('/embed/')).headers['x-robots-tag']).toBe('noindex');
  });

  it('lets names with a hash be kept for ever and asks again for all else', async () => {
    expect((await get('/assets/main-AbCd_123.js')).headers['cache-control']).toMatch(/immutable/);
    expect((await get('/atlas.json')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['missing', '/assets/gone-AbCd_123.js', {}, 'GET', 404],
    ['asked for in another way', '/assets/main-AbCd_123.js', {}, 'POST', 405],
  ] as const)('lets nobody keep a file with a hash that is %s', async (_, path, headers, method, status) => {
    const answer = await get(path, headers, method);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-cache']);
  });

  it('lets a file with a hash be kept on when it says that nothing has changed', async () => {
    const path = '/assets/main-AbCd_123.js';
    const { headers } = await get(path);
    const again = await get(path, { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.headers['cache-control']]).toEqual([304, headers['cache-control']]);
  });

  it('sends type declarations as text', async () => {
    expect((await get('/embed.d.ts')).headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('says that nothing has changed', async () => {
    const { headers } = await get('/atlas.json');
    const again = await get('/atlas.json', { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('packs text as the browser wants it, each with its own tag', async () => {
    const script = '/assets/main-AbCd_123.js';
    const plain = await get(script);
    const packed = await get(script, { 'Accept-Encoding': 'gzip, br' });
    const gzipped = await get(script, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
    expect(gunzipSync(gzipped.body)).toEqual(plain.body);
    expect(new Set([plain, packed, gzipped].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  describe('asked for a part of a file', () => {
    const text = 'export {};'.repeat(50);
    const path = '/assets/main-AbCd_123.js';

    it.each([
      ['bytes=0-9', 0, 10],
      ['bytes=490-', 490, 500],
      ['bytes=-7', 493, 500],
      ['bytes=-900', 0, 500],
      ['bytes=495-900', 495, 500],
    ])('%s sends these bytes, unpacked', async (range, start, end) => {
      const { status, headers, body } = await get(path, { range, 'accept-encoding': 'br' });
      expect([status, headers['content-range'], headers['content-encoding'], body.toString()]).toEqual([
        206,
        `bytes ${start}-${end - 1}/500`,
        undefined,
        text.slice(start, end),
      ]);
      expect(headers['content-length']).toBe(String(end - start));
    });

    it.each(['bytes=500-', 'bytes=700-800', 'bytes=-0'])('says that there is no %s', async (range) => {
      const { status, headers } = await get(path, { range });
      expect([status, headers['content-range']]).toEqual([416, 'bytes */500']);
    });

    it.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=a-b'])(
      '%s sends the whole',
      async (range) => {
        const { status, body } = await get(path, { range });
        expect([status, body.toString()]).toEqual([200, text]);
      },
    );

    it('sends the whole where the file is another by now', async () => {
      const { headers } = await get(path, { range: 'bytes=0-0' });
      const etag = String(headers.etag);
      expect((await get(path, { range: 'bytes=0-0', 'if-range': etag })).status).toBe(206);
      expect((await get(path, { range: 'bytes=0-0', 'if-range': '"another"' })).status).toBe(200);
    });
  });

  it('takes no other methods, and sends no body for HEAD', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect([status, Number(headers['content-length']) > 0, body.length]).toEqual([200, true, 0]);
  });

  it('is told its port by option or by PORT, and refuses what is none', () => {
    expect(serveOptions(['--port', '8080'], {}).port).toBe(8080);
    expect(serveOptions([], { PORT: '9090' }).port).toBe(9090);
    expect(serveOptions([], {}).port).toBeUndefined();
    expect(() => serveOptions(['--port', 'eighty'], {})).toThrow(/found "eighty", expected a number/);
    expect(() => serveOptions(['--colour'], {})).toThrow();
  });
});
