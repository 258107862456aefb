/** What the choice leaves: visible records, counts per place, and the count each option would give. */
import { type Atlas, lifeOf, type MembershipOf } from './atlas.ts';
import { edtfOf, overlaps, spanOf, within } from './dates.ts';
import { type Choice, type Entry, FACETS, type Facet, type FacetId, placesOf } from './facets.ts';
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
  /** Memberships of visible alliances that can have begun before the period ends. */
  memberships: readonly MembershipOf[];
  /** Ids of visible records whose date only possibly falls in the period. */
  possible: ReadonlySet<string>;
  /** Ids of all visible records. */
  ids: ReadonlySet<string>;
  /** Only places with at least one visible record; with the corridor filter on, only corridor members. */
  placeCounts: ReadonlyMap<Adcode, PlaceCount>;
  /** alliances + events + initiatives */
  total: number;
}

/** A record prepared for filtering: its time and its values in each facet, worked out once. */
interface Row {
  entry: Entry;
  from: number | null;
  to: number | null;
  places: readonly Adcode[];
  values: readonly (ReadonlySet<string> | null)[];
}

/** The filter index of one atlas. */
export interface FilterIndex {
  atlas: Atlas;
  rows: readonly Row[];
}

/** Prepares an atlas for `query` and `optionCounts`. */
export function filterIndex(atlas: Atlas): FilterIndex {
  const entries: Entry[] = [
    ...atlas.file.alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...atlas.file.events.map((record): Entry => ({ kind: 'event', record })),
    ...atlas.file.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
  return {
    atlas,
    rows: entries.map((entry) => ({
      entry,
      ...timeOf(entry),
      places: placesOf(entry),
      values: FACETS.map((facet) => {
        const values = facet.values(atlas, entry);
        return values && new Set(values);
      }),
    })),
  };
}

/** The days a record speaks of; open where unknown. An alliance lasts from its founding on. */
function timeOf(entry: Entry): { from: number | null; to: number | null } {
  if (entry.kind === 'alliance') return lifeOf(entry.record);
  if (entry.kind === 'event') return spanOf(entry.record.date, entry.record.endDate);
  return entry.record.date ? edtfOf(entry.record.date) : { from: null, to: null };
}

/** Filters everything by a choice. Cost: one pass over all records. */
export function query({ atlas, rows }: FilterIndex, choice: Choice): Visible {
  const tests = FACETS.map((facet, index) => matcher(facet, index, choice));
  const alliances: Alliance[] = [];
  const events: AtlasEvent[] = [];
  const initiatives: Initiative[] = [];
  const ids = new Set<string>();
  const possible = new Set<string>();
  const placeCounts = new Map<Adcode, PlaceCount>();
  const corridorOnly = (choice.facets.corridor?.length ?? 0) > 0;
  for (const row of rows) {
    if (choice.period && !overlaps(row, choice.period)) continue;
    if (!tests.every((test) => test(row))) continue;
    const { entry } = row;
    if (entry.kind === 'alliance') alliances.push(entry.record);
    else if (entry.kind === 'event') events.push(entry.record);
    else initiatives.push(entry.record);
    ids.add(entry.record.id);
    if (choice.period && isPossible(entry, choice.period)) possible.add(entry.record.id);
    for (const place of row.places) {
      if (corridorOnly && !atlas.places.get(place)?.corridor) continue;
      const count = placeCounts.get(place) ?? { alliances: 0, events: 0, initiatives: 0, total: 0 };
      count[`${entry.kind}s`] += 1;
      count.total += 1;
      placeCounts.set(place, count);
    }
  }
  return {
    alliances,
    events,
    initiatives,
    memberships: visibleMemberships(alliances, choice.period),
    possible,
    ids,
    placeCounts,
    total: ids.size,
  };
}

/**
 * For each option of a facet the number of results it would give: records that pass all other facets and the
 * period, have the option and, in "all" mode, every option already chosen in this facet.
 */
export function optionCounts({ rows }: FilterIndex, choice: Choice, id: FacetId): Map<string, number> {
  const own = FACETS.findIndex((facet) => facet.id === id);
  const others = FACETS.map((facet, index) => (index === own ? null : matcher(facet, index, choice)));
  const required = choice.match[id] === 'all' ? (choice.facets[id] ?? []) : [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const values = row.values[own];
    if (!values || (choice.period && !overlaps(row, choice.period))) continue;
    if (!others.every((test) => test === null || test(row)) || !required.every((value) => values.has(value))) continue;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether a vague date can fall in the period but need not. */
function isPossible(entry: Entry, period: Period): boolean {
  if (entry.kind === 'event') {
    const start = edtfOf(entry.record.date);
    if (!entry.record.endDate) return start.precision !== 'day' && !within(start, period);
    // A known start and end that reach beyond the window are no doubt; a start that may come after it, or an end
    // that may have come before it, is one.
    const end = edtfOf(entry.record.endDate);
    return (start.to ?? Infinity) > period.to || (end.from ?? -Infinity) < period.from;
  }
  const written = entry.kind === 'alliance' ? entry.record.founded : entry.record.date;
  if (!written) return true;
  const date = edtfOf(written);
  if (entry.kind === 'initiative') return date.precision !== 'day' && !within(date, period);
  return (date.to ?? Infinity) > period.to;
}

function visibleMemberships(alliances: readonly Alliance[], period: Period | null): MembershipOf[] {
  return alliances.flatMap((alliance) =>
    alliance.members
      .filter((membership) => {
        if (!period) return true;
        const from = membership.since ? edtfOf(membership.since).from : null;
        const to = membership.until ? edtfOf(membership.until).to : null;
        return overlaps({ from, to }, period);
      })
      .map((membership) => ({ alliance, membership })),
  );
}

function matcher(facet: Facet, index: number, choice: Choice): (row: Row) => boolean {
  const chosen = choice.facets[facet.id] ?? [];
  if (chosen.length === 0) return () => true;
  const all = facet.multi && choice.match[facet.id] === 'all';
  return (row) => {
    const values = row.values[index];
    if (!values) return true;
    return all ? chosen.every((value) => values.has(value)) : chosen.some((value) => values.has(value));
  };
}
