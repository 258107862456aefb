import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { FACETS } from '../../src/model/facets.ts';
import { INTERFACE_LANGUAGES, wordsLanguages } from '../../src/model/languages.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { atlasFile } from '../fixtures/atlas.ts';

type Words = Record<string, string>;
const files: Record<string, Words> = import.meta.glob('../../src/ui/i18n/*.json', { import: 'default', eager: true });
/** `en.rest` → its words. */
const parts = Object.fromEntries(
  Object.entries(files).map(([path, list]) => [path.replace(/^.*\/|\.json$/g, ''), list]),
);
const PARTS = ['', '.rest', '.build'];
const sources: Record<string, string> = import.meta.glob(['../../{src,scripts}/**/*.{ts,tsx}', '!**/*.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const words = (language: string): Words => Object.assign({}, ...PARTS.map((part) => parts[language + part]));
const en = words('en');
const zh = words('zh');
const keys = Object.keys(en);
const code = Object.values(sources).join('\n');

/** The same in both languages: names, units and patterns made of placeholders alone. */
const SAME_IN_BOTH = /^[^\p{L}]*$|^(CSV|JSON|SVG|PNG|GeoJSON|GB\/T \d+|English|中文|简体中文|Delta Atlas)$/u;
/** Rows that steer how a sentence is put together: they may differ, and be empty, since they are grammar. */
const GRAMMAR = /^sentence\.(order$|in\.join$|more\.)/;
/** Beginnings of keys that are put together in code from tables, as in `type.${code}`, tCode(language, 'type', code) or a field of codes (src/records). */
const BUILT = [
  ...FACETS.map(({ id }) => `${id}.`),
  ...[...code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)].map(([, prefix]) => prefix ?? ''),
  ...[...code.matchAll(/tCode\(\s*[^,()]+(?:\([^)]*\))?,\s*['"`]([\w-]+)['"`]/g)].map(([, prefix]) => `${prefix}.`),
  ...[...code.matchAll(/\bwords: '([\w-]+)'/g)].map(([, prefix]) => `${prefix}.`),
];

const stem = (key: string) => key.replace(/\.(one|other)$/, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
const bare = (text: string) => text.replace(/\{\w+\}/g, '').replace(/^[\s(（]+|[\s)）]+$/g, '');

describe('the words of the interface', () => {
  it('are there for every language of the app, each key in one file', () => {
    expect(Object.keys(parts).sort()).toEqual(
      [...new Set(INTERFACE_LANGUAGES.flatMap(wordsLanguages))]
        .flatMap((language) => PARTS.map((part) => language + part))
        .sort(),
    );
    expect(keys.length).toBe(PARTS.reduce((sum, part) => sum + Object.keys(parts[`en${part}`] ?? {}).length, 0));
  });

  it.each(PARTS)('have the same keys in all languages: %s.json', (part) => {
    expect(Object.keys(parts[`zh${part}`] ?? {}).sort()).toEqual(Object.keys(parts[`en${part}`] ?? {}).sort());
  });

  it('have the same placeholders in all languages, but for a plural that says its number in words', () => {
    const different = keys.filter((key) => {
      if (GRAMMAR.test(key)) return false;
      const [one, two] = [placeholders(en[key] ?? ''), placeholders(zh[key] ?? '')];
      const inWords = key.endsWith('.one') ? (name: string) => name !== 'count' : () => true;
      return one.filter(inWords).join() !== two.filter(inWords).join();
    });
    expect(different.map((key) => `${key}: ${en[key]} | ${zh[key]}`)).toEqual([]);
  });

  it('are never empty', () => {
    const empty = Object.entries(parts).flatMap(([part, list]) =>
      Object.entries(list).flatMap(([key, text]) =>
        text.trim() === '' && !GRAMMAR.test(key) ? [`${part}: ${key}`] : [],
      ),
    );
    expect(empty).toEqual([]);
  });

  it('are Chinese in Chinese and English in English', () => {
    const han = /\p{Script=Han}/u;
    const wrong = keys.filter((key) => {
      const [one, two] = [bare(en[key] ?? ''), bare(zh[key] ?? '')];
      if (GRAMMAR.test(key) || SAME_IN_BOTH.test(one) || SAME_IN_BOTH.test(two)) return false;
      return han.test(one) || !han.test(two);
    });
    expect(wrong.map((key) => `${key}: ${en[key]} | ${zh[key]}`)).toEqual([]);
  });

  it('use full-width punctuation beside Chinese characters', () => {
    const wrong = Object.entries(zh).filter(([, text]) =>
      /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('come in plurals of both forms', () => {
    const lonely = keys.filter((key) => key.endsWith('.one') && !keys.includes(`${stem(key)}.other`));
    expect(lonely).toEqual([]);
    expect(keys.filter((key) => key.endsWith('.other') && !keys.includes(`${stem(key)}.one`))).toEqual([]);
  });

  it('are all used', () => {
    const unused = [...new Set(keys.map(stem))].filter((key) => {
      const written = [`'${key}'`, `"${key}"`, `\`${key}\``].some((text) => code.includes(text));
      return !written && !BUILT.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });

  it('say every filter in the sentence, and every option that has no name of its own', () => {
    const atlas = indexAtlas(atlasFile());
    for (const list of [en, zh]) {
      expect(list['sentence.order']?.split(' ').sort()).toEqual([...FACETS.map(({ id }) => id), 'period'].sort());
      const codes = FACETS.filter(({ records }) => !records).flatMap(({ id, options }) =>
        options(atlas).map(({ value }) => `${id}.${value}`),
      );
      expect(codes.filter((key) => list[key] === undefined)).toEqual([]);
    }
  });

  it('fill placeholders, choose plurals and write numbers in the language', () => {
    expect(t('en', 'date.about', { date: '2018' })).toBe('about 2018');
    expect(t('zh', 'unit.km', { amount: 1470 })).toContain('1,470');
    expect(t('en', 'date.span', { from: 'a' })).toContain('{to}');
  });
});
