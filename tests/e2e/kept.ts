/** What a service worker of the atlas keeps, as a test sees it from a page. */
import type { Page } from '@playwright/test';
import { expect } from './atlas.ts';

/** A release is kept file by file, behind all that the page itself asks for. */
export const PATIENCE = { timeout: 45_000 };

/** Waits until a release is kept whole and its worker answers; `before`: the caches of the one before. */
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

/** The names of all that is kept. */
export function cachesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}
