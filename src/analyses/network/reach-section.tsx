import { useMemo } from 'preact/hooks';
import { groupBy, type MembershipOf } from '../../model/atlas.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import { usePanel } from '../../parts/panel.tsx';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup, RecordLink } from '../../parts/record-link.tsx';
import { DataTable } from '../../parts/tables/data-table.tsx';
import { useSorting } from '../../parts/tables/use-sorting.ts';
import { collatorOf, type Sorting } from '../../records/sort.ts';
import { formatKm } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { NetworkSection } from './network-section.tsx';
import { cellsOf, REACH_COLUMNS, type ReachRow, reachRows, sortedBy } from './reach-table.ts';

/** Pixels: its few columns have room beside the map. */
const LIST_BELOW = 560;
const FARTHEST: Sorting = { column: 'extent', direction: 'descending' };

/** How far alliances reach: a sentence on the farthest, then a sortable table of all. */
export function ReachSection({ sets, memberships }: { sets: MemberSets; memberships: readonly MembershipOf[] }) {
  const { atlas, language, visible } = usePanel();
  const [sorting, setSorting] = useSorting(FARTHEST);
  const rows = useMemo(() => reachRows(atlas, visible.alliances, memberships), [atlas, visible, memberships]);
  const view = { atlas, language, collator: useMemo(() => collatorOf(language), [language]) };
  const single = [...sets.membersOf.values()].filter(({ size }) => size === 1).length;
  const empty = visible.alliances.length - sets.membersOf.size;
  const inferred = rows.filter(({ reach }) => reach.basis === 'inferred').length;
  return (
    <NetworkSection
      id="reach"
      counted={t(language, 'network.reach-counted')}
      cannot={[
        t(language, 'network.reach-cannot'),
        t(language, 'network.reach-inferred', { inferred, count: rows.length }),
      ]}
    >
      <ul class="network-list">
        <Farthest rows={rows} />
        <Same rows={rows} sets={sets} />
        {single > 0 && <li>{t(language, 'network.reach-single', { count: single })}</li>}
        {empty > 0 && <li>{t(language, 'network.reach-empty', { count: empty })}</li>}
      </ul>
      <div class="network-scroll">
        <DataTable
          caption={t(language, 'network.reach-title')}
          columns={REACH_COLUMNS}
          rows={sortedBy(rows, sorting, view).map((row) => ({ key: row.alliance.id, cells: () => cellsOf(row, view) }))}
          sorting={sorting}
          onSort={setSorting}
          listBelow={LIST_BELOW}
        />
      </div>
    </NetworkSection>
  );
}

function Farthest({ rows }: { rows: readonly ReachRow[] }) {
  const { language } = usePanel();
  const [first] = [...rows].sort((a, b) => b.reach.extent.km - a.reach.extent.km);
  if (!first) return null;
  const { from, to, km } = first.reach.extent;
  return (
    <li>
      <Phrase
        of="network.reach-farthest"
        params={{ km: formatKm(km, language) }}
        parts={{
          alliance: <RecordLink to={{ kind: 'alliance', id: first.alliance.id }} />,
          from: <PlaceGroup places={[from]} />,
          to: <PlaceGroup places={[to]} />,
        }}
      />
    </li>
  );
}

/** A note on alliances with the same members, which have the same reach and so equal rows. */
function Same({ rows, sets }: { rows: readonly ReachRow[]; sets: MemberSets }) {
  const { language } = usePanel();
  const alike = groupBy(rows, ({ alliance }) => [[...(sets.membersOf.get(alliance.id)?.keys() ?? [])].join()]);
  return [...alike].map(([key, [first, ...others]]) => {
    if (!first || others.length === 0) return null;
    return (
      <li key={key}>
        <Phrase
          of="network.reach-same"
          params={{ count: others.length + 1, km: formatKm(first.reach.extent.km, language) }}
          parts={{ places: <PlaceGroup places={key.split(',')} /> }}
        />
      </li>
    );
  });
}
