import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig, readSiteConfig, type SiteConfig } from '../../../scripts/config/site-config.ts';
import { withConfig } from '../../../scripts/config/write-config.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { outputFiles } from '../../../scripts/data/outputs.ts';
import { formatProblem } from '../../../scripts/data/problem.ts';
import { allowedOrigins } from '../../../src/embed/allowed-origins.ts';
import { readConfig, readName } from '../../../src/ui/config.ts';
import { pageContact, readContact } from '../../../src/ui/contact.ts';
import { addWords, nameAtlas, t } from '../../../src/ui/i18n/index.ts';
import { dataFiles } from '../../fixtures/data-files.ts';

const NOTHING: SiteConfig = { name: null, contact: null, mapReviewNumber: null, messageOrigins: [], site: null };
const FULL: SiteConfig = {
  name: { en: 'Our "Delta" <Map>', zh: '我们的地图' },
  contact: 'map@example.org',
  mapReviewNumber: 'GS（2026）0001号',
  messageOrigins: ['https://portal.example.org', 'http://localhost:8080'],
  site: 'https://example.org/atlas/',
};
const html = readFileSync('index.html', 'utf8');
const problemsOf = (change: object) =>
  parseConfig(JSON.stringify({ ...NOTHING, ...change }, null, 2)).problems.map(formatProblem);

/** The page as the app asks it: by meta elements. */
function pageOf(text: string): Document {
  const entities: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&' };
  const querySelector = (selector: string) => {
    const name = /name="([^"]+)"/.exec(selector)?.[1];
    const content = new RegExp(`<meta\\s+name="${name}"\\s+content="([^"]*)"`).exec(text)?.[1];
    const read = content?.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? '');
    return read === undefined ? null : { getAttribute: () => read };
  };
  return { querySelector } as unknown as Document;
}

describe('what a publisher sets', () => {
  it('is valid as it stands in the repository', () => {
    expect(() => readSiteConfig()).not.toThrow();
  });

  it.each([NOTHING, FULL])('is read as it is written', (config) => {
    expect(parseConfig(JSON.stringify(config))).toEqual({ config, problems: [] });
  });

  it.each([
    [{ name: 'Atlas' }, 'atlas.config.json:2: name: found "Atlas", expected {"en": …, "zh": …} or null'],
    [
      { name: { en: '', zh: '图' } },
      'atlas.config.json:3: name.en: found an empty text, expected a name of at most 60 characters, without spaces around it',
    ],
    [
      { contact: 'javascript:alert(1)' },
      'atlas.config.json:3: contact: found "javascript:alert(1)", expected a mail address such as map@example.org, or a page such as https://example.org/contact',
    ],
    [
      { messageOrigins: ['https://example.org/'] },
      'atlas.config.json:6: messageOrigins.0: found "https://example.org/", expected an origin such as https://portal.example.org, without a path or a slash at its end',
    ],
    [
      { site: 'example.org/atlas' },
      'atlas.config.json:6: site: found "example.org/atlas", expected an address such as https://example.org/atlas/, without ? and #',
    ],
    [
      { reviewNumber: 'x' },
      'atlas.config.json:7: reviewNumber: found a field the schema has not, expected one of name, contact, mapReviewNumber, messageOrigins, site',
    ],
    [{ site: undefined }, 'atlas.config.json:1: site: found no such field, expected the field "site"'],
  ])('is refused with what was found, what was expected and where: %j', (change, message) => {
    expect(problemsOf(change)).toEqual([message]);
  });

  it('is refused where it is no JSON, or names a thing twice', () => {
    expect(parseConfig('{ "name": null, }').config).toBeNull();
    expect(parseConfig('{ "name": null, }').problems).toHaveLength(1);
    const twice = JSON.stringify(NOTHING).replace('{', '{"site":"https://example.org/",');
    expect(parseConfig(twice).config).toBeNull();
  });

  it('stands in the page, where the app finds it', () => {
    const page = pageOf(withConfig(html, FULL));
    expect(readConfig(page)).toEqual({ mapReviewNumber: FULL.mapReviewNumber });
    expect(pageContact(page)).toEqual({ text: 'map@example.org', href: 'mailto:map@example.org' });
    expect(readName(page)).toEqual(FULL.name);
    expect([...(allowedOrigins(page) ?? [])]).toEqual(FULL.messageOrigins);
    expect(withConfig(html, FULL)).toContain('<title>Our &quot;Delta&quot; &lt;Map&gt; · 我们的地图</title>');
  });

  it('leaves the page as it is where nothing is set', () => {
    expect(withConfig(html, NOTHING)).toBe(html);
    const page = pageOf(html);
    expect(readConfig(page)).toEqual({ mapReviewNumber: null });
    expect([readName(page), allowedOrigins(page), pageContact(page)]).toEqual([{ en: null, zh: null }, null, null]);
  });

  it('names the atlas, whichever words come later', () => {
    nameAtlas({ en: 'Our map', zh: null });
    addWords('en', { 'app.title': 'Delta Atlas' });
    expect([t('en', 'app.title'), t('zh', 'app.title')]).toEqual(['Our map', '长三角产业联盟地图']);
    nameAtlas({ en: null, zh: null });
    addWords('en', { 'app.title': 'Delta Atlas' });
    expect(t('en', 'app.title')).toBe('Delta Atlas');
  });

  it('says in the plain tables whom to write to', () => {
    const { dataset } = checkFiles(dataFiles());
    expect(outputFiles(dataset, FULL).get('tables.html')).toContain(
      '<a href="mailto:map@example.org">map@example.org</a>',
    );
    expect(outputFiles(dataset).get('tables.html')).not.toContain('mailto:');
  });
});

describe('a contact', () => {
  it.each([
    ['map@example.org', 'mailto:map@example.org', 'map@example.org'],
    ['https://example.org/', 'https://example.org/', 'example.org'],
    ['https://example.org/contact?x=1', 'https://example.org/contact?x=1', 'example.org/contact?x=1'],
  ])('%s is a link', (text, href, read) => {
    expect(readContact(text)).toEqual({ text: read, href });
  });

  it.each([
    '',
    'map@example',
    'a@b@c.org',
    'http://example.org/',
    'https://user@example.org/',
    'javascript:alert(1)',
    'a@b.org?bcc=c@d.org',
    `https://example.org/${'x'.repeat(300)}`,
  ])('%s is none', (text) => {
    expect(readContact(text)).toBeNull();
  });
});
