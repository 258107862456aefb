/** The atlas in portals of another site, in every way of the table (portal/cases.ts). */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test, watch } from './atlas.ts';
import { breaches } from './breaches.ts';
import { type Case, CASES, type Embed } from './portal/cases.ts';
import { openPortal, type Portal } from './portal/portal.ts';

/** What Chromium itself says of a frame that may run no script. */
const BLOCKED = /^Blocked script execution in .* because the document's frame is sandboxed/;

let portal: Portal;
test.beforeAll(async ({ baseURL }) => {
  portal = await openPortal(baseURL ?? '');
});
test.afterAll(() => portal.close());

/** Opens the page of a case, and what the frames are hidden in; watches all of it from the start. */
async function openCase(page: Page, portalCase: Case, atlas: string) {
  const seen = watch(page, portal.origin, new URL(atlas).origin);
  // Beside the browser's words: not every breach is written into the console.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`breach of the policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.emulateMedia(portalCase.media ?? {});
  await page.goto(portal.addressOf(portalCase));
  return seen;
}

/** The atlas stands in a frame, as it will stay, and its facts can be read. */
async function expectFacts(frame: FrameLocator, { facts }: Embed, isScriptless = false): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', isScriptless ? 'static' : 'svg');
  if (!isScriptless) await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  for (const fact of facts) {
    await expect(frame.locator('body').getByText(fact).filter({ visible: true }).first()).toBeVisible();
  }
}

for (const portalCase of CASES) {
  const { name, embeds, within, isScriptless, media } = portalCase;
  test(`in a portal: ${name}`, async ({ page, baseURL }) => {
    test.setTimeout(60_000 + 10_000 * embeds.length);
    const seen = await openCase(page, portalCase, baseURL ?? '');
    if (within) await page.getByText('Show the map').click();
    for (const [index, embed] of embeds.entries()) {
      const frame = page.frameLocator(`#delta-atlas-${index + 1}`);
      await page.locator(`#delta-atlas-${index + 1}`).scrollIntoViewIfNeeded();
      await expectFacts(frame, embed, isScriptless);
      if (media?.reducedMotion) expect(await frame.locator('html').evaluate(running)).toBe(0);
    }
    // Axe takes the main landmarks of portal and frames for one page's.
    expect(await breaches(page, ['landmark-unique'])).toEqual([]);
    seen.complaints = seen.complaints.filter((complaint) => !(isScriptless && BLOCKED.test(complaint)));
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
}

function running(): number {
  return document.getAnimations().filter(({ playState }) => playState === 'running').length;
}
