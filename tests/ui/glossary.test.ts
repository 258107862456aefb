import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Rows of docs/words.md: the English term, the Chinese one, and what is said instead of neither. */
const TERMS = readFileSync('docs/words.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!English)[^-]/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map(([en = '', zh = '', , not = '']) => ({
    en,
    zh,
    not: not
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  }));

const wordsOf = (language: 'en' | 'zh') =>
  ['', '.rest', '.build'].flatMap((part) =>
    Object.entries(JSON.parse(readFileSync(`src/ui/i18n/${language}${part}.json`, 'utf8')) as Record<string, string>),
  );
const EN = wordsOf('en');
const ZH = wordsOf('zh');
const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

describe('the glossary', () => {
  it('has a term for each thing, in both languages and only once', () => {
    expect(TERMS.length).toBeGreaterThan(40);
    expect(TERMS.filter(({ en, zh }) => !en || !isChinese(zh))).toEqual([]);
    expect(new Set(TERMS.map(({ en }) => en)).size).toBe(TERMS.length);
    expect(new Set(TERMS.map(({ zh }) => zh)).size).toBe(TERMS.length);
  });

  it('is kept by the words of the interface', () => {
    const found = TERMS.flatMap(({ en, zh, not }) =>
      not.flatMap((word) => {
        const texts = isChinese(word) ? ZH : EN;
        const isIn = (text: string) =>
          isChinese(word) ? text.includes(word) : new RegExp(`\\b${word}s?\\b`, 'i').test(text);
        return texts
          .filter(([key, text]) => key !== 'sentence.order' && isIn(text))
          .map(([key]) => `${key}: found "${word}", expected "${isChinese(word) ? zh : en}"`);
      }),
    );
    expect(found).toEqual([]);
  });

  it('finds no space between Chinese characters and Latin letters, digits or numbers filled in', () => {
    const spaced = /\p{Script=Han} [A-Za-z0-9{]|[A-Za-z0-9}] \p{Script=Han}/u;
    expect(ZH.filter(([, text]) => spaced.test(text)).map(([key]) => key)).toEqual([]);
  });
});
