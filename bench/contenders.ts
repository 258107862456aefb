/** The three ways to filter that the bench compares, behind one set of calls. */
import crossfilter from 'crossfilter2';
import { choosePeriod, chooseValues, filterCore } from '../src/model/filter-core.ts';
import { pack } from '../src/model/filter-pack.ts';
import type { BenchEvent } from './events.ts';

export type Facet = 'industries' | 'alliances';
export const FACETS = ['industries', 'alliances'] as const;

/** A filter over the events. After a change all counts can be read without further work. */
export interface Contender {
  /** Filters by options of a facet (any of them); an empty list removes the filter. */
  choose(facet: Facet, options: readonly string[]): void;
  /** Filters by a half-open period of days. */
  between(from: number, to: number): void;
  total(): number;
  /** Events per option that pass all filters of other facets; zeros may be missing. */
  counts(facet: Facet): ReadonlyMap<string, number>;
}

/** The core of this project. */
export function core(events: readonly BenchEvent[]): Contender {
  const { packed, values } = pack(events, {
    facets: [(event) => event.industries, (event) => event.alliances],
    days: (event) => event,
  });
  const made = filterCore(packed);
  const columnOf = (facet: Facet) => FACETS.indexOf(facet);
  return {
    choose(facet, options) {
      const column = columnOf(facet);
      const numbers = options.map((option) => values[column]?.get(option) ?? -1);
      chooseValues(made, column, numbers);
    },
    between: (from, to) => choosePeriod(made, from, to),
    total: () => made.total,
    counts(facet) {
      const counts = made.facets[columnOf(facet)]?.counts;
      return new Map([...(values[columnOf(facet)] ?? [])].map(([value, number]) => [value, counts?.[number] ?? 0]));
    },
  };
}

/**
 * crossfilter2 as documented: array dimensions for facets with several values, one dimension for each end
 * of the interval (its fastest: ranges over sorted days), a group per facet and one for the total. One option is an
 * exact filter, several are a function.
 */
export function crossfilter2(events: readonly BenchEvent[]): Contender {
  const made = crossfilter([...events]);
  const dimensions = {
    industries: made.dimension((event) => event.industries, true),
    alliances: made.dimension((event) => event.alliances, true),
  };
  const from = made.dimension((event) => event.from);
  const to = made.dimension((event) => event.to);
  const groups = { industries: dimensions.industries.group(), alliances: dimensions.alliances.group() };
  const all = made.groupAll();
  return {
    choose(facet, options) {
      const dimension = dimensions[facet];
      const [first] = options;
      if (first === undefined) dimension.filterAll();
      else if (options.length === 1) dimension.filterExact(first);
      else {
        const chosen = new Set<unknown>(options);
        dimension.filterFunction((value) => chosen.has(value));
      }
      readAll();
    },
    between(start, end) {
      from.filterRange([-Infinity, end]);
      to.filterRange([start + 1, Infinity]);
      readAll();
    },
    total: () => Number(all.value()),
    counts: (facet) => new Map(groups[facet].all().map(({ key, value }) => [String(key), Number(value)])),
  };

  /** crossfilter2 does some of the work lazily, when groups are first read. */
  function readAll(): void {
    groups.industries.all();
    groups.alliances.all();
    all.value();
  }
}

/** The obvious way: one `Array.filter` per facet and change. */
export function arrayFilter(events: readonly BenchEvent[]): Contender {
  const chosen: Record<Facet, readonly string[]> = { industries: [], alliances: [] };
  let period = { from: -Infinity, to: Infinity };
  let total = 0;
  const counts: Record<Facet, Map<string, number>> = { industries: new Map(), alliances: new Map() };
  const inPeriod = (event: BenchEvent) => event.from < period.to && event.to > period.from;
  const passes = (event: BenchEvent, facet: Facet) =>
    chosen[facet].length === 0 || chosen[facet].some((option) => event[facet].includes(option));
  const work = () => {
    total = events.filter((event) => inPeriod(event) && FACETS.every((facet) => passes(event, facet))).length;
    for (const facet of FACETS) {
      counts[facet] = new Map();
      const others = FACETS.filter((other) => other !== facet);
      for (const event of events.filter((each) => inPeriod(each) && others.every((other) => passes(each, other)))) {
        for (const option of event[facet]) counts[facet].set(option, (counts[facet].get(option) ?? 0) + 1);
      }
    }
  };
  work();
  return {
    choose(facet, options) {
      chosen[facet] = options;
      work();
    },
    between(from, to) {
      period = { from, to };
      work();
    },
    total: () => total,
    counts: (facet) => counts[facet],
  };
}
