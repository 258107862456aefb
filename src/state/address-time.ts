/**
 * A period in the address: `2018`, `2016..2024`, `2018-03..2019-06-15`, `earliest..latest`, `2018..`. Both ends are
 * included.
 */
import { calendarOf, isoOf, parseEdtf } from '../model/dates.ts';
import type { TimeMode } from '../model/facets.ts';
import type { Day, Period } from '../model/types.ts';

/** Reads a period; null = all time, undefined = malformed. Ends span the whole year, month or day that is written. */
export function readTime(raw: string, domain: Period): Period | null | undefined {
  const [start = '', end = start, ...rest] = raw.split('..');
  if (rest.length > 0 || start + end === '') return undefined;
  const from = start === 'earliest' || start === '' ? domain.from : bound(start, 'from');
  const to = end === 'latest' || end === '' ? domain.to : bound(end, 'to');
  if (from === null || to === null || from >= to) return undefined;
  return from <= domain.from && to >= domain.to ? null : { from, to };
}

/** Writes a period in the shortest form: years, months or days. */
export function writeTime({ from, to }: Period): string {
  const start = calendarOf(from);
  const end = calendarOf(to);
  let width = 10;
  if (start.day === 1 && end.day === 1) width = start.month === 1 && end.month === 1 ? 4 : 7;
  const first = isoOf(from).slice(0, width);
  const last = isoOf(to - 1).slice(0, width);
  return first === last ? first : `${first}..${last}`;
}

function bound(text: string, end: 'from' | 'to'): Day | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  return parseEdtf(text)?.[end] ?? null;
}

/**
 * Reads `2020-06-30` (as of that day) or `2018-12-31..2020-06-30` (two days compared); undefined if malformed. A year or
 * a month means its last day; the second day must not be before the first.
 */
export function readAsOf(raw: string, domain: Period): { period: Period | null; timeMode: TimeMode } | undefined {
  const days = raw.split('..').map((part) => (part === 'latest' ? domain.to : bound(part, 'to')));
  const [first = null, to = first] = days;
  if (first === null || to === null || first > to || days.length > 2) return undefined;
  const timeMode = days.length === 1 ? 'as-of' : 'change';
  const from = timeMode === 'change' ? first - 1 : Math.min(domain.from, first - 1);
  return { period: from === domain.from && to === domain.to ? null : { from, to }, timeMode };
}

/** Writes the last day of a period, or its first and its last: the inverse of `readAsOf`. */
export function writeAsOf({ from, to }: Period, mode: TimeMode): string {
  return mode === 'change' ? `${isoOf(from)}..${isoOf(to - 1)}` : isoOf(to - 1);
}
