/** What is shown as CSV: a file for each kind of record, and one of the sources that their rows name. Pure. */

import { TABLES } from '../parts/tables/all-tables.ts';
import { csvFile } from '../parts/tables/csv-file.ts';
import { fileColumns } from '../parts/tables/file-columns.ts';
import { FIELDS } from '../records/kinds/index.ts';
import { TABLE_IDS, type TableId } from '../state/store.ts';
import { toCsv } from '../ui/csv.ts';
import type { WholeShown } from './download-shown.ts';
import { sourcesBehind } from './download-sources.ts';

export type CsvKind = TableId | 'sources';
export const CSV_KINDS: readonly CsvKind[] = [...TABLE_IDS, 'sources'];

/** The text of a CSV file: words in the reader's language, dates as EDTF, ids as ids. */
export function csvOf(kind: CsvKind, { atlas, whole, state, visible }: WholeShown): string {
  const { language } = state;
  const view = { atlas, whole, language, visible, windows: visible.windows };
  if (kind !== 'sources') {
    const table = TABLES[kind];
    return csvFile(table, table.open(view), table.start, view).text;
  }
  const columns = FIELDS.source.filter(({ table }) => table).flatMap((field) => fileColumns(field, language));
  return toCsv(
    columns.map(({ label }) => label),
    sourcesBehind(whole, visible).map((source) => columns.map(({ value }) => value(source, view))),
  );
}
