/** Sorting of values. Pure. */
import { compareDates, type EdtfDate, edtfOf } from '../model/dates.ts';
import type { Language } from '../model/types.ts';
import { LANGUAGE_TAG } from '../ui/i18n/index.ts';
import { type RecordView, valueWords } from './print.ts';
import type { Statement } from './statement.ts';

/** null = not known, sorted last in either direction. */
export type SortValue = string | number | EdtfDate | null;

export interface Sorting {
  column: string;
  direction: 'ascending' | 'descending';
}

/** The sorting that an address says, `date` or `-date`. */
export function sortingOf(sort: string): Sorting {
  const column = sort.replace(/^-/, '');
  return { column, direction: column === sort ? 'ascending' : 'descending' };
}

/** A sorting as an address says it. */
export function sortOf({ column, direction }: Sorting): string {
  return direction === 'ascending' ? column : `-${column}`;
}

/** The sort value of a date; null for none. */
export function dateValue(date: string | null | undefined): EdtfDate | null {
  return date ? edtfOf(date) : null;
}

/** The sort value of a statement: a parsed date, the number of items if `isCounted`, otherwise its words. */
export function sortValue(statement: Statement | null, view: RecordView, isCounted = false): SortValue {
  if (!statement) return null;
  const { said } = statement;
  if (isCounted && said.is === 'refs') return said.refs.length;
  switch (said.is) {
    case 'date':
      return dateValue(said.date);
    case 'memberships':
      return said.memberships.length;
    case 'sources':
      return said.sources.length;
    case 'figures':
      return said.figures.length || null;
    case 'words':
      return said.order ?? valueWords(said, view);
    default:
      return valueWords(said, view) || null;
  }
}

/** The collator of a language (Chinese by pinyin); digits in text compare by value. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(LANGUAGE_TAG[language], { numeric: true, sensitivity: 'base' });
}

/** Compares two known values of one column: dates by EDTF, numbers by size, words by the collator. */
function compareKnown(
  a: NonNullable<SortValue>,
  b: NonNullable<SortValue>,
  collator: Pick<Intl.Collator, 'compare'>,
): number {
  if (typeof a === 'object' && typeof b === 'object') return compareDates(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Sorts rows by value. Stable; unknown values come last in both directions. */
export function sortRows<R>(
  rows: readonly R[],
  sortValue: (row: R) => SortValue,
  direction: Sorting['direction'],
  collator: Pick<Intl.Collator, 'compare'>,
): R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compareKnown(a.value, b.value, collator);
    })
    .map(({ row }) => row);
}
