import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../scripts/offline/snapshot.ts';
import { inlinePage } from '../../scripts/single/inline-page.ts';
import { singleFile } from '../../scripts/single/single-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SITE = new Map(
  Object.entries({
    'index.html': '<script type="module" crossorigin src="./assets/index-AbCd1234.js"></script>',
    'embed/index.html': '',
    'icon.svg': '<svg/>',
    'data/tables.html': '',
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
    const { entry, files } = snapshotOf(SITE);
    expect(entry).toBe('assets/index-AbCd1234.js');
    expect(Object.keys(files)).toEqual([
      'assets/index-AbCd1234.js',
      'data/first-1.json',
      'data/first.json',
      'data/ground/2.json',
      'data/texts.json',
      'embed/',
      'icon.svg',
      './',
    ]);
  });

  it('is with the engine what else has been used, but no page', () => {
    expect(Object.keys(snapshotOf(SITE).later)).toEqual([
      'assets/engine-host-AbCd1234.js',
      'assets/maplibre-gl-worker-AbCd1234.js',
      'data/atlas.json',
      'data/geo/cities.geojson',
    ]);
  });

  it('is known by its content, but for what the publisher may change', () => {
    const { files } = snapshotOf(SITE);
    const digest = createHash('sha256').update('a').digest('base64').slice(0, 12);
    expect(files).toMatchObject({ 'assets/index-AbCd1234.js': digest, 'icon.svg': null, 'embed/': null, './': null });
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
  const page = `<!doctype html>
<html><meta http-equiv="Content-Security-Policy" content="script-src 'self'" />
<link rel="preload" href="data/first.json" as="fetch" /><link rel="icon" href="icon.svg" type="image/svg+xml" />
<script data-en="./x.js">early()</script><script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css"><body><noscript><p><a href="data/tables.html">x</a></p></noscript></body>`;
  const files = new Map([
    ['index.html', page],
    ['icon.svg', '<svg/>'],
    ['assets/a.js', 'f("</script>$&<!--")'],
    ['assets/a.css', 'b{}'],
  ]);
  const data = { 'data/first.json': '{"a":"</script>"}', 'LICENSES.txt': 'A <a@b.example>' };
  const made = inlinePage(files, new Map(Object.entries(data)));

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

  it('says that nothing is beside it, and keeps texts as texts', () => {
    expect(made).toMatch(/^<!doctype html>\n<html data-single="">/);
    expect(made).toContain('<script type="text/plain" data-file="LICENSES.txt">A <a@b.example></script>');
  });

  it('fails where the engine that it leaves out is not found, or is in it all the same', () => {
    const { load, generateBundle } = singleFile('public') as unknown as {
      load: (id: string) => string | undefined;
      generateBundle: { handler: (this: unknown, options: unknown, bundle: object) => void };
    };
    const write = (...ids: string[]) => generateBundle.handler.call({ getModuleIds: () => ids }, {}, {});
    expect(() => write()).toThrow(/found no .*manage-engine\.ts.*, expected it, to leave it out/);
    const left = [
      'map/engine/manage-engine.ts',
      'map/engine/engine-host.ts',
      'offline/offline.ts',
      'ui/styles/rest.css?url',
    ];
    for (const path of left) {
      expect(existsSync(`src/${path.replace('?url', '')}`)).toBe(true);
      expect(load(`/atlas/src/${path}`)).toMatch(/^export /);
    }
    expect(() => write('/atlas/node_modules/maplibre-gl/dist/maplibre-gl.mjs')).toThrow(/expected no map engine/);
  });

  it('names the file that is missing', () => {
    expect(() => inlinePage(new Map([['index.html', page]]), new Map())).toThrow(/a\.js: found no such file/);
  });
});
