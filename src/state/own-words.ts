/**
 * A title and a note that whoever shares or embeds a view gives it: plain text, from an address and so untrusted. They
 * stand beside what the atlas says of the view, never in its place. Pure.
 */

/** The most letters (code points) of each, by its name in the address. */
export const MOST_LETTERS = { title: 120, note: 300 } as const;
export type OwnWord = keyof typeof MOST_LETTERS;
export const OWN_WORDS = Object.keys(MOST_LETTERS) as readonly OwnWord[];

/** Number of letters. */
export function lettersIn(text: string): number {
  return Array.from(text).length;
}

/**
 * Text on one line without what is not seen or changes the text around it: control characters, marks of direction,
 * halves of surrogate pairs, marks heaped on a letter. The joiners of emoji and Indic scripts stay.
 */
export function cleanWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}
