/** Breaks a text into lines without a font: widths are those that text-width.ts believes in, never too small. */
import { textWidth, type Weight } from './text-width.ts';

export interface Type {
  /** Pixels, or 1 for widths in em. */
  size: number;
  weight: Weight;
  /** Em between letters; none if left out. */
  spacing?: number;
}

/** Where a long word, such as an address, may be broken; it is not written. */
export const BREAK = '\u200b';
/**
 * What a line may end after: a word with its spaces, or one Han character with what may not begin a line. An opening
 * bracket stays with what follows.
 */
const PIECE =
  /[（《“]*\p{Script=Han}[）》”，。、：；！？]*|(?:(?!\p{Script=Han})[^\s（《\u200b])+[\s\u200b]*|[（《]|\s+/gu;

/** The lines of a text in a box of `width` pixels; a single word that is wider stands out. No empty lines. */
export function textLines(text: string, { size, weight, spacing }: Type, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const match of text.match(PIECE) ?? []) {
    const piece = match.replaceAll(BREAK, '');
    if (line !== '' && textWidth((line + piece).trimEnd(), size, weight, spacing) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((kept) => kept !== '');
}
