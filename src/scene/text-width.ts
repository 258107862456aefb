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
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const MARK = /\p{Mark}/u;

export type Weight = 400 | 600;

/**
 * Width of one line in pixels, from the first letter's start to the last letter's end: `spacing` (em) stands between
 * letters only, although SVG adds it after the last as well. `size` is the font size in pixels.
 */
export function textWidth(text: string, size: number, weight: Weight, spacing = 0): number {
  const advances = [...text.normalize('NFD')].flatMap((one) => (MARK.test(one) ? [] : [advanceOf(one, weight)]));
  const letters = advances.reduce((sum, advance) => sum + advance, 0);
  return size * (letters + spacing * Math.max(0, advances.length - 1));
}

/** Whether a text has characters that fill a square: they stand higher and deeper than Latin letters. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

function advanceOf(character: string, weight: Weight): number {
  if (WIDE.test(character)) return 1;
  return (ADVANCE.get(character) ?? OTHER) + (weight === 600 ? BOLDER : 0);
}
