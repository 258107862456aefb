import { useEffect, useMemo, useState } from 'preact/hooks';
import { allRecords, compare } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import { usePanel, useWhole } from '../../parts/panel.tsx';
import { CiteContext } from '../../parts/sources.tsx';
import { download } from '../../parts/tables/csv-file.ts';
import { canClear, clearFilters } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { compareFile } from './compare-file.ts';
import { FactsTable } from './facts-table.tsx';
import { NumberedSources, sourcesOf } from './numbered-sources.tsx';
import { Pairs } from './pairs.tsx';
import { Pickers } from './pickers.tsx';
import { SharedLists } from './shared-lists.tsx';
import { Suggestions } from './suggestions.tsx';
import { TimeChart } from './time-chart.tsx';

/** The comparison of two or three places or alliances: over all records or, with filters set, over what they leave. */
export function Analysis() {
  const { atlas, store, language, filtered } = usePanel();
  const { whole, wholeVisible } = useWhole();
  const compared = useStore(store, (state) => state.compared);
  const [wanted, setWanted] = useState<ComparedKind>('place');
  const kind = compared[0] ? (compared[0].kind === 'alliance' ? 'alliance' : 'place') : wanted;
  // Keeps the kind when the last record is removed.
  useEffect(() => setWanted(kind), [kind]);
  const records = useMemo(() => (filtered ? wholeVisible : allRecords(whole)), [filtered, wholeVisible, whole]);
  const comparison = useMemo(
    () => (compared.length > 1 ? compare(atlas, compared, records) : null),
    [atlas, compared, records],
  );
  const sources = useMemo(() => (comparison ? sourcesOf(whole, comparison) : []), [whole, comparison]);
  const withDistricts = kind === 'place' && compared.some(({ id }) => atlas.childPlaces.has(id));
  const title = [t(language, 'table.compare'), ...compared.map((ref) => recordName(atlas, ref, language))];
  return (
    <CiteContext.Provider value={sources}>
      <div class="table-scroll compare" data-follows-record>
        <h2 class="sr-only">{title.join(t(language, 'list.join'))}</h2>
        <Pickers kind={kind} onKind={setWanted} compared={compared} />
        <div class="compare-bar">
          <p role="status">
            {t(language, filtered ? 'compare.within-filters' : 'compare.over-all')}
            {withDistricts && <span> {t(language, 'compare.districts')}</span>}
          </p>
          {filtered && canClear(store.getState()) && (
            <button type="button" onClick={() => clearFilters(store)}>
              {t(language, 'filters.clear-label')}
            </button>
          )}
          {comparison && (
            <button type="button" onClick={() => download(compareFile(whole, comparison, language))}>
              {t(language, 'table.download')}
            </button>
          )}
        </div>
        {comparison ? (
          <>
            <FactsTable comparison={comparison} />
            <Pairs comparison={comparison} />
            <TimeChart comparison={comparison} />
            <SharedLists comparison={comparison} />
            <NumberedSources sources={sources} />
          </>
        ) : (
          <Suggestions {...{ kind, records, compared }} />
        )}
      </div>
    </CiteContext.Provider>
  );
}
