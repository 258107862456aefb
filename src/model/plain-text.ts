/** Text normalised for comparison: without case, accents, width, spaces and punctuation. */

const MARK = /\p{M}/u;
const MARKS = /\p{M}+/gu;
/** Fast path: letters that normalisation does not change. */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]$/;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** ü with any tone or none, decomposed (NFD). */
const UMLAUT = /^u\u0308|^u[\u0300-\u0304\u030c]+\u0308/;

/** The normalised letters and digits of a text: as `fold`, without the mapping to the original. */
export function plainText(text: string): string {
  let plain = '';
  for (const [char] of charsOf(text)) plain += plainOf(char, 'u');
  return plain;
}

/** The normalised letters and digits of a character; '' for punctuation. */
export function plainOf(char: string, umlaut: 'u' | 'v'): string {
  const lower = char.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const taken = char.normalize('NFKD').toLowerCase();
  return UMLAUT.test(taken) ? umlaut : taken.replace(MARKS, '').replace(NO_LETTER, '');
}

/** Characters with their index; combining marks stay with their base letter. */
export function* charsOf(text: string): Generator<[string, number]> {
  let index = 0;
  let char = '';
  for (const next of text) {
    if (char !== '' && (next < '\u0300' || !MARK.test(next))) {
      yield [char, index];
      index += char.length;
      char = '';
    }
    char += next;
  }
  if (char !== '') yield [char, index];
}
