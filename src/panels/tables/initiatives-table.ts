import type { Initiative } from '../../model/types.ts';
import { formatSpan } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { figureLine } from '../parts/figure-words.ts';
import {
  bothNames,
  dateValue,
  industriesColumn,
  linkCell,
  placesColumn,
  possiblyField,
  possiblyNote,
  sourcesColumn,
} from './cells.ts';
import type { TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

const kind = (row: Initiative, { language }: TableView) => tCode(language, 'initiative', row.kind);
const figures = (row: Initiative, { language }: TableView) =>
  row.figures.map((figure) => figureLine(figure, language)).join(t(language, 'list.semicolon'));
const date = (row: Initiative, { language }: TableView) =>
  row.date ? formatSpan(row.date, language) : t(language, 'date.unknown');

export const initiativesTable = defineTable<Initiative>({
  id: 'initiatives',
  start: { column: 'date', direction: 'descending' },
  key: (row) => row.id,
  rows: (visible) => visible.initiatives,
  total: (atlas) => atlas.file.initiatives.length,
  columns: [
    {
      id: 'title',
      label: 'table.col.title',
      sort: (row, { language }) => row.title[language],
      cell: (row, view) => linkCell({ kind: 'initiative', id: row.id }, view),
      csv: [{ label: 'table.col.id', value: (row) => row.id }, ...bothNames<Initiative>('title', (row) => row.title)],
    },
    {
      id: 'kind',
      label: 'table.col.kind',
      sort: kind,
      cell: (row, view) => ({ text: kind(row, view), ...(row.kindNote ? { note: row.kindNote[view.language] } : {}) }),
      csv: [{ label: 'table.col.kind', value: kind }],
    },
    {
      id: 'date',
      label: 'table.col.date',
      sort: (row) => dateValue(row.date),
      cell: (row, view) => ({ text: date(row, view), ...possiblyNote(row.id, view) }),
      csv: [{ label: 'table.col.date', value: (row) => row.date }, possiblyField((row) => row.id)],
    },
    placesColumn(),
    industriesColumn(),
    {
      id: 'figures',
      label: 'table.col.figures',
      sort: (row) => row.figures.length || null,
      cell: (row, view) => ({ text: figures(row, view) }),
      csv: [{ label: 'table.col.figures', value: figures }],
    },
    sourcesColumn((row) => row.sources),
  ],
});
