import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../scripts/offline/snapshot.ts';
import { inlinePage } from '../../scripts/single/inline-page.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SITE = new Map(
  Object.entries({
    'index.html': '<script type="module" crossorigin src="./assets/index-AbCd1234.js"></script>',
    'embed/index.html': '',
    'assets/index-AbCd1234.js': 'a',
    // For pages of others, not for this one.
    'assets/embed-AbCd1234.js': 'a',
    'embed/1.0.0.js': 'a',
    'embed/v1.js': 'a',
    'assets/engine-host-AbCd1234.js': 'class="maplibregl-canvas-container"',
    'assets/maplibre-gl-worker-AbCd1234.js': 'b',
    'data/first.json': '{}',
    'data/first-1.json': '{}',
    'data/texts.json': '{}',
    'data/atlas.json': '{}',
    'data/ground/2.json': '{}',
    'data/geo/cities.geojson': '{}',
  }).map(([path, text]) => [path, bytes(text)] as const),
);

describe('what is kept for days without a network', () => {
  it('is all that works without the map engine, pages by their folders', () => {
    expect(snapshotOf(SITE)).toMatchObject({
      entry: 'assets/index-AbCd1234.js',
      files: [
        'assets/index-AbCd1234.js',
        'data/first-1.json',
        'data/first.json',
        'data/ground/2.json',
        'data/texts.json',
        'embed/',
        './',
      ],
    });
  });

  it('is another release when any of it changes, and the same when nothing does', () => {
    const { release } = snapshotOf(SITE);
    expect(snapshotOf(new Map(SITE)).release).toBe(release);
    expect(snapshotOf(new Map(SITE).set('data/texts.json', bytes('[]'))).release).not.toBe(release);
    expect(snapshotOf(new Map(SITE).set('data/atlas.json', bytes('[]'))).release).toBe(release);
  });

  it('needs a page with an entry', () => {
    expect(() => snapshotOf(new Map())).toThrow(/module script/);
  });
});

describe('the single file', () => {
  const page = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'" />
<link rel="preload" href="data/first.json" as="fetch" /><link rel="icon" href="icon.svg" type="image/svg+xml" />
<script src="./assets/early.js" data-en="./x.js"></script><script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css"><body><noscript><p><a href="data/tables.html">x</a></p></noscript></body>`;
  const files = new Map([
    ['index.html', page],
    ['icon.svg', '<svg/>'],
    ['assets/early.js', 'early()'],
    ['assets/a.js', 'f("</script>$&<!--")'],
    ['assets/a.css', 'b{}'],
  ]);
  const made = inlinePage(files, new Map([['data/first.json', '{"a":"</script>"}']]));

  it('asks for nothing', () => {
    expect(made).not.toMatch(/\s(src|href)="(?!data:)/);
    expect(made).toContain('href="data:image/svg+xml,%3Csvg%2F%3E"');
  });

  it('allows exactly its own scripts and styles', () => {
    const policy = /content="([^"]+)"/.exec(made)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; /,
    );
    expect(policy).not.toMatch(/unsafe|self|connect/);
  });

  it('keeps code and data whole, whatever they look like', () => {
    expect(made).toContain('<script type="module">f("<\\/script>$&\\x3c!--")</script>');
    const [, data = ''] = /data-file="data\/first.json">([\s\S]*?)<\/script>/.exec(made) ?? [];
    expect(JSON.parse(data)).toEqual({ a: '</script>' });
  });

  it('names the file that is missing', () => {
    expect(() => inlinePage(new Map([['index.html', page]]), new Map())).toThrow(/early\.js: found no such file/);
  });
});
