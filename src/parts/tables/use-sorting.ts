import { useMemo } from 'preact/hooks';
import { type Sorting, sortingOf, sortOf } from '../../records/sort.ts';
import { setSort } from '../../state/actions.ts';
import { useStore } from '../../ui/use-store.ts';
import { usePanel } from '../panel.tsx';

/** The sorting of the open table and the function that changes it; `start` is the table's own, and not in the address. */
export function useSorting(start: Sorting): [sorting: Sorting, sortBy: (sorting: Sorting) => void] {
  const { store } = usePanel();
  const sort = useStore(store, (state) => state.sort);
  const sorting = useMemo(() => (sort === null ? start : sortingOf(sort)), [sort, start]);
  return [sorting, (next) => setSort(store, sortOf(next) === sortOf(start) ? null : sortOf(next))];
}
