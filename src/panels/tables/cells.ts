/** Cells and columns that several tables share. Pure. */
import { type EdtfDate, edtfOf } from '../../model/dates.ts';
import { recordName } from '../../model/names.ts';
import type { LocalText, Ref, RefKind } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import type { Cell, Column, CsvField, TableView } from './columns.ts';

/** Joins ids in the file: "a; b". */
function joinIds(ids: readonly string[]): string {
  return ids.join('; ');
}

/** Names of records in one line of the language. */
export function names(kind: RefKind, ids: readonly string[], { atlas, language }: TableView): string {
  return ids.map((id) => recordName(atlas, { kind, id }, language)).join(t(language, 'list.join'));
}

/** A date's place in the order; null for none. */
export function dateValue(date: string | null | undefined): EdtfDate | null {
  return date ? edtfOf(date) : null;
}

/** A link to a record under its own name. */
export function linkCell(ref: Ref, { atlas, language }: TableView, extra: Omit<Cell, 'text' | 'links'> = {}): Cell {
  return { text: recordName(atlas, ref, language), links: [{ ref }], ...extra };
}

/** "possibly", where a vague date may lie outside of the chosen period. */
export function possiblyNote(id: string, { visible, language }: TableView): Pick<Cell, 'note'> {
  return visible.possible.has(id) ? { note: t(language, 'table.possibly') } : {};
}

/** "yes" in a file's column as 1 or 0, which every program reads. */
export function possiblyField<R>(idOf: (row: R) => string): CsvField<R> {
  return { label: 'table.col.possibly', value: (row, { visible }) => (visible.possible.has(idOf(row)) ? 1 : 0) };
}

/** Industries by name; their ids beside them in the file. */
export function industriesColumn<R extends { industries: readonly string[] }>(): Column<R> {
  const text = (row: R, view: TableView) => names('industry', row.industries, view);
  return {
    id: 'industries',
    label: 'table.col.industries',
    sort: (row, view) => text(row, view) || null,
    cell: (row, view) => ({ text: text(row, view), hue: row.industries }),
    csv: [
      { label: 'table.col.industries', value: text },
      { label: 'table.col.industry-ids', value: (row) => joinIds(row.industries) },
    ],
  };
}

/** Places by name; their codes beside them in the file. */
export function placesColumn<R extends { places: readonly string[] }>(): Column<R> {
  const text = (row: R, view: TableView) => names('place', row.places, view);
  return {
    id: 'places',
    label: 'table.col.places',
    sort: (row, view) => text(row, view) || null,
    cell: (row, view) => ({ text: text(row, view) }),
    csv: [
      { label: 'table.col.places', value: text },
      { label: 'table.col.place-ids', value: (row) => joinIds(row.places) },
    ],
  };
}

/** The publishers, each opening its source; the ids in the file. */
export function sourcesColumn<R>(sourcesOf: (row: R) => readonly string[]): Column<R> {
  return {
    id: 'sources',
    label: 'table.col.sources',
    sort: (row) => sourcesOf(row).length,
    cell: (row, { atlas, language }) => ({
      text: '',
      links: sourcesOf(row).map((id) => {
        const text = atlas.sources.get(id)?.publisher[language] ?? id;
        return { ref: { kind: 'source' as const, id }, text };
      }),
    }),
    csv: [{ label: 'table.col.source-ids', value: (row) => joinIds(sourcesOf(row)) }],
  };
}

/** Only how many sources there are; the ids in the file. */
export function sourceCountColumn<R extends { sources: readonly string[] }>(): Column<R> {
  return {
    id: 'sources',
    label: 'table.col.sources',
    numeric: true,
    sort: (row) => row.sources.length,
    cell: (row) => ({ text: String(row.sources.length) }),
    csv: [{ label: 'table.col.source-ids', value: (row) => joinIds(row.sources) }],
  };
}

/** A name in both languages, whatever the interface speaks. */
export function bothNames<R>(
  prefix: 'name' | 'title' | 'place' | 'alliance',
  nameOf: (row: R, view: TableView) => LocalText | undefined,
): CsvField<R>[] {
  return (['en', 'zh'] as const).map((language) => ({
    label: `table.col.${prefix}-${language}` as const,
    value: (row, view) => nameOf(row, view)?.[language] ?? null,
  }));
}
