/** The crossfilter: one dimension per thing to filter by, groups for what is counted. */
import crossfilter from 'crossfilter2';
import { utcMonth } from 'd3';
import { type AtlasFile, type Item, itemsOf } from './records.ts';

export type FacetName = 'industries' | 'alliances';
export type Counts = ReadonlyMap<string, number>;

export interface Filter {
  counts(facet: FacetName): Counts;
  placeCounts(): Counts;
  /** Events per month, in order; `shown` pass the other filters. */
  months(): readonly { month: Date; shown: number }[];
  shownAlliances(): ReadonlySet<string>;
  choose(facet: FacetName, chosen: ReadonlySet<string>): void;
  setPeriod(period: [Date, Date] | null): void;
}

export function createFilter(atlas: AtlasFile): Filter {
  const all = crossfilter<Item>(itemsOf(atlas));
  const date = all.dimension((item) => item.date);
  const months = date
    .group((value) => utcMonth.floor(value as Date))
    .reduceSum((item) => (item.kind === 'event' ? 1 : 0));
  // `true`: a record has several values; crossfilter counts and filters each of them.
  const dimensions = {
    industries: all.dimension((item) => item.industries, true),
    alliances: all.dimension((item) => item.alliances, true),
  };
  const groups = {
    industries: dimensions.industries.group<string, number>().reduceCount(),
    alliances: dimensions.alliances.group<string, number>().reduceCount(),
  };
  const places = all
    .dimension((item) => item.places, true)
    .group<string, number>()
    .reduceCount();

  return {
    counts: (facet) => toMap(groups[facet].all()),
    placeCounts: () => toMap(places.all()),
    months: () => months.all().map(({ key, value }) => ({ month: key as Date, shown: Number(value) })),
    shownAlliances: () =>
      new Set(
        all
          .allFiltered()
          .filter((item) => item.kind === 'alliance')
          .map((item) => item.id),
      ),
    choose(facet, chosen) {
      if (chosen.size === 0) dimensions[facet].filterAll();
      else dimensions[facet].filterFunction((value) => chosen.has(String(value)));
    },
    setPeriod(period) {
      if (period) date.filterRange(period);
      else date.filterAll();
    },
  };
}

function toMap(groups: readonly { key: unknown; value: unknown }[]): Counts {
  return new Map(groups.map(({ key, value }) => [String(key), Number(value)]));
}
