/** The atlas in the frames that WordPress makes from addresses: sandboxed (scripts only), with a shared secret. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './atlas.ts';

const servers: Server[] = [];
test.afterAll(() => {
  for (const server of servers) server.close();
});

interface Heard {
  message: string;
  value: number | string;
  secret: string;
}

/** A page of another origin with a frame; what the frame says to it, by WordPress' words, is in `heard`. */
async function openHost(page: Page, src: string, sandbox = 'allow-scripts'): Promise<FrameLocator> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>A post</title><link rel="icon" href="data:,"><script>
        window.heard = [];
        addEventListener('message', ({ data }) => {
          if (data.secret !== undefined) heard.push(data);
          if (data.type === 'ready') document.documentElement.dataset.ready = '';
        });
      </script><iframe title="Map" sandbox="${sandbox}" width="650" height="560" src="${src.replaceAll('&', '&amp;')}"></iframe>`,
    );
  });
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg', { timeout: 45_000 });
  // It speaks to its page from now on; WordPress shows it only then.
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  return frame;
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const VIEW = 'embed/?v=1&lang=en&focus=alliance:al-g60-robot';

test('tells WordPress its height, at once and when asked', async ({ page, baseURL }) => {
  await openHost(page, `${baseURL}${VIEW}#?secret=aB3dE`);
  await expect.poll(() => heard(page)).not.toEqual([]);
  const [first] = await heard(page);
  expect(first).toMatchObject({ message: 'height', secret: 'aB3dE' });
  expect(Number(first?.value)).toBeGreaterThan(400);
  const before = (await heard(page)).length;
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame?.contentWindow?.postMessage({ message: 'ready', secret: 'aB3dE' }, '*');
  });
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(before);
});

test('asks WordPress to open its own pages, and tells the address of others', async ({ page, baseURL }) => {
  const frame = await openHost(page, `${baseURL}${VIEW}#?secret=aB3dE`);
  await frame.locator('.frame-line a').last().click();
  await expect.poll(async () => (await heard(page)).find(({ message }) => message === 'link')).toBeTruthy();
  const link = (await heard(page)).find(({ message }) => message === 'link');
  expect(link?.value).toMatch(/focus=alliance:al-g60-robot/);
  expect(link?.value).not.toMatch(/secret|embed\//);
  const source = frame.locator('#details .sources a[target="_blank"]').first();
  await source.click();
  await expect(frame.locator('#notices')).toContainText('Copy the address into a new tab');
  await expect(frame.locator('#notices code')).toHaveText((await source.getAttribute('href')) ?? '');
});

test('in a sandbox without links the frame says so, in its language; with them they open', async ({
  page,
  baseURL,
}) => {
  const frame = await openHost(page, `${baseURL}${VIEW.replace('lang=en', 'lang=zh')}`);
  await frame.locator('.frame-line a').last().click();
  await expect(frame.locator('#notices')).toContainText('请把网址复制到新标签页');
  expect(await heard(page)).toEqual([]);

  const open = await openHost(page, `${baseURL}${VIEW}`, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  const opened = page.waitForEvent('popup');
  await open.locator('.frame-line a').last().click();
  const popup = await opened;
  await popup.waitForURL(/focus=alliance:al-g60-robot/);
  expect(await popup.evaluate(() => window.opener)).toBeNull();
});
