/** The headers that every server of the atlas sends, and deploy/nginx/ in a real nginx if one is installed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BY_PATH, headersOf, policyIn } from '../../scripts/headers.mjs';
import { expect, openAtlas, sentence, test, watch } from './atlas.ts';
import { ALL_ALLIANCES } from './facts.ts';
import { HAS_NGINX, type Nginx, startNginx } from './nginx.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
}

test('the server of `npm start` sends the table’s headers', async ({ request, baseURL }) => {
  await expectHeaders(new URL(baseURL ?? '').pathname, async (path) => {
    const answer = await request.get(`./${path}`);
    return { status: answer.status(), headers: answer.headers() };
  });
});

test('a page from a disk and a sandboxed preview frame the atlas where everyone may', async ({ page, baseURL }) => {
  const folder = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
  const frame = `<iframe title="Delta Atlas" src="${baseURL}embed/?lang=en" width="800" height="500"></iframe>`;
  const preview = `<iframe title="Preview" sandbox="allow-scripts" width="900" height="600" srcdoc='${frame}'></iframe>`;
  await writeFile(join(folder, 'host.html'), frame);
  await writeFile(join(folder, 'preview.html'), preview);
  await page.goto(pathToFileURL(join(folder, 'host.html')).href);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-atlas', 'svg');
  await page.goto(pathToFileURL(join(folder, 'preview.html')).href);
  const inner = page.frameLocator('iframe').frameLocator('iframe').locator('html');
  await expect(inner).toHaveAttribute('data-atlas', 'svg');
  await rm(folder, { recursive: true });
});

if (!HAS_NGINX) {
  console.warn('deploy.spec.ts: LEFT OUT: deploy/nginx/ was not tried, since there is no nginx (Debian: nginx-light)');
} else {
  // One server for all of them.
  test.describe.configure({ mode: 'default' });
  let nginx: Nginx;
  test.beforeAll(async () => {
    nginx = await startNginx();
  });
  test.afterAll(() => nginx.stop());

  for (const place of ['root', 'folder'] as const) {
    test.describe(`nginx, the atlas in its ${place}`, () => {
      test('serves the atlas, without a complaint', async ({ page }) => {
        const seen = watch(page, new URL(nginx[place]).origin);
        await openAtlas(page, `${nginx[place]}?lang=en`);
        await expect(sentence(page)).toContainText(ALL_ALLIANCES);
        expect(seen).toEqual({ complaints: [], foreign: [] });
      });

      test('sends the headers, packs text, knows the types, and says that nothing has changed', async () => {
        const address = nginx[place];
        await expectHeaders(new URL(address).pathname, (path) => ask(address + path));
        const data = await fetch(`${address}data/first.json`, { headers: { 'Accept-Encoding': 'gzip' } });
        expect(data.headers.get('content-encoding')).toBe('gzip');
        expect(data.headers.get('vary')).toMatch(/Accept-Encoding/i);
        const etag = data.headers.get('etag') ?? '';
        const again = await fetch(`${address}data/first.json`, { headers: { 'If-None-Match': etag } });
        expect(again.status).toBe(304);
        for (const [path = '', type] of [
          ['', 'text/html; charset=utf-8'],
          ['sw.js', 'application/javascript; charset=utf-8'],
          ['data/first.json', 'application/json; charset=utf-8'],
          ['data/geo/corridor.geojson', 'application/geo+json; charset=utf-8'],
          ['data/tables/events.csv', 'text/csv; charset=utf-8'],
          ['icon.svg', 'image/svg+xml; charset=utf-8'],
          ['embed.d.ts', 'text/plain; charset=utf-8'],
        ]) {
          expect([path, (await ask(address + path)).headers['content-type']]).toEqual([path, type]);
        }
      });

      test('leads folders to their slash with the view, and hides what begins with a dot', async () => {
        const address = nginx[place];
        const { pathname } = new URL(address);
        for (const folder of ['embed', ...(pathname === '/' ? [] : ['.'])]) {
          const from = new URL(folder, address).href.replace(/\/$/, '');
          const { status, headers } = await ask(`${from}?lang=zh`);
          // Relative: behind a proxy nginx knows neither host nor port.
          expect([status, headers.location]).toEqual([301, `${new URL(from).pathname}/?lang=zh`]);
        }
        expect((await ask(`${address}.secret`)).status).toBe(404);
        const missing = await ask(`${address}nothing`);
        expect([missing.status, missing.headers['x-content-type-options']]).toEqual([404, 'nosniff']);
      });
    });
  }

  test('nginx tells who may frame which page, as its operator wrote it', async () => {
    const portal = "'self' https://portal.example";
    const own = await startNginx((text, name) =>
      name === 'maps.conf'
        ? text.replace('default "*";', `default "'self'";`).replace('"~/embed/" "*";', `"~/embed/" "${portal}";`)
        : text,
    );
    const html = await readFile('dist/index.html', 'utf8');
    for (const [path, framers] of [
      ['?v=1', "'self'"],
      ['embed/?v=1', portal],
    ] as const) {
      const { headers } = await ask(own.root + path);
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        `${policyIn(html)}; frame-ancestors ${framers}`,
      ]);
    }
    await own.stop();
  });
}

async function ask(address: string): Promise<Answer> {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, headers: Object.fromEntries(answer.headers) };
}

/** Requests a file of each kind, also missing ones, and compares the headers with the table. */
async function expectHeaders(root: string, get: (path: string) => Promise<Answer>): Promise<void> {
  const html = await readFile('dist/index.html', 'utf8');
  const asset = /assets\/[^"]+\.js/.exec(html)?.[0] ?? '';
  for (const path of ['', asset, 'data/first.json', 'sw.js', 'embed/', 'assets/gone-12345678.js', 'nothing']) {
    const { status, headers } = await get(path);
    expect([path, status]).toEqual([path, /gone|nothing/.test(path) ? 404 : 200]);
    for (const [name, value] of Object.entries(headersOf(root + path, policyIn(html), undefined, status))) {
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    }
    if (path !== 'embed/') expect(Object.keys(headers)).not.toContain('x-robots-tag');
    if (status !== 200) expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
  }
  expect(BY_PATH.length).toBeGreaterThan(1);
}
