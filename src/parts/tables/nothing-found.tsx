import { useMemo } from 'preact/hooks';
import type { WholeAtlas } from '../../model/atlas.ts';
import type { Choice } from '../../model/facets.ts';
import type { Loosening } from '../../model/loosening.ts';
import { filterIndex, query } from '../../model/query.ts';
import { wholeVisible } from '../../model/whole.ts';
import type { TableId } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { canLift, Loosenings, waysOut } from '../loosening.tsx';
import { usePanel, useWhole } from '../panel.tsx';

/** Shown for an empty table: buttons that remove one filter and so give it rows, or all filters. */
export function NothingFound({ id }: { id: TableId }) {
  const { atlas, store, language, filtered } = usePanel();
  const { whole } = useWhole();
  const state = useStore(store, (current) => current);
  const { period, timeMode, facets, excluded, match } = state;
  const ways = useMemo(() => {
    const all = waysToFill(whole, { period, timeMode, facets, excluded, match }, id);
    return all.filter((way) => canLift(store.getState(), way));
  }, [whole, store, period, timeMode, facets, excluded, match, id]);
  const why = ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck';
  return (
    <div class="table-empty">
      <h2>{t(language, 'filters.nothing-title')}</h2>
      <p role="status">{t(language, filtered ? why : 'table.empty')}</p>
      {filtered && (
        <Loosenings
          {...{ atlas, store, ways }}
          counted={(count) => t(language, `table.ways.${id}`, { count })}
          withClear
        />
      )}
    </div>
  );
}

/**
 * Each part of the choice whose lifting alone gives the table rows, with their number. They are counted in this table
 * only: other kinds of records may still be visible.
 */
export function waysToFill(whole: WholeAtlas, choice: Choice, id: TableId): Loosening[] {
  const index = filterIndex(whole);
  return waysOut(choice, (looser) => wholeVisible(whole, query(index, looser))[id].length);
}
