/** A source in each style: with its own title, or with a description that says that it is one. */
import { describe, expect, test } from 'vitest';
import type { Language, Source } from '../../src/model/types.ts';
import { CITATION_STYLES } from '../../src/ui/citation.ts';
import { source } from '../fixtures/atlas.ts';

const CHINESE: Source = {
  ...source('paper-20210528', 'Alliance founded in Wuhu', '联盟在芜湖成立'),
  publisher: { en: 'The Paper', zh: '澎湃新闻' },
  url: 'https://paper.example/1',
  urlKind: 'original',
  published: '2021-05-28',
  language: 'zh',
  originalTitle: '机器人产业联盟成立',
  titleLanguage: 'zh',
  accessed: '2026-11-30',
};
const { originalTitle: _title, titleLanguage: _language, ...DESCRIBED } = CHINESE;
const cite = (id: string, cited: Source, language: Language = 'en') =>
  CITATION_STYLES.find((style) => style.id === id)?.citeSource({ source: cited, language }) ?? '';

describe('a source', () => {
  test('in APA 7 has its own title, and its meaning where that is foreign', () => {
    const words = '机器人产业联盟成立 [Alliance founded in Wuhu]';
    expect(cite('apa', CHINESE)).toBe(
      `The Paper. (2021, May 28). ${words}. Retrieved November 30, 2026, from https://paper.example/1`,
    );
    expect(cite('apa', CHINESE, 'zh')).toBe(cite('apa', CHINESE));
  });

  test('in GB/T 7714—2015 and BibTeX', () => {
    expect(cite('gbt', CHINESE, 'zh')).toBe(
      '澎湃新闻. 机器人产业联盟成立[EB/OL]. (2021-05-28)[2026-11-30]. https://paper.example/1.',
    );
    expect(cite('bibtex', CHINESE)).toBe(
      [
        '@misc{paper-20210528,',
        '  author = {{The Paper}},',
        '  title = {{机器人产业联盟成立}},',
        '  date = {2021-05-28},',
        '  year = {2021},',
        '  note = {Alliance founded in Wuhu; accessed 2026-11-30},',
        '  url = {https://paper.example/1},',
        '  urldate = {2026-11-30},',
        '}',
      ].join('\n'),
    );
  });

  test('whose title is not known has the description in brackets', () => {
    expect(cite('apa', DESCRIBED)).toContain('. [Alliance founded in Wuhu]. Retrieved');
    expect(cite('gbt', DESCRIBED, 'zh')).toContain('. [联盟在芜湖成立][EB/OL].');
    expect(cite('bibtex', DESCRIBED)).toContain('title described by Delta Atlas; accessed');
  });

  test('without an address says how it was read, and names no mirror', () => {
    const unlinked: Source = { ...CHINESE, url: null, urlKind: 'none' };
    expect(cite('apa', unlinked)).toMatch(/\]\. Read in a copy on November 30, 2026\.$/);
    expect(cite('gbt', unlinked, 'zh')).toBe('澎湃新闻. 机器人产业联盟成立[Z]. (2021-05-28)[2026-11-30].');
    for (const { id } of CITATION_STYLES) expect(cite(id, unlinked)).not.toContain('http');
  });

  test('with an archived copy of what is a copy or gone names that', () => {
    const archived = 'https://archive.example/1';
    expect(cite('apa', { ...CHINESE, urlKind: 'copy', archived })).toMatch(/from https:\/\/archive\.example\/1$/);
    expect(cite('apa', { ...CHINESE, archived })).toMatch(/from https:\/\/paper\.example\/1$/);
  });

  test('has its date as exactly as it is known', () => {
    const dated = (published: string | null) => /\((.*?)\)\. /.exec(cite('apa', { ...CHINESE, published }))?.[1];
    expect(dated('2021-05')).toBe('2021, May');
    expect(dated('2021')).toBe('2021');
    expect(dated(null)).toBe('n.d.');
    expect(dated('2018-12-24?')).toContain('24 Dec 2018');
  });
});
