/**
 * THE TABLE of facets. A row says which values a record has and which options exist. The panel, the address and the
 * query read this table; adding a filter is adding a row (and its words).
 */
import { type Atlas, industryPath, placePath } from './atlas.ts';
import { EVENT_TYPES, INITIATIVE_KINDS, STATUS_STATES } from './schema.ts';
import { EVIDENCE, UNLISTED } from './schema-parts.ts';
import type { Alliance, AtlasEvent, Initiative, Period } from './types.ts';

export type FacetId =
  | 'industry'
  | 'alliance'
  | 'place'
  | 'province'
  | 'grouping'
  | 'type'
  | 'initiative'
  | 'status'
  | 'evidence';
/** Records need one of the chosen values, all of them, or none: then what is chosen excludes. */
export type MatchMode = 'any' | 'all' | 'none';
/**
 * What the period means for memberships. overlap: in force at some time in it; as-of: on its last day, and everything
 * else until then; change: on its first day and on its last, and what differs.
 */
export const TIME_MODES = ['overlap', 'as-of', 'change'] as const;
export type TimeMode = (typeof TIME_MODES)[number];

/** A record that can be filtered. */
export type Entry =
  | { kind: 'alliance'; record: Alliance }
  | { kind: 'event'; record: AtlasEvent }
  | { kind: 'initiative'; record: Initiative };

interface Entries {
  alliances: readonly Alliance[];
  events: readonly AtlasEvent[];
  initiatives: readonly Initiative[];
}

