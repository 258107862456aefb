/** Text folded for search (plain-text.ts), with a mapping back to the original. */
import { charsOf, plainOf } from './plain-text.ts';

/** A half-open range of UTF-16 units in the original text. */
export type TextRange = readonly [start: number, end: number];

export interface Folded {
  /** Letters and digits only: `xian`, `g60科创走廊`. */
  text: string;
  /** Per UTF-16 unit of `text`: its range in the original. */
  origin: readonly TextRange[];
  /** Word starts, as indexes in `text`: after a space or punctuation, and where Chinese and other letters meet. */
  starts: readonly number[];
}

const HAN = /\p{Script=Han}/u;
/** Does not end a word, as in Xi'an and Ma’anshan: apostrophes, and combining marks without a base letter. */
const INSIDE_WORD = /^(?:['’ʼ`]|\p{M}+)$/u;

/**
 * Folds a text: full-width becomes half-width; accents (`Sōng` → `song`), apostrophes, spaces and punctuation go.
 * @param umlaut what ü becomes: `v` as typed on keyboards, or `u` as typed by readers who ignore the dots
 */
export function fold(original: string, umlaut: 'u' | 'v' = 'u'): Folded {
  let text = '';
  const origin: TextRange[] = [];
  const starts: number[] = [];
  let atStart = true;
  let wasHan = false;
  for (const [char, index] of charsOf(original)) {
    const plain = plainOf(char, umlaut);
    if (plain === '') {
      if (!INSIDE_WORD.test(char)) atStart = true;
      continue;
    }
    const isHan = HAN.test(plain);
    if (atStart || isHan !== wasHan) starts.push(text.length);
    atStart = false;
    wasHan = isHan;
    text += plain;
    for (let i = 0; i < plain.length; i++) origin.push([index, index + char.length]);
  }
  return { text, origin, starts };
}

/** Nearly all names: no accents, no other scripts, so that no letter needs normalising. */
const COMMON = /^[ -~\u4e00-\u9fff“”’、，。：；（）《》·—–…]*$/;

/** A folded text as words with single spaces between them: `g60 科创走廊`, `huaian`. */
export function foldedWords(original: string, umlaut: 'u' | 'v' = 'u'): string {
  if (COMMON.test(original)) {
    return original
      .toLowerCase()
      .replace(/['`’]/g, '')
      .replace(/[^a-z0-9\u4e00-\u9fff]+/g, ' ')
      .replace(/[a-z0-9](?=[\u4e00-\u9fff])|[\u4e00-\u9fff](?=[a-z0-9])/g, '$& ')
      .trim();
  }
  let words = '';
  let atStart = false;
  let wasHan = false;
  for (const [char] of charsOf(original)) {
    const plain = plainOf(char, umlaut);
    if (plain === '') {
      if (!INSIDE_WORD.test(char)) atStart = true;
      continue;
    }
    const isHan = HAN.test(plain);
    if (words !== '' && (atStart || isHan !== wasHan)) words += ' ';
    atStart = false;
    wasHan = isHan;
    words += plain;
  }
  return words;
}

/** Whether a folded text is Chinese characters only. */
export function isHan(text: string): boolean {
  return text !== '' && [...text].every((char) => HAN.test(char));
}

/** The words of a query, folded with ü as v: at spaces and where Chinese and other letters meet. */
export function queryWords(query: string): string[] {
  return foldedWords(query, 'v')
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Folded syllables of correctly apostrophised pinyin (`Xī'ān`, `Liányúngǎng`); a consonant before a vowel begins the
 * next syllable.
 */
export function syllablesOf(pinyin: string): string[] {
  return pinyin
    .split(/['’\s-]+/)
    .flatMap((part) => fold(part, 'v').text.match(/[^aeiouv]*[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g) ?? []);
}

/** The ranges sorted, and merged where they touch or overlap. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}
