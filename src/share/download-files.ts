/** Names and contents of the files of data. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import { wholeVisible } from '../model/whole.ts';
import { TABLES } from '../parts/tables/all-tables.ts';
import { csvFile } from '../parts/tables/csv-file.ts';
import { sortingOf } from '../records/sort.ts';
import type { TableId } from '../state/store.ts';
import { readmeText } from './download-about.ts';
import { atlasGeojson } from './download-geojson.ts';
import { atlasPart } from './download-json.ts';
import { fileName } from './download-name.ts';
import type { Shown, WholeShown } from './download-shown.ts';

export type FileKind = TableId | 'geojson' | 'json' | 'readme';

/** The name and the content of a file of data. */
export function dataFile(kind: FileKind, now: Shown, whole: WholeAtlas): { name: string; file: Blob } {
  const shown: WholeShown = { ...now, whole, visible: wholeVisible(whole, now.visible) };
  const name = fileName(shown.atlas, shown.state);
  const file = (ending: string, text: string, type: string) => ({
    name: `${name}${ending}`,
    file: new Blob([text], { type }),
  });
  switch (kind) {
    case 'geojson':
      return file('.geojson', JSON.stringify(atlasGeojson(shown), null, 1), 'application/geo+json');
    case 'json':
      return file('.json', JSON.stringify(atlasPart(shown), null, 1), 'application/json');
    case 'readme':
      return file('-sources.txt', `\uFEFF${readmeText(shown)}`, 'text/plain;charset=utf-8');
    default:
      return file(`-${kind}.csv`, csvOf(kind, shown), 'text/csv;charset=utf-8');
  }
}

/** The text of a CSV file: text in the reader's language, dates as EDTF, ids unchanged. */
export function csvOf(kind: TableId, { whole, state, visible }: WholeShown): string {
  const view = { atlas: whole, whole, language: state.language, visible, windows: visible.windows };
  const table = TABLES[kind];
  const sorting = state.table === kind && state.sort !== null ? sortingOf(state.sort) : table.start;
  return csvFile(table, table.open(view), sorting, view).text;
}
