/** Texts of cells, rows and columns, on the page and in the file. Pure. */
import type { Atlas, WholeAtlas } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import { type Matrix, type MatrixCell, type MatrixColumn, type MatrixRow, sharedBy } from '../../model/matrix.ts';
import { recordName } from '../../model/names.ts';
import type { Adcode, Language, Membership } from '../../model/types.ts';
import type { TextFile } from '../../parts/tables/csv-file.ts';
import { type CsvValue, toCsv } from '../../ui/csv.ts';
import { formatEdtf, formatFounding } from '../../ui/format.ts';
import { signsOf, t, tCode } from '../../ui/i18n/index.ts';
import { HEADS, type Lines, type Position } from './lines.ts';

/** The input of the texts. */
export interface Speech {
  atlas: Atlas;
  language: Language;
}

/** "Host, stated", for each membership of the cell. */
export function cellWords({ memberships, possible }: MatrixCell, language: Language): string {
  return memberships
    .map(({ role, basis }) =>
      t(language, possible ? 'matrix.cell-possible' : 'matrix.cell', {
        role: tCode(language, 'role', role),
        basis: tCode(language, 'basis', basis),
      }),
    )
    .join(t(language, 'list.semicolon'));
}

/** "G60 Robot Industry Alliance. Founded: 21 Dec 2018. 9 places. Host: Wuhu". */
export function aboutColumn({ alliance, members, hosts }: MatrixColumn, { atlas, language }: Speech): string {
  const names = [...hosts].map((id) => recordName(atlas, { kind: 'place', id }, language));
  return t(language, 'matrix.about-alliance', {
    name: inLanguage(alliance.name, language),
    founded: formatFounding(alliance, language),
    members: t(language, 'sentence.places', { count: members.size }),
    hosts:
      names.length === 0
        ? t(language, 'matrix.hosts-none')
        : t(language, 'matrix.hosts', { count: names.length, names: names.join(t(language, 'list.join')) }),
  });
}

/** "Wuhu, member of the G60 corridor: 17 alliances; host of 3". */
export function aboutRow({ place, cells }: MatrixRow, { atlas, language }: Speech): string {
  const hosted = [...cells.values()].filter(({ memberships }) => memberships.some(({ role }) => role === 'host'));
  const corridor = atlas.corridor.has(place);
  return t(language, corridor ? 'matrix.about-place-corridor' : 'matrix.about-place', {
    name: recordName(atlas, { kind: 'place', id: place }, language),
    alliances: t(language, 'sentence.alliances', { count: cells.size }),
    count: hosted.length,
  });
}

/** The description of a cell, or of the row or column of a header; null for the corner. */
export function readingAt(
  { rows, columns }: Lines,
  { row, column }: Position,
  speech: Speech & { whole: WholeAtlas },
): string | null {
  const { atlas, language } = speech;
  const [line, cross] = [rows[row - HEADS], columns[column - HEADS]];
  if (!line || !cross) return line ? aboutRow(line, speech) : cross ? aboutColumn(cross, speech) : null;
  const cell = line.cells.get(cross.alliance.id);
  return t(language, 'matrix.reading', {
    place: recordName(atlas, { kind: 'place', id: line.place }, language),
    alliance: inLanguage(cross.alliance.name, language),
    words: cell ? cellReading(cell, speech) : t(language, 'matrix.empty-cell'),
  });
}

function cellReading(cell: MatrixCell, { whole, language }: Speech & { whole: WholeAtlas }): string {
  const sources = [...new Set(cell.memberships.flatMap((membership) => membership.sources))];
  const publishers = [...new Set(sources.map((id) => inLanguage(whole.sources.get(id)?.publisher, language) || id))];
  return [
    cellWords(cell, language),
    ...cell.memberships.flatMap((membership) => timeWords(membership, language)),
    ...(publishers.length > 0
      ? [t(language, 'matrix.sources', { count: publishers.length, names: publishers.join(t(language, 'list.join')) })]
      : []),
  ].join(t(language, 'list.semicolon'));
}

function timeWords({ since, until }: Membership, language: Language): string[] {
  return [
    ...(since ? [t(language, 'matrix.since', { date: formatEdtf(since, language) })] : []),
    ...(until ? [t(language, 'details.until', { date: formatEdtf(until, language) })] : []),
  ];
}

/** A summary: size, number of memberships and their basis, and what the corridor's places share. */
export function summaryOf(matrix: Matrix, { atlas, language }: Speech): string {
  const sentences = [
    t(language, 'matrix.summary', {
      places: t(language, 'sentence.places', { count: matrix.rows.length }),
      alliances: t(language, 'sentence.alliances', { count: matrix.columns.length }),
      stated: matrix.stated,
      inferred: matrix.inferred,
    }),
    corridorWords(matrix, atlas, language),
  ];
  if (matrix.possible > 0) sentences.push(t(language, 'table.caption-possible', { count: matrix.possible }));
  return sentences.join(signsOf(language).space);
}

function corridorWords(matrix: Matrix, atlas: Atlas, language: Language): string {
  const here = corridorIn(matrix, atlas);
  const [present, total] = [here.length, atlas.corridor.size];
  if (present === 0) return t(language, 'matrix.corridor-none');
  if (present === 1) return t(language, 'matrix.corridor-alone', { present, total });
  const count = sharedBy(matrix, here).length;
  return present === total
    ? t(language, 'matrix.corridor-all', { total, count })
    : t(language, 'matrix.corridor-some', { present, total, count });
}

function corridorIn({ rows }: Matrix, atlas: Atlas): Adcode[] {
  return rows.map(({ place }) => place).filter((place) => atlas.corridor.has(place));
}

/** The matrix as a CSV file, in the order shown: a row for each place, a column for each alliance, headed by its id. */
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
    atlas.corridor.has(place) ? 1 : 0,
    cells.size,
    ...columns.map(({ alliance }) => {
      const cell = cells.get(alliance.id);
      return cell ? cellWords(cell, language) : null;
    }),
  ]);
  return { name: `delta-atlas-matrix-${atlas.file.dataVersion}.csv`, text: toCsv(header, lines) };
}
