/** Filters by going through all records each time, as one writes them for a few hundred. */
import { type AtlasFile, type Item, itemsOf } from '../baseline/records.ts';

export interface Filter {
  industries: Set<string>;
  period: readonly [Date, Date] | null;
  /** Records that pass the filters. */
  shown(): Item[];
  /** Records per industry that pass the period, whichever industries are chosen. */
  counts(): ReadonlyMap<string, number>;
}

export function createFilter(atlas: AtlasFile): Filter {
  const all = itemsOf(atlas);
  const filter: Filter = {
    industries: new Set(),
    period: null,
    shown: () => inPeriod().filter(isOfIndustry),
    counts() {
      const counts = new Map<string, number>();
      for (const { industries } of inPeriod()) {
        for (const industry of industries) counts.set(industry, (counts.get(industry) ?? 0) + 1);
      }
      return counts;
    },
  };
  const inPeriod = () => {
    const { period } = filter;
    return period ? all.filter(({ date }) => date >= period[0] && date <= period[1]) : all;
  };
  const isOfIndustry = (item: Item) =>
    filter.industries.size === 0 || item.industries.some((industry) => filter.industries.has(industry));
  return filter;
}
