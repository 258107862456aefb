/** The headers that every server of the atlas sends, and deploy/nginx.conf under a real nginx where there is one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BY_PATH, headersOf, policyIn } from '../../scripts/headers.mjs';
import { expect, openAtlas, sentence, test, watch } from './atlas.ts';
import { ALL_ALLIANCES } from './facts.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const MIME_TYPES = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find(existsSync);

test('the server of `npm start` sends the table’s headers', async ({ request }) => {
  await expectHeaders(async (path) => (await request.get(`./${path}`)).headers());
});

if (!NGINX || !MIME_TYPES) {
  console.warn(
    'deploy.spec.ts: LEFT OUT: deploy/nginx.conf was not tried, since there is no nginx (Debian: nginx-light)',
  );
} else {
  test.describe('nginx with deploy/nginx.conf', () => {
    // One server for all of them.
    test.describe.configure({ mode: 'default' });
    let folder: string;
    let origin: string;
    let server: ChildProcess;

    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
      await cp('dist', join(folder, 'site'), { recursive: true });
      await mkdir(join(folder, 'site/embed'), { recursive: true });
      if (!existsSync('dist/embed/index.html')) await cp('dist/index.html', join(folder, 'site/embed/index.html'));
      await writeFile(join(folder, 'site/.secret'), 'secret');
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const site = (await readFile('deploy/nginx.conf', 'utf8'))
        .replaceAll('/etc/nginx/delta-atlas/', `${resolve('deploy/nginx')}/`)
        .replaceAll('/etc/nginx/mime.types', MIME_TYPES)
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('root /srv/delta-atlas;', `root ${join(folder, 'site')};`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${join(folder, kind)};`,
      );
      const config = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${join(folder, 'pid')};
error_log stderr warn; events {} http { access_log off; ${temporary.join(' ')}
${site} }`;
      await writeFile(join(folder, 'nginx.conf'), config);
      const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
      const check = spawnSync(NGINX, [...args, '-t'], { encoding: 'utf8' });
      expect(check.stderr).toContain('test is successful');
      expect(check.stderr).not.toMatch(/warn|emerg/);
      server = spawn(NGINX, args, { stdio: 'ignore' });
      await expect
        .poll(() =>
          fetch(origin).then(
            ({ status }) => status,
            () => 0,
          ),
        )
        .toBe(200);
    });
    test.afterAll(async () => {
      server.kill('SIGTERM');
      await rm(folder, { recursive: true });
    });

    test('serves the atlas, without a complaint', async ({ page }) => {
      const seen = watch(page, origin);
      await openAtlas(page, `${origin}/?lang=en`);
      await expect(sentence(page)).toContainText(ALL_ALLIANCES);
      expect(seen).toEqual({ complaints: [], foreign: [] });
    });

    test('sends the headers, packs text, knows the types, and says that nothing has changed', async () => {
      await expectHeaders(async (path) => Object.fromEntries((await fetch(`${origin}/${path}`)).headers));
      const data = await fetch(`${origin}/data/first.json`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(data.headers.get('content-encoding')).toBe('gzip');
      expect(data.headers.get('vary')).toMatch(/Accept-Encoding/i);
      const etag = data.headers.get('etag') ?? '';
      expect((await fetch(`${origin}/data/first.json`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      for (const [path, type] of [
        ['', 'text/html; charset=utf-8'],
        ['sw.js', 'application/javascript; charset=utf-8'],
        ['data/first.json', 'application/json; charset=utf-8'],
        ['data/geo/corridor.geojson', 'application/geo+json; charset=utf-8'],
        ['data/tables/events.csv', 'text/csv; charset=utf-8'],
        ['icon.svg', 'image/svg+xml; charset=utf-8'],
      ]) {
        expect([path, (await fetch(`${origin}/${path}`)).headers.get('content-type')]).toEqual([path, type]);
      }
    });

    test('leads folders to their slash with the view, and hides what begins with a dot', async () => {
      const moved = await fetch(`${origin}/embed?lang=zh`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, '/embed/?lang=zh']);
      expect((await fetch(`${origin}/.secret`)).status).toBe(404);
      const missing = await fetch(`${origin}/nothing`);
      expect([missing.status, missing.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
    });
  });
}

/** Asks for a file of each kind and compares with the table. */
async function expectHeaders(ask: (path: string) => Promise<Record<string, string>>): Promise<void> {
  const html = await readFile('dist/index.html', 'utf8');
  const asset = /assets\/[^"]+\.js/.exec(html)?.[0] ?? '';
  for (const path of ['', asset, 'data/first.json', 'sw.js', 'embed/']) {
    const found = await ask(path);
    for (const [name, value] of Object.entries(headersOf(`/${path}`, policyIn(html)))) {
      expect([path, name, found[name.toLowerCase()]]).toEqual([path, name, value]);
    }
    if (path !== 'embed/') expect(Object.keys(found)).not.toContain('x-robots-tag');
  }
  expect(BY_PATH.length).toBeGreaterThan(1);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
