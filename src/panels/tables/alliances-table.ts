import { recordName } from '../../model/names.ts';
import { relatedOf } from '../../model/related.ts';
import type { Alliance, Language } from '../../model/types.ts';
import { formatEdtf } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import {
  bothNames,
  dateValue,
  industriesColumn,
  linkCell,
  possiblyField,
  possiblyNote,
  sourceCountColumn,
} from './cells.ts';
import type { Column, TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

const stated = (row: Alliance) => row.members.filter((member) => member.basis === 'stated').length;
/** "all stated", "all inferred", or how many of each. */
function basisNote(row: Alliance, language: Language): string {
  const inferred = row.members.length - stated(row);
  if (inferred === 0) return t(language, 'table.col.members-all-stated');
  if (stated(row) === 0) return t(language, 'table.col.members-all-inferred');
  return t(language, 'table.col.members-split', { stated: stated(row), inferred });
}
const eventCount = (row: Alliance, { atlas }: TableView) => relatedOf(atlas).eventsByAlliance.get(row.id)?.length ?? 0;
const kind = (row: Alliance, { language }: TableView) => tCode(language, 'alliance-kind', row.kind);
const status = (row: Alliance, { language }: TableView) =>
  row.exists ? row.status[language] : t(language, 'details.not-founded');

function placeColumn(id: string, label: Column<Alliance>['label'], placeOf: (row: Alliance) => string | null) {
  const text = (row: Alliance, { atlas, language }: TableView) => {
    const place = placeOf(row);
    return place ? recordName(atlas, { kind: 'place', id: place }, language) : '';
  };
  return {
    id,
    label,
    sort: (row, view) => text(row, view) || null,
    cell: (row, view) => ({ text: text(row, view) }),
    csv: [{ label, value: text }],
  } satisfies Column<Alliance>;
}

export const alliancesTable = defineTable<Alliance>({
  id: 'alliances',
  start: { column: 'founded', direction: 'ascending' },
  key: (row) => row.id,
  rows: (visible) => visible.alliances,
  total: (atlas) => atlas.file.alliances.length,
  columns: [
    {
      id: 'name',
      label: 'table.col.name',
      sort: (row, { language }) => row.name[language],
      cell: (row, view) => linkCell({ kind: 'alliance', id: row.id }, view),
      csv: [{ label: 'table.col.id', value: (row) => row.id }, ...bothNames<Alliance>('name', (row) => row.name)],
    },
    {
      id: 'kind',
      label: 'table.col.kind',
      sort: kind,
      cell: (row, view) => ({ text: kind(row, view) }),
      csv: [{ label: 'table.col.kind', value: kind }],
    },
    industriesColumn(),
    {
      id: 'founded',
      label: 'table.col.founded',
      sort: (row) => dateValue(row.founded),
      cell: (row, view) => ({ text: formatEdtf(row.founded, view.language), ...possiblyNote(row.id, view) }),
      csv: [{ label: 'table.col.founded', value: (row) => row.founded }, possiblyField((row) => row.id)],
    },
    placeColumn('founded-place', 'table.col.founded-place', (row) => row.foundedPlace),
    placeColumn('seat', 'table.col.seat', (row) => row.seat),
    {
      id: 'members',
      label: 'table.col.members',
      numeric: true,
      sort: (row) => row.members.length,
      cell: (row, { language }) => ({
        text: String(row.members.length),
        ...(row.members.length > 0 ? { note: basisNote(row, language) } : {}),
      }),
      csv: [
        { label: 'table.col.members-stated', value: stated },
        { label: 'table.col.members-inferred', value: (row) => row.members.length - stated(row) },
      ],
    },
    {
      id: 'events',
      label: 'table.col.events',
      numeric: true,
      sort: eventCount,
      cell: (row, view) => ({ text: String(eventCount(row, view)) }),
      csv: [{ label: 'table.col.events', value: eventCount }],
    },
    {
      id: 'status',
      label: 'table.col.status',
      sort: status,
      cell: (row, view) => ({ text: status(row, view) }),
      csv: [{ label: 'table.col.status', value: status }],
    },
    sourceCountColumn(),
  ],
});
