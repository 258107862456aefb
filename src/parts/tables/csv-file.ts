import type { Sorting } from '../../records/sort.ts';
import { toCsv } from '../../ui/csv.ts';
import type { OpenRow, OpenTable, Table, TableView } from './columns.ts';

export interface TextFile {
  name: string;
  text: string;
}

/**
 * A CSV file of rows, in the order shown: text in the current language, dates as EDTF, ids unchanged. By default all
 * rows of the table.
 */
export function csvFile(
  table: Table,
  open: OpenTable,
  sorting: Sorting,
  view: TableView,
  shown: readonly OpenRow[] = open.sorted(sorting),
): TextFile {
  const rows = shown.map((row) => row.csv());
  return { name: `delta-atlas-${table.id}-${view.atlas.file.dataVersion}.csv`, text: toCsv(open.csvLabels, rows) };
}

/** Downloads a CSV file. */
export function download({ name, text }: TextFile): void {
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** Downloads a blob under a file name. */
export function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the blob asynchronously: revoking the URL at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
