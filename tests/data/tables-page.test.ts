import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { outputFiles } from '../../scripts/data/outputs.ts';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import type { AtlasFile, LocalText } from '../../src/model/types.ts';
import { LANGUAGE_TAG } from '../../src/ui/i18n/index.ts';
import { THEMES } from '../../src/ui/theme.ts';
import { dataFiles } from '../fixtures/data-files.ts';

const outputs = outputFiles(checkFiles(readDataFiles()).dataset);
const page = outputs.get('tables.html') ?? '';
const style = outputs.get('tables.css') ?? '';
const atlas: AtlasFile = JSON.parse(outputs.get('atlas.json') ?? 'null');
const { places, industries, alliances, events, initiatives, groupings, disagreements, sources } = atlas;

/** What the page says in a language, tags taken out and entities read. */
const parts = DATA_LANGUAGES.map((language) => {
  const [, part = ''] = new RegExp(`<article lang="${LANGUAGE_TAG[language]}"(.*?)</article>`, 's').exec(page) ?? [];
  return { language, part, text: plain(part) };
});
const missing = (texts: readonly LocalText[]) =>
  parts.flatMap(({ language, text }) => texts.map((entry) => entry[language]).filter((words) => !text.includes(words)));
const attributes = (name: string, html = page) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => plain(value));

function plain(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

describe('the plain tables', () => {
  it('have a row for every record in each language', () => {
    const records = [...places, ...alliances, ...events, ...initiatives, ...groupings, ...disagreements, ...sources];
    const rows = new Set([...page.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id));
    const expected = DATA_LANGUAGES.flatMap((language) => records.map(({ id }) => `${language}-${id}`));
    expect(expected.filter((id) => !rows.has(id))).toEqual([]);
    expect(rows.size).toBe(expected.length);
  });

  it('name every record and tell every event', () => {
    expect(missing([...places, ...industries, ...alliances, ...groupings].map(({ name }) => name))).toEqual([]);
    expect(missing([...events, ...initiatives, ...sources].map(({ title }) => title))).toEqual([]);
    expect(missing(events.map(({ summary }) => summary))).toEqual([]);
    expect(missing(disagreements.flatMap(({ topic, note }) => [topic, note]))).toEqual([]);
  });

  it('lead to every source that has an address', () => {
    const links = new Set(attributes('href'));
    expect(sources.flatMap(({ url }) => (url && !links.has(url) ? [url] : []))).toEqual([]);
  });

  it('say of members whether they are stated or inferred', () => {
    const small = outputFiles(checkFiles(dataFiles()).dataset).get('tables.html') ?? '';
    expect(plain(small)).toMatch(/stated\s+Place 310117 \(lead or host city\)\s+inferred\s+Place 321200/);
    expect(plain(small)).toMatch(/来源写明\s+310117号地（牵头或所在城市）\s+推断\s+321200号地/);
  });

  it('lead nowhere that is not there', () => {
    const ids = attributes('id');
    const inner = attributes('href').filter((link) => link.startsWith('#'));
    const files = attributes('href').filter((link) => !/^(#|https?:|\.\.\/)/.test(link));
    expect(new Set(ids).size).toBe(ids.length);
    expect(inner.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
    expect(files.filter((link) => !outputs.has(link) && link !== 'LICENSES.md')).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['atlas.json', 'tables/figures.csv', 'spreadsheets/figures.csv']));
  });

  it('run nothing and load nothing but their style sheet and icon', () => {
    expect(page).not.toMatch(/<script|<iframe|<object|javascript:|\son\w+=|\sstyle=|<style/i);
    const [policy = ''] = attributes('content').filter((content) => content.includes('default-src'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(style).not.toMatch(/@import|url\(/);
  });

  it('show markup in the data as text', () => {
    const title = { en: '<script>alert(1)</script> & "more"', zh: '<b onclick="x">联盟</b>' };
    const files = dataFiles((d) => Object.assign(d['data/events/2018.json'][0] ?? {}, { title }));
    const html = outputFiles(checkFiles(files).dataset).get('tables.html') ?? '';
    expect(html).not.toMatch(/<script|<b onclick/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script> &amp; &quot;more&quot;');
  });

  it('are tables that say what they are', () => {
    const tables = page.match(/<table.*?<\/table>/gs) ?? [];
    expect(tables.length).toBe(14);
    for (const table of tables) {
      expect(table).toMatch(/^<table[^>]*><caption><h2>[^<]+<\/h2>/);
      expect(table.match(/<th(?![^>]*scope=)[\s>]/g)).toBeNull();
    }
  });

  it('are in the language they say', () => {
    for (const { language, part, text } of parts) {
      expect(text.length).toBeGreaterThan(20_000);
      const own = plain(part.replace(/<span[^>]* lang="[^"]*">.*?<\/span>/gs, ''));
      const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
      if (language === 'en') expect(han / own.length).toBeLessThan(0.005);
      else expect(han / own.length).toBeGreaterThan(0.2);
    }
  });

  it('take their colours from the one theme, light and dark', () => {
    expect(style).toContain(`--text:${THEMES.light.text};`);
    expect(style).toContain(`--text:${THEMES.dark.text};`);
    expect(style).toContain('prefers-color-scheme:dark');
    expect(style.slice(style.indexOf('/*'))).not.toMatch(/#[0-9a-f]{3}|rgba?\(/i);
  });
});
