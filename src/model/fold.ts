/** Text as search compares it (plain-text.ts), and the way back to the original. */
import { charsOf, plainOf } from './plain-text.ts';

/** A half-open range of UTF-16 units in the original text. */
export type TextRange = readonly [start: number, end: number];

export interface Folded {
  /** Letters and digits only: `xian`, `g60科创走廊`. */
  text: string;
  /** Per unit of `text` the range of the original it comes from. */
  origin: readonly TextRange[];
  /** Indexes in `text` where a word begins: after a space or a sign, and where Chinese and other letters meet. */
  starts: readonly number[];
}

const HAN = /\p{Script=Han}/u;
/** What may stand inside a word, as in Xi'an and Ma’anshan: apostrophes, and marks without their letter. */
const INSIDE_WORD = /^(?:['’ʼ`]|\p{M}+)$/u;

/**
 * Folds a text. Full-width becomes half-width, accents go (`Sōng` → `song`), apostrophes, spaces and signs go.
 * @param umlaut what ü becomes: keyboards write it v, and those who read past the dots write u
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

/** Whether a folded text is Chinese characters only. */
export function isHan(text: string): boolean {
  return text !== '' && [...text].every((char) => HAN.test(char));
}

/** The words of a query, folded with ü as v: at spaces and where Chinese and other letters meet. */
export function queryWords(query: string): string[] {
  const { text, starts } = fold(query, 'v');
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

/**
 * Syllables of pinyin in which apostrophes stand where they must (`Xī'ān`, `Liányúngǎng`), folded; a consonant
 * before a vowel begins the next syllable.
 */
export function syllablesOf(pinyin: string): string[] {
  return pinyin
    .split(/['’\s-]+/)
    .flatMap((part) => fold(part, 'v').text.match(/[^aeiouv]*[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g) ?? []);
}

/** The ranges sorted and, where they touch or overlap, joined. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}
