/** The years of the data: a period may be asked for that goes beyond them, but there is nothing to show. */
import type { Atlas } from './atlas.ts';
import { calendarOf, dayOf, spanOf } from './dates.ts';
import { memoise } from './memoise.ts';
import type { Period } from './types.ts';

/** From the first to the last year of any dated record; never narrower than the domain, which is that of the events. */
export const limitsOf = memoise(({ file, domain }: Pick<Atlas, 'file' | 'domain'>): Period => {
  let { from, to } = domain;
  const dates = new Set<string | null | undefined>();
  for (const { founded, members } of file.alliances) {
    dates.add(founded);
    for (const { since, until } of members) dates.add(since).add(until);
  }
  for (const { date } of file.initiatives) dates.add(date);
  for (const date of dates) {
    if (!date) continue;
    const span = spanOf(date);
    const last = (span.to ?? (span.from ?? from) + 1) - 1;
    from = Math.min(from, dayOf(calendarOf(span.from ?? last).year));
    to = Math.max(to, dayOf(calendarOf(last).year + 1));
  }
  return { from, to };
});

/** A period within the years of the data, at least a day of them; the same object if it is already. */
export function limited(period: Period, atlas: Pick<Atlas, 'file' | 'domain'>): Period {
  const { domain } = atlas;
  if (period.from >= domain.from && period.to <= domain.to) return period;
  const limits = limitsOf(atlas);
  const from = Math.min(Math.max(period.from, limits.from), limits.to - 1);
  const to = Math.max(Math.min(period.to, limits.to), from + 1);
  return from === period.from && to === period.to ? period : { from, to };
}
