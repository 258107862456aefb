import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPlugin, pluginFiles } from '../../../scripts/wordpress/plugin.ts';
import { zip } from '../../../scripts/wordpress/zip.ts';
import { FRAME_KEYS } from '../../../src/share/addresses.ts';
import { FRAME_ATTRIBUTES } from '../../../src/ui/frame-html.ts';
import { ATLAS } from '../../fixtures/atlas.ts';

const SITE = "https://example.org/maps/o'delta/";
const files = pluginFiles(ATLAS, SITE);
const plugin = String(files.get('wordpress/delta-atlas.php'));
const php = (...args: string[]) => spawnSync('php', args, { encoding: 'utf8' });
const hasPhp = php('-v').status === 0;

describe('the plugin for WordPress', () => {
  it('has its site and the names of records filled in, and nothing left to fill', () => {
    expect(plugin).toContain("const SITE = 'https://example.org/maps/o\\'delta/';");
    expect(plugin).toContain('"al-robot":');
    expect(plugin).toContain(FRAME_ATTRIBUTES.sandbox);
    expect(plugin).not.toMatch(/%[A-Z]{3,}%/);
  });

  it('cannot be ended by what is filled in', () => {
    const source = "/* %SITE% */ const SITE = '%SITE%';";
    expect(fillPlugin(source, { SITE: "a'; system('x'); */ \\" })).toBe(
      "/* a\\'; system(\\'x\\'); *\\/ \\\\ */ const SITE = 'a\\'; system(\\'x\\'); *\\/ \\\\';",
    );
    expect(() => fillPlugin('%SITE% %OTHER%', { SITE: '' })).toThrow(/%OTHER%/);
    expect(() => fillPlugin('', { SITE: '' })).toThrow(/%SITE%/);
  });

  it('knows all parameters that only frames have', () => {
    const listed = /const OF_FRAMES = array\(([^)]*)\)/.exec(plugin)?.[1]?.match(/\w+/g);
    expect(new Set(listed)).toEqual(new Set([...FRAME_KEYS, 'v', 'theme', 'engine']));
  });

  it('is packed as WordPress wants it: a folder with the same file', () => {
    const archive = Buffer.from(files.get('wordpress/delta-atlas.zip') ?? []);
    expect([...entriesOf(archive)]).toEqual([['delta-atlas/delta-atlas.php', plugin]]);
    expect(zip(new Map([['a', '1']]))).toEqual(zip(new Map([['a', '1']])));
  });
});

