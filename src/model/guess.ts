/** What a query that finds nothing may have meant: the nearest names, for "did you mean". */
import { isHan } from './fold.ts';
import type { Wording } from './search.ts';
import type { SearchIndex } from './search-index.ts';
import { scoreOf, termOf } from './search-score.ts';
import type { RefKind } from './types.ts';

/** Kinds whose names readers know by heart, and so may misspell. */
const KNOWN: readonly RefKind[] = ['place', 'alliance', 'industry'];

/** The query with every word that no name has replaced by the nearest one; null if there is none near enough. */
export function guessOf(index: SearchIndex, wordings: readonly Wording[], kinds = KNOWN): Wording | null {
  const rows = index.rows.filter(({ ref }) => kinds.includes(ref.kind));
  const vocabulary = new Set(rows.flatMap(({ names, spellings }) => [...wordsOf(names), ...wholeOf(spellings)]));
  for (const { terms } of wordings) {
    const words = terms.map((term) =>
      rows.some((row) => scoreOf(row, term) > 0) ? term.text : nearest(term.text, vocabulary),
    );
    const isChanged = words.some((word, at) => word !== terms[at]?.text);
    if (isChanged && words.every((word) => word !== null)) return { terms: words.map(termOf) };
  }
  return null;
}

/** The words of names, and names without spaces. */
function wordsOf(lines: string): string[] {
  return [...lines.split(/[ \n]+/), ...wholeOf(lines)];
}

function wholeOf(lines: string): string[] {
  return lines.split('\n').map((line) => line.replaceAll(' ', ''));
}

/** The nearest word of a vocabulary; null if none is near enough. Ties go to the earlier one. */
function nearest(word: string, vocabulary: Iterable<string>): string | null {
  let best: string | null = null;
  let least = mostEdits(word) + 1;
  for (const candidate of vocabulary) {
    for (const part of partsOf(candidate, word)) {
      const edits = least > 1 || part.length === word.length ? distance(word, part, least) : least;
      if (edits < least) [best, least] = [part, edits];
    }
  }
  return best;
}

/** A word to compare with; of Chinese names, which have no spaces, also every piece of the same length. */
function partsOf(candidate: string, word: string): string[] {
  // Other writing: no slip of the keyboard.
  if (isHan(word) !== isHan(candidate)) return [];
  if (!isHan(word) || word.length < MIN_PIECE || candidate.length <= word.length + 1) return [candidate];
  return Array.from({ length: candidate.length - word.length + 1 }, (_, at) => candidate.slice(at, at + word.length));
}

/** Pieces of two characters would be anything. */
const MIN_PIECE = 3;

/** How many letters may be wrong. Of two Chinese characters one may; of a short Latin word none: another word is near. */
function mostEdits(word: string): number {
  if (isHan(word)) return word.length < 2 ? 0 : word.length < 6 ? 1 : 2;
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Number of letters added, left out, replaced, or swapped with their neighbour (Damerau's distance, in its form of
 * optimal string alignment); `most` if it is as great or greater.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    if (Math.min(...row) >= most) return most;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most);
}
