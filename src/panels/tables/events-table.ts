import type { AtlasEvent } from '../../model/types.ts';
import { formatEventDate } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { figureLine } from '../parts/figure-words.ts';
import {
  bothNames,
  dateValue,
  industriesColumn,
  linkCell,
  names,
  placesColumn,
  possiblyField,
  possiblyNote,
  sourceCountColumn,
} from './cells.ts';
import type { TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

/** The order of confidence, not of its words. */
const CONFIDENCE: readonly AtlasEvent['confidence'][] = ['low', 'medium', 'high'];

const type = (row: AtlasEvent, { language }: TableView) => tCode(language, 'type', row.type);
const alliances = (row: AtlasEvent, view: TableView) => names('alliance', row.alliances, view);
const confidence = (row: AtlasEvent, { language }: TableView) => tCode(language, 'confidence', row.confidence);
const figures = (row: AtlasEvent, { language }: TableView) =>
  row.figures.map((figure) => figureLine(figure, language)).join(t(language, 'list.semicolon'));

export const eventsTable = defineTable<AtlasEvent>({
  id: 'events',
  start: { column: 'date', direction: 'descending' },
  key: (row) => row.id,
  rows: (visible) => visible.events,
  total: (atlas) => atlas.file.events.length,
  columns: [
    {
      id: 'title',
      label: 'table.col.title',
      sort: (row, { language }) => row.title[language],
      cell: (row, view) => linkCell({ kind: 'event', id: row.id }, view),
      csv: [{ label: 'table.col.id', value: (row) => row.id }, ...bothNames<AtlasEvent>('title', (row) => row.title)],
    },
    {
      id: 'date',
      label: 'table.col.date',
      sort: (row) => dateValue(row.date),
      cell: (row, view) => ({
        text: formatEventDate(row.date, row.endDate, view.language),
        ...possiblyNote(row.id, view),
      }),
      csv: [
        { label: 'table.col.date', value: (row) => row.date },
        { label: 'table.col.end-date', value: (row) => row.endDate ?? null },
        possiblyField((row) => row.id),
      ],
    },
    {
      id: 'kind',
      label: 'table.col.kind',
      sort: type,
      cell: (row, view) => ({ text: type(row, view) }),
      csv: [{ label: 'table.col.kind', value: type }],
    },
    placesColumn(),
    industriesColumn(),
    {
      id: 'alliances',
      label: 'table.col.alliances',
      sort: (row, view) => alliances(row, view) || null,
      cell: (row, view) => ({ text: alliances(row, view) }),
      csv: [{ label: 'table.col.alliances', value: alliances }],
    },
    {
      id: 'figures',
      label: 'table.col.figures',
      sort: (row) => row.figures.length || null,
      cell: (row, view) => ({ text: figures(row, view) }),
      csv: [{ label: 'table.col.figures', value: figures }],
    },
    {
      id: 'confidence',
      label: 'table.col.confidence',
      sort: (row) => CONFIDENCE.indexOf(row.confidence),
      cell: (row, view) => ({ text: confidence(row, view) }),
      csv: [{ label: 'table.col.confidence', value: confidence }],
    },
    sourceCountColumn(),
  ],
});
