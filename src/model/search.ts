/** Search over the names of all records: English, Chinese, pinyin with and without tones, initials, adcodes, synonyms. */
import { foldedWords, queryWords } from './fold.ts';
import { type Resumable, runToEnd } from './resumable.ts';
import type { SearchIndex, SearchRow } from './search-index.ts';
import { SCORE, scoreOf, type Term, termOf } from './search-score.ts';
import type { RefKind } from './types.ts';

export { buildSearchIndex, type SearchFile, type SearchIndex, type SearchRow, type Synonyms } from './search-index.ts';

/** A query in the ways in which it may be meant; a record must match all words of one. */
export interface Wording {
  terms: readonly Term[];
}

export interface SearchHit {
  row: SearchRow;
  /** As of its worst word (search-score.ts); 5 less if matched word by word. */
  score: number;
  /** The words that matched. */
  terms: readonly string[];
}

/** Places and alliances are what the atlas is about; industries group them; the rest tells of them. */
const RANK: Readonly<Record<RefKind, number>> = {
  place: 0,
  alliance: 0,
  grouping: 1,
  industry: 1,
  event: 2,
  initiative: 2,
  source: 3,
};
/** In a list that is full, a kind has at most this many hits before others have had their turn. */
const FAIR_SHARE = 5;

/** The best hits, at most `limit`, best first. */
export function search(index: SearchIndex, query: string, limit: number, kinds?: readonly RefKind[]): SearchHit[] {
  return runToEnd(searching(index, wordingsOf(index, query), limit, kinds));
}

/** The same in steps, some records each. */
export function* searching(
  { rows }: SearchIndex,
  wordings: readonly Wording[],
  limit: number,
  kinds?: readonly RefKind[],
): Resumable<SearchHit[]> {
  if (wordings.length === 0) return [];
  let best: SearchHit[] = [];
  for (const [index, row] of rows.entries()) {
    const hit = !kinds || kinds.includes(row.ref.kind) ? hitOf(row, wordings) : null;
    if (hit) best.push(hit);
    // What cannot be listed any more is forgotten in between, so that no step sorts all records.
    if (best.length > MOST_UNSORTED) best = sharedOut(best, Math.max(limit, MOST_UNSORTED / 2));
    if (index % ROWS_IN_A_STEP === 0) yield;
  }
  return sharedOut(best, limit);
}

const MOST_UNSORTED = 2000;
const ROWS_IN_A_STEP = 200;

/**
 * The wordings of a query: its words joined ("song jiang"), its words each, and without the digits by which tones are
 * typed ("su1zhou1"). Traditional characters become simplified ones.
 */
export function wordingsOf({ simplified }: SearchIndex, query: string): Wording[] {
  const plain = Array.from(query.normalize('NFKC'), (sign) => simplified.get(sign) ?? sign).join('');
  const words = queryWords(plain);
  if (words.length === 0) return [];
  const toneless = TONED.test(foldedWords(plain, 'v')) ? [words.join('').replace(/[1-5]/g, '')] : [];
  const ways = [[words.join('')], ...(words.length > 1 ? [words] : []), ...(toneless.length > 0 ? [toneless] : [])];
  return ways.map((way) => ({ terms: way.map(termOf) }));
}

/** Syllables of pinyin, each with the number of its tone. */
const TONED = /^(?:[a-z]*[aeiouv][a-z]*[1-5] ?){2,}$/;

/** The hit of a record; null if no wording matches it. */
function hitOf(row: SearchRow, wordings: readonly Wording[]): SearchHit | null {
  let hit: SearchHit | null = null;
  for (const { terms } of wordings) {
    const apart = terms.length > 1 ? SCORE.apart : 0;
    let worst = Number.POSITIVE_INFINITY;
    for (const term of terms) {
      worst = Math.min(worst, scoreOf(row, term));
      if (worst === 0) break;
    }
    const score = worst - apart;
    if (worst > 0 && score > (hit?.score ?? 0)) hit = { row, score, terms: terms.map(({ text }) => text) };
  }
  return hit;
}

/** Sorts hits, and leaves the first `limit`, but none of a kind beyond its share while others have hits. */
function sharedOut(hits: SearchHit[], limit: number): SearchHit[] {
  hits.sort(compareHits);
  if (hits.length <= limit) return hits;
  const taken = new Map<RefKind, number>();
  const [first, further]: [SearchHit[], SearchHit[]] = [[], []];
  for (const hit of hits) {
    const { kind } = hit.row.ref;
    const number = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, number);
    (number <= FAIR_SHARE ? first : further).push(hit);
  }
  return [...first, ...further].slice(0, limit).sort(compareHits);
}

/** By what a kind counts, then by score, then by records; ties by kind, then by English name. */
export function compareHits(a: SearchHit, b: SearchHit): number {
  const [left, right] = [a.row, b.row];
  return (
    RANK[left.ref.kind] - RANK[right.ref.kind] ||
    b.score - a.score ||
    right.records - left.records ||
    KINDS.indexOf(left.ref.kind) - KINDS.indexOf(right.ref.kind) ||
    compareText(left.name, right.name) ||
    compareText(left.ref.id, right.ref.id)
  );
}

const KINDS = Object.keys(RANK);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
