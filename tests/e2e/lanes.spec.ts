import AxeBuilder from '@axe-core/playwright';
import { atRest, change, details, expect, openAtlas, test } from './atlas.ts';
import { COUNTS } from './facts.ts';

const legend = '#legend';

test('the default view says how many alliances the corridor’s cities share, and where a chosen one is hosted', async ({
  page,
}) => {
  await openAtlas(page);
  const marks = page.locator('.map-marks');
  await expect(marks.locator('.labels .count')).toHaveText([`${COUNTS.alike} alliances`]);
  await expect(marks.locator('.symbols text.member')).toHaveCount(9);
  await page.getByRole('button', { name: 'Legend' }).click();
  const lines = page.locator(legend).getByText(/lines on the map$/);
  await lines.click();
  await page.locator(legend).getByText(`${COUNTS.alike} alliances`, { exact: true }).click();
  await change(page, () => page.locator(legend).getByRole('button', { name: 'G60 Robot Industry Alliance' }).click());
  await expect(details(page)).toContainText('Lead or host city');
  // Wuhu: the only large station of the alliance.
  await expect(marks.locator('.stops circle')).toHaveCount(9);
  await expect(marks.locator('.stops circle[stroke-width="3.5"]')).toHaveCount(1);
  await expect(marks.locator('.lines')).toHaveAttribute('opacity', '0.12');
});

test('every line can be reached, isolated and opened by keyboard', async ({ page }) => {
  await openAtlas(page, './?industry=ind-ai,ind-nev');
  await page.getByRole('button', { name: 'Legend' }).press('Enter');
  const lines = page.locator(legend).getByText(/lines on the map$/);
  await lines.press('Enter');
  const own = page.locator('.map-marks .own path.inferred, .map-marks .own path.stated');
  await expect(own).toHaveCount(0);
  const first = page.locator(legend).getByRole('button', { name: 'G60 Artificial Intelligence Industry Alliance' });
  await change(page, () => first.focus());
  await expect(own).toHaveCount(8);
  await change(page, () => first.press('Enter'));
  await expect(page).toHaveURL(/focus=alliance:al-g60-ai/);
});

test('alliances of the same members open into lanes when few are left, and where the map comes near', async ({
  page,
}) => {
  await openAtlas(page);
  const ribbons = page.locator('.map-marks .lines .ribbon');
  const lanes = page.locator('.map-marks .lines .inferred, .map-marks .lines .stated');
  await expect(ribbons).toHaveCount(8);
  await openAtlas(page, './?view=30.75,120.7,9.5');
  await expect(ribbons).toHaveCount(0);
  await openAtlas(page, './?alliance=al-g60-robot,al-g60-ic,al-g60-laser');
  await expect(ribbons).toHaveCount(0);
  await expect(lanes).toHaveCount(3 * 8);
});

test('pointing at a lane isolates it and says its name, a click opens it', async ({ page }) => {
  await openAtlas(page, './?alliance=al-g60-robot,al-g60-ic&view=29.7,119.9,8');
  await atRest(page);
  const middles = await page.locator('.map-marks .lines path.stated').evaluateAll((paths) =>
    paths.map((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('found no path');
      const half = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = half.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x, y };
    }),
  );
  const map = await page.locator('.map-surface').boundingBox();
  if (!map) throw new Error('found no map');
  const [left, top] = [map.x + 60, map.y + 60];
  const inside = ({ x, y }: { x: number; y: number }) =>
    x > left && x < map.x + map.width - 60 && y > top && y < map.y + map.height - 60;
  const at = middles.find(inside);
  if (!at) throw new Error('found no lane in sight');
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('.map-tooltip')).toContainText('G60 Robot Industry Alliance');
  await expect(page.locator('.map-marks .lines')).toHaveAttribute('opacity', '0.12');
  await change(page, () => page.mouse.click(at.x, at.y));
  await expect(page).toHaveURL(/focus=alliance:al-g60-robot/);
});

test('other drawings are chosen in the legend, say what they leave out, and stand in the address', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: 'Legend' }).click();
  const choice = page.getByRole('group', { name: 'How memberships are drawn' });
  await change(page, () => choice.getByRole('radio', { name: 'Areas' }).check());
  await expect(page).toHaveURL(/links=hulls/);
  await expect(page.locator('.map-marks .hulls .rim')).toHaveCount(3);
  await expect(page.locator(legend)).toContainText(`Areas of 3 of ${COUNTS.drawn} alliances`);
  await expect(page.locator('.map-marks .lines path')).toHaveCount(0);
  await change(page, () => choice.getByRole('radio', { name: 'Spokes' }).check());
  await expect(page).toHaveURL(/links=hubs/);
  await expect(page.locator(legend)).toContainText(/\d+ alliances without a known seat are not drawn/);
  await expect(page.locator(legend)).toContainText(/Spokes begin at .*: \d+ named by a source, [1-9]\d* inferred/);
  await change(page, () => choice.getByRole('radio', { name: 'Lines' }).check());
  await expect(page).not.toHaveURL(/links=/);
});

test('as of a day only its members are drawn; between two days what is new stands out', async ({ page }) => {
  await openAtlas(page, './?asOf=2018-11-30&corridor=members&alliance=al-g60-newmat,al-g60-robot');
  const lanes = page.locator('.map-marks .lines');
  // The alliance founded some day in that month, but not the one founded three weeks later.
  await expect(lanes.locator('.hue-materials')).not.toHaveCount(0);
  await expect(lanes.locator('.hue-equipment')).toHaveCount(0);
  await openAtlas(page, './?asOf=2018-12-01..2021-06-30');
  await expect(lanes.locator('.ribbon.joined:not(.possible)')).toHaveCount(8);
  await expect(page.locator('.map-marks .labels .count', { hasText: 'new alliances' })).toHaveCount(1);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open legend, ${theme}`, async ({ page }) => {
    await openAtlas(page, `./?theme=${theme}&asOf=2018-12-01..2021-06-30&links=hubs`);
    await page.getByRole('button', { name: 'Legend' }).click();
    await page
      .locator(legend)
      .getByText(/lines? on the map$/)
      .click();
    const { violations } = await new AxeBuilder({ page }).include(legend).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}
