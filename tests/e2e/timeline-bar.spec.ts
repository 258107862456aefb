/** The bar of the timeline: nothing in it moves under the pointer, and nothing is hidden without a word. */
import { atRest, change, expect, openAtlas, test } from './atlas.ts';

test('typed dates leave the bar as it is, and give the focus back', async ({ page }) => {
  await openAtlas(page);
  const edit = page.getByRole('button', { name: 'Set dates' });
  const presets = page.locator('.timeline-presets');
  await edit.click();
  const form = page.locator('.timeline-dates');
  await expect(form).toBeVisible();
  await atRest(page);
  const before = await presets.boundingBox();
  await form.getByLabel('From').fill('2019');
  await form.getByLabel('to').fill('2021');
  await change(page, () => form.getByRole('button', { name: 'Apply' }).click());
  await expect(form).toHaveCount(0);
  await expect(edit).toBeFocused();
  await expect(page.locator('.timeline-period')).toHaveText('2019 – 2021');
  await expect.poll(() => presets.boundingBox()).toMatchObject({ y: before?.y });
});

test('a period that hides results can be widened, in every size', async ({ page }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 820, height: 1180 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await openAtlas(page, './?time=2019..2021');
    const widen = page.getByRole('button', { name: /Widen the period/ });
    await expect(widen).toBeInViewport();
    await change(page, () => widen.click());
    await expect.poll(() => new URL(page.url()).searchParams.has('time')).toBe(false);
    await expect(widen).toHaveCount(0);
  }
});

test('a drag across the timeline leaves no focus on the drawing', async ({ page }) => {
  await openAtlas(page, './?time=2019..2021');
  await atRest(page);
  const box = await page.locator('.brush .selection').boundingBox();
  if (!box) throw new Error('no brush');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await change(page, async () => {
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  });
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('svg');
});

test('the key of the shapes opens, and closes by Escape, its button and a click elsewhere', async ({ page }) => {
  await openAtlas(page);
  const button = page.getByRole('button', { name: 'Key', exact: true });
  const key = page.getByRole('region', { name: 'Shapes on the timeline' });
  await button.click();
  await expect(key.getByRole('listitem')).toHaveCount(16);
  await page.keyboard.press('Escape');
  await expect(key).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await key.getByRole('button', { name: 'Close the key' }).click();
  await expect(key).toHaveCount(0);
  await button.click();
  await page.locator('#header').click({ position: { x: 2, y: 2 } });
  await expect(key).toHaveCount(0);
});

test('a tall window gives the timeline its lanes, and the map the greater part', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await openAtlas(page);
  await expect(page.locator('.timeline')).toHaveAttribute('data-shape', 'full');
  await expect(page.locator('.timeline-svg .lanes > g')).toHaveCount(3);
  const height = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;
  await expect.poll(async () => (await height('#map-view')) / (await height('#timeline'))).toBeGreaterThan(2);
});

for (const [width, height] of [
  [1440, 900],
  [1180, 820],
  [1000, 700],
  [820, 1180],
  [800, 500],
  [700, 500],
] as const) {
  test(`no control of the bar is cut beside details, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const state of [
      'lang=en',
      'lang=zh',
      'lang=en&time=2019..2021',
      'lang=en&asOf=2019-06-30',
      'lang=en&asOf=2018..2021',
    ]) {
      await openAtlas(page, `./?engine=svg&focus=alliance:al-g60-robot&${state}`);
      await expect(page.locator('.timeline-mode select')).toBeVisible();
      const cut = () =>
        page.locator('#timeline').evaluate((timeline) => {
          const box = timeline.getBoundingClientRect();
          return [...timeline.querySelectorAll('.timeline-bar :is(button, select)')]
            .filter((control) => control.checkVisibility())
            .map((control) => ({ name: control.textContent, at: control.getBoundingClientRect() }))
            .filter(
              ({ at }) => at.width < 20 || at.right > box.right + 1 || at.left < box.left || at.bottom > box.bottom,
            )
            .map(({ name }) => name);
        });
      await atRest(page);
      await expect.poll(cut, { message: state }).toEqual([]);
    }
  });
}
