/** Names in several lines. */
import { textWidth } from './text-width.ts';

/** Before a space, and between two Han characters. */
const BREAKS = /(?= )|(?<=\p{Script=Han})(?=\p{Script=Han})/u;

/** Breaks a name between words so that no line but a single word is wider than `most` em; Han characters are words. */
export function breakLines(name: string, spacing: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(BREAKS)) {
    const joined = line + word;
    if (line !== '' && textWidth(joined.trim(), 1, 400, spacing) > most) {
      lines.push(line.trim());
      line = word.trimStart();
    } else {
      line = joined;
    }
  }
  return [...lines, line.trim()];
}
