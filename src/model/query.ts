/** What the choice leaves: visible records, counts per place, and the count each option would give. */
import { filterPeriod, isShown, windowsOf } from './as-of.ts';
import type { Atlas, MembershipOf } from './atlas.ts';
import { type Choice, FACETS, type FacetId, facetOf } from './facets.ts';
import { type Answer, answer, type FacetQuestion, type Question } from './filter-answer.ts';
import { type FilterCore, filterCore } from './filter-core.ts';
import { type AtlasRows, type AtlasWords, atlasRows } from './filter-rows.ts';
import type { Adcode, Alliance, AtlasEvent, Initiative, Period } from './types.ts';

/** How many visible records a place has. */
export interface PlaceCount {
  alliances: number;
  events: number;
  initiatives: number;
  total: number;
}

export interface Visible {
  alliances: readonly Alliance[];
  events: readonly AtlasEvent[];
  initiatives: readonly Initiative[];
  /** Memberships of visible alliances that can be in force in the period, or on the days asked for. */
  memberships: readonly MembershipOf[];
  /** Ids of visible records whose date only possibly falls in the period. */
  possible: ReadonlySet<string>;
  /** Ids of all visible records. */
  ids: ReadonlySet<string>;
  /** Only places with at least one visible record; with the corridor filter on, only corridor members. */
  placeCounts: ReadonlyMap<Adcode, PlaceCount>;
  /** alliances + events + initiatives */
  total: number;
  /** Where memberships are looked at (see `windowsOf`). */
  windows: readonly Period[];
}

/** The filter index of one atlas: its records as numbers, and the core that stands at the last choice asked for. */
export interface FilterIndex extends AtlasRows {
  core: FilterCore;
}

/** Prepares an atlas for `query` and `optionCounts`. */
export function filterIndex(atlas: Atlas): FilterIndex {
  const rows = atlasRows(atlas);
  return { ...rows, core: filterCore(rows.packed) };
}

/** Filters everything by a choice. Cost: what has changed since the last choice, and the length of the result. */
export function query(index: FilterIndex, choice: Choice): Visible {
  return visibleOf(index, choice, ask(index, choice));
}

/**
 * For each option of a facet the number of results it would give: records that pass all other facets and the period and
 * - any: have the option (what choosing it alone gives, and what it adds its own to where others are chosen);
 * - all: have it and every option already chosen in this facet;
 * - none: have neither it nor any option already chosen, so what is left once it is excluded as well.
 * In the last two an option that is chosen has the number of results there are. Records the facet does not speak of
 * stay in none mode, and are counted there.
 */
export function optionCounts(index: FilterIndex, choice: Choice, id: FacetId): Map<string, number> {
  return countsOf(index, choice, ask(index, choice), id);
}

/** Moves the index to a choice. */
export function ask(index: FilterIndex, choice: Choice): Answer {
  return answer(index.core, index.doubts, questionOf(index, choice));
}

/** A choice in the numbers of the index. */
export function questionOf({ atlas, values }: AtlasWords, choice: Choice): Question {
  const { facets, match } = choice;
  const chosen = FACETS.map((facet, index): FacetQuestion => {
    const numbers = [...new Set(facets[facet.id])].map((value) => values[index]?.get(value) ?? -1);
    return { values: numbers, mode: match[facet.id] ?? 'any' };
  });
  // Nobody chooses in the column of places.
  return { period: filterPeriod(atlas.domain, choice), facets: [...chosen, { values: [], mode: 'any' }] };
}

/** The counts of one facet in an answer, see `optionCounts`: only options with results. */
export function countsOf(words: AtlasWords, { match }: Choice, answer: Answer, id: FacetId): Map<string, number> {
  const facet = facetOf(id);
  const column = FACETS.indexOf(facet);
  const numbers = words.values[column];
  const isNone = match[id] === 'none';
  // Excluding what no record has leaves everything, so that all options count; otherwise only those of records do.
  const options = isNone ? facet.options(words.atlas).map(({ value }) => value) : (numbers?.keys() ?? []);
  const entries = [...options].map((value) => {
    const count = answer.counts[column]?.[numbers?.get(value) ?? -1] ?? 0;
    return [value, isNone ? answer.visible.length - count : count] as const;
  });
  return new Map(entries.filter(([, count]) => count > 0));
}

/** An answer in records. Sets and counts are made when first read: a large atlas has many records, a view asks of few. */
export function visibleOf(index: AtlasWords, choice: Choice, answer: Answer): Visible {
  const { visible, possible, counts } = answer;
  const corridorOnly = (choice.facets.corridor?.length ?? 0) > 0 && choice.match.corridor !== 'none';
  const alliances: Alliance[] = [];
  const events: AtlasEvent[] = [];
  const initiatives: Initiative[] = [];
  for (const record of visible) {
    const entry = index.entries[record];
    if (entry?.kind === 'alliance') alliances.push(entry.record);
    else if (entry?.kind === 'event') events.push(entry.record);
    else if (entry) initiatives.push(entry.record);
  }
  const windows = windowsOf(index.atlas.domain, choice);
  const lazy = {
    ids: once(() => idsOf(index, visible)),
    possible: once(() => idsOf(index, possible)),
    memberships: once(() => visibleMemberships(alliances, windows)),
    placeCounts: once(() => placeCounts(index, counts[FACETS.length] ?? new Int32Array(0), corridorOnly)),
  };
  return {
    alliances,
    events,
    initiatives,
    total: visible.length,
    windows,
    get ids() {
      return lazy.ids();
    },
    get possible() {
      return lazy.possible();
    },
    get memberships() {
      return lazy.memberships();
    },
    get placeCounts() {
      return lazy.placeCounts();
    },
  };
}

function idsOf({ entries }: AtlasWords, records: Int32Array): Set<string> {
  const ids = new Set<string>();
  for (const record of records) ids.add(entries[record]?.record.id ?? '');
  return ids;
}

function placeCounts({ atlas, about }: AtlasWords, counts: Int32Array, corridorOnly: boolean): Map<Adcode, PlaceCount> {
  const places = new Map<Adcode, PlaceCount>();
  for (const { kind, place, value } of about) {
    const count = counts[value] ?? 0;
    if (count === 0 || (corridorOnly && !atlas.places.get(place)?.corridor)) continue;
    const sum = places.get(place) ?? { alliances: 0, events: 0, initiatives: 0, total: 0 };
    sum[`${kind}s`] += count;
    sum.total += count;
    places.set(place, sum);
  }
  return places;
}

function visibleMemberships(alliances: readonly Alliance[], windows: readonly Period[]): MembershipOf[] {
  return alliances.flatMap((alliance) =>
    alliance.members
      .filter((membership) => isShown(alliance, membership, windows))
      .map((membership) => ({ alliance, membership })),
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
