/** Text as it is compared: without case, accents, width, spaces and punctuation. */

const MARK = /\p{M}/u;
const MARKS = /\p{M}+/gu;
/** Letters that are what they are: nearly all there are, and cheap to tell. */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]$/;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** ü with any tone or none, taken apart. */
const UMLAUT = /^u\u0308|^u[\u0300-\u0304\u030c]+\u0308/;

/** The letters and digits of a text in their plainest form: what `fold` makes of it, without the way back. */
export function plainText(text: string): string {
  let plain = '';
  for (const [char] of charsOf(text)) plain += plainOf(char, 'u');
  return plain;
}

/** The letters and digits of a character in their plainest form; '' for a sign. */
export function plainOf(char: string, umlaut: 'u' | 'v'): string {
  const lower = char.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const taken = char.normalize('NFKD').toLowerCase();
  return UMLAUT.test(taken) ? umlaut : taken.replace(MARKS, '').replace(NO_LETTER, '');
}

/** Characters with their index; combining marks stay with the letter before them. */
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
