/** What the marks of the map say: numbers, what a choice lights, and contrasts as they come out in pictures. */
import type { Page } from '@playwright/test';
import { contrast } from '../../src/ui/accent.ts';
import { atRest, change, expect, openAtlas, openLegend, test } from './atlas.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The numbers that members show on the map, and those in the spoken names of all members. */
async function numbersOf(page: Page) {
  await page.locator('.map-surface').first().focus();
  await expect(page.locator('.map-places li').first()).toBeAttached();
  await atRest(page);
  return page.evaluate(() => {
    const sorted = (texts: (string | null | undefined)[]) => texts.map(Number).sort((a, b) => a - b);
    const inCircles = [...document.querySelectorAll('.map-marks .symbols text.member')];
    const beside = [...document.querySelectorAll('.map-marks .labels .member .number')];
    const names = [...document.querySelectorAll('.map-places button')].map(
      (button) => button.getAttribute('aria-label') ?? '',
    );
    const spoken = names
      .filter((name) => /member of the/.test(name))
      .flatMap((name) => /(\d+) alliance/.exec(name)?.[1] ?? []);
    return { drawn: sorted([...inCircles, ...beside].map(({ textContent }) => textContent)), spoken: sorted(spoken) };
  });
}

for (const [name, size, address] of [
  ['at the start', WIDE, ''],
  ['on a phone', PHONE, ''],
  ['in a small frame', { width: 800, height: 500 }, ''],
  ['filtered', PHONE, '&industry=ind-biomed'],
  ['as of a day', PHONE, '&asOf=2019-05-01'],
  ['in one year', WIDE, '&time=2019'],
  ['with two days compared', WIDE, '&asOf=2018-12-01..2021-06-30'],
  ['with an industry chosen', WIDE, '&focus=industry:ind-robotics'],
  ['with two places compared', WIDE, '&table=compare&compare=place:320500,place:340200'],
] as const) {
  test(`every member shows its number, the one that is read aloud, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openAtlas(page, `?lang=en&engine=svg${address}`);
    const { drawn, spoken } = await numbersOf(page);
    expect(spoken.length).toBeGreaterThan(5);
    expect(drawn).toEqual(spoken);
  });
}

test('choosing a place lights its alliances and draws the others back; leaving it brings them back', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await openAtlas(page, '?lang=en&engine=svg&focus=place:340200');
  const marks = page.locator('.map-marks');
  await expect(marks.locator('.lines[opacity]')).toHaveCount(1);
  await expect(marks.locator('.lines:not([opacity])')).toHaveCount(1);
  await expect(marks.locator('.symbols .focus.selected')).toHaveCount(1);
  await expect(marks.locator('.symbols circle.record.faded')).not.toHaveCount(0);
  await change(page, () => page.locator('#details').getByRole('button', { name: 'Close' }).click());
  await expect(marks.locator('.lines[opacity]')).toHaveCount(0);
  await expect(marks.locator('.symbols .faded')).toHaveCount(0);
});

test('alliances without a line are said, and reachable, in the legend', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await openAtlas(page, '?lang=en&engine=svg&industry=ind-biomed');
  const legend = page.locator('#legend');
  await openLegend(page);
  const list = legend.locator('details', { hasText: /alliances? have no line: fewer than two members on the map/ });
  const summary = list.locator('summary');
  const count = Number(/^\d+/.exec((await summary.textContent()) ?? '')?.[0]);
  await summary.click();
  const names = list.getByRole('button');
  await expect(names).toHaveCount(count);
  await change(page, () => names.first().click());
  await expect(page.locator('#details')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`circles stand out from what is around them, as the picture shows, ${theme}`, async ({ page, context }) => {
    await page.setViewportSize(WIDE);
    await openAtlas(page, `?lang=en&engine=svg&theme=${theme}&hide=links`);
    const map = page.locator('#map-view');
    await atRest(page);
    const box = await map.boundingBox();
    if (!box) throw new Error('found no map');
    const circles = await map.locator('.map-marks .symbols circle:is(.member, .record)').evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + width / 2, radius: width / 2 };
      }),
    );
    const picture = (await page.screenshot()).toString('base64');
    const canvas = await context.newPage();
    const samples = await canvas.evaluate(
      async ([data, all, area]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const paint = Object.assign(document.createElement('canvas'), {
          width: image.width,
          height: image.height,
        }).getContext('2d');
        if (!paint) throw new Error('found no canvas');
        paint.drawImage(image, 0, 0);
        const at = (x: number, y: number) => {
          const [r = 0, g = 0, b = 0] = paint.getImageData(Math.round(x), Math.round(y), 1, 1).data;
          return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        };
        const most = (colours: string[]) => {
          const counts = new Map<string, number>();
          for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
          return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
        };
        const ring = (x: number, y: number, radius: number) =>
          Array.from({ length: 24 }, (_, index) =>
            at(x + radius * Math.cos(index / 3.82), y + radius * Math.sin(index / 3.82)),
          );
        return all
          .filter(
            ({ x, y, radius }) =>
              radius > 6 &&
              x > area.x + 30 &&
              x < area.x + area.width - 80 &&
              y > area.y + 30 &&
              y < area.y + area.height - 60,
          )
          .map(({ x, y, radius }) => ({ inside: most(ring(x, y, radius - 3)), around: most(ring(x, y, radius + 3)) }));
      },
      [picture, circles, box] as const,
    );
    expect(samples.length).toBeGreaterThan(8);
    for (const { inside, around } of samples) expect(contrast(inside, around)).toBeGreaterThanOrEqual(3);
  });
}
