import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { languageOf } from '../../src/model/languages.ts';

const TAGS: readonly [string, 'en' | 'zh' | null][] = [
  ...(['en', 'EN', 'en-GB', 'en-US', 'en_US', 'en-Latn-GB'] as const).map((tag): [string, 'en'] => [tag, 'en']),
  ...(['zh', 'ZH', 'zh-CN', 'zh_CN', 'zh-Hans', 'zh-Hant-HK', 'zh-TW', 'zh-cmn-Hans-CN'] as const).map(
    (tag): [string, 'zh'] => [tag, 'zh'],
  ),
  ...(['fr', 'fr-CN', 'zhuang', 'eng', 'english', '', 'en GB', 'zh<script>', 'x-zh'] as const).map(
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
    vi.stubGlobal('navigator', { languages: [language === 'zh' ? 'en-GB' : 'zh-CN'] });
    vi.stubGlobal('window', { parent: null });
    vi.stubGlobal('addEventListener', () => {});
    new Function(readFileSync('src/early.js', 'utf8'))();
    expect(root.lang).toBe(language === 'zh' ? 'zh-CN' : 'en-GB');
    vi.unstubAllGlobals();
  });
});
