/** Applies the filters: visible records, counts per place, and counts per facet option. */
import { filterPeriod, isShown, windowsOf } from './as-of.ts';
import type { Atlas, MembershipOf } from './atlas.ts';
import { demandOf } from './demand.ts';
import { type Choice, FACETS, type Facet, type FacetId } from './facets.ts';
import { choosePeriod, chooseValues } from './filter-core.ts';
import { countsAmong, visibleRecords } from './filter-counts.ts';
import { type FilterIndex, indexing } from './filter-index.ts';
import { memoise } from './memoise.ts';
import { must } from './must.ts';
import type { Adcode, Alliance, AtlasEvent, Grouping, Initiative, Period } from './types.ts';

/** Numbers of visible records of a place. */
export interface PlaceCount {
  alliances: number;
  events: number;
  initiatives: number;
  total: number;
}

export interface Visible {
  /** The facets that leave it. */
  choice: Omit<Choice, 'period' | 'timeMode'>;
  alliances: readonly Alliance[];
  events: readonly AtlasEvent[];
  initiatives: readonly Initiative[];
  /** Memberships of visible alliances that are, or possibly are, in force in one of the windows. */
  memberships: readonly MembershipOf[];
  /** Ids of visible records whose date only possibly falls in the period. */
  possible: ReadonlySet<string>;
  /** Ids of all visible records. */
  ids: ReadonlySet<string>;
  /** Only places with at least one visible record; with groupings chosen, only their members. */
  placeCounts: ReadonlyMap<Adcode, PlaceCount>;
  /** Groupings to which a place of `placeCounts` belongs; if some are chosen, only those. */
  groupings: readonly Grouping[];
  /** alliances + events + initiatives */
  total: number;
  /** The windows memberships are tested in (see `windowsOf`). */
  windows: readonly Period[];
}

/** Visible records and the counts of other choices. Properties are lazy: there may be many records, and views need few. */
export interface Result {
  /** Number of visible records. */
  total: number;
  visible: Visible;
  /**
   * Per facet the options with results, and their counts: records that pass all other facets and the period and
   * - any: have the option and none that is excluded, whatever else is chosen in this facet;
   * - all: have it, every option already chosen in this facet, and none that is excluded;
   * - none: have neither it nor any option already chosen, i.e. what remains once it is excluded as well.
   * In the last two modes a chosen option has the current number of results. In none mode, records to which the facet
   * does not apply pass and are counted. An option excluded in another mode has as its count what it alone keeps away:
   * how many more results there are without it.
   */
  counts: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
}

/** Builds the filter index of an atlas. */
export function filterIndex(atlas: Atlas): FilterIndex {
  const { entries, add, finish } = indexing(atlas);
  entries.forEach(add);
  return finish();
}

/** Filters by a choice: the visible part of `resultOf`. */
export function query(index: FilterIndex, choice: Choice): Visible {
  return resultOf(index, choice).visible;
}

/** Filters by a choice. Costs what has changed since the last choice, plus the size of what is read. */
export function resultOf(index: FilterIndex, choice: Choice): Result {
  const { atlas, core, values } = index;
  const { match } = choice;
  const period = filterPeriod(atlas.domain, choice);
  choosePeriod(core, period?.from ?? -Infinity, period?.to ?? Infinity);
  const demands = FACETS.map(({ id }) => demandOf(choice, id));
  demands.forEach(({ needed, excluded, mode }, column) => {
    const numbersOf = (options: readonly string[]) => options.map((value) => values[column]?.get(value) ?? -1);
    chooseValues(core, column, numbersOf(needed), mode, numbersOf(excluded));
  });
  // Copied now: the properties are read later, when the core may already hold another choice.
  const records = visibleRecords(core);
  const counts = FACETS.map(({ id }, column) => {
    const isExcluding = demands[column]?.excluded.length !== 0;
    const among = (match[id] ?? 'any') !== 'any' ? 'visible' : isExcluding ? 'allowed' : 'all';
    return countsAmong(core, column, among);
  });
  const withheld = demands.map(({ excluded }, column) =>
    excluded.length > 0 ? countsAmong(core, column, 'withheld') : null,
  );
  const aboutPlaces = countsAmong(core, FACETS.length, 'all');
  return withLazy<{ total: number }, Omit<Result, 'total'>>(
    { total: records.length },
    {
      visible: () => visibleOf(index, choice, records, aboutPlaces),
      counts: () => {
        const entries = FACETS.map((facet, column) => {
          const left = match[facet.id] === 'none' ? records.length : null;
          const options = countsOf(atlas, facet, values[column], counts[column], left);
          for (const value of left === null ? (demands[column]?.excluded ?? []) : []) {
            options.set(value, withheld[column]?.[values[column]?.get(value) ?? -1] ?? 0);
          }
          return [facet.id, options] as const;
        });
        return Object.fromEntries(entries) as Record<FacetId, Map<string, number>>;
      },
    },
  );
}

