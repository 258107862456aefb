/** The atlas embedded in portals of another site, in every way of the table (portal/cases.ts). */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test, watch } from './atlas.ts';
import { breaches } from './breaches.ts';
import { ALL_ALLIANCES } from './facts.ts';
import { CASES, type Case, type Embed } from './portal/cases.ts';
import { openPortal, type Portal } from './portal/portal.ts';

/** What Chromium itself says of a frame that may run no script, and so does not use what it preloads. */
const BROWSERS_OWN = /^(Blocked script execution in .* sandboxed|The resource .* was preloaded)/;

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

/** The atlas in a frame has its final painter, and its facts can be read. */
async function expectFacts(frame: FrameLocator, { facts }: Embed, isScriptless = false): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', isScriptless ? 'static' : 'svg');
  if (!isScriptless) await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  for (const fact of facts) {
    await expect(frame.locator('body').getByText(fact).filter({ visible: true }).first()).toBeVisible();
  }
}

for (const portalCase of CASES) {
  const { name, embeds, within, isScriptless, media, by } = portalCase;
  test(`in a portal: ${name}`, async ({ page, baseURL }) => {
    test.setTimeout(120_000 + 10_000 * embeds.length);
    const seen = await openCase(page, portalCase, baseURL ?? '');
    if (within) await page.getByText('Show the map').click();
    for (const [index, embed] of embeds.entries()) {
      const frame = page.frameLocator(by === 'element' ? `${idOf(index)} iframe` : idOf(index));
      await page.locator(idOf(index)).scrollIntoViewIfNeeded();
      await expectFacts(frame, embed, isScriptless);
      if (media?.reducedMotion) expect(await frame.locator('html').evaluate(running)).toBe(0);
    }
    // Axe is a script itself: into a frame without scripts it does not come (that page is looked at below). It takes the
    // main landmarks of portal and frames for one page's. Of many frames it sees the first and the last.
    const frames = embeds.length > 2 ? [idOf(0), idOf(embeds.length - 1)] : [];
    if (!isScriptless) expect(await breaches(page, { frames, except: ['landmark-unique'] })).toEqual([]);
    seen.complaints = seen.complaints.filter((complaint) => !BROWSERS_OWN.test(complaint));
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
}

test('a map that was hidden when it began shows the whole delta in its frame', async ({ page, baseURL }) => {
  const hidden = caseNamed('hidden, then shown');
  await openCase(page, hidden, baseURL ?? '');
  const frame = page.frameLocator(idOf(0));
  await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  await page.getByText('Show the map').click();
  for (const place of [/^Hefei/, /^Jinhua/, /^Songjiang/]) {
    await expect(frame.locator('#map-view').getByRole('button', { name: place })).toBeInViewport({ ratio: 1 });
  }
  await expect(frame.locator('.timeline-chart svg').first()).toBeVisible();
});

test('of two linked maps the second follows what is done in the first', async ({ page, baseURL }) => {
  await openCase(page, caseNamed('two linked'), baseURL ?? '');
  const [first, second] = [page.frameLocator(idOf(0)), page.frameLocator(idOf(1))];
  for (const frame of [first, second]) await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  await first.locator('#map-view').getByRole('button', { name: /^Wuhu/ }).focus();
  await page.keyboard.press('Enter');
  await expect(second.locator('#details').getByRole('heading', { level: 2 })).toHaveText('Wuhu');
});

test('a frame in a sandbox with scripts only, and without WebGL, can be used', async ({ page, baseURL }) => {
  const seen = await openCase(page, caseNamed('sandbox with scripts only'), baseURL ?? '');
  const frame = page.frameLocator(idOf(0));
  await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  await frame.locator('.map-surface').focus();
  await page.keyboard.press('+');
  await frame.locator('#map-view').getByRole('button', { name: /^Wuhu/ }).focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('#details').getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg');
  seen.complaints = seen.complaints.filter((complaint) => !BROWSERS_OWN.test(complaint));
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('where scripts are blocked, picture and plain tables remain', async ({ page, baseURL }) => {
  await openCase(page, caseNamed('scripts blocked'), baseURL ?? '');
  const frame = page.frameLocator(idOf(0));
  await expect(frame.locator('.first-picture .city').first()).toBeVisible();
  await frame.getByRole('link', { name: 'The same as plain tables' }).click();
  await expect(frame.getByRole('table').first()).toContainText('G60');
});

test('axe finds nothing in the page whose scripts do not come', async ({ page }) => {
  await page.route(/assets\/(index|early)-.*\.js$/, (route) => route.abort());
  await page.goto('./?lang=en');
  await expect(page.getByText(ALL_ALLIANCES).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'static');
  // The lead stands where the timeline will be, which has its name from the scripts.
  expect(await breaches(page, { except: ['region'] })).toEqual([]);
});

function caseNamed(name: string): Case {
  const found = CASES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`portal/cases.ts: found no case "${name}"`);
  return found;
}

function idOf(index: number): string {
  return `#delta-atlas-${index + 1}`;
}

function running(): number {
  return document.getAnimations().filter(({ playState }) => playState === 'running').length;
}
