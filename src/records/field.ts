/** A field of a record, described once: what it says, and where that stands. Pure. */
import type { AnyAtlas, MembershipOf, RecordOf } from '../model/atlas.ts';
import type { AnyFile, LocalText, Ref, RefKind, Source } from '../model/types.ts';
import type { CsvValue } from '../ui/csv.ts';
import { type Key, tCode } from '../ui/i18n/index.ts';
import {
  bilingualColumns,
  bilingualListColumns,
  type Column,
  EDTF,
  listColumn,
  sourceColumn,
  textColumn,
} from './columns.ts';
import type { RecordView } from './print.ts';
import { basisOf, type FieldValue, type Statement, type Translated, translated } from './statement.ts';

/** What the fields of each kind are read from: details show records before their texts have loaded, but for sources. */
export interface Described extends RecordOf<AnyFile> {
  source: Source;
  membership: MembershipOf<AnyFile>;
}

export type Kind = keyof Described;

/** A column of the CSV files that readers take from the tables. */
export interface FileColumn<R> {
  label: Key;
  value(record: R, view: RecordView): CsvValue;
}

/** How a field is a column of the sortable tables and their CSV files. */
export interface TableLook<R> {
  /** It stands, named, below the value of this field instead of in a column of its own. */
  under?: string;
  /** A number, set flush right. */
  isNumber?: true;
  /** Only how many there are, as a number. */
  count?: true;
  /** Its notes stand below it. */
  notes?: true;
  /** It says when: a vague one is marked as only possibly in the chosen period. */
  isTime?: true;
  /** The file has ids beside names; their header. */
  ids?: Key;
  /** Its columns in the file, where one of its words is not enough. */
  file?: readonly FileColumn<R>[];
}

/** Where a field stands. What is left out, it does not stand in. */
interface Placement<R> {
  /** In details and on the record's own page: above all, as chips, among the facts, as a part with a title, at the end. */
  at?: 'lead' | 'chips' | 'facts' | 'part' | 'notes';
  /** What details say where nothing is known of it; else they leave it out. */
  without?: Key;
  /**
   * In comparisons: a row of its own, always or only where one of the compared says it; what stands there for a record
   * that does not, if that is more than that it is not known.
   */
  compare?: 'always' | 'where-said' | { without: Key };
  table?: TableLook<R>;
  /** In `tables.html`: a column of its own, or below another field, with its name or bare. */
  plain?: 'column' | { under: string; bare?: true };
  /** The property of schema.org that it is in JSON-LD. */
  jsonLd?: string;
}

export interface Field<R> extends Placement<R> {
  /** Unique among the fields of its kind. */
  id: string;
  label: Key;
  /** null: nothing is known of it. */
  say(record: R, atlas: AnyAtlas): Statement | null;
  /** Whether it may be known otherwise than by sources that state it: files have a column for that. */
  hasBasis?: true;
  /** Its columns in the published CSV files and its properties in GeoJSON. */
  published: readonly Column<R>[];
}

/** Words of the data that go with a value, and what their published columns say. */
interface Remark<R> {
  of(record: R): LocalText | null | undefined;
  about: string;
  /** The name of those columns, if not the value's with `_basis` or `_note`. */
  csv?: string;
}

/** A row of the tables of fields: the same for every type of value. */
interface Row<R> extends Placement<R> {
  id: string;
  label: Key;
  /** What its published column says. */
  about?: string;
  /** How the value is known, in words that begin with the basis. */
  basis?: Remark<R>;
  note?: Remark<R>;
}

/** Where most facts stand: a line in details, a column in both kinds of tables. */
export const IN_LISTS = { at: 'facts', table: {}, plain: 'column' } as const;

/** A field of any type: `said` gives the value, `columns` those that are published of it. */
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

/** Words of the data. */
export function text<R>(row: Row<R> & { of(record: R): LocalText | null | undefined }): Field<R> {
  return field(
    row,
    (record) => lines([row.of(record)]),
    (name, about) => bilingualColumns(name, about, row.of),
  );
}

/** Several texts, each a line. */
export function texts<R>(row: Row<R> & { of(record: R): readonly LocalText[] | undefined }): Field<R> {
  return field(
    row,
    (record) => lines(row.of(record) ?? []),
    (name, about) => bilingualListColumns(name, about, (record) => row.of(record) ?? []),
  );
}

/** A code of the data, said by the words of the interface that begin with `words`; `order` is that of its codes. */
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

/** A sentence of the interface; null where it does not hold. */
export function phrase<R>(row: Row<R> & { say(record: R): Translated | null }): Field<R> {
  const { say, ...rest } = row;
  return field(rest, (record) => {
    const words = say(record);
    return words && { is: 'words', lines: [words] };
  });
}

/** A date. With `isOptional` nothing is said where there is none, else that it is not known. */
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

/** One record. */
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

/** Several records. */
export function refs<R>(row: Row<R> & { kind: RefKind; of(record: R): readonly string[] }): Field<R> {
  return field(
    row,
    (record) => refsTo(row.kind, row.of(record)),
    (name, about) => [listColumn(name, about, row.of)],
  );
}

/** The sources of a record; `isCounted`: the tables say only how many. */
export function sources<R>(of: (record: R) => readonly string[] | undefined, isCounted = false): Field<R> {
  const file: FileColumn<R>[] = [{ label: 'table.col.source-ids', value: (record) => of(record)?.join('; ') ?? null }];
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

/** Records of a kind; null for none. */
export function refsTo(kind: RefKind, ids: readonly string[]): Extract<FieldValue, { is: 'refs' }> | null {
  return ids.length === 0 ? null : { is: 'refs', refs: ids.map((id): Ref => ({ kind, id })) };
}

function lines(found: readonly (LocalText | null | undefined)[]): FieldValue | null {
  const known = found.filter((line) => line !== null && line !== undefined);
  return known.length === 0 ? null : { is: 'words', lines: known.map(translated) };
}
