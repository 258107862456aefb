/** What is shown as CSV: a file for each kind of record, and one of the sources that their rows name. Pure. */
import { TABLE_IDS, type TableId } from '../../state/store.ts';
import { type CsvValue, toCsv } from '../../ui/csv.ts';
import { type Key, t, tCode } from '../../ui/i18n/index.ts';
import { TABLES } from '../tables/all-tables.ts';
import { csvFile } from '../tables/csv-file.ts';
import type { Shown } from './download-shown.ts';
import { sourcesBehind } from './download-sources.ts';

export type CsvKind = TableId | 'sources';
export const CSV_KINDS: readonly CsvKind[] = [...TABLE_IDS, 'sources'];

const SOURCE_COLUMNS: readonly Key[] = [
  'table.col.id',
  'table.col.title-en',
  'table.col.title-zh',
  'share.download-col-publisher-en',
  'share.download-col-publisher-zh',
  'share.download-col-published',
  'share.download-col-language',
  'share.download-col-reliability',
  'share.download-col-address',
  'share.download-col-copy',
];

/** The text of a CSV file: words in the reader's language, dates as EDTF, ids as ids. */
export function csvOf(kind: CsvKind, { atlas, state, visible }: Shown): string {
  const { language } = state;
  if (kind !== 'sources') {
    const view = { atlas, language, visible, windows: visible.windows };
    const table = TABLES[kind];
    return csvFile(table, table.open(view), table.start, view).text;
  }
  const rows = sourcesBehind(atlas, visible).map((source): CsvValue[] => [
    ...[source.id, source.title.en, source.title.zh, source.publisher.en, source.publisher.zh, source.published],
    ...[tCode(language, 'source-language', source.language), tCode(language, 'reliability', source.reliability)],
    ...[source.url, source.urlKind === 'copy' ? 1 : 0],
  ]);
  return toCsv(
    SOURCE_COLUMNS.map((key) => t(language, key)),
    rows,
  );
}
