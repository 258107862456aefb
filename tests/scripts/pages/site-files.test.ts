import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atlasOf } from '../../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { readDataFiles } from '../../../scripts/data/files.ts';
import { datasetData } from '../../../scripts/pages/json-ld.ts';
import { addressState, recordPages, recordPath, rootFrom } from '../../../scripts/pages/page-list.ts';
import { type PageFrame, recordPage, versionsOf } from '../../../scripts/pages/record-page.tsx';
import { recordWords } from '../../../scripts/pages/record-words.ts';
import { homeHead, picturePaths, siteFiles } from '../../../scripts/pages/site-files.tsx';
import { tableFor } from '../../../scripts/traditional/table.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { setTraditional } from '../../../src/model/traditional.ts';
import { readAddress } from '../../../src/state/address.ts';

const SITE = 'https://example.org/maps/delta/';
const file = atlasOf(checkFiles(readDataFiles()).dataset);
const atlas = indexAtlas(file);
const frame: PageFrame = {
  atlas,
  site: SITE,
  policy: "default-src 'none'; script-src 'self'",
  settings: ['<meta name="delta-atlas:site" content="" />'],
  styles: ['assets/index.css', 'assets/record.css'],
  entry: 'assets/index.js',
  early: 'early()',
  words: { en: 'assets/en.js', zh: 'assets/zh.js' },
  door: 'assets/door.js',
  pictureOf: (page) => `preview/${recordPath(page)}.png`,
};
setTraditional(tableFor(JSON.stringify(atlas.file)));
const pages = recordPages(atlas);
const of = (path: string, given: Partial<PageFrame> = {}) => {
  const page = pages.find((candidate) => recordPath(candidate) === path);
  if (!page) throw new Error(`no page ${path}`);
  return recordPage(page, { ...frame, ...given });
};
const content = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null');

