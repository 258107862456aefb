/** Sorting of table rows. Pure. */
import { compareDates } from '../../model/dates.ts';
import type { Language } from '../../model/types.ts';
import { LANGUAGE_TAG } from '../../ui/i18n/index.ts';
import type { Sorting, SortValue } from './columns.ts';

/** Words of a language in the order its readers expect (Chinese by pinyin); numbers in words by value. */
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

/** Sorts rows by their value: stable, and unknown values last in both directions. */
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
