/** The rows of the list of alliances: what is visible, sorted, those that are only announced apart. Pure. */
import { groupBy } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import type { Visible } from '../../model/query.ts';
import type { Adcode, Alliance, Language } from '../../model/types.ts';
import { collatorOf, dateValue, type Sorting, type SortValue, sortRows } from '../../records/sort.ts';

export interface AllianceRow {
  alliance: Alliance;
  /** Places that are members in the chosen time, and those of them whose membership is only inferred. */
  members: number;
  inferred: number;
  /** Members that lead it or are its seat. */
  hosts: readonly Adcode[];
  /** A vague or unknown date makes it only possible that it existed in the chosen period. */
  isPossible: boolean;
}

export interface AllianceGroups {
  founded: readonly AllianceRow[];
  /** Known only from an announcement. */
  announced: readonly AllianceRow[];
}

/** Orders of the list. Those that compare equal follow by name. */
export const ALLIANCE_ORDERS = ['name', 'newest', 'oldest', 'members'] as const;
export type AllianceOrder = (typeof ALLIANCE_ORDERS)[number];

const VALUE: Readonly<Record<Exclude<AllianceOrder, 'name'>, (row: AllianceRow) => SortValue>> = {
  newest: ({ alliance }) => dateValue(alliance.founded),
  oldest: ({ alliance }) => dateValue(alliance.founded),
  members: ({ members }) => members,
};
const DIRECTION: Readonly<Record<AllianceOrder, Sorting['direction']>> = {
  name: 'ascending',
  newest: 'descending',
  oldest: 'ascending',
  members: 'descending',
};

/** The visible alliances as rows; `found`: only those, by id. */
export function allianceRows(
  visible: Pick<Visible, 'alliances' | 'memberships' | 'possible'>,
  { order, language, found = null }: { order: AllianceOrder; language: Language; found?: ReadonlySet<string> | null },
): AllianceGroups {
  const byAlliance = groupBy(visible.memberships, ({ alliance }) => [alliance.id]);
  const rows = visible.alliances
    .filter(({ id }) => found === null || found.has(id))
    .map((alliance): AllianceRow => {
      const members = (byAlliance.get(alliance.id) ?? []).map(({ membership }) => membership);
      const placesOf = (some: typeof members) => new Set(some.map(({ place }) => place));
      const stated = placesOf(members.filter(({ basis }) => basis === 'stated'));
      const places = placesOf(members);
      return {
        alliance,
        members: places.size,
        inferred: places.size - stated.size,
        hosts: [...placesOf(members.filter(({ role }) => role === 'host'))],
        isPossible: alliance.exists && visible.possible.has(alliance.id),
      };
    });
  const collator = collatorOf(language);
  const named = sortRows(rows, ({ alliance }) => inLanguage(alliance.name, language), 'ascending', collator);
  const sorted = order === 'name' ? named : sortRows(named, VALUE[order], DIRECTION[order], collator);
  return {
    founded: sorted.filter(({ alliance }) => alliance.exists),
    announced: sorted.filter(({ alliance }) => !alliance.exists),
  };
}
