import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siteAddress, withSite } from '../../../scripts/config/site-address.ts';
import { dataBlock } from '../../../scripts/pages/head.tsx';
import { oembed } from '../../../scripts/pages/oembed.ts';
import { indexedPng } from '../../../scripts/pages/png.ts';
import { sharedPageParts } from '../../../scripts/pages/site-pages.ts';
import { robots, sitemap } from '../../../scripts/pages/sitemap.ts';

const SITE = 'https://example.org/a/';

describe('the address of the site', () => {
  const page = '<meta name="delta-atlas:site" content="" />';

  it('comes from the environment, else from the page, else it is unknown', () => {
    expect(siteAddress('https://example.org/a', page)).toBe(SITE);
    expect(siteAddress(undefined, page.replace('""', `"${SITE}"`))).toBe(SITE);
    expect(siteAddress(' ', page)).toBeNull();
  });

  it('is refused where it is no plain web address', () => {
    for (const bad of [
      'example.org',
      'ftp://example.org/',
      'https://a:b@example.org/',
      'https://example.org/?x',
      'javascript:1',
    ]) {
      expect(() => siteAddress(bad, page)).toThrow(/SITE_URL: found/);
    }
  });

  it('is written into the page', () => {
    expect(withSite(page, SITE)).toBe(`<meta name="delta-atlas:site" content="${SITE}" />`);
    expect(withSite(page, null)).toBe(page);
  });
});

describe('data in a script element', () => {
  it('cannot end it, and mean the same', () => {
    const data = { name: '</script><!--<script>&\u2028', nested: ['<b>'] };
    const text = dataBlock(data);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(data);
  });
});

describe('an oEmbed answer', () => {
  const props = {
    site: SITE,
    title: 'A "B" <C>',
    language: 'en',
    state: 'lang=en&focus=place:1',
    page: 'place/1/',
  } as const;

  it('has every field of a rich one, and the thumbnail whole or not at all', () => {
    expect(oembed({ ...props, picture: 'preview/1.png' })).toMatchObject({
      type: 'rich',
      version: '1.0',
      width: 800,
      height: 560,
      title: 'A "B" <C>',
      provider_name: 'Delta Atlas',
      provider_url: SITE,
      cache_age: 86_400,
      thumbnail_url: `${SITE}preview/1.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(Object.keys(oembed({ ...props, picture: null })).filter((key) => key.startsWith('thumb'))).toEqual([]);
  });

  it('gives a frame with a title and a sandbox, and before it what WordPress falls back on, nothing unescaped', () => {
    const { html } = oembed({ ...props, picture: null }) as { html: string };
    const title = 'A &quot;B&quot; &lt;C&gt;';
    expect(html.startsWith(`<blockquote><a href="${SITE}place/1/">${title}</a></blockquote><iframe `)).toBe(true);
    expect(html).toContain(`title="${title} (interactive map)"`);
    expect(html).toContain('loading="lazy"');
    expect(html).toMatch(/sandbox="allow-scripts allow-same-origin /);
    expect(html).not.toMatch(/<script|geolocation/);
  });

  it('frames the page for frames, without a border and without what a strict policy refuses', () => {
    const { html } = oembed({ ...props, picture: null }) as { html: string };
    expect(html).toContain(`src="${SITE}embed/?v=1&amp;lang=en&amp;focus=place:1"`);
    expect(html).toContain('frameborder="0"');
    expect(html).not.toMatch(/\sstyle=|\sid=/);
  });
});

describe('the sitemap', () => {
  it('lists every version once, each with all others', () => {
    const text = sitemap(SITE, [
      [['x-default', '']],
      [
        ['en', 'place/1/'],
        ['zh-CN', 'zh/place/1/'],
        ['x-default', 'place/1/'],
      ],
    ]);
    expect([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      SITE,
      `${SITE}place/1/`,
      `${SITE}zh/place/1/`,
    ]);
    expect(text.match(/hreflang="zh-CN" href="https:\/\/example.org\/a\/zh\/place\/1\/"/g)).toHaveLength(2);
    expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });
});

describe('a picture of few colours', () => {
  it('is a PNG that holds every pixel', () => {
    const data = Uint8Array.from([255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255]);
    const png = indexedPng({ width: 2, height: 2, data });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([2, 2, 8, 3]);
    const chunk = (type: string) => {
      const at = png.indexOf(type, 0, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    expect([...chunk('PLTE')]).toEqual([255, 0, 0, 0, 0, 255]);
    // A row begins with its filter, none.
    expect([...inflateSync(chunk('IDAT'))]).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it('takes the nearest where there are too many', () => {
    const width = 300;
    const data = new Uint8Array(width * 4).map((_, at) => (at % 4 === 3 ? 255 : Math.floor(at / 4) % 256));
    const png = indexedPng({ width, height: 1, data });
    const at = png.indexOf('PLTE', 0, 'latin1');
    expect(png.readUInt32BE(at - 4) % 3).toBe(0);
    expect(png.readUInt32BE(at - 4)).toBeLessThan(256 * 3);
  });
});

describe('what the pages take from the built page', () => {
  const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="delta-atlas:map-review-number" content="GS" /><script data-en="./assets/en-x.js" data-zh="./assets/zh-x.js">early()</script>
    <script type="module" crossorigin src="./assets/index-x.js"></script><link rel="stylesheet" crossorigin href="./assets/index-x.css">`;

  it('is found in it', () => {
    expect(sharedPageParts(html)).toEqual({
      policy: "default-src 'none'",
      settings: ['<meta name="delta-atlas:map-review-number" content="GS" />'],
      styles: ['assets/index-x.css'],
      early: 'early()',
      words: { en: 'assets/en-x.js', zh: 'assets/zh-x.js' },
      entry: 'assets/index-x.js',
    });
  });

  it('is missed loudly', () => {
    expect(() => sharedPageParts(html.replace('type="module"', ''))).toThrow('found no entry');
  });
});
