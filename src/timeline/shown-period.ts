import type { Time } from '../model/as-of.ts';
import type { Period } from '../model/types.ts';

/** The period as the timeline shows it: as of a day, everything until then. null = all time. */
export function shownPeriod(domain: Period, { period, timeMode }: Time): Period | null {
  if (timeMode !== 'as-of' || !period) return period;
  return period.to === domain.to ? null : { from: Math.min(domain.from, period.to - 1), to: period.to };
}