describe('the pages of records', () => {
  it('are one per alliance, grouping and place in each language, in folders of their own', () => {
    expect(pages).toHaveLength(3 * (atlas.alliances.size + atlas.groupings.size + atlas.places.size));
    expect(new Set(pages.map(recordPath)).size).toBe(pages.length);
    expect(pages.map(recordPath)).toContain('place/320500');
    expect(pages.map(recordPath)).toContain('zh/alliance/al-g60-robot');
    expect(pages.map(recordPath)).toContain('zh-Hant/alliance/al-g60-robot');
    expect(pages.map(recordPath)).toContain('grouping/gr-g60');
    expect(rootFrom('zh/place/320500')).toBe('../../../');
  });

  it('stand for a state that the atlas understands', () => {
    for (const page of pages) {
      const state = readAddress(`?${addressState(page)}`, atlas);
      expect(state.notices).toEqual([]);
      expect(state.selected).toEqual(page.ref);
      expect(state.language).toBe(page.language === 'en' ? undefined : page.language);
    }
  });

  it('name everything relative to themselves, so that any folder of any host will do', () => {
    const html = of('zh/place/320500', { site: null });
    const addresses = [...html.matchAll(/\s(?:href|src|data-root|data-entry|data-en|data-zh)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    const own = addresses.filter((address) => !/^https?:/.test(address));
    expect(own.length).toBeGreaterThan(20);
    const there = own.map((address) => new URL(address, 'https://x.org/any/zh/place/320500/').pathname);
    expect(there.filter((path) => !path.startsWith('/any/'))).toEqual([]);
    expect(there).toContain('/any/assets/index.js');
  });

  it('hold the policy: no inline script but data and the early one, no style attribute, no handler', () => {
    for (const page of pages) {
      const html = recordPage(page, frame);
      const inline = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
      const early = expect.stringMatching(/^<script data-en="[./]*assets\/en\.js" data-zh="[./]*assets\/zh\.js">$/);
      expect(inline).toEqual([early, '<script type="application/ld+json">']);
      expect(html).toContain('>early()</script>');
      expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
      expect(html).not.toMatch(/<base\b/);
    }
  });

  it('say what they are to search engines and messengers', () => {
    const html = of('place/320500');
    expect(html).toContain('<title>Suzhou (Jiangsu): industrial alliances · Delta Atlas</title>');
    expect(content(html, 'description')).toMatch(/^Suzhou \(Jiangsu\), 苏州市\. .*alliances.*sourced\.$/);
    expect(content(html, 'og:url')).toBe(`${SITE}place/320500/`);
    expect(content(html, 'og:image')).toBe(`${SITE}preview/place/320500.png`);
    expect(content(html, 'og:image:alt')).toBe('Map: Suzhou (Jiangsu)');
    expect(content(html, 'twitter:card')).toBe('summary_large_image');
    expect(html).toContain(`<link rel="canonical" href="${SITE}place/320500/"/>`);
    expect(html).toContain(`type="application/json+oembed" href="${SITE}oembed/place/320500.json"`);
    for (const [tag, path] of versionsOf({ ref: { kind: 'place', id: '320500' }, language: 'zh' })) {
      expect(html).toContain(`<link rel="alternate" hreflang="${tag}" href="${SITE}${path}"/>`);
    }
    const chinese = of('zh/place/320500');
    expect(chinese).toMatch(/^<!doctype html>\n<html lang="zh-CN"/);
    expect(content(chinese, 'og:locale')).toBe('zh_CN');
  });

  it('leave out what must be absolute where nobody has said where they will stand', () => {
    const html = of('place/320500', { site: null });
    expect(html).toContain('<link rel="canonical" href="./"/>');
    for (const name of ['og:url', 'og:image', 'twitter:image']) expect(content(html, name)).toBeUndefined();
    expect(html).not.toContain('json+oembed');
    expect(html).not.toContain('hreflang="x-default"');
    expect(content(html, 'twitter:card')).toBe('summary');
  });

  it('say of how many members no source tells by name', () => {
    const description = (language: 'en' | 'zh') =>
      recordWords(atlas, { ref: { kind: 'alliance', id: 'al-g60-newmat' }, language }).description;
    expect(description('en')).toContain('(1 stated, 8 inferred)');
    expect(description('zh')).toContain('推断');
  });

  it('have a title and a description of their own', () => {
    const words = pages.map((page) => recordWords(atlas, page));
    expect(new Set(words.map(({ title }) => title)).size).toBe(pages.length);
    expect(new Set(words.map(({ description }) => description)).size).toBe(pages.length);
    expect(words.filter(({ description }) => /[{}]|undefined|\.\.|。。/.test(description))).toEqual([]);
  });
});

describe('the files beside them', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'delta-data-'));
    writeFileSync(join(folder, 'atlas.json'), JSON.stringify(file));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('announce oEmbed only where one answer is true: never where an address may name any view', () => {
    const head = homeHead(folder, SITE, new Set(['preview/home.png']));
    expect(content(head, 'og:url')).toBe(SITE);
    expect(head).not.toContain('oembed');
    const answers = [...siteFiles(folder, frame, new Set(['preview/home.png']))].filter(([path]) =>
      path.startsWith('oembed/'),
    );
    expect(answers).toHaveLength(pages.length);
    for (const [path, text] of answers) {
      const { html } = JSON.parse(String(text)) as { html: string };
      const record = path.replace(/^oembed\/|\.json$/g, '');
      expect(of(record)).toContain(`type="application/json+oembed" href="${SITE}${path}"`);
      expect(html).toContain(
        `src="${SITE}embed/?v=1&amp;lang=${/^(zh(?:-Hant)?)\//.exec(record)?.[1] ?? 'en'}&amp;focus=`,
      );
      expect(html).toContain(`<a href="${SITE}${record}/">`);
    }
  });

  it('name all their pictures before these are drawn', () => {
    const paths = new Set(picturePaths(folder));
    const files = siteFiles(folder, frame, paths);
    const shown = pages.map((page) => content(String(files.get(`${recordPath(page)}/index.html`)), 'og:image'));
    expect(paths.size).toBe(pages.length + 1);
    expect(paths).toContain('preview/home.png');
    expect(new Set(shown)).toEqual(new Set([...paths].filter((path) => !/home/.test(path)).map((path) => SITE + path)));
  });

  it('have the plugin for WordPress where the site has an address', () => {
    const files = siteFiles(folder, frame, new Set());
    expect(String(files.get('wordpress/delta-atlas.php'))).toContain(`const SITE = '${SITE}';`);
    expect(files.has('wordpress/delta-atlas.zip')).toBe(true);
    expect(
      [...siteFiles(folder, { ...frame, site: null }, new Set()).keys()].filter((path) =>
        /oembed|wordpress/.test(path),
      ),
    ).toEqual([]);
  });
});