/** The counts of a facet by option; in none mode `left` minus the records that have the option. */
function countsOf(
  atlas: Atlas,
  facet: Facet,
  numbers: ReadonlyMap<string, number> = new Map(),
  counts: Int32Array = new Int32Array(0),
  left: number | null = null,
): Map<string, number> {
  // Excluding an option that no record has leaves everything, so in none mode all options have results.
  const options = left === null ? numbers.keys() : facet.options(atlas).map(({ value }) => value);
  const entries = [...options].map((value) => {
    const count = counts[numbers.get(value) ?? -1] ?? 0;
    return [value, left === null ? count : left - count] as const;
  });
  return new Map(entries.filter(([, count]) => count > 0));
}

type Eager = Pick<Visible, 'choice' | 'alliances' | 'events' | 'initiatives' | 'total' | 'windows'>;

function visibleOf(index: FilterIndex, choice: Choice, records: Int32Array, aboutPlaces: Int32Array): Visible {
  const { atlas, entries } = index;
  const { facets, excluded = {}, match } = choice;
  const alliances: Alliance[] = [];
  const events: AtlasEvent[] = [];
  const initiatives: Initiative[] = [];
  for (const record of records) {
    const entry = entries[record];
    if (entry?.kind === 'alliance') alliances.push(entry.record);
    else if (entry?.kind === 'event') events.push(entry.record);
    else if (entry) initiatives.push(entry.record);
  }
  const windows = windowsOf(atlas.domain, choice);
  const period = filterPeriod(atlas.domain, choice);
  const counts = memoise(() => placeCounts(index, choice, aboutPlaces));
  return withLazy<Eager, Omit<Visible, keyof Eager>>(
    { choice: { facets, excluded, match }, alliances, events, initiatives, total: records.length, windows },
    {
      ids: () => idsOf(index, records),
      possible: () => idsOf(index, period ? records.filter((record) => isDoubtful(index, record, period)) : []),
      memberships: () => membershipsIn(alliances, windows),
      placeCounts: counts,
      groupings: () => groupingsIn(atlas, choice, counts()),
    },
  );
}

/** Whether a record's date only possibly falls in a period. */
function isDoubtful({ latestStart, earliestEnd }: FilterIndex, record: number, period: Period): boolean {
  return (latestStart[record] ?? -Infinity) > period.to || (earliestEnd[record] ?? Infinity) < period.from;
}

function idsOf({ entries }: FilterIndex, records: Iterable<number>): Set<string> {
  const ids = new Set<string>();
  for (const record of records) ids.add(must(entries[record], `record ${record}`).record.id);
  return ids;
}

function placeCounts({ atlas, about }: FilterIndex, choice: Choice, counts: Int32Array): Map<Adcode, PlaceCount> {
  const { needed: chosen } = demandOf(choice, 'grouping');
  const isMember = (place: Adcode) =>
    chosen.length === 0 || atlas.groupingsByPlace.get(place)?.some(({ grouping }) => chosen.includes(grouping.id));
  const places = new Map<Adcode, PlaceCount>();
  for (const { kind, place, value } of about) {
    const count = counts[value] ?? 0;
    if (count === 0 || !isMember(place)) continue;
    const sum = places.get(place) ?? { alliances: 0, events: 0, initiatives: 0, total: 0 };
    sum[`${kind}s`] += count;
    sum.total += count;
    places.set(place, sum);
  }
  return places;
}

function groupingsIn(atlas: Atlas, choice: Choice, places: ReadonlyMap<Adcode, PlaceCount>): Grouping[] {
  const { needed: chosen } = demandOf(choice, 'grouping');
  return atlas.file.groupings.filter(
    ({ id, members }) => (chosen.length === 0 || chosen.includes(id)) && members.some(({ place }) => places.has(place)),
  );
}

function membershipsIn(alliances: readonly Alliance[], windows: readonly Period[]): MembershipOf[] {
  return alliances.flatMap((alliance) =>
    alliance.members
      .filter((membership) => isShown(alliance, membership, windows))
      .map((membership) => ({ alliance, membership })),
  );
}

/** Adds lazy properties to an object, each computed when first read. */
function withLazy<Known extends object, Lazy>(
  known: Known,
  makers: { [K in keyof Lazy]: () => Lazy[K] },
): Known & Lazy {
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    const get = () => {
      const value = make();
      Object.defineProperty(known, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(known, name, { get, enumerable: true, configurable: true });
  }
  return known as Known & Lazy;
}
