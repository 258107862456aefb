import { type Atlas, groupBy } from '../../model/atlas.ts';
import { isoOf } from '../../model/dates.ts';
import type { Language, Period } from '../../model/types.ts';
import type { TextFile } from '../../parts/tables/csv-file.ts';
import { type CsvValue, toCsv } from '../../ui/csv.ts';
import { type Key, t, tCode } from '../../ui/i18n/index.ts';
import { CHANGE_LISTS, type ChangeLine, linesIn } from './change-lines.ts';

const HEADER: readonly Key[] = [
  'changes.col.change',
  'changes.col.possibly',
  'table.col.alliance-id',
  'table.col.alliance-en',
  'table.col.alliance-zh',
  'table.col.founded',
  'table.col.place-id',
  'table.col.place-en',
  'table.col.place-zh',
  'table.col.role',
  'table.col.since',
  'table.col.until',
  'table.col.basis',
  'table.col.source-ids',
];

/** A CSV file of all lines, in the order of the lists; a place with several memberships has a row for each. */
export function changesFile(
  atlas: Atlas,
  lines: readonly ChangeLine[],
  { from, to }: Period,
  language: Language,
): TextFile {
  const rows = CHANGE_LISTS.flatMap((list) =>
    linesIn(lines, list).flatMap((line) => csvRows(atlas, line, t(language, `changes.${list.id}`), language)),
  );
  const header = HEADER.map((key) => t(language, key));
  const days = `${isoOf(from)}-${isoOf(to - 1)}`;
  return { name: `delta-atlas-changes-${days}-${atlas.file.dataVersion}.csv`, text: toCsv(header, rows) };
}

function csvRows(
  atlas: Atlas,
  { alliance, place, memberships, possible }: ChangeLine,
  change: string,
  language: Language,
): CsvValue[][] {
  const { id, name, founded, sources } = alliance;
  const start = [change, possible ? 1 : 0, id, name.en, name.zh, founded];
  if (place === null) return [[...start, null, null, null, null, null, null, null, sources.join('; ')]];
  const names = atlas.places.get(place)?.name;
  return memberships.map(({ role, since, until, basis, sources: own }) => [
    ...[...start, place, names?.en ?? null, names?.zh ?? null],
    ...[tCode(language, 'role', role), since, until, tCode(language, 'basis', basis), own.join('; ')],
  ]);
}

/** The sources of some lines, in order of citation. */
export function sourcesOf(lines: readonly ChangeLine[]): string[] {
  const cited = CHANGE_LISTS.flatMap((list) => linesIn(lines, list)).flatMap(({ alliance, place, memberships }) =>
    place === null ? alliance.sources : memberships.flatMap(({ sources }) => sources),
  );
  return [...groupBy(cited, (id) => [id]).keys()];
}
