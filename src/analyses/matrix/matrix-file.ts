import { inLanguage } from '../../model/languages.ts';
import { recordName } from '../../model/names.ts';
import type { TextFile } from '../../parts/tables/csv-file.ts';
import { type CsvValue, toCsv } from '../../ui/csv.ts';
import { t } from '../../ui/i18n/index.ts';
import type { Lines } from './lines.ts';
import { cellWords, type Speech } from './words.ts';

/** The matrix as a file, in the order shown: a line for each place, a field for each alliance, named with its id. */
export function matrixFile({ rows, columns }: Lines, { atlas, language }: Speech): TextFile {
  const header = [
    t(language, 'table.col.place-id'),
    t(language, 'table.col.place'),
    t(language, 'matrix.file-corridor'),
    t(language, 'matrix.file-count'),
    ...columns.map(({ alliance }) => `${inLanguage(alliance.name, language)} [${alliance.id}]`),
  ];
  const lines = rows.map(({ place, cells }): CsvValue[] => [
    place,
    recordName(atlas, { kind: 'place', id: place }, language),
    atlas.places.get(place)?.corridor ? 1 : 0,
    cells.size,
    ...columns.map(({ alliance }) => {
      const cell = cells.get(alliance.id);
      return cell ? cellWords(cell, language) : null;
    }),
  ]);
  return { name: `delta-atlas-matrix-${atlas.file.dataVersion}.csv`, text: toCsv(header, lines) };
}
