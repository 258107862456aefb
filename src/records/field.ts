/** Definition of a record's field: its value, and where it is shown and published. Pure. */
import type { AnyAtlas, MembershipOf, RecordOf } from '../model/atlas.ts';
import type { FigureRow } from '../model/figure-rows.ts';
import type { PlaceTally } from '../model/place-tally.ts';
import type { AnyFile, LocalText, Ref, RefKind, Source } from '../model/types.ts';
import { type Key, tCode } from '../ui/i18n/index.ts';
import {
  addressesOf,
  bilingualColumns,
  bilingualListColumns,
  type Column,
  EDTF,
  type FileColumn,
  listColumn,
  sourceColumn,
  textColumn,
} from './columns.ts';
import { basisOf, type FieldValue, type Statement, type Translated, translated } from './statement.ts';

/** The record type of each kind of field list. Except for sources, texts may not have loaded yet. */
export interface Described extends RecordOf<AnyFile> {
  source: Source;
  membership: MembershipOf<AnyFile>;
  figure: FigureRow;
  /** A place with its numbers of visible records. */
  tally: PlaceTally;
}

export type Kind = keyof Described;

/** How a field appears in the sortable tables and their CSV files. */
export interface TableLook<R> {
  /** Shown with its label below the value of this field, instead of in a column of its own. */
  under?: string;
  /** A number, right-aligned. */
  isNumber?: true;
  /** Sorted by this only within equal values of another field: numbers within their unit. */
  within?: string;
  /** The text of its cell if the value is unknown. */
  without?: Key;
  /** Show only the number of items. */
  count?: true;
  /** Show its notes below it. */
  notes?: true;
  /** A date: a vague one is marked as only possibly in the chosen period. */
  isTime?: true;
  /** Header of an extra column of ids in the file. */
  ids?: Key;
  /** Its columns in the file, if one column of text is not enough. */
  file?: readonly FileColumn<R>[];
}

/** Where a field is shown; nowhere by default. */
interface Placement<R> {
  /** In details and on the record's own page: at the top, as chips, in the list of facts, as a section, at the end. */
  at?: 'lead' | 'chips' | 'facts' | 'part' | 'notes';
  /** Text in details if the value is unknown; otherwise the field is left out. */
  without?: Key;
  /**
   * In comparisons: a row, always or only if one of the compared records has a value; `without`: text for a record
   * without one, instead of "not known".
   */
  compare?: 'always' | 'where-said' | { without: Key };
  table?: TableLook<R>;
  /** In `tables.html`: a column of its own, or below another field, with or without its label. */
  plain?: 'column' | { under: string; bare?: true };
  /** Its schema.org property in JSON-LD. */
  jsonLd?: string;
}

export interface Field<R> extends Placement<R> {
  /** Unique among the fields of its kind. */
  id: string;
  label: Key;
  /** null: not known. */
  say(record: R, atlas: AnyAtlas): Statement | null;
  /** Its texts are searched, with low weight: all, or only the notes. */
  searched?: 'all' | 'notes';
  /** Its basis can be other than `stated`: files have a column for it. */
  hasBasis?: true;
  /** Its columns in the published CSV files and its properties in GeoJSON. */
  published: readonly Column<R>[];
}

/** A text of the data that accompanies a value, and its published columns. */
interface Remark<R> {
  of(record: R): LocalText | null | undefined;
  about: string;
  /** Name of those columns, if not the value's name with `_basis` or `_note`. */
  csv?: string;
}

/** Properties common to fields of every type. */
interface Row<R> extends Placement<R> {
  id: string;
  label: Key;
  /** Description of its published column. */
  about?: string;
  /** A text that begins with the basis of the value. */
  basis?: Remark<R>;
  note?: Remark<R>;
}

/** Default placement of facts: details, and a column in both kinds of tables. */
export const IN_LISTS = { at: 'facts', table: {}, plain: 'column' } as const;

/** A field of any type: `said` gives the value, `columns` the published columns. */
export function field<R>(
  { about, basis, note, ...rest }: Row<R>,
  said: (record: R, atlas: AnyAtlas) => FieldValue | null,
  columns: (name: string, about: string) => readonly Column<R>[] = () => [],
): Field<R> {
  const name = rest.id.replaceAll('-', '_');
  const remarks = (ending: string, remark: Remark<R> | undefined) =>
    remark ? bilingualColumns(remark.csv ?? `${name}_${ending}`, remark.about, remark.of) : [];
  return {
    ...rest,
    ...(note ? { searched: 'notes' as const } : {}),
    ...(basis ? { hasBasis: true } : {}),
    say(record, atlas) {
      const value = said(record, atlas);
      if (!value) return null;
      const [reason, remark] = [basis?.of(record), note?.of(record)];
      return {
        said: value,
        basis: basisOf(reason),
        reason: reason ? translated(reason) : null,
        notes: remark ? [translated(remark)] : [],
      };
    },
    published: [...columns(name, about ?? ''), ...remarks('basis', basis), ...remarks('note', note)],
  };
}

