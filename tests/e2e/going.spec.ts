/** Going on from a result: to the results and back, undo after Clear, what to lift, sharing, words of one's own. */
import AxeBuilder from '@axe-core/playwright';
import { atRest, change, expect, openAtlas, sentence, test } from './atlas.ts';

const PHONE = { width: 390, height: 844 };
const NANJING_FAR = 'view=28.6,120.9,9';

test.describe('zoom to results', () => {
  test('says where none is in sight, shows them, and leads back', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await openAtlas(page, `./?lang=en&city=340200&${NANJING_FAR}`);
    const line = page.getByText(/places with results is in sight here/);
    await expect(line).toBeVisible();
    await line.getByRole('button', { name: 'Show' }).click();
    await expect(line).toBeHidden();
    const back = page.getByRole('button', { name: 'Back to the former view' });
    await expect(back).toBeFocused();
    await change(page, () => back.click());
    await expect(line).toBeVisible();
    await expect(page).toHaveURL(/view=28\.6,120\.9,9/);
    await expect(page.getByRole('button', { name: /^Zoom to the \d+ places/ })).toBeVisible();
  });

  test('is not there without filters, nor where all is well in sight, nor on a static map', async ({ page }) => {
    const button = page.locator('.to-results');
    await openAtlas(page, './?lang=en');
    await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
    await expect(button).toHaveCount(0);
    await openAtlas(page, `./?lang=en&city=340200&static=1&${NANJING_FAR}`);
    await expect(button).toHaveCount(0);
  });
});

