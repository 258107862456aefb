/**
 * Estimated text widths without a font: node has none, and readers' system fonts differ. Each advance is the largest of
 * Arial, Roboto, Segoe UI and DejaVu Sans (common on Linux), rounded to 0.02 em, so that text is hardly ever wider than
 * estimated, at the price of some extra space in narrower fonts.
 */

/** Advances of the regular weight in em, with the characters of each. */
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

/** Extra advance in em of semibold (or bold, in fonts without it); Han characters have none. */
const BOLDER = 0.075;
/** Advance of other alphabets: Greek and Cyrillic letters are on average wider than Latin ones. */
const OTHER = 0.8;
/** Advance of full-width characters, in em. */
const HAN = 1;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const MARK = /\p{Mark}/u;
const ELLIPSIS = '…';

export type Weight = 400 | 600;

/**
 * Width of one line in pixels, from the start of the first letter to the end of the last: `spacing` (em) counts between
 * letters only, although SVG adds it after the last as well. `size` is the font size in pixels.
 */
export function textWidth(text: string, size: number, weight: Weight, spacing = 0): number {
  let letters = 0;
  let width = 0;
  for (const character of text.normalize('NFD')) {
    const advance = advanceOf(character, weight === 600 ? BOLDER : 0);
    width += advance;
    // Combining marks have no advance.
    if (advance > 0) letters += 1;
  }
  return size * (width + spacing * Math.max(0, letters - 1));
}

/** Truncates a text with an ellipsis to at most `most` pixels; '' if fewer than two letters fit. */
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
    // A trailing space is trimmed, so it needs no room.
    if (room >= 0 && count > 1 && letter !== ' ') best = cut;
  }
  return best && `${best}${ELLIPSIS}`;
}

/** Whether a text has full-width characters, which are taller than Latin letters. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

function advanceOf(character: string, bolder: number): number {
  const known = ADVANCE.get(character);
  if (known !== undefined) return known + bolder;
  if (WIDE.test(character)) return HAN;
  return MARK.test(character) ? 0 : OTHER + bolder;
}
