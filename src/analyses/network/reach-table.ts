/** The table of reaches (how far apart members are): rows, columns, cells. Pure. */
import { type Atlas, groupBy, type MembershipOf } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import { recordName } from '../../model/names.ts';
import { type Reach, reachOf } from '../../model/network/reach.ts';
import type { Alliance, Language, Ref } from '../../model/types.ts';
import type { Cell } from '../../parts/tables/columns.ts';
import { type Sorting, type SortValue, sortRows } from '../../records/sort.ts';
import { formatKm } from '../../ui/format.ts';
import { formatNumber, type Key, t } from '../../ui/i18n/index.ts';

export interface ReachRow {
  alliance: Alliance;
  reach: Reach;
  /** Number of members that a source names. */
  stated: number;
}

interface ReachView {
  atlas: Atlas;
  language: Language;
  collator: Pick<Intl.Collator, 'compare'>;
}

interface ReachColumn {
  id: string;
  label: Key;
  numeric?: true;
  sort(row: ReachRow, view: ReachView): SortValue;
  cell(row: ReachRow, view: ReachView): Cell;
}

/** The alliances with a reach, in the order of the data. */
export function reachRows(
  atlas: Atlas,
  alliances: readonly Alliance[],
  memberships: readonly MembershipOf[],
): ReachRow[] {
  const byAlliance = groupBy(memberships, ({ alliance }) => [alliance.id]);
  return alliances.flatMap((alliance) => {
    const members = (byAlliance.get(alliance.id) ?? []).map(({ membership }) => membership);
    const reach = reachOf(atlas.places, alliance, members);
    const stated = new Set(members.flatMap(({ place, basis }) => (basis === 'stated' ? [place] : [])));
    return reach ? [{ alliance, reach, stated: stated.size }] : [];
  });
}

/** THE TABLE of columns; the first is the row header. */
export const REACH_COLUMNS: readonly ReachColumn[] = [
  {
    id: 'alliance',
    label: 'table.col.alliance',
    sort: ({ alliance }, { language }) => inLanguage(alliance.name, language),
    cell: ({ alliance }, view) => linked([{ kind: 'alliance', id: alliance.id }], view),
  },
  {
    id: 'extent',
    label: 'network.col.extent',
    numeric: true,
    sort: ({ reach }) => reach.extent.km,
    cell: ({ reach }, { language }) => ({ text: formatKm(reach.extent.km, language) }),
  },
  {
    id: 'ends',
    label: 'network.col.ends',
    sort: ({ reach }, { atlas, language }) => recordName(atlas, { kind: 'place', id: reach.extent.from }, language),
    cell: ({ reach: { extent, basis } }, view) => ({
      ...linked(
        [extent.from, extent.to].map((id) => ({ kind: 'place', id })),
        view,
      ),
      ...(basis === 'inferred' ? { note: t(view.language, 'network.end-inferred') } : {}),
    }),
  },
  {
    id: 'member-places',
    label: 'table.col.members',
    numeric: true,
    sort: ({ reach }) => reach.members,
    cell: ({ reach: { members }, stated }, { language }) => ({
      text: formatNumber(members, language),
      note: t(language, 'table.col.members-split', { stated, inferred: members - stated }),
    }),
  },
  {
    id: 'provinces',
    label: 'network.col.provinces',
    numeric: true,
    sort: ({ reach }) => reach.provinces,
    cell: ({ reach }, { language }) => ({ text: formatNumber(reach.provinces, language) }),
  },
];

/** Rows sorted by a column (stable). */
export function sortedBy(rows: readonly ReachRow[], { column, direction }: Sorting, view: ReachView): ReachRow[] {
  const found = REACH_COLUMNS.find(({ id }) => id === column);
  return found ? sortRows(rows, (row) => found.sort(row, view), direction, view.collator) : [...rows];
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(row: ReachRow, view: ReachView): Cell[] {
  return REACH_COLUMNS.map(({ cell }) => cell(row, view));
}

function linked(refs: readonly Ref[], { atlas, language }: ReachView): Cell {
  const links = refs.map((ref) => ({ ref, text: recordName(atlas, ref, language) }));
  return { text: links.map(({ text }) => text).join(t(language, 'list.join')), links };
}