test.describe('undo after Clear', () => {
  test('brings the filters back, by mouse and by key, and goes with the next choice', async ({ page }) => {
    await openAtlas(page, './?lang=en&industry=ind-biomed&time=2019..2021');
    const before = await sentence(page).textContent();
    const clear = page.getByRole('button', { name: 'Clear all filters' });
    const toast = page.locator('#notices').getByText('Filters cleared');
    await clear.click();
    await expect(toast).toBeVisible();
    await page.getByRole('button', { name: /^Undo: bring/ }).click();
    await expect(toast).toBeHidden();
    await expect(clear).toBeFocused();
    await expect(sentence(page)).toHaveText(before ?? '');
    await clear.press('Enter');
    await expect(toast).toBeVisible();
    await clear.press('Control+z');
    await expect(toast).toBeHidden();
    await expect(page).toHaveURL(/industry=ind-biomed/);
    await clear.click();
    await expect(toast).toBeVisible();
    await page.getByRole('button', { name: '5 years' }).click();
    await expect(toast).toBeHidden();
    await page.locator('#timeline').getByRole('button', { name: 'All time' }).click();
    await expect(page).not.toHaveURL(/time=/);
    await expect(toast).toBeHidden();
  });

  test('in a frame it is the same step as the undo below the map', async ({ page, baseURL }) => {
    await page.setContent(
      `<iframe title="map" src="${baseURL}embed/?lang=en&engine=svg&industry=ind-biomed" width="900" height="640"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
    await frame.getByRole('button', { name: /^Filters/ }).click();
    await frame.getByRole('button', { name: 'Clear all filters' }).click();
    await frame.getByRole('button', { name: /^Undo: bring/ }).click();
    await expect(frame.getByRole('checkbox', { name: /^Biomedicine/ })).toBeChecked();
    await expect(frame.locator('.undo')).toHaveAttribute('aria-disabled', 'true');
  });
});

test('where nothing matches and the filters are closed, the timeline says what to lift', async ({ page }) => {
  for (const [width, height] of [
    [820, 1180],
    [800, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openAtlas(page, './?lang=en&industry=ind-robotics&city=341300');
    const lift = page.locator('#timeline').getByRole('button', { name: /^Without Place: Suzhou \(Anhui\)/ });
    await change(page, () => lift.click());
    await expect(lift).toBeHidden();
    await expect(sentence(page)).not.toContainText('Nothing matches');
  }
});

test('where nothing matches, the phone’s sheet says what to lift, with numbers', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openAtlas(page, './?lang=en&industry=ind-ic&city=340200&time=2016..2017');
  const help = page.locator('#timeline .nothing-found');
  await expect(help).toBeVisible();
  await expect(help.getByRole('button', { name: 'Clear all filters' })).toBeVisible();
  const way = help.getByRole('button', { name: /^Without/ }).first();
  await expect(way).toContainText(/\d/);
  await change(page, () => way.click());
  await expect(help).toBeHidden();
});

test.describe('words of one’s own', () => {
  const ADDRESS = `./?lang=en&title=${encodeURIComponent('<b>Robots</b> first\u202e')}&note=Since%202018`;

  test('stand above the map as plain text, marked, and in print', async ({ page }) => {
    await openAtlas(page, ADDRESS);
    const caption = page.getByRole('region', { name: 'Title and note of this view' });
    await expect(caption.getByRole('heading')).toHaveText('<b>Robots</b> first');
    await expect(caption).toContainText('Since 2018');
    await expect(caption).toContainText('not by Delta Atlas');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delta Atlas');
    const { violations } = await new AxeBuilder({ page }).include('#header').analyze();
    expect(violations).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(caption).toBeVisible();
    await expect(page.locator('.colophon')).toContainText('not by Delta Atlas');
  });

  test('are written in Share and go into the address, the snippet and the picture, not into the citation', async ({
    page,
  }) => {
    await openAtlas(page, './?lang=en&industry=ind-robotics');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByText('Your own title and note').click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await change(page, () => title.fill('Robots first'));
    await expect(page.getByRole('textbox', { name: 'Address of this view', exact: true })).toHaveValue(
      /title=Robots%20first/,
    );
    await expect(page.getByRole('textbox', { name: 'APA 7', exact: true })).not.toHaveValue(/Robots first|title=/);
    await expect(page.getByRole('textbox', { name: 'APA 7', exact: true })).toHaveValue(
      /Industrial alliances of the Yangtze River Delta: robotics/i,
    );
    await title.fill('x'.repeat(121));
    await expect(page.locator('.own-problem').first()).toHaveText(/^121 letters/);
    await expect(title).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('textbox', { name: 'Address of this view', exact: true })).toHaveValue(
      /title=Robots%20first/,
    );
    await page.getByRole('tab', { name: 'Embed' }).click();
    await expect(page.getByRole('textbox', { name: 'Frame', exact: true })).toHaveValue(
      /title="Robots first – Delta Atlas: [^"]*"[^>]*src="[^"]*title=Robots%20first/,
    );
    await page.getByRole('tab', { name: 'Download' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download SVG' }).click();
    const svg = await (await saved).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of svg) parts.push(Buffer.from(part));
    const text = Buffer.concat(parts).toString();
    for (const words of ['Robots first', 'not by Delta Atlas', '>Delta Atlas<', 'Yangtze River Delta: ']) {
      expect([words, text.includes(words)]).toEqual([words, true]);
    }
  });

  test('too long ones are left out, and the reader is told how long they may be', async ({ page }) => {
    await openAtlas(page, `./?lang=en&title=${'x'.repeat(130)}`);
    await expect(page.locator('#notices')).toContainText('title: 130 > 120');
    await expect(page.locator('.caption')).toHaveCount(0);
  });

  test('a page around can lock them', async ({ page }) => {
    await openAtlas(page, './?lang=en&title=Robots&lock=title');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveJSProperty('readOnly', true);
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveJSProperty('readOnly', false);
  });
});

test.describe('sharing', () => {
  test('by the device’s own sheet: the link, and the picture', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: (what: ShareData) => {
          shared.push({ ...what, files: what.files?.map(({ name, type, size }) => [name, type, size > 1000]) });
          return Promise.resolve();
        },
      });
    });
    await openAtlas(page, './?lang=en&industry=ind-robotics');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Share with another app' }).click();
    await expect(page.getByText('Handed over to the other app')).toBeVisible();
    await page.getByRole('tab', { name: 'Download' }).click();
    await page.getByRole('button', { name: 'Share the picture' }).click();
    await expect(page.getByText('Handed over to the other app')).toBeVisible();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(shared[0]).toMatchObject({ title: 'Delta Atlas', url: expect.stringContaining('industry=ind-robotics') });
    expect(shared[1]).toMatchObject({ files: [[expect.stringMatching(/^delta-atlas-.*\.png$/), 'image/png', true]] });
  });

  test('the dialog stays where it is in every tab', async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await atRest(page);
    const first = await dialog.boundingBox();
    for (const name of ['Embed', 'Download', 'Link and citation']) {
      await page.getByRole('tab', { name }).click();
      await atRest(page);
      expect([name, await dialog.boundingBox()]).toEqual([name, first]);
    }
  });
});
