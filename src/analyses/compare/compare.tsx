import '../../ui/i18n/later.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { allRecords, compare } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import { makeRoom } from '../../parts/make-room.ts';
import { usePanel, useWhole } from '../../parts/panel-context.ts';
import { download } from '../../parts/tables/csv-file.ts';
import { canClear, clearFilters } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { compareFile } from './compare-file.ts';
import { FactsTable } from './facts-table.tsx';
import { Pairs } from './pairs.tsx';
import { Pickers } from './pickers.tsx';
import { SharedLists } from './shared-lists.tsx';
import { NumberedSources, SourceOrder, sourcesOf } from './source-marks.tsx';
import { Suggestions } from './suggestions.tsx';
import { TimeChart } from './time-chart.tsx';

/** Two or three places or alliances side by side, over all records or, where filters are set, over what they leave. */
export function Compare() {
  const { atlas, store, language, filtered } = usePanel();
  const { whole, wholeVisible } = useWhole();
  const compared = useStore(store, (state) => state.compared);
  const [wanted, setWanted] = useState<ComparedKind>('place');
  const kind = compared[0] ? (compared[0].kind === 'alliance' ? 'alliance' : 'place') : wanted;
  // The kind stays when the last one is taken out.
  useEffect(() => setWanted(kind), [kind]);
  const records = useMemo(() => (filtered ? wholeVisible : allRecords(whole)), [filtered, wholeVisible, whole]);
  const comparison = useMemo(
    () => (compared.length > 1 ? compare(atlas, compared, records) : null),
    [atlas, compared, records],
  );
  const sources = useMemo(() => (comparison ? sourcesOf(whole, comparison) : []), [whole, comparison]);
  const withDistricts = kind === 'place' && compared.some(({ id }) => atlas.childPlaces.has(id));
  return (
    <SourceOrder.Provider value={sources}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is followed is a link or mark inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above; keys on a link are clicks */}
      <div
        class="table-scroll compare"
        data-follows-record
        onClick={({ target }) => isFollowed(target) && makeRoom(store)}
      >
        <h2 class="sr-only">
          {[t(language, 'table.compare'), ...compared.map((ref) => recordName(atlas, ref, language))].join(
            t(language, 'list.join'),
          )}
        </h2>
        <Pickers kind={kind} onKind={setWanted} compared={compared} />
        <div class="compare-bar">
          <p role="status">
            {t(language, filtered ? 'compare.within-filters' : 'compare.over-all')}
            {withDistricts ? <span> {t(language, 'compare.districts')}</span> : null}
          </p>
          {filtered && canClear(store.getState()) ? (
            <button type="button" onClick={() => clearFilters(store)}>
              {t(language, 'filters.clear-label')}
            </button>
          ) : null}
          {comparison ? (
            <button type="button" onClick={() => download(compareFile(whole, comparison, language))}>
              {t(language, 'table.download')}
            </button>
          ) : null}
        </div>
        {comparison ? (
          <>
            <FactsTable comparison={comparison} />
            <Pairs comparison={comparison} />
            <TimeChart comparison={comparison} />
            <SharedLists comparison={comparison} />
            <NumberedSources />
          </>
        ) : (
          <Suggestions {...{ kind, records, compared }} />
        )}
      </div>
    </SourceOrder.Provider>
  );
}

/** Whether a click selected a record: its details are to be seen then. */
function isFollowed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button.link, .time-mark') !== null;
}
