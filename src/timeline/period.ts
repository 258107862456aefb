/** Arithmetic of periods. Pure. */
import type { Time } from '../model/as-of.ts';
import { calendarOf, dayOf } from '../model/dates.ts';
import type { Day, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem } from '../time/items.ts';

/** The period as the timeline shows it: as of a day, everything until then. null = all time. */
export function shownPeriod(domain: Period, { period, timeMode }: Time): Period | null {
  if (timeMode !== 'as-of' || !period) return period;
  return period.to === domain.to ? null : { from: Math.min(domain.from, period.to - 1), to: period.to };
}

/** The last `years` years of the domain; the whole domain if it is shorter. */
export function lastYears(domain: Period, years: number): Period {
  return { from: Math.max(domain.from, addMonths(domain.to, -12 * years)), to: domain.to };
}

/** The period widened by whole years to contain a span. */
export function widenedTo(period: Period, span: Period): Period {
  const from = dayOf(calendarOf(span.from).year);
  const to = dayOf(calendarOf(span.to - 1).year + 1);
  return { from: Math.min(period.from, from), to: Math.max(period.to, to) };
}

/**
 * The period widened by whole years until it shows all items; null (all time) if that is the whole domain, or if it
 * shows all of them already: what is hidden then has no date.
 */
export function widenedToAll(
  period: Period,
  items: readonly Pick<TimelineItem, 'date'>[],
  domain: Period,
): Period | null {
  const wide = items.map(knownSpan).reduce(widenedTo, period);
  const isSame = wide.from === period.from && wide.to === period.to;
  return isSame || (wide.from <= domain.from && wide.to >= domain.to) ? null : wide;
}

/** A day moved by calendar months; from the first of a month to the first of a month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = calendarOf(day);
  const last = calendarOf(dayOf(year, month + months + 1) - 1).day;
  return dayOf(year, month + months, Math.min(date, last));
}
