import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, LANGUAGES, type Language, type LanguageRow } from '../../src/model/languages.ts';
import type { LocalText } from '../../src/model/types.ts';
import { formatEdtf } from '../../src/ui/format.ts';
import { formatAmount } from '../../src/ui/format-figure.ts';
import { addWords, t, tCode } from '../../src/ui/i18n/index.ts';

/** A language of five keys, whose readers read records in Chinese before English. */
const welsh = 'cy' as Language;
const table = LANGUAGES as Record<string, LanguageRow>;

beforeAll(() => {
  table[welsh] = {
    ...LANGUAGES.en,
    tag: 'cy',
    name: 'Cymraeg',
    means: /^cy\b/,
    fallbacks: ['zh', 'en'],
    texts: ['zh', 'en'],
  };
  addWords(welsh, {
    'date.day': '{day} {month} {year}',
    'search.label': 'Chwilio',
    'type.signing': 'Llofnodi',
    'map.alliances.two': '{count} gynghrair',
    'map.alliances.other': '{count} cynghrair',
  });
});
afterAll(() => {
  delete table[welsh];
});

describe('a language of five keys', () => {
  it('says its own words, and key by key those of the next language', () => {
    expect(t(welsh, 'search.label')).toBe('Chwilio');
    expect(t(welsh, 'app.title')).toBe(t('zh', 'app.title'));
    expect([tCode(welsh, 'type', 'signing'), tCode(welsh, 'type', 'forum')]).toEqual([
      'Llofnodi',
      tCode('zh', 'type', 'forum'),
    ]);
    expect(tCode(welsh, 'type', 'no-such-code')).toBe('no-such-code');
  });

  it('has the plural forms that its grammar has, and counts in the words of another by the grammar of that', () => {
    expect([2, 7].map((count) => t(welsh, 'map.alliances', { count }))).toEqual(['2 gynghrair', '7 cynghrair']);
    expect(t(welsh, 'map.events', { count: 2 })).toBe(t('zh', 'map.events', { count: 2 }));
  });

  it('reads records text by text in the nearest language that has it', () => {
    expect(inLanguage({ en: 'Suzhou', zh: '苏州' }, welsh)).toBe('苏州');
    expect(inLanguage({ en: 'Suzhou', zh: '' }, welsh)).toBe('Suzhou');
    expect(inLanguage({ zh: '苏州' } as LocalText, 'en')).toBe('苏州');
    expect(inLanguage(undefined, welsh)).toBe('');
  });

  it('has its own months and numbers', () => {
    expect(formatEdtf('2018-12-21', welsh)).toBe('21 Rhag 2018');
    expect(formatAmount(1234.5, welsh)).toBe('1,234.5');
  });
});
