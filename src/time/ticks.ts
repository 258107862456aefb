/** Ticks of the time axis and their labels. Pure; steps are whole days, months or years in UTC. */
import { calendarOf, dayOf } from '../model/dates.ts';
import type { Day, Language, Period } from '../model/types.ts';
import { formatDayOfYear, formatEdtf, monthName } from '../ui/format.ts';
import type { TimeScale } from './scale.ts';

export interface Tick {
  day: Day;
  x: number;
  label: string;
  /** A year begins here. */
  major: boolean;
}

/** Steps in months; below one month, days are used. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000] as const;
const DAYS_PER_MONTH = 30.44;

/** First days of every `step` months (aligned to January of the year 0) from the one at or before `from`, up to `to`. */
export function monthStarts(period: Period, step: number): Day[] {
  const start = calendarOf(period.from);
  const days: Day[] = [];
  let index = Math.floor((start.year * 12 + start.month - 1) / step) * step;
  for (;;) {
    const day = dayOf(Math.floor(index / 12), (index % 12) + 1);
    if (day >= period.to) return days;
    days.push(day);
    index += step;
  }
}

/** The smallest step in months that is at least `minWidth` pixels wide. */
export function monthStep(scale: TimeScale, minWidth: number): number {
  const perMonth = ((scale.x1 - scale.x0) / (scale.period.to - scale.period.from)) * DAYS_PER_MONTH;
  return MONTH_STEPS.find((step) => step * perMonth >= minWidth) ?? 12000;
}

/** Ticks at least `minGap` pixels apart; labels are the year where one begins, otherwise the month or the day. */
export function ticksOf(scale: TimeScale, language: Language, minGap = 56): Tick[] {
  const { period } = scale;
  const perDay = (scale.x1 - scale.x0) / (period.to - period.from);
  // Steps of more than 14 days do not divide months usefully.
  const dayStep = [1, 2, 7, 14].find((step) => step * perDay >= minGap);
  const days =
    dayStep === undefined || perDay * DAYS_PER_MONTH < minGap * 2
      ? monthStarts(period, monthStep(scale, minGap))
      : daysInMonths(period, dayStep);
  const ticks = days
    .filter((day) => day >= period.from)
    .map((day) => {
      const { month, day: date } = calendarOf(day);
      return { day, x: scale.x(day), label: labelOf(day, language), major: month === 1 && date === 1 };
    });
  // A label close to the right edge would be cut off.
  return ticks.filter(({ x }) => x <= scale.x1 - minGap / 3);
}

/** Every `step`th day, restarting each month; a last step that does not fit into its month is left out. */
function daysInMonths(period: Period, step: number): Day[] {
  return monthStarts(period, 1).flatMap((first) => {
    const { year, month } = calendarOf(first);
    const days: Day[] = [];
    const next = dayOf(year, month + 1);
    for (let day = first; day + step <= next + 1 && day < next; day += step) if (day < period.to) days.push(day);
    return days;
  });
}

function labelOf(day: Day, language: Language): string {
  const { year, month, day: date } = calendarOf(day);
  if (month === 1 && date === 1) return formatEdtf(String(year), language);
  return date === 1 ? monthName(year, month, language) : formatDayOfYear(day, language);
}
