/** THE TABLE of tables, in the order of their tabs. Pure. */
import { isPossibleMembership } from '../../model/as-of.ts';
import { figureRows } from '../../model/figure-rows.ts';
import type { AtlasFile } from '../../model/types.ts';
import type { WholeVisible } from '../../model/whole.ts';
import { type Described, FIELDS, type Kind } from '../../records/kinds/index.ts';
import { collatorOf, type Sorting, sortRows, sortValue } from '../../records/sort.ts';
import type { TableId } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { cellOf } from './cells.ts';
import type { OpenRow, Table, TableView } from './columns.ts';
import { fileColumns } from './file-columns.ts';

/** Defaults of tables of records. */
const RECORD = {
  key: ({ id }: { id: string }) => id,
  isPossible: ({ id }: { id: string }, { visible }: TableView) => visible.possible.has(id),
};
const OLDEST = { column: 'founded', direction: 'ascending' } as const;
const LATEST = { column: 'date', direction: 'descending' } as const;
const MOST = { column: 'alliances', direction: 'descending' } as const;
const ascending = (column: string) => ({ column, direction: 'ascending' }) as const;

export const TABLES: Readonly<Record<TableId, Table>> = {
  alliances: defineTable({ ...RECORD, id: 'alliances', kind: 'alliance', start: OLDEST }),
  places: defineTable({
    ...RECORD,
    id: 'places',
    kind: 'tally',
    start: MOST,
    remarks: (tallies, { atlas, language }) => {
      const none = tallies.filter(({ id }) => !atlas.membershipsByPlace.has(id));
      return none.length > 0 ? [t(language, 'table.caption-places', { count: none.length })] : [];
    },
  }),
  events: defineTable({ ...RECORD, id: 'events', kind: 'event', start: LATEST }),
  initiatives: defineTable({
    ...RECORD,
    id: 'initiatives',
    kind: 'initiative',
    start: LATEST,
    // "Initiative" covers many things (projects, targets, parks …).
    remarks: (_, { language }) => [t(language, 'table.caption-initiatives')],
  }),
  memberships: defineTable({
    id: 'memberships',
    kind: 'membership',
    start: { column: 'place', direction: 'ascending' },
    key: ({ alliance, membership }) => `${alliance.id} ${membership.place} ${membership.role} ${membership.since}`,
    isPossible: (row, { windows }) => isPossibleMembership(row, windows),
    remarks: (rows, { language }) => {
      const inferred = rows.filter(({ membership }) => membership.basis === 'inferred').length;
      return [t(language, 'table.caption-basis', { stated: rows.length - inferred, inferred })];
    },
  }),
  groupings: defineTable({ ...RECORD, id: 'groupings', kind: 'grouping', start: OLDEST }),
  figures: defineTable({
    ...RECORD,
    id: 'figures',
    kind: 'figure',
    // What was signed comes first, city by city and year by year.
    start: ascending('kind'),
    ties: [ascending('places'), ascending('as-of')],
    isPossible: ({ owner }, { visible }) => visible.possible.has(owner.id),
    remarks: (_, { language }) => [t(language, 'table.caption-figures')],
  }),
  sources: defineTable({
    ...RECORD,
    id: 'sources',
    kind: 'source',
    start: { column: 'published', direction: 'descending' },
    // In every language, as in search.
    found: ({ title, publisher, originalTitle = '' }) =>
      [...Object.values(title), ...Object.values(publisher), originalTitle].join(' '),
  }),
};

/** The tables whose rows are of a kind. */
type IdOf<K extends Kind> = { [I in TableId]: WholeVisible[I] extends readonly Described[K][] ? I : never }[TableId];

interface TableDefinition<K extends Kind> {
  /** Which of the visible records are its rows. */
  id: IdOf<K>;
  /** The kind whose fields are the columns. */
  kind: K;
  start: Sorting;
  /** The order of rows that compare equal at the start, if not that of the data. */
  ties?: readonly Sorting[];
  key(row: Described[K]): string;
  /** Whether a vague date makes it only possible that a row is in the chosen period. */
  isPossible(row: Described[K], view: TableView): boolean;
  /** The text of a row that readers can search; without it there is no search in the table. */
  found?(row: Described[K]): string;
  remarks?(rows: readonly Described[K][], view: TableView): readonly string[];
}

/** The number of rows without filters. */
function totalOf(id: TableId, file: AtlasFile): number {
  if (id === 'figures') return figureRows(file).length;
  return id === 'memberships' ? file.alliances.reduce((sum, { members }) => sum + members.length, 0) : file[id].length;
}

/** Hides the type of a table's rows in closures, so that tables of different rows fit into one list. */
function defineTable<K extends Kind>(definition: TableDefinition<K>): Table {
  const { id, kind, start, ties = [], key, isPossible, found, remarks } = definition;
  const fields = FIELDS[kind].filter(({ table }) => table);
  const columns = fields.filter(({ table }) => !table?.under);
  const below = new Map(columns.map((column) => [column, fields.filter(({ table }) => table?.under === column.id)]));
  return {
    id,
    start,
    open(view) {
      const shown = view.visible[id] as readonly Described[K][];
      const file = fields.flatMap((field) => fileColumns(field, view.language, isPossible));
      const openRow = (row: Described[K]): OpenRow => ({
        key: key(row),
        cells: () =>
          columns.map((column) =>
            cellOf(column, below.get(column) ?? [], row, view, column.table?.isTime === true && isPossible(row, view)),
          ),
        csv: () => file.map(({ value }) => value(row, view)),
        found: () => found?.(row) ?? '',
      });
      return {
        columns: columns.map(({ id: column, label, table }) => ({
          id: column,
          label,
          ...(table?.count || table?.isNumber ? { numeric: true as const } : {}),
        })),
        csvLabels: file.map(({ label }) => label),
        sorted: (sorting) => {
          const collator = collatorOf(view.language);
          const sortBy = (rows: readonly Described[K][], { column: by, direction }: Sorting) => {
            const column = columns.find((entry) => entry.id === by);
            if (!column) return rows;
            const isCounted = column.table?.count === true;
            return sortRows(
              rows,
              (row) => sortValue(column.say(row, view.atlas), view, isCounted),
              direction,
              collator,
            );
          };
          const within = columns.find((entry) => entry.id === sorting.column)?.table?.within;
          // The last one sorted by counts most.
          const orders = [...ties].reverse().concat(start, sorting, within ? ascending(within) : []);
          return orders.reduce(sortBy, shown).map(openRow);
        },
        count: shown.length,
        total: totalOf(id, view.whole.file),
        isSearched: found !== undefined,
        possible: shown.filter((row) => isPossible(row, view)).length,
        remarks: remarks?.(shown, view) ?? [],
      };
    },
  };
}
