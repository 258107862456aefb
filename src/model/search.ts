/** Search over the names of all records: English, Chinese, pinyin with and without tones, initials, adcodes. */
import { isHan, joinRanges, queryWords, type TextRange } from './fold.ts';
import type { DataLanguage } from './languages.ts';
import type { MatchedField, NameReading, SearchIndex, SearchRow } from './search-index.ts';
import type { Ref } from './types.ts';

export {
  buildSearchIndex,
  type MatchedField as SearchField,
  type SearchFile,
  type SearchIndex,
} from './search-index.ts';

export interface SearchHit {
  ref: Ref;
  /** The field in which the query, or its best matching word, was found. */
  field: MatchedField;
  /** 100 exact, 80 start of a name, 60 start of a word, 40 initials, 20 inside; 5 less if matched word by word. */
  score: number;
  /** Ranges to highlight in `recordName` of each language; empty if the match is in the other one. */
  ranges: Readonly<Record<DataLanguage, readonly TextRange[]>>;
}

interface Match {
  reading: NameReading;
  start: number;
  score: number;
}

const SCORE = { exact: 100, prefix: 80, word: 60, initials: 40, inside: 20, apart: 5 } as const;
/** Minimum number of Latin letters to match inside a name or as English initials; pinyin initials need two. */
const MIN_INSIDE = 3;

/** The best hits, at most `limit`, by score; ties by kind, then by English name. */
export function search({ rows, simplified }: SearchIndex, query: string, limit: number): SearchHit[] {
  const words = queryWords(Array.from(query, (sign) => simplified.get(sign) ?? sign).join(''));
  if (words.length === 0) return [];
  // "song jiang" and "xi an": try as one word first.
  const wordings = words.length > 1 ? [[words.join('')], words] : [words];
  const found = rows.flatMap((row) => {
    const best = wordings.flatMap((terms) => matchAll(row, terms) ?? []).sort((a, b) => b.score - a.score)[0];
    return best ? [{ row, ...best }] : [];
  });
  // Ties: the rows are already in order, and the sort is stable.
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, limit).map(({ row, terms, score, field }) => ({
    ref: row.ref,
    field,
    score,
    ranges: { en: rangesOf(row, terms, 'en'), zh: rangesOf(row, terms, 'zh') },
  }));
}

/** Every term must match, in any reading; the lowest score counts. */
function matchAll(
  row: SearchRow,
  terms: readonly string[],
): { terms: readonly string[]; score: number; field: MatchedField } | null {
  const matches = terms.flatMap((term) => bestMatch(row.readings, term) ?? []);
  const [best] = [...matches].sort((a, b) => b.score - a.score);
  if (!best || matches.length < terms.length) return null;
  const score = Math.min(...matches.map((match) => match.score)) - (terms.length > 1 ? SCORE.apart : 0);
  return { terms, score, field: best.reading.field };
}

function bestMatch(readings: readonly NameReading[], term: string): Match | null {
  let best: Match | null = null;
  for (const reading of readings) {
    const match = matchReading(reading, term);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

/** The best match of a term in a reading. */
function matchReading(reading: NameReading, term: string): Match | null {
  let best: Match | null = null;
  for (let start = reading.text.indexOf(term); start >= 0; start = reading.text.indexOf(term, start + 1)) {
    const score = scoreAt(reading, term, start);
    if (score > (best?.score ?? 0)) best = { reading, start, score };
  }
  return best;
}

/** The score of a match; 0 = no match. */
function scoreAt({ field, language, whole, starts }: NameReading, term: string, start: number): number {
  const isExact = start === 0 && whole.includes(term.length);
  const isLong = isHan(term) || term.length >= MIN_INSIDE;
  if (field === 'code') return isExact ? SCORE.exact : 0;
  if (field === 'initials') {
    if (start === 0) return isLong || (language === 'zh' && term.length > 1) ? SCORE.initials : 0;
    return isLong && language === 'zh' ? SCORE.inside : 0;
  }
  if (start === 0) return isExact ? SCORE.exact : SCORE.prefix;
  if (field === 'pinyin') return isLong && starts.has(start) ? SCORE.inside : 0;
  if (starts.has(start)) return SCORE.word;
  return isLong ? SCORE.inside : 0;
}

function rangesOf(row: SearchRow, terms: readonly string[], language: DataLanguage): TextRange[] {
  const readings = row.readings.filter((reading) => reading.language === language);
  return joinRanges(
    terms.flatMap((term) => {
      const match = bestMatch(readings, term);
      const origins = match?.reading.origin.slice(match.start, match.start + term.length) ?? [];
      const ranges = origins.flatMap((range) => (range ? [range] : []));
      const [first, last] = [ranges[0], ranges.at(-1)];
      // Initials are separate ranges; other matches are one range, punctuation included: Huai'an.
      if (!first || !last || match?.reading.field === 'initials') return ranges;
      return [[first[0], last[1]] as const];
    }),
  );
}
