import { useMemo, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../../model/atlas.ts';
import { buildSearchIndex, type SearchFile, type SearchHit, search } from '../../model/search.ts';

const SEARCH_URL = 'data/search.json';
const MAX_HITS = 12;

/**
 * Searches the names of the atlas. `prepare` fetches the file of pinyin and initials, once; until it is there, or
 * where it is missing, the names of the atlas alone are searched.
 */
export function useSearch(atlas: Atlas, query: string): { hits: readonly SearchHit[]; prepare: () => void } {
  const [file, setFile] = useState<SearchFile | null>(null);
  const asked = useRef(false);
  const isAsked = query.trim() !== '';
  const index = useMemo(() => (isAsked ? buildSearchIndex(atlas, file) : null), [atlas, file, isAsked]);
  const hits = useMemo(() => (index ? search(index, query, MAX_HITS) : []), [index, query]);
  const prepare = () => {
    if (asked.current) return;
    asked.current = true;
    void fetchSearchFile().then(setFile);
  };
  return { hits, prepare };
}

/** null where the file cannot be had: search then knows fewer spellings, and nothing else is lost. */
async function fetchSearchFile(): Promise<SearchFile | null> {
  try {
    const answer = await fetch(new URL(SEARCH_URL, document.baseURI));
    return answer.ok ? ((await answer.json()) as SearchFile) : null;
  } catch {
    return null;
  }
}
