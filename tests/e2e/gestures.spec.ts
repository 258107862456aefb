/** Touch gestures on the map, on the page itself and in frames, with both painters. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { project, type View } from '../../src/scene/project.ts';
import { atRest, expect, openAtlas, test, watch } from './atlas.ts';
import { type Fingers, fingersOn } from './touch.ts';

/** A point in the open sea, where a tap selects nothing. */
const SEA: View = { lat: 31, lon: 123.4, zoom: 7 };
const START = `view=${SEA.lat},${SEA.lon},${SEA.zoom}`;

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

/** The view in the address. */
function viewOf(page: Pick<Page, 'url'>): View {
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = (new URL(page.url()).searchParams.get('view') ?? '')
    .split(',')
    .map(Number);
  return { lat, lon, zoom };
}

/** The map's bounding box on the page. */
async function mapBox(page: Page | Frame) {
  const box = await page.locator('.map-surface').boundingBox();
  if (!box) throw new Error('found no map');
  return box;
}

const transform = (page: Page | Frame) => page.locator('.map-marks .marks').getAttribute('transform');

/** The point of `SEA` that lies `right` and `down` of the middle still lies there, a level nearer. */
async function expectOneLevelNearer(page: Page | Frame, [right, down]: readonly [number, number]) {
  await expect.poll(() => viewOf(page).zoom).toBe(SEA.zoom + 1);
  const size = { width: 0, height: 0 };
  // Around a point that far from the middle, the middle goes half the way to it.
  const [x, y] = project([viewOf(page).lon, viewOf(page).lat], SEA, size);
  expect(x).toBeCloseTo(right / 2, 0);
  expect(y).toBeCloseTo(down / 2, 0);
  await expect.poll(() => transform(page)).toMatch(/^translate\(-?[\d.]+ -?[\d.]+\)$/);
}

test('a double tap goes one level nearer around the finger, and every other way of moving still works', async ({
  page,
}) => {
  const { complaints } = watch(page, new URL(test.info().project.use.baseURL ?? '').origin);
  await openAtlas(page, `./?lang=en&${START}`);
  const fingers = await fingersOn(page);
  await atRest(page);
  const box = await mapBox(page);
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  await fingers.doubleTap([x + 60, y - 40]);
  await expectOneLevelNearer(page, [60, -40]);
  await fingers.pinch(...closer(x, y));
  await expect.poll(() => viewOf(page).zoom).toBeCloseTo(SEA.zoom, 1);
  await page.getByRole('button', { name: 'Whole delta' }).click();
  await expect(page).not.toHaveURL(/view=/);
  expect(complaints).toEqual([]);
});

test.describe('in a frame', () => {
  let host: Server;
  test.beforeAll(async () => {
    host = createServer((request, response) => {
      const src = new URL(request.url ?? '/', 'http://host').searchParams.get('src') ?? '';
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title>
        <style>body{margin:0}iframe{border:0;width:390px;height:700px;display:block}</style>
        <iframe title="Delta Atlas" src="${src.replaceAll('&', '&amp;')}"></iframe></html>`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  });
  test.afterAll(() => {
    host.close();
  });

  /** `localhost` is another site than `127.0.0.1`. */
  async function embed(page: Page, search: string): Promise<Frame> {
    const src = new URL(`./?lang=en&${START}${search}`, test.info().project.use.baseURL).href;
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?src=${encodeURIComponent(src.replace('127.0.0.1', 'localhost'))}`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    if (!frame) throw new Error('found no frame');
    await expect(frame.locator('html')).toHaveAttribute('data-atlas', /^(svg|gl)$/, { timeout: 45_000 });
    await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
    return frame;
  }

  for (const [name, search] of [
    ['that has the map to itself', '&scrollWheelZoom=true'],
    ['that leaves one finger to the page', ''],
  ] as const) {
    test(`${name}, a double tap does the same, and two fingers go back`, async ({ page }) => {
      const frame = await embed(page, search);
      await atRest(frame);
      const box = await mapBox(frame);
      const fingers = await fingersOn(page);
      const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      await fingers.doubleTap([x + 40, y + 30]);
      await expectOneLevelNearer(frame, [40, 30]);
      await fingers.pinch(...closer(x, y));
      await expect.poll(() => viewOf(frame).zoom).toBeCloseTo(SEA.zoom, 1);
    });
  }
});

/** Pinches two fingers around a point to half their distance. */
function closer(x: number, y: number): Parameters<Fingers['pinch']> {
  const beside = (distance: number) =>
    [
      [x - distance, y],
      [x + distance, y],
    ] as const;
  return [beside(60), beside(30)];
}
