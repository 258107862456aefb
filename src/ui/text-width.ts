/**
 * How wide text will be, without a font: node has none, and every reader's system has another. Each advance is the
 * largest of Arial, Roboto, Segoe UI and DejaVu Sans (the system font of many Linux), rounded to 0.02 em, so that
 * text is hardly ever wider than believed, at the price of some air beside names in narrower fonts.
 */

/** Advances of the regular weight in em: the characters of each width. */
const ADVANCES: readonly (readonly [em: number, characters: string])[] = [
  [0.28, "'ijl"],
  [0.3, 'I'],
  [0.32, ' ,.’‘'],
  [0.34, ':;|·'],
  [0.36, '-f'],
  [0.4, '!()[]t'],
  [0.42, '/\\r'],
  [0.46, '"'],
  [0.5, '*`–'],
  [0.52, 'sz“”'],
  [0.56, '?JL_c'],
  [0.58, 'k'],
  [0.6, 'vxy'],
  [0.62, 'FTaeo'],
  [0.64, '0123456789$bdghnpqu{}'],
  [0.68, 'AEKPSVY'],
  [0.7, 'BXZ'],
  [0.72, 'CR'],
  [0.74, 'U'],
  [0.76, 'HN'],
  [0.78, '&DG'],
  [0.8, 'OQ'],
  [0.82, 'w'],
  [0.84, '#+<=>^~'],
  [0.9, 'M'],
  [0.96, '%'],
  [0.98, 'm'],
  [1, 'W…—'],
  [1.02, '@'],
];
const ADVANCE = new Map(ADVANCES.flatMap(([em, characters]) => [...characters].map((one) => [one, em] as const)));

/** What a semibold (in fonts without one, a bold) adds to the advance of a letter, in em. Han characters keep theirs. */
const BOLDER = 0.075;
/** Alphabets not in the table: Greek and Cyrillic have wider letters than Latin on average. */
const OTHER = 0.8;
/** Characters that fill a square, in em. */
const HAN = 1;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const MARK = /\p{Mark}/u;
const ELLIPSIS = '…';

export type Weight = 400 | 600;

/**
 * Width of one line in pixels, from the first letter's start to the last letter's end: `spacing` (em) stands between
 * letters only, although SVG adds it after the last as well. `size` is the font size in pixels.
 */
export function textWidth(text: string, size: number, weight: Weight, spacing = 0): number {
  let letters = 0;
  let width = 0;
  for (const character of text.normalize('NFD')) {
    const advance = advanceOf(character, weight === 600 ? BOLDER : 0);
    width += advance;
    // Marks stand over or under their letter.
    if (advance > 0) letters += 1;
  }
  return size * (width + spacing * Math.max(0, letters - 1));
}

/** The longest beginning of a text, with an ellipsis, that fits into `most` pixels; '' if not even two letters do. */
export function shorten(text: string, most: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= most) return text;
  const bolder = weight === 600 ? BOLDER : 0;
  let best = '';
  let cut = '';
  let room = most / size - advanceOf(ELLIPSIS, bolder);
  let count = 0;
  for (const letter of text) {
    room -= advanceOf([...letter.normalize('NFD')][0] ?? letter, bolder);
    cut += letter;
    count += 1;
    // A space at the end is left out, so it takes no room there.
    if (room >= 0 && count > 1 && letter !== ' ') best = cut;
  }
  return best && `${best}${ELLIPSIS}`;
}

/** Whether a text has characters that fill a square: they stand higher and deeper than Latin letters. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

function advanceOf(character: string, bolder: number): number {
  const known = ADVANCE.get(character);
  if (known !== undefined) return known + bolder;
  if (WIDE.test(character)) return HAN;
  return MARK.test(character) ? 0 : OTHER + bolder;
}
