import { useMemo, useRef, useState } from 'preact/hooks';
import type { SearchFile, SearchHit } from '../../model/search.ts';
import type { Context } from '../../state/context.ts';
import type { LaterModules } from '../../state/later.ts';
import { siteFile } from '../../state/site.ts';
import { useLater } from '../../state/use-later.ts';
import { useStore } from '../../ui/use-store.ts';

const SEARCH_URL = 'data/search.json';
const MAX_HITS = 12;

type Engine = LaterModules['rest']['search'];

interface Search {
  /** In the order in which they are listed. */
  hits: readonly SearchHit[];
  /** The code of search; null until it is loaded. */
  engine: Engine | null;
  /** Whether pinyin and initials are missing because their file could not be loaded. */
  isPartial: boolean;
  /** Call it when the reader is about to search: lazy-loads code and spellings. */
  prepare: () => void;
}

/**
 * Searches the names of the atlas. `prepare` loads the search code and the file of pinyin and initials, once; without
 * that file only the names themselves are searched.
 */
export function useSearch({ atlas, store, later }: Pick<Context, 'atlas' | 'store' | 'later'>, query: string): Search {
  const [file, setFile] = useState<SearchFile | null>(null);
  const [isPartial, setPartial] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const engine = useLater({ store, later }, 'rest', isWanted, () => setWanted(false))?.search ?? null;
  // The titles of sources are among the texts.
  const whole = useStore(store, (state) => state.whole);
  const asked = useRef(false);
  const isAsked = query.trim() !== '';
  const index = useMemo(
    () => (isAsked && engine ? engine.buildSearchIndex(atlas, file, whole) : null),
    [atlas, whole, file, engine, isAsked],
  );
  const hits = useMemo(() => (index && engine ? engine.listHits(index, query, MAX_HITS) : []), [engine, index, query]);
  const prepare = () => {
    setWanted(true);
    if (asked.current) return;
    asked.current = true;
    void fetchSearchFile().then((came) => {
      setFile(came);
      setPartial(came === null);
      // Retried with the next search.
      if (came === null) asked.current = false;
    });
  };
  return { hits, engine, isPartial, prepare };
}

/** The file of pinyin and initials; null if it cannot be loaded (search then matches fewer spellings). */
export async function fetchSearchFile(): Promise<SearchFile | null> {
  try {
    const answer = await fetch(siteFile(SEARCH_URL));
    return answer.ok ? ((await answer.json()) as SearchFile) : null;
  } catch {
    return null;
  }
}
