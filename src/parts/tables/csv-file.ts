import type { Sorting } from '../../records/sort.ts';
import { toCsv } from '../../ui/csv.ts';
import type { OpenTable, Table, TableView } from './columns.ts';

export interface TextFile {
  name: string;
  text: string;
}

/** All rows of a table as a file, in the order shown: words in the current language, dates as EDTF, ids as ids. */
export function csvFile(table: Table, open: OpenTable, sorting: Sorting, view: TableView): TextFile {
  const rows = open.sorted(sorting).map((row) => row.csv());
  return { name: `delta-atlas-${table.id}-${view.atlas.file.dataVersion}.csv`, text: toCsv(open.csvLabels, rows) };
}

/** Hands a table to the reader. */
export function download({ name, text }: TextFile): void {
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** Hands a file to the reader: the browser's own download, from memory. */
export function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file only after a while; the memory is given back once it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
