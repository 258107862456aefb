import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Context } from '../../state/context.ts';
import type { LaterModules } from '../../state/later.ts';
import { useLater } from '../../state/use-later.ts';
import { useStore } from '../../ui/use-store.ts';
import type { Answer, Question } from './searcher.ts';

type Engine = LaterModules['rest']['search'];

interface Search extends Answer {
  /** The code of search; null until it is loaded. */
  engine: Engine | null;
  /** Whether pinyin, initials and synonyms are missing because their file could not be loaded. */
  isPartial: boolean;
  /** Call it when the reader is about to search: lazy-loads the code and the file, and builds the index. */
  prepare: () => void;
}

const NOTHING: Answer = { index: null, hits: [], isGuess: false, isDone: false };

/**
 * Answers what is typed in a field. The answer may grow after it has been given: names come first, then texts. Without
 * the file of `prepare` only names are searched; it is fetched again with the next search.
 */
export function useSearch(
  { atlas, store, later }: Pick<Context, 'atlas' | 'store' | 'later'>,
  query: string,
  scope: Omit<Question, 'query' | 'language'>,
): Search {
  const [isWanted, setWanted] = useState(false);
  const [, redraw] = useState({});
  const engine = useLater({ store, later }, 'rest', isWanted, () => setWanted(false))?.search ?? null;
  const whole = useStore(store, (state) => state.whole);
  const language = useStore(store, (state) => state.language);
  const searcher = useMemo(
    () => engine?.createSearcher(atlas, whole, () => redraw({})) ?? null,
    [engine, atlas, whole],
  );
  useEffect(() => {
    if (isWanted) searcher?.prepare();
  }, [searcher, isWanted]);
  useEffect(() => () => searcher?.stop(), [searcher]);
  const answer = searcher && query.trim() !== '' ? searcher.ask({ query, language, ...scope }) : NOTHING;
  return {
    ...answer,
    engine,
    isPartial: searcher?.isPartial() ?? false,
    prepare: () => {
      setWanted(true);
      searcher?.prepare();
    },
  };
}
