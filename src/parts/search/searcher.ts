/** Answers queries: builds the index, and searches, in slices, so that a large atlas does not block the page. */
import type { AnyAtlas, Atlas, WholeAtlas } from '../../model/atlas.ts';
import { guessOf } from '../../model/guess.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import type { Resumable } from '../../model/resumable.ts';
import { compareHits, type SearchHit, searching, wordingsOf } from '../../model/search.ts';
import { indexing, type SearchFile, type SearchIndex } from '../../model/search-index.ts';
import type { RefKind } from '../../model/types.ts';
import { siteFile } from '../../state/site.ts';
import { runInSlices } from '../../state/slices.ts';
import { type Passage, type PassageHit, searchingTexts } from './passages.ts';

const SEARCH_URL = 'data/search.json';
/** Number of records that "did you mean" names. */
const MOST_GUESSES = 3;

export interface Question {
  query: string;
  language: Language;
  /** Number of hits. */
  limit: number;
  /** Only records of these kinds; by default all. */
  kinds?: readonly RefKind[];
  /** Whether texts are searched, too, if names do not fill the list. */
  withTexts?: boolean;
}

/** A hit by name, or by a passage of its texts. */
export type FoundHit = SearchHit & { passage?: Passage };

export interface Answer {
  index: SearchIndex | null;
  /** So far; by passages last. */
  hits: readonly FoundHit[];
  /** Nothing is found; the hits are the nearest names. */
  isGuess: boolean;
  /** Whether all has been searched. */
  isDone: boolean;
}

const NOT_READY: Answer = { index: null, hits: [], isGuess: false, isDone: false };

/** The data of search, shared by all fields of a page. */
interface Shared {
  atlas: AnyAtlas;
  index: SearchIndex | null;
  /** Whether the file of spellings and synonyms could not be loaded. */
  isPartial: boolean;
  stop: () => void;
}

let file: SearchFile | null = null;
let fetching: Promise<void> | null = null;
let shared: Shared | null = null;
const listeners = new Set<() => void>();

export interface Searcher {
  /** Fetches the file and builds the index, unless that has been done. */
  prepare(): void;
  /** The answer as of now; `onChange` is called when there is more. Asking the same again is cheap. */
  ask(question: Question): Answer;
  isPartial(): boolean;
  stop(): void;
}

/** A searcher for one field. `whole`: the same atlas with its texts, once they have loaded. */
export function createSearcher(atlas: Atlas, whole: WholeAtlas | null, onChange: () => void): Searcher {
  let asked = '';
  let answer = NOT_READY;
  let stopAsking = () => {};
  const prepare = () => {
    if (file === null) void fetchFile();
    if (shared?.atlas !== (whole ?? atlas)) build(whole ?? atlas);
  };
  const isOurs = () => shared?.atlas === (whole ?? atlas);
  listeners.add(onChange);
  return {
    prepare,
    isPartial: () => shared?.isPartial ?? false,
    ask(question) {
      const index = isOurs() ? (shared?.index ?? null) : null;
      if (!index) return NOT_READY;
      const key = JSON.stringify(question);
      if (key === asked && index === answer.index) return answer;
      stopAsking();
      asked = key;
      answer = { ...NOT_READY, index };
      let isLater = false;
      const found = (part: Omit<Answer, 'index'>) => {
        answer = { index, ...part };
        if (isLater) onChange();
      };
      stopAsking = runInSlices(answering(index, whole, question, found), () => {});
      isLater = true;
      return answer;
    },
    stop() {
      listeners.delete(onChange);
      stopAsking();
    },
  };
}

/** Names first; then texts, if there is room; then, if there is nothing, what may have been meant. */
function* answering(
  index: SearchIndex,
  whole: WholeAtlas | null,
  { query, language, limit, kinds, withTexts = false }: Question,
  found: (part: Omit<Answer, 'index'>) => void,
): Resumable<void> {
  const wordings = wordingsOf(index, query);
  const named = yield* searching(index, wordings, limit, kinds);
  const isRead = withTexts && whole !== null && named.length < limit;
  if (isRead) found({ hits: named, isGuess: false, isDone: false });
  let passages: PassageHit[] = [];
  if (isRead) {
    const rows = new Set(named.map(({ row }) => row));
    const [own] = LANGUAGES[language].texts;
    passages = yield* searchingTexts(whole, index, wordings, { own, limit: limit - named.length, named: rows });
  }
  const hits = [...named, ...passages];
  const guess = hits.length === 0 ? guessOf(index, wordings, kinds) : null;
  if (!guess) return found({ hits, isGuess: false, isDone: true });
  const near = yield* searching(index, [guess], MOST_GUESSES, kinds);
  found({ hits: near.sort(compareHits), isGuess: true, isDone: true });
}

/** Builds the index, first without the file, if it has not come yet. */
function build(atlas: AnyAtlas): void {
  shared?.stop();
  // Until then the index of the same data without texts, or without the file, goes on answering.
  const isSame = shared?.atlas.file.dataVersion === atlas.file.dataVersion;
  const made: Shared = {
    atlas,
    index: (isSame && shared?.index) || null,
    isPartial: shared?.isPartial ?? false,
    stop: () => {},
  };
  shared = made;
  made.stop = runInSlices(indexing(atlas, file), (index) => {
    made.index = index;
    tell();
  });
}

/** Fetches the file of spellings and synonyms; a missing one is fetched again with the next search. */
function fetchFile(): Promise<void> {
  fetching ??= readFile().then((came) => {
    fetching = null;
    file = came;
    if (!shared) return;
    shared.isPartial = came === null;
    if (came) build(shared.atlas);
    else tell();
  });
  return fetching;
}

async function readFile(): Promise<SearchFile | null> {
  try {
    const answer = await fetch(siteFile(SEARCH_URL));
    const came = answer.ok ? ((await answer.json()) as Partial<SearchFile> | null) : null;
    return typeof came?.pinyin === 'object' && came.pinyin !== null ? { ...came, pinyin: came.pinyin } : null;
  } catch {
    return null;
  }
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