/** A text field. */
export function text<R>(row: Row<R> & { of(record: R): LocalText | null | undefined }): Field<R> {
  const made = field(
    row,
    (record) => lines([row.of(record)]),
    (name, about) => bilingualColumns(name, about, row.of),
  );
  return { ...made, searched: 'all' };
}

/** A field of several texts, one per line. */
export function texts<R>(row: Row<R> & { of(record: R): readonly LocalText[] | undefined }): Field<R> {
  const made = field(
    row,
    (record) => lines(row.of(record) ?? []),
    (name, about) => bilingualListColumns(name, about, (record) => row.of(record) ?? []),
  );
  return { ...made, searched: 'all' };
}

/** A code, worded by the i18n keys with the prefix `words`; `order` sorts the codes. */
export function code<R>(
  row: Row<R> & { words: string; of(record: R): string | undefined; order?: readonly string[] },
): Field<R> {
  return field(
    row,
    (record) => {
      const found = row.of(record);
      if (!found) return null;
      return {
        is: 'words',
        lines: [(language) => tCode(language, row.words, found)],
        ...(row.order ? { order: row.order.indexOf(found) } : {}),
      };
    },
    (name, about) => [textColumn(name, about, row.of)],
  );
}

/** A phrase of the interface; null where it does not apply. */
export function phrase<R>(row: Row<R> & { say(record: R): Translated | null }): Field<R> {
  const { say, ...rest } = row;
  return field(rest, (record) => {
    const words = say(record);
    return words && { is: 'words', lines: [words] };
  });
}

/** A date. If there is none: left out with `isOptional`, otherwise "not known". */
export function date<R>(
  row: Row<R> & { of(record: R): string | null | undefined; isOptional?: true; lasts?: true; as?: Key },
): Field<R> {
  const { isOptional, lasts, as } = row;
  return field(
    row,
    (record) => {
      const found = row.of(record) ?? null;
      if (found === null && isOptional) return null;
      return { is: 'date', date: found, ...(lasts ? { lasts } : {}), ...(as ? { as } : {}) };
    },
    (name) => [textColumn(name, EDTF, row.of)],
  );
}

/** A reference to one record. */
export function ref<R>(row: Row<R> & { kind: RefKind; of(record: R): string | null | undefined }): Field<R> {
  return field(
    row,
    (record) => {
      const id = row.of(record);
      return id ? { is: 'refs', refs: [{ kind: row.kind, id }], isOne: true } : null;
    },
    (name, about) => [textColumn(name, about, row.of)],
  );
}

/** References to several records. */
export function refs<R>(row: Row<R> & { kind: RefKind; of(record: R): readonly string[] }): Field<R> {
  return field(
    row,
    (record) => refsTo(row.kind, row.of(record)),
    (name, about) => [listColumn(name, about, row.of)],
  );
}

/** The sources of a record; `isCounted`: the tables show only their number. */
export function sources<R>(of: (record: R) => readonly string[] | undefined, isCounted = false): Field<R> {
  const file: FileColumn<R>[] = [
    { label: 'table.col.source-ids', value: (record) => of(record)?.join('; ') ?? null },
    { label: 'table.col.source-addresses', value: (record, { whole }) => addressesOf(whole.sources, of(record) ?? []) },
  ];
  const table: TableLook<R> = isCounted ? { file, count: true } : { file };
  return field<R>(
    { id: 'sources', label: 'table.col.sources', plain: 'column', table },
    (record) => {
      const found = of(record);
      return found ? { is: 'sources', sources: found } : null;
    },
    () => [sourceColumn((record) => of(record) ?? [])],
  );
}

/** A value that references records of a kind; null for none. */
export function refsTo(kind: RefKind, ids: readonly string[]): Extract<FieldValue, { is: 'refs' }> | null {
  return ids.length === 0 ? null : { is: 'refs', refs: ids.map((id): Ref => ({ kind, id })) };
}

function lines(found: readonly (LocalText | null | undefined)[]): FieldValue | null {
  const known = found.filter((line) => line !== null && line !== undefined);
  return known.length === 0 ? null : { is: 'words', lines: known.map(translated) };
}
