/** Breaks a text into lines without a font: widths are those that text-width.ts believes in, never too small. */
import { textWidth, type Weight } from './text-width.ts';

export interface Type {
  /** Pixels, or 1 for widths in em. */
  size: number;
  weight: Weight;
  /** Em between letters; none if left out. */
  spacing?: number;
  /** Words are never broken. */
  whole?: boolean;
}

/** Where a long word, such as an address, may be broken; it is not written. */
export const BREAK = '\u200b';
/**
 * What a line may end after: a word with its spaces, or one Han character with what may not begin a line. An opening
 * bracket stays with what follows.
 */
const PIECE =
  /[（《“]*\p{Script=Han}[）》”，。、：；！？]*|(?:(?!\p{Script=Han})[^\s（《\u200b])+[\s\u200b]*|[（《]|\s+/gu;

/**
 * The lines of a text in a box of `width` pixels; a single word that is wider is broken anywhere, or stands out where
 * words are kept whole. No empty lines.
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
