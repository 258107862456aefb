/** `npm run build:single`: one file, opened from disk, without any requests. */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { change, details, expect, openAtlas, sentence, speak, test, watch } from './atlas.ts';
import { ALL_ALLIANCES } from './facts.ts';

// In one worker, so that it is built once.
test.describe.configure({ mode: 'default' });

let folder: string;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  execFileSync(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'scripts/single/vite.config.ts',
  ]);
  // Alone in a folder with a typical user's name (spaces, non-ASCII).
  folder = await mkdtemp(join(tmpdir(), '长三角 atlas '));
  const copy = join(folder, 'delta atlas (1).html');
  await copyFile('dist-single/delta-atlas.html', copy);
  address = pathToFileURL(copy).href;
});
test.afterAll(() => rm(folder, { recursive: true }));

test('filters, selection, tables, matrix, search and both languages work from a disk', async ({ page, context }) => {
  await context.setOffline(true);
  const seen = watch(page, 'null');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await openAtlas(page, address);
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  await expect(sentence(page)).toContainText('Corridor');
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await expect(page.locator('#tables table')).toBeVisible();
  await change(page, () => page.getByRole('tab', { name: /^Matrix/ }).click());
  await expect(page.locator('#tables table')).toBeVisible();
  await change(page, () => page.locator('#tables').press('Escape'));
  await page.getByRole('combobox', { name: /^Search/ }).fill('wuhu');
  await page.getByRole('combobox', { name: /^Search/ }).press('Enter');
  await expect(details(page)).toContainText('Wuhu');
  await change(page, () => speak(page, '简体中文'));
  await expect(sentence(page)).toContainText('联盟');
  expect(asked).toEqual([address]);
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('an address of the file has a view, as that of a server has, with a finer ground', async ({ page }) => {
  await openAtlas(page, `${address}?lang=zh&focus=alliance:al-g60-robot&view=31,120.5,9.5`);
  await expect(details(page)).toContainText('机器人');
  await expect(page.locator('#map-view')).not.toContainText('底图未能');
  await expect(page.locator('#notices')).toHaveText('');
});

test('it holds no map engine, and the licences of what it holds', async ({ page, context }) => {
  const text = await readFile('dist-single/delta-atlas.html', 'utf8');
  // Shaders, and the sentence of its licence.
  for (const trace of ['gl_Position', 'MapLibre contributors'])
    expect([trace, text.includes(trace)]).toEqual([trace, false]);
  expect(text.length).toBeLessThan(2_500_000);
  await openAtlas(page, `${address}?lang=en`);
  await page.getByRole('button', { name: 'Map sources' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Licences of the code and the data' }).click();
  const licences = await opened;
  await expect(licences.locator('body')).toContainText('preact');
  await expect(licences.locator('body')).not.toContainText('maplibre-gl');
});

test('Share hands out addresses that exist: of the file itself, and none of a page for frames', async ({ page }) => {
  await openAtlas(page, `${address}?lang=en&focus=place:320500#here`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('tab')).toHaveText(['Link and citation', 'Download']);
  const handedOut = await dialog
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  const addresses = handedOut.flatMap((text) => text.match(/file:\/\/[^\s}]+/g) ?? []);
  // The view, the whole atlas, and three citations.
  expect(addresses.length).toBe(5);
  for (const found of addresses) expect(found).toMatch(/delta%20atlas%20\(1\)\.html(\?|$)/);
  await dialog.getByRole('tab', { name: 'Link and citation' }).press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'Download' })).toHaveAttribute('aria-selected', 'true');
  await openAtlas(page, addresses[0] ?? '');
  await expect(details(page)).toContainText('Suzhou');
});
