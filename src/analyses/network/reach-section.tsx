import { useMemo, useState } from 'preact/hooks';
import { groupBy, type MembershipOf } from '../../model/atlas.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import { AllianceLine } from '../../parts/alliance-line.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { DataTable } from '../../parts/tables/data-table.tsx';
import { collatorOf, type Sorting } from '../../records/sort.ts';
import { formatKm } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { Meaning } from './meaning.tsx';
import { cellsOf, REACH_COLUMNS, type ReachRow, reachRows, sortedBy } from './reach-table.ts';

interface ReachSectionProps {
  sets: MemberSets;
  memberships: readonly MembershipOf[];
}

/** How far alliances reach: the farthest first in words, then all of them in a table that can be sorted. */
export function ReachSection({ sets, memberships }: ReachSectionProps) {
  const { atlas, language, visible } = usePanel();
  const [sorting, setSorting] = useState<Sorting>({ column: 'extent', direction: 'descending' });
  const rows = useMemo(() => reachRows(atlas, visible.alliances, memberships), [atlas, visible, memberships]);
  const view = { atlas, language, collator: useMemo(() => collatorOf(language), [language]) };
  const single = [...sets.membersOf.values()].filter(({ size }) => size === 1).length;
  const empty = visible.alliances.length - sets.membersOf.size;
  const inferred = rows.filter(({ reach }) => reach.basis === 'inferred').length;
  return (
    <section aria-labelledby="network-reach">
      <h2 id="network-reach" tabIndex={-1}>
        {t(language, 'network.reach-title')}
      </h2>
      <Meaning
        counted={t(language, 'network.reach-counted')}
        cannot={[
          t(language, 'network.reach-cannot'),
          t(language, 'network.reach-inferred', { inferred, count: rows.length }),
        ]}
      />
      <ul class="network-list">
        <Farthest rows={rows} />
        <Same rows={rows} sets={sets} />
        {single > 0 ? <li>{t(language, 'network.reach-single', { count: single })}</li> : null}
        {empty > 0 ? <li>{t(language, 'network.reach-empty', { count: empty })}</li> : null}
      </ul>
      <div class="network-scroll">
        <DataTable
          caption={`${t(language, 'network.reach-title')}. ${t(language, 'table.sort-hint')}`}
          columns={REACH_COLUMNS}
          rows={sortedBy(rows, sorting, view).map((row) => ({ key: row.alliance.id, cells: () => cellsOf(row, view) }))}
          sorting={sorting}
          onSort={setSorting}
        />
      </div>
    </section>
  );
}

function Farthest({ rows }: { rows: readonly ReachRow[] }) {
  const { language } = usePanel();
  const [first] = rows.toSorted((a, b) => b.reach.extent.km - a.reach.extent.km);
  if (!first) return null;
  const { from, to, km } = first.reach.extent;
  return (
    <li>
      <Phrase
        of="network.reach-farthest"
        params={{ km: formatKm(km, language) }}
        parts={{
          alliance: <AllianceLine ids={[first.alliance.id]} />,
          from: <PlaceGroup places={[from]} />,
          to: <PlaceGroup places={[to]} />,
        }}
      />
    </li>
  );
}

/** Alliances of the same members, said once: their rows in the table are equal and mean no more for being many. */
function Same({ rows, sets }: { rows: readonly ReachRow[]; sets: MemberSets }) {
  const { language } = usePanel();
  const alike = groupBy(rows, ({ alliance }) => [[...(sets.membersOf.get(alliance.id)?.keys() ?? [])].join()]);
  return (
    <>
      {[...alike].map(([key, group]) =>
        group[0] && group.length > 1 ? (
          <li key={key}>
            <Phrase
              of="network.reach-same"
              params={{ count: group.length, km: formatKm(group[0].reach.extent.km, language) }}
              parts={{ places: <PlaceGroup places={key.split(',')} /> }}
            />
          </li>
        ) : null,
      )}
    </>
  );
}
