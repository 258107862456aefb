import { useMemo, useRef, useState } from 'preact/hooks';
import { recordName } from '../../model/names.ts';
import { buildSearchIndex, type SearchFile, type SearchHit, type SearchIndex, search } from '../../model/search.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { fetchSearchFile } from '../../parts/search/use-search.ts';
import { collatorOf } from '../../records/sort.ts';

/** A record that can be chosen, and what of its names matches the query. */
export type Option = Pick<SearchHit, 'ref' | 'ranges'>;

interface Options {
  options: readonly Option[];
  /** To be called when someone is about to choose: fetches the spellings in pinyin, once. */
  prepare: () => void;
}

const NO_RANGES: SearchHit['ranges'] = { en: [], zh: [] };

/**
 * Records of a kind that are not taken: with a query those that match, best first, in English, Chinese and pinyin;
 * without one all of them by name.
 */
export function useOptions(kind: ComparedKind, query: string, taken: readonly Ref[]): Options {
  const { atlas, language } = usePanel();
  const [file, setFile] = useState<SearchFile | null>(null);
  const asked = useRef(false);
  const isSearched = query.trim() !== '';
  const index = useMemo(
    () => (isSearched ? indexOfKind(buildSearchIndex(atlas, file), kind) : null),
    [atlas, file, kind, isSearched],
  );
  const all = useMemo(() => {
    const collator = collatorOf(language);
    const records = kind === 'place' ? atlas.file.places : atlas.file.alliances;
    const named = records.map(({ id }) => ({ ref: { kind, id }, ranges: NO_RANGES }));
    const nameOf = ({ ref }: Option) => recordName(atlas, ref, language);
    return named.sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  }, [atlas, kind, language]);
  const found = useMemo(() => (index ? search(index, query, index.rows.length) : all), [all, index, query]);
  const prepare = () => {
    if (asked.current) return;
    asked.current = true;
    void fetchSearchFile().then(setFile);
  };
  return { options: found.filter(({ ref }) => !taken.some(({ id }) => id === ref.id)), prepare };
}

function indexOfKind(index: SearchIndex, kind: ComparedKind): SearchIndex {
  return { ...index, rows: index.rows.filter(({ ref }) => ref.kind === kind) };
}
