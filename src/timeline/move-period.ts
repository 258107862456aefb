/** How gestures and keys change the period: snapping and steps. Pure. */
import type { Time } from '../model/as-of.ts';
import { calendarOf, dayOf } from '../model/dates.ts';
import type { Day, Period } from '../model/types.ts';
import { GRIPS, type Grip } from './handles.ts';
import { addMonths } from './period.ts';

/** In days. Longer windows snap to whole months while they are drawn: a pixel of the overview is several days. */
const SNAP_TO_MONTHS = 92;
const DAYS_PER_MONTH = 30.44;

/** A brush event: its pixels as fractional days, or null for none; and whether a person caused it. */
export interface Gesture {
  selection: readonly [Day, Day] | null;
  /** False for programmatic moves, which have no source event. */
  byPerson: boolean;
  /** Shift: whole days however long the window is. */
  fine: boolean;
  /** The period when the band was grabbed; null while one end is dragged. */
  moved?: Period | null;
}

/** The first day of the month nearest to a fractional day. */
function nearestMonth(day: Day): Day {
  const { year, month } = calendarOf(Math.floor(day));
  const start = dayOf(year, month);
  const next = dayOf(year, month + 1);
  return day - start < next - day ? start : next;
}

/** Whole months, or whole days where the window is short; within the domain and never empty. */
export function snapped(from: Day, to: Day, domain: Period, fine = false): Period {
  const byMonth = !fine && to - from > SNAP_TO_MONTHS;
  const snap = byMonth ? nearestMonth : Math.round;
  const start = Math.min(Math.max(domain.from, snap(from)), domain.to - 1);
  return { from: start, to: Math.max(start + 1, Math.min(domain.to, snap(to))) };
}

/**
 * The period after a brush event: null = all time, undefined = no change (a programmatic move, or a click without a
 * drag).
 */
export function periodOfGesture(
  { selection, byPerson, fine, moved }: Gesture,
  domain: Period,
): Period | null | undefined {
  if (!byPerson || !selection) return undefined;
  if (moved) {
    const days = selection[0] - moved.from;
    if (fine || moved.to - moved.from <= SNAP_TO_MONTHS) {
      const by = Math.max(domain.from - moved.from, Math.min(domain.to - moved.to, Math.round(days)));
      return { from: moved.from + by, to: moved.to + by };
    }
    return movedWindow(moved, domain, Math.round(days / DAYS_PER_MONTH));
  }
  return allAsNull(snapped(selection[0], selection[1], domain, fine), domain);
}

/**
 * The same as of a day, where only the end of the period counts: null = until the end of the domain. `origin` is where
 * a new band began (fractional days); the end is its other side.
 */
export function endOfGesture(
  { selection, byPerson, fine }: Pick<Gesture, 'selection' | 'byPerson' | 'fine'>,
  origin: Day,
  domain: Period,
): Period | null | undefined {
  if (!byPerson || !selection) return undefined;
  const [left, right] = selection;
  return allAsNull(snapped(domain.from, right > origin ? right : left, domain, fine), domain);
}

/** The period to set for one chosen in the drawing: as of a day, the start of the current period is kept. */
export function periodAsked(asked: Period | null, { period, timeMode }: Time): Period | null {
  if (timeMode !== 'as-of' || !period || !asked) return asked;
  return { from: Math.min(period.from, asked.to - 1), to: asked.to };
}

/** A period that covers the whole domain restricts nothing: null. */
export function allAsNull(period: Period, domain: Period): Period | null {
  return period.from <= domain.from && period.to >= domain.to ? null : period;
}

/** Months a key moves a grip by; `start` and `end` of the domain. */
const KEY_STEPS = new Map<string, number | 'start' | 'end'>([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['PageDown', -12],
  ['PageUp', 12],
  ['Home', 'start'],
  ['End', 'end'],
]);

/** The step of a key, by years with shift; null for other keys. */
export function stepOfKey(key: string, shift: boolean): number | 'start' | 'end' | null {
  const step = KEY_STEPS.get(key) ?? null;
  return shift && typeof step === 'number' ? 12 * Math.sign(step) : step;
}

/** The period after a key on one of the three grips: null = all time, undefined = no change. */
export function periodOfKey(event: KeyboardEvent, period: Period | null, domain: Period): Period | null | undefined {
  const grip = GRIPS.find((name) => (event.target as Element).classList.contains(name));
  const step = stepOfKey(event.key, event.shiftKey);
  if (!grip || step === null || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return allAsNull(movedGrip(period ?? domain, domain, grip, step), domain);
}

/** The period after a grip was moved. Ends stay in the domain and a month apart; the window keeps its length. */
export function movedGrip(period: Period, domain: Period, grip: Grip, step: number | 'start' | 'end'): Period {
  if (grip === 'window') return movedWindow(period, domain, step);
  if (grip === 'start') {
    const latest = Math.max(domain.from, addMonths(period.to, -1));
    const to = step === 'start' ? domain.from : step === 'end' ? latest : toMonth(addMonths(period.from, step), step);
    return { from: Math.min(latest, Math.max(domain.from, to)), to: period.to };
  }
  const earliest = Math.min(domain.to, addMonths(period.from, 1));
  const to = step === 'end' ? domain.to : step === 'start' ? earliest : toMonth(addMonths(period.to, step), step);
  return { from: period.from, to: Math.max(earliest, Math.min(domain.to, to)) };
}

function movedWindow(period: Period, domain: Period, step: number | 'start' | 'end'): Period {
  const whole = calendarOf(period.from).day === 1 && calendarOf(period.to).day === 1;
  const days = period.to - period.from;
  if (step === 'start' || step === 'end' || !whole) {
    const by = step === 'start' ? -Infinity : step === 'end' ? Infinity : addMonths(period.from, step) - period.from;
    const from = Math.max(domain.from, Math.min(domain.to - days, period.from + by));
    return { from, to: from + days };
  }
  // Whole months stay whole months, although their lengths differ.
  let by = step;
  while (by !== 0 && (addMonths(period.from, by) < domain.from || addMonths(period.to, by) > domain.to))
    by -= Math.sign(by);
  return { from: addMonths(period.from, by), to: addMonths(period.to, by) };
}

/** Rounds to the first of a month after a step, towards the start of the step. */
function toMonth(day: Day, step: number): Day {
  const { year, month, day: date } = calendarOf(day);
  if (date === 1) return day;
  return step > 0 ? dayOf(year, month) : dayOf(year, month + 1);
}
