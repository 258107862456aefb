/** Line breaking without a font, by the estimated widths of text-width.ts, which are upper bounds. */
import { textWidth, type Weight } from './text-width.ts';

export interface Type {
  /** Font size in pixels, or 1 for widths in em. */
  size: number;
  weight: Weight;
  /** Letter spacing in em; default 0. */
  spacing?: number;
  /** Words are never broken. */
  whole?: boolean;
}

/** Zero-width space: marks where a long word, such as an address, may be broken; not output. */
export const BREAK = '\u200b';
/**
 * Unbreakable units: a word with its trailing spaces, or a Han character with punctuation that may not start a line. An
 * opening bracket stays with what follows.
 */
const PIECE =
  /[（《“]*\p{Script=Han}[）》”，。、：；！？]*|(?:(?!\p{Script=Han})[^\s（《\u200b])+[\s\u200b]*|[（《]|\s+/gu;

/**
 * The lines of a text in a box of `width` pixels; a wider word is broken anywhere, or overflows if `whole` is set. No
 * empty lines.
 */
export function textLines(text: string, { size, weight, spacing, whole }: Type, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const isWide = (piece: string) => textWidth(piece.trimEnd(), size, weight, spacing) > width;
  const pieces = (text.match(PIECE) ?? []).map((match) => match.replaceAll(BREAK, ''));
  for (const piece of whole ? pieces : pieces.flatMap((word) => (isWide(word) ? [...word] : [word]))) {
    if (line !== '' && isWide(line + piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((kept) => kept !== '');
}
