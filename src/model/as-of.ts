/** Memberships as intervals: who was a member on a day, and what differs between two days. Vague dates say "possible". */
import { groupBy, type MembershipOf } from './atlas.ts';
import { edtfOf } from './dates.ts';
import type { Choice } from './facets.ts';
import type { Adcode, Alliance, Membership, Period } from './types.ts';

/** out: certainly not; possible: on one reading of a vague or unknown date, on another not. */
export type Presence = 'in' | 'possible' | 'out';
export type Change = 'kept' | 'joined' | 'left';
/** The time filter. */
export type Time = Pick<Choice, 'period' | 'timeMode'>;
/** What has members: an alliance or a grouping; `exists` is false for one that is only announced. */
type Joined = Pick<Alliance, 'founded'> & Partial<Pick<Alliance, 'exists'>>;
/** Dates of a membership; without `since`, the founding of its alliance counts. */
type Dates = Pick<Membership, 'since' | 'until'>;

export interface MemberState {
  /** In force, or possibly, in at least one of the windows. */
  shown: boolean;
  /** `shown` and `change` are possible, not certain. */
  possible: boolean;
  /** The change between the two days; null unless two days are compared, or if it is in force on neither. */
  change: Change | null;
}

const ORDER: readonly Presence[] = ['out', 'possible', 'in'];

/** Whether time restricts anything. */
export function isTimed({ period, timeMode = 'overlap' }: Time): boolean {
  return period !== null || timeMode !== 'overlap';
}

/** The period that records are filtered by. As of a day: everything until then, however long ago. */
export function filterPeriod(domain: Period, { period, timeMode }: Time): Period | null {
  return timeMode === 'as-of' ? { from: -Infinity, to: (period ?? domain).to } : period;
}

/** The windows in which memberships are tested: the period, its last day, or its first and last; empty = all time. */
export function windowsOf(domain: Period, { period, timeMode = 'overlap' }: Time): readonly Period[] {
  if (timeMode === 'overlap') return period ? [period] : [];
  const { from, to } = period ?? domain;
  const last = { from: to - 1, to };
  return timeMode === 'change' ? [{ from, to: from + 1 }, last] : [last];
}

/**
 * Whether a membership is in force on some day of a window: possible from the earliest day it can have begun, certain
 * from the latest. `until` is its last day. An alliance that is only announced is never certain.
 */
export function presence({ founded, exists = true }: Joined, dates: Dates, window: Period) {
  const start = daysOf(dates.since ?? founded, -Infinity);
  const end = daysOf(dates.until, Infinity);
  if (start.from >= window.to || end.to <= window.from) return 'out';
  const certain = exists && start.to - 1 + start.vague < window.to && end.from + 1 - end.vague > window.from;
  return certain ? 'in' : 'possible';
}

/** Whether a membership is possible or certain in one of the windows; true if there are none (all time). */
export function isShown(alliance: Joined, dates: Dates, windows: readonly Period[]): boolean {
  return windows.length === 0 || windows.some((window) => presence(alliance, dates, window) !== 'out');
}

/** The members of an alliance or grouping by place, each with all its memberships taken together: some leave and come back. */
export function memberStates(
  alliance: Joined & { members: readonly (Dates & Pick<Membership, 'place'>)[] },
  windows: readonly Period[],
): Map<Adcode, MemberState> {
  const byPlace = groupBy(alliance.members, ({ place }) => [place]);
  return new Map([...byPlace].map(([place, members]) => [place, membershipState(alliance, members, windows)]));
}

/** The same for some memberships of one place, or for an alliance itself (`members` is then one without dates). */
export function membershipState(alliance: Joined, members: readonly Dates[], windows: readonly Period[]): MemberState {
  const { exists = true } = alliance;
  const rank = (window: Period) =>
    Math.max(...members.map((dates) => ORDER.indexOf(presence(alliance, dates, window))));
  const [first, last] = windows;
  if (!first) return { shown: true, possible: !exists, change: null };
  const before = rank(first);
  if (!last) return { shown: before > 0, possible: before === 1, change: null };
  const after = rank(last);
  const shown = before + after > 0;
  const possible = before === 1 || after === 1;
  if (!shown || before !== after)
    return { shown, possible, change: !shown ? null : after > before ? 'joined' : 'left' };
  // Certain on neither day. If it had certainly begun before, it may have ended; if it ever is, it may have begun.
  const begun = rank({ from: -Infinity, to: first.to });
  const ever = rank({ from: -Infinity, to: Infinity });
  return { shown, possible, change: !possible || ever < 2 ? 'kept' : begun === 2 ? 'left' : 'joined' };
}

/** The days a date can be; without a date, from `open` on. vague (0 or 1): not certain even on the last of them. */
function daysOf(text: string | null, open: number): { from: number; to: number; vague: number } {
  if (text === null) return { from: open, to: Infinity, vague: 0 };
  const { from, to, approximate, uncertain } = edtfOf(text);
  return { from: from ?? -Infinity, to: to ?? Infinity, vague: Number(approximate || uncertain) };
}

/** Whether a visible membership is only possibly in force, in every window. */
export function isPossibleMembership({ alliance, membership }: MembershipOf, windows: readonly Period[]): boolean {
  return windows.length > 0 && windows.every((window) => presence(alliance, membership, window) !== 'in');
}

/** Number of active filters: chosen and excluded options, plus one for a time filter. */
export function activeCount({ facets, excluded = {}, ...time }: Time & Pick<Choice, 'facets' | 'excluded'>): number {
  return [facets, excluded].flatMap(Object.values).reduce((sum, values) => sum + values.length, isTimed(time) ? 1 : 0);
}