describe('their data for machines', () => {
  it('are valid JSON in the terms of schema.org, whatever the record', () => {
    for (const page of pages) {
      const data = dataIn(recordPage(page, frame));
      expect(data['@context']).toBe('https://schema.org');
      expect(data.url).toBe(`${SITE}${recordPath(page)}/`);
      expect(data.name).toBeTruthy();
    }
  });

  it('tell an alliance with its founding', () => {
    const data = dataIn(of('alliance/al-g60-robot'));
    expect(data).toMatchObject({ '@type': 'Organization', foundingDate: '2018-12-21' });
    expect(data.areaServed).toHaveLength(9);
    expect(data.event.map((event: { startDate: string }) => event.startDate)).toContain('2018-12-21');
    expect(data.event[0].location.length).toBeGreaterThan(0);
  });

  it('never give a vague date as a plain one', () => {
    const dates = pages.flatMap((page) => {
      const data = dataIn(recordPage(page, frame));
      return [
        data.foundingDate,
        ...(data.event ?? []).flatMap((event: Record<string, string>) => [event.startDate, event.endDate]),
      ];
    });
    const given = dates.filter((date) => date !== undefined);
    expect(given.length).toBeGreaterThan(50);
    expect(given.filter((date) => !/^\d{4}(-\d\d){0,2}$/.test(date))).toEqual([]);
  });

  it('tell a place with its code and point', () => {
    expect(dataIn(of('place/310117'))).toMatchObject({
      '@type': 'AdministrativeArea',
      identifier: { propertyID: 'GB/T 2260', value: '310117' },
      containedInPlace: { '@type': 'City', name: 'Shanghai' },
    });
  });

  it('describe the dataset, with files only where their address is known', () => {
    const view = { atlas, language: 'en' as const, site: SITE };
    expect(datasetData(view, 'About')).toMatchObject({
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/),
      version: atlas.file.dataVersion,
      distribution: expect.arrayContaining([
        { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${SITE}data/atlas.json` },
      ]),
    });
    expect(datasetData({ ...view, site: null }, 'About')).toMatchObject({ distribution: [] });
  });
});

describe('their pictures', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'delta-pictures-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are drawn the same twice, the second time from what was kept', async () => {
    const { drawPictures } = await import('../../../scripts/pages/pictures.ts');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#fff"/><text y="15" font-size="12">苏州 A</text></svg>';
    const first = (await drawPictures([{ path: 'a.png', svg }], folder)).pictures.get('a.png');
    const again = (await drawPictures([{ path: 'a.png', svg }], folder)).pictures.get('a.png');
    expect(Buffer.from(first ?? []).readUInt32BE(16)).toBe(40);
    expect(again).toEqual(first);
    const blank = (await drawPictures([{ path: 'b.png', svg: svg.replace('苏州 A', '') }], folder)).pictures.get(
      'b.png',
    );
    expect(first?.length).toBeGreaterThan(blank?.length ?? Infinity);
  });

  it('are drawn though one of them cannot be, which is named', async () => {
    const { drawPictures } = await import('../../../scripts/pages/pictures.ts');
    const svgOf = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${inner}</svg>`;
    const { pictures, failed } = await drawPictures(
      [
        { path: 'c.png', svg: svgOf('<path d />') },
        { path: 'd.png', svg: svgOf('<path d="M0 0h4"/>') },
      ],
      folder,
    );
    expect([...pictures.keys()]).toEqual(['d.png']);
    expect([...failed]).toEqual([['c.png', expect.stringContaining('attribute')]]);
  });
});
