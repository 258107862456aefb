import type { Atlas } from '../model/atlas.ts';
import { limited } from '../model/time-limits.ts';
import type { Period } from '../model/types.ts';
import { writeAsOf, writeTime } from './address-time.ts';
import { isSortOf } from './sorting.ts';
import type { AtlasState, Notice } from './store.ts';

type Found = Partial<AtlasState>;

/**
 * Checks what was read from an address, as few addresses need it (`isToMend`): a period is limited to the years of the
 * data, and an order belongs to the open table. What had to change is told.
 */
export function checked(found: Found, atlas: Atlas): Found {
  const { period, timeMode = 'overlap', sort, table = null, notices = [] } = found;
  const told: Notice[] = [];
  const changes: Found = {};
  const within = period && limited(period, atlas);
  if (period && within && within !== period) {
    const [asked, now] = [period, within].map((days) =>
      timeMode === 'overlap' ? `time=${writeTime(days)}` : `asOf=${writeAsOf(days, timeMode)}`,
    );
    told.push({ code: 'time-outside', detail: `${asked} → ${now?.replace(/^\w+=/, '')}` });
    changes.period = asRead(within, timeMode, atlas.domain);
  }
  if (sort && !isSortOf(table, sort)) {
    told.push({ code: 'address-value', detail: `sort=${sort}`.slice(0, 80) });
    changes.sort = null;
  }
  return told.length > 0 ? { ...found, ...changes, notices: [...notices, ...told] } : found;
}

/** As `readTime` and `readAsOf` give it: null for all time; as of a day, the start is that of the domain. */
export function asRead({ from, to }: Period, mode: AtlasState['timeMode'], domain: Period): Period | null {
  if (mode === 'overlap') return from <= domain.from && to >= domain.to ? null : { from, to };
  const start = mode === 'as-of' ? Math.min(domain.from, to - 1) : from;
  return start === domain.from && to === domain.to ? null : { from: start, to };
}