describe.runIf(hasPhp)('the plugin in PHP', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'delta-plugin-'));
    writeFileSync(join(folder, 'delta-atlas.php'), plugin.replaceAll("o\\'delta", 'delta'));
    writeFileSync(join(folder, 'run.php'), STUBS);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a function of the plugin gives for each argument. */
  const call = (name: string, given: readonly unknown[], options: string[] = []): unknown[] => {
    const { stdout, stderr } = php(...options, join(folder, 'run.php'), name, JSON.stringify(given));
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  };
  const HOME = 'https://example.org/maps/delta/';
  const src = (html: unknown) => /\ssrc="([^"]*)"/.exec(String(html))?.[1]?.replaceAll('&amp;', '&');
  const href = (html: unknown) => /\shref="([^"]*)"/.exec(String(html))?.[1]?.replaceAll('&amp;', '&');

  it('has no mistake of syntax', () => {
    expect(php('-l', join(folder, 'delta-atlas.php')).stdout).toContain('No syntax errors');
  });

  it('knows every address of the atlas, and shows its view', () => {
    const cases = [
      [HOME, 'v=1', ''],
      [HOME.slice(0, -1), 'v=1', ''],
      [HOME.replace('https', 'http'), 'v=1', ''],
      [`${HOME}index.html?lang=en`, 'v=1&lang=en', '?lang=en'],
      [
        `${HOME}?lang=en&amp;industry=ind-ai&#038;time=2016..2024`,
        'v=1&lang=en&industry=ind-ai&time=2016..2024',
        '?lang=en&industry=ind-ai&time=2016..2024',
      ],
      [
        `${HOME}embed/?v=1&lang=zh&plain=true&theme=dark&lock=time&time=2019#id=map-1`,
        'v=1&lang=zh&plain=true&theme=dark&lock=time&time=2019',
        '?lang=zh&time=2019',
      ],
      [`${HOME}alliance/al-robot/`, 'v=1&lang=en&focus=alliance:al-robot', '?lang=en&focus=alliance:al-robot'],
      [
        `${HOME}zh/place/320500?time=2019`,
        'v=1&time=2019&lang=zh&focus=place:320500',
        '?time=2019&lang=zh&focus=place:320500',
      ],
      [`${HOME}zh/place/320500/?lang=en`, 'v=1&lang=en&focus=place:320500', '?lang=en&focus=place:320500'],
      [
        `${HOME}oembed/zh/alliance/al-robot.json`,
        'v=1&lang=zh&focus=alliance:al-robot',
        '?lang=zh&focus=alliance:al-robot',
      ],
    ] as const;
    const shown = call(
      'figure_of',
      cases.map(([address]) => address),
    );
    expect(shown.map((html) => [src(html), href(html)])).toEqual(
      cases.map(([, view, full]) => [`${HOME}embed/?${view}`, `${HOME}${full}`]),
    );
  });

  it('leaves every other address alone', () => {
    const others = [
      'https://example.com/maps/delta/?lang=en',
      'https://example.org.evil.example/maps/delta/',
      'https://example.org/maps/delta2/',
      'https://example.org/maps/',
      'https://evil.example/?https://example.org/maps/delta/',
      'https://user@example.org/maps/delta/',
      `javascript:alert(1)//${HOME}`,
      `${HOME}data/tables.html`,
      `${HOME}assets/index.js`,
      `${HOME}alliance/a/b/`,
      `${HOME}?lang=en" onload="alert(1)`,
      '',
    ];
    expect(call('figure_of', others)).toEqual(others.map(() => null));
  });

  it('writes nothing that could end an attribute, whatever is asked for', () => {
    const hostile = [
      `${HOME}?x"onload="y=1&lang=<b>&time='%22><script>`,
      `${HOME}embed/?focus=place:1"><script>alert(1)</script>`,
    ];
    for (const html of call('figure_of', hostile))
      expect(String(html).match(/<(\w+)/g)).toEqual(['<figure', '<div', '<iframe', '<p', '<a']);
    const [titled] = call('shortcode', [{ view: 'lang=en', title: '"><script>alert(1)</script>', height: '99999' }]);
    expect(titled).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(titled).toContain('height="2000"');
  });

  it('puts what an editor calls the view before the name of its frame, unless it is too long or no text', () => {
    const titled = (title: string) => `${HOME}?lang=en&title=${encodeURIComponent(title)}`;
    const frames = call('figure_of', [titled('A \n "first" <b>\u202e'), titled('x'.repeat(121)), `${HOME}?title=%ff`]);
    const titles = frames.map((html) => /title="([^"]*)"/.exec(String(html))?.[1]);
    expect(titles[0]).toMatch(/^A &quot;first&quot; &lt;b&gt; – Delta Atlas/);
    expect(titles[1]).toMatch(/^Delta Atlas/);
    expect(titles[2]).toMatch(/^Delta Atlas/);
  });

  it('gives frames titles of their own: by name, else by number', () => {
    const titles = call('figure_of', [
      `${HOME}?lang=en&focus=alliance:al-robot&time=2016..2024`,
      `${HOME}?lang=en&hide=links`,
      `${HOME}?lang=en&hide=symbols`,
      `${HOME}?lang=en&hide=links`,
      `${HOME}?lang=zh`,
    ]).map((html) => /title="([^"]*)"/.exec(String(html))?.[1]);
    const name = ATLAS.alliances.get('al-robot')?.name.en;
    expect(titles[0]).toBe(`Delta Atlas: ${name}, 2016–2024 (interactive map)`);
    expect(titles[2]).toBe(`${titles[1]} (2)`);
    expect(titles[3]).toBe(titles[1]);
    expect(titles[4]).toMatch(/^长三角产业联盟地图：/);
  });

  it('takes a view, an address or nothing in its shortcode, and never shows another view', () => {
    const shown = call('shortcode', [
      { view: 'lang=zh&amp;industry=ind-ai' },
      { view: '?lang=zh' },
      [`${HOME}?lang=zh`],
      '',
      { view: 'https://evil.example/?lang=zh' },
      ['https://evil.example/'],
      { view: '<b>' },
    ]);
    expect(shown.slice(0, 4).map(src)).toEqual([
      `${HOME}embed/?v=1&lang=zh&industry=ind-ai`,
      `${HOME}embed/?v=1&lang=zh`,
      `${HOME}embed/?v=1&lang=zh`,
      `${HOME}embed/?v=1`,
    ]);
    expect(shown.slice(4)).toEqual(['https://evil.example/?lang=zh', 'https://evil.example/', '&lt;b&gt;']);
  });

  it('puts the map back into a figure whose frame was taken away', () => {
    const link = (address: string) => `<p><a href="${address}" target="_blank">Open</a></p>`;
    const figure = (inside: string) => `<figure class="delta-atlas">\n${inside}\n</figure>`;
    const [stripped, whole, foreign, two] = call('refill', [
      `a${figure(link(`${HOME}?lang=en&amp;time=2019`))}b`,
      figure(`<iframe src="x"></iframe>${link(`${HOME}?lang=en`)}`),
      figure(link('https://evil.example/')),
      figure(`<iframe src="x"></iframe>${link(HOME)}`) + figure(link(`${HOME}?lang=zh`)),
    ]);
    expect(src(stripped)).toBe(`${HOME}embed/?v=1&lang=en&time=2019`);
    expect(String(stripped)).toMatch(/^a<figure .*<\/figure>b$/);
    expect(whole).toContain('<iframe src="x">');
    expect(foreign).not.toContain('<iframe');
    expect(String(two).match(/<iframe/g)).toHaveLength(2);
  });

  it('can be told another site', () => {
    const other = ['-d', `auto_prepend_file=${join(folder, 'other.php')}`];
    writeFileSync(join(folder, 'other.php'), "<?php define('DELTA_ATLAS_SITE', 'https://other.example/x');");
    const shown = call('figure_of', ['https://other.example/x/?lang=en', HOME], other);
    expect([src(shown[0]), shown[1]]).toEqual(['https://other.example/x/embed/?v=1&lang=en', null]);
  });
});

/** The entries of an archive, path → text. */
function* entriesOf(archive: Buffer): Generator<[string, string]> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const size = archive.readUInt32LE(at + 20);
    const length = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + length;
    const text = inflateRawSync(archive.subarray(begin, begin + size)).toString();
    yield [archive.subarray(at + 46, at + 46 + length).toString(), text];
    at += 46 + length;
  }
}

/** As much of WordPress as the plugin needs to be asked. */
const STUBS = `<?php
define('ABSPATH', __DIR__);
function add_action() {}
function add_filter() {}
function apply_filters($name, $value) { return $value; }
function trailingslashit($text) { return rtrim($text, '/') . '/'; }
function untrailingslashit($text) { return rtrim($text, '/'); }
function get_locale() { return 'en_GB'; }
function esc_attr($text) { return htmlspecialchars((string) $text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars((string) $text, ENT_QUOTES); }
function esc_url($text) { return htmlspecialchars((string) $text, ENT_QUOTES); }
error_reporting(E_ALL);
ini_set('display_errors', 'stderr');
require __DIR__ . '/delta-atlas.php';
$name = 'DeltaAtlas\\\\' . $argv[1];
echo json_encode(array_map($name, json_decode($argv[2], true)));
`;
