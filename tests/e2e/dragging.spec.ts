/** What a step of the dragged window costs, as counts: of what is written, never of time. */
import type { Page } from '@playwright/test';
import { change, drawn, expect, openAtlas, test } from './atlas.ts';

declare global {
  interface Window {
    /** Writes of the address, and changes of the document below these elements, since the last `counted`. */
    counts: { addresses: number; closed: number; legend: number; names: number };
  }
}

/** The page's counts so far, which begin anew. */
const counted = (page: Page) =>
  page.evaluate(() => {
    const { counts } = window;
    window.counts = { addresses: 0, closed: 0, legend: 0, names: 0 };
    return counts;
  });

/** Counts in the page from now on. */
function watch(page: Page) {
  return page.evaluate(() => {
    window.counts = { addresses: 0, closed: 0, legend: 0, names: 0 };
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...what) => {
        window.counts.addresses += 1;
        write(...what);
      };
    }
    const count = (what: 'closed' | 'legend' | 'names', selector: string) => {
      const observer = new MutationObserver((changes) => {
        window.counts[what] += changes.length;
      });
      const inside = { subtree: true, childList: true, characterData: true, attributes: true };
      for (const node of document.querySelectorAll(selector)) observer.observe(node, inside);
    };
    count('closed', '#filters details.facet:not([open])');
    count('legend', '#legend');
    count('names', '.map-overlay ul');
  });
}

test('while the window is dragged, only what is seen follows, and no address is written', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAtlas(page, './?lang=en&engine=svg&time=2010..2014');
  await expect(page.locator('#legend')).toContainText(/\w/);
  const band = page.locator('#timeline .brush .selection');
  const { x, y, width, height } = (await band.boundingBox()) as { x: number; y: number; width: number; height: number };
  await watch(page);
  const [left, middle] = [x + width / 2, y + height / 2];
  await page.mouse.move(left, middle);
  await page.mouse.down();
  // From its first step on, a drag keeps the address.
  await change(page, () => page.mouse.move(left + 40, middle));
  await counted(page);
  for (let step = 2; step <= 8; step += 1) {
    await change(page, () => page.mouse.move(left + step * 40, middle));
  }
  await expect(page.locator('#filters .period')).not.toHaveText(/2010/);
  expect(await counted(page)).toEqual({ addresses: 0, closed: 0, legend: 0, names: 0 });
  await change(page, () => page.mouse.up());
  await expect(page).not.toHaveURL(/time=2010/);
  await drawn(page);
  const { addresses, closed } = await counted(page);
  expect(addresses).toBeGreaterThan(0);
  expect(closed).toBeGreaterThan(0);
});