/** All filterable records in one list. */
export function entriesOf({ alliances, events, initiatives }: Entries): Entry[] {
  return [
    ...alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...events.map((record): Entry => ({ kind: 'event', record })),
    ...initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
}

export interface Facet {
  id: FacetId;
  /** Its address parameter, in readers' terms: `city` rather than `place`. */
  key: string;
  /** The kind of record whose ids are the options; null: options are codes, worded by `<facet>.<code>`. */
  records: 'industry' | 'alliance' | 'place' | 'grouping' | null;
  /** multi: a record can have several values, so that "all" differs from "any". */
  multi: boolean;
  /** Its options are listed in their own order instead of by how many records they have. */
  isRanked?: true;
  /** Values of a record, ancestors included; null = the facet does not apply to it, so it always passes. */
  values(atlas: Atlas, entry: Entry): readonly string[] | null;
  /** All options, in display order; `parent` nests them. */
  options(atlas: Atlas): readonly FacetOption[];
}

export interface FacetOption {
  value: string;
  parent: string | null;
}

/** Chosen options per facet; an absent or empty list restricts nothing. */
export type FacetChoice = { readonly [K in FacetId]?: readonly string[] };
/** any is the default and not stored. */
export type MatchChoice = { readonly [K in FacetId]?: MatchMode };

/** The current filters. */
export interface Choice {
  period: Period | null;
  /** Default: overlap. */
  timeMode?: TimeMode;
  facets: FacetChoice;
  /** Options that exclude, beside those chosen in `facets`; in none mode there are none, since those exclude. */
  excluded?: FacetChoice;
  match: MatchChoice;
}

/** The provinces of the delta, by adcode. */
export const PROVINCES = ['310000', '320000', '330000', '340000'] as const;

/** Places of a record: members, seat and founding place of an alliance; places and host or home of the others. */
export function placesOf(entry: Entry): string[] {
  if (entry.kind === 'alliance') {
    const { members, seat, foundedPlace } = entry.record;
    return unique([
      ...members.map((member) => member.place),
      ...(seat ? [seat] : []),
      ...(foundedPlace ? [foundedPlace] : []),
    ]);
  }
  if (entry.kind === 'initiative')
    return unique([...entry.record.places, ...(entry.record.home ? [entry.record.home] : [])]);
  return unique([...entry.record.places, ...(entry.record.host ? [entry.record.host] : [])]);
}

/** Alliances of a record; an initiative has those of its event. */
export function alliancesOf(atlas: Atlas, entry: Entry): readonly string[] {
  if (entry.kind === 'alliance') return [entry.record.id];
  if (entry.kind === 'event') return entry.record.alliances;
  return (entry.record.event && atlas.events.get(entry.record.event)?.alliances) || [];
}

export const FACETS: readonly Facet[] = [
  {
    id: 'industry',
    key: 'industry',
    records: 'industry',
    multi: true,
    values: (atlas, { record }) => unique(record.industries.flatMap((industry) => industryPath(atlas, industry))),
    options: (atlas) => atlas.file.industries.map(({ id, parent }) => ({ value: id, parent })),
  },
  {
    id: 'alliance',
    key: 'alliance',
    records: 'alliance',
    multi: true,
    values: alliancesOf,
    options: (atlas) => atlas.file.alliances.map(({ id }) => ({ value: id, parent: null })),
  },
  {
    id: 'place',
    key: 'city',
    records: 'place',
    multi: true,
    values: (atlas, entry) => unique(placesOf(entry).flatMap((place) => placePath(atlas, place))),
    options: (atlas) =>
      atlas.file.places.map(({ id, parent }) => ({
        value: id,
        parent: parent && atlas.places.has(parent) ? parent : null,
      })),
  },
  {
    id: 'province',
    key: 'province',
    records: null,
    multi: true,
    values: (atlas, entry) => unique(placesOf(entry).flatMap((place) => atlas.places.get(place)?.province ?? [])),
    options: () => PROVINCES.map((value) => ({ value, parent: null })),
  },
  {
    id: 'grouping',
    key: 'grouping',
    records: 'grouping',
    multi: true,
    // By its places themselves: Songjiang is a member of the corridor, Shanghai around it is not.
    values: (atlas, entry) =>
      unique(
        placesOf(entry).flatMap((place) => atlas.groupingsByPlace.get(place)?.map(({ grouping }) => grouping.id) ?? []),
      ),
    options: (atlas) => atlas.file.groupings.map(({ id }) => ({ value: id, parent: null })),
  },
  {
    id: 'type',
    key: 'kind',
    records: null,
    multi: false,
    values: (_, entry) => (entry.kind === 'event' ? [entry.record.type] : null),
    options: ({ file }) =>
      optionsOf(
        EVENT_TYPES,
        file.events.map(({ type }) => type),
      ),
  },
  {
    id: 'initiative',
    key: 'initiative',
    records: null,
    multi: false,
    values: (_, entry) => (entry.kind === 'initiative' ? [entry.record.kind] : null),
    options: ({ file }) =>
      optionsOf(
        INITIATIVE_KINDS,
        file.initiatives.map(({ kind }) => kind),
      ),
  },
  {
    id: 'status',
    key: 'status',
    records: null,
    multi: false,
    isRanked: true,
    values: (_, entry) => (entry.kind === 'initiative' ? statusValues(entry.record) : null),
    options: ({ file }) =>
      optionsOf(
        ['planned', 'done', ...STATUS_STATES, UNCHECKED],
        file.initiatives.map(({ status }) => status?.state),
      ),
  },
  {
    id: 'evidence',
    key: 'evidence',
    records: null,
    multi: false,
    isRanked: true,
    // Data of the first release do not tell.
    values: (_, { record }) => (record.evidence ? [record.evidence] : null),
    options: () => EVIDENCE.map((value) => ({ value, parent: null })),
  },
];

/** In place of the status of records that have none: nobody has searched for it. */
const UNCHECKED = 'unchecked';

/** What is asked for more often than the states of which it consists; codes of other facets have no such parent. */
const STAGE_OF: Readonly<Record<string, string>> = {
  announced: 'planned',
  agreed: 'planned',
  'under-construction': 'planned',
  'in-operation': 'done',
  expanded: 'done',
  met: 'done',
};

function statusValues({ status }: Initiative): string[] {
  const state = status?.state ?? UNCHECKED;
  return unique([state, STAGE_OF[state] ?? state]);
}

/** Codes as options, and the one that stands for those newer than the page, if it is among those found. */
function optionsOf(codes: readonly string[], found: readonly (string | undefined)[]): FacetOption[] {
  const all = found.includes(UNLISTED) ? [...codes, UNLISTED] : codes;
  return all.map((value) => ({ value, parent: STAGE_OF[value] ?? null }));
}

/** The row of a facet. */
export function facetOf(id: FacetId): Facet {
  const facet = FACETS.find((row) => row.id === id);
  if (!facet) throw new RangeError(`found facet "${id}", expected one of ${FACETS.map((row) => row.id).join(', ')}`);
  return facet;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
