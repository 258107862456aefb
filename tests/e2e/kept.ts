/** What a service worker of the atlas keeps, as a test sees it from a page. */
import type { Page } from '@playwright/test';
import { expect } from './atlas.ts';

/** A release is kept file by file, behind all that the page itself asks for. */
export const PATIENCE = { timeout: 45_000 };

/** Waits until a release is kept whole and its worker answers; `before`: the caches of the one before. */
export async function untilKept(page: Page, before: readonly string[] = []): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const idle = registration?.active?.state === 'activated' && !registration.installing && !registration.waiting;
          return Boolean(idle && navigator.serviceWorker.controller);
        }),
      PATIENCE,
    )
    .toBe(true);
  await expect.poll(async () => (await cachesOf(page)).some((name) => !before.includes(name)), PATIENCE).toBe(true);
}

/** The names of all that is kept. */
export function cachesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}
