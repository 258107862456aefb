/** The caches of the atlas's service worker, as seen from a page. */
import type { Page } from '@playwright/test';
import { expect } from './atlas.ts';

/** Caching a release takes long: file by file, with lower priority than the page's own requests. */
export const PATIENCE = { timeout: 45_000 };

/** Waits until a release is completely cached and its worker is active; `before`: the caches of the previous one. */
export async function untilKept(page: Page, before: readonly string[] = []): Promise<void> {
  const isKept = () =>
    page.evaluate(async (known) => {
      const registration = await navigator.serviceWorker.getRegistration();
      const idle = registration?.active?.state === 'activated' && !registration.installing && !registration.waiting;
      if (!idle || !navigator.serviceWorker.controller) return false;
      return (await caches.keys()).some((name) => !known.includes(name));
    }, before);
  await expect.poll(isKept, PATIENCE).toBe(true);
}

/** The names of all caches. */
export function cachesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}
