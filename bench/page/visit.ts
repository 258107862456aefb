/** One cold visit, with its own browser and proxy and an empty cache. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';
import { type Link, openLink, type Speed } from './link.ts';
import { installProbe } from './probe.ts';
import type { Site } from './sites.ts';

/** Speed of processor and network. */
export interface Profile {
  name: 'fast' | 'slow';
  /** How many times slower the page's main thread runs. */
  slowdown: number;
  speed: Speed | null;
}

export interface Visit {
  page: Page;
  cdp: CDPSession;
  link: Link;
  browser: Browser;
  requests: () => number;
  close: () => Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** Opens a site without waiting for it. `withoutEngine`: requests for the map engine are never answered. */
export async function openVisit(site: Site, profile: Profile, withoutEngine = false): Promise<Visit> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('found no browser; `npm test` installs one');
  const link = await openLink(site.port, profile.speed);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests += 1;
  });
  await page.addInitScript(installProbe);
  if (profile.slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
  if (withoutEngine) {
    for (const file of site.engine) await page.route(link.address + file, () => undefined);
  }
  await page.goto(link.address, { waitUntil: 'commit', timeout: 60_000 });
  return {
    page,
    cdp,
    link,
    browser,
    requests: () => requests,
    async close() {
      link.close();
      await browser.close();
    },
  };
}

/** Bytes of JavaScript heap after garbage collection, with typed arrays, without workers. */
export async function heapOf({ cdp }: Visit): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = await cdp.send('Runtime.getHeapUsage');
  const { backingStorageSize = 0 } = usage as { backingStorageSize?: number };
  return usage.usedSize + backingStorageSize;
}

/** Waits until nothing has been received for a second. */
export async function untilQuiet({ link }: Visit): Promise<void> {
  while (Date.now() - link.lastByte() < 1000) await new Promise((done) => setTimeout(done, 100));
}

/** Rejects, naming `what`, if `wanted` does not resolve in time. */
export async function within<T>(milliseconds: number, what: string, wanted: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: not within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}
