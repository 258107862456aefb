/** The site includes the licences of all bundled software, and the map's credits link to them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, openAtlas, test } from './atlas.ts';

for (const [lang, sources, licences] of [
  ['en', 'Map sources', 'Licences of the code and the data'],
  ['zh', '地图数据来源', '代码与数据的许可'],
] as const) {
  test(`the credits lead to the licences of code and data (${lang})`, async ({ page }) => {
    await openAtlas(page, `./?lang=${lang}`);
    await page.getByRole('button', { name: sources }).click();
    const link = page.getByRole('link', { name: licences });
    await expect(link).toBeVisible();
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toContain(await readFile('LICENSE', 'utf8'));
  });
}

test('every package that ships is named with its licence, those inside MapLibre included', async () => {
  const text = await readFile('dist/LICENSES.txt', 'utf8');
  const named = [...text.matchAll(/^=+\n(\S+) \d[\w.-]* \([\w. -]+\)\n=+$/gm)].map(([, name]) => name ?? '');
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // Two packages are only collections of others.
  const parts: Readonly<Record<string, string>> = { d3: 'd3-zoom', '@turf/turf': '@turf/helpers' };
  const own = Object.keys(dependencies).map((name) => parts[name] ?? name);
  const maplibre = JSON.parse(await readFile('node_modules/maplibre-gl/package.json', 'utf8'));
  const inside = Object.keys(maplibre.dependencies).filter((name) => !name.startsWith('@types/'));
  expect(named).toEqual(expect.arrayContaining([...own, ...inside, 'workbox-routing', 'workbox-strategies']));
  expect(text).toContain('Copyright (c) 2023, MapLibre contributors');
  expect(text).toContain(await readFile('data/LICENSES.md', 'utf8').then((data) => data.trim()));
  // Packages named in the bundles' own licence comments are listed, too.
  for (const name of await readdir('dist/assets')) {
    const code = await readFile(join('dist/assets', name), 'utf8');
    for (const [, said = ''] of code.matchAll(/\/\*[!*]\s*\*?\s*([\w-]+-js|MapLibre GL JS)\b/g)) {
      expect([name, named]).toEqual([name, expect.arrayContaining([said.replace('MapLibre GL JS', 'maplibre-gl')])]);
    }
  }
});
