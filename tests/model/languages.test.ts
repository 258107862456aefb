import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language, languageOf } from '../../src/model/languages.ts';

const TAGS: readonly [string, Language | null][] = [
  ...(['en', 'EN', 'en-GB', 'en-US', 'en_US', 'en-Latn-GB'] as const).map((tag): [string, 'en'] => [tag, 'en']),
  ...(['zh', 'ZH', 'zh-CN', 'zh_CN', 'zh-Hans', 'zh-Hans-HK', 'zh-SG', 'zh-cmn-Hans-CN'] as const).map(
    (tag): [string, 'zh'] => [tag, 'zh'],
  ),
  ...(['zh-Hant', 'zh-hant', 'zh-Hant-HK', 'zh-TW', 'zh_TW', 'zh-HK', 'zh-MO', 'zh_MO', 'zh-yue-Hant-HK'] as const).map(
    (tag): [string, 'zh-Hant'] => [tag, 'zh-Hant'],
  ),
  ...(['fr', 'fr-CN', 'zhuang', 'eng', 'english', '', 'en GB', 'zh<script>', 'x-zh', 'zh-'] as const).map(
    (tag): [string, null] => [tag, null],
  ),
];

describe('the language of a tag', () => {
  test.each(TAGS)('%s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  // The page's first script has no imports: it must come to the same.
  test.each(TAGS.filter(([, language]) => language !== null))('early.js reads %s as %s', (tag, language) => {
    const root = { dataset: {}, lang: '' };
    vi.stubGlobal('document', { documentElement: root, currentScript: { dataset: {} } });
    vi.stubGlobal('location', { search: `?lang=${tag}` });
    vi.stubGlobal('navigator', { languages: [language === 'en' ? 'zh-CN' : 'en-GB'] });
    vi.stubGlobal('window', { parent: null });
    vi.stubGlobal('addEventListener', () => {});
    new Function(readFileSync('src/early.js', 'utf8'))();
    expect(root.lang).toBe(LANGUAGES[language as Language].tag);
    vi.unstubAllGlobals();
  });
});
