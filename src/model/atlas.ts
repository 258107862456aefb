/** The atlas: the constant dataset with its lookup tables, indexed once. */
import { calendarOf, dayOf, edtfOf, spanOf } from './dates.ts';
import { type Extras, NO_EXTRAS } from './parts.ts';
import { type DrawnSupport, NO_SUPPORT, supportFrom } from './support.ts';
import type { Adcode, AnyFile, AtlasFile, FirstFile, Period, Ref, RefKind } from './types.ts';

/** What each kind of reference points to. */
export interface RecordOf<F extends AnyFile = FirstFile> {
  place: F['places'][number];
  alliance: F['alliances'][number];
  event: F['events'][number];
  industry: F['industries'][number];
  initiative: F['initiatives'][number];
  source: F['sources'][number];
  grouping: F['groupings'][number];
}

/** A membership together with the alliance it belongs to. */
export interface MembershipOf<F extends AnyFile = FirstFile> {
  alliance: F['alliances'][number];
  membership: F['alliances'][number]['members'][number];
}

/** A place's membership in a grouping. */
export interface GroupedAs<F extends AnyFile = FirstFile> {
  grouping: F['groupings'][number];
  membership: F['groupings'][number]['members'][number];
}

/** An indexed dataset; by default of the first part alone (see parts.ts). */
export interface Atlas<F extends AnyFile = FirstFile> {
  file: F;
  /** Everything in the first part other than records. */
  extras: Extras;
  /** The shared trees on which alliances are drawn. */
  support: DrawnSupport;
  places: ReadonlyMap<Adcode, RecordOf<F>['place']>;
  industries: ReadonlyMap<string, RecordOf<F>['industry']>;
  alliances: ReadonlyMap<string, RecordOf<F>['alliance']>;
  events: ReadonlyMap<string, RecordOf<F>['event']>;
  initiatives: ReadonlyMap<string, RecordOf<F>['initiative']>;
  sources: ReadonlyMap<string, RecordOf<F>['source']>;
  groupings: ReadonlyMap<string, RecordOf<F>['grouping']>;
  groupingsByPlace: ReadonlyMap<Adcode, readonly GroupedAs<F>[]>;
  /** The grouping that is outlined at first; null if the data name none. */
  shown: RecordOf<F>['grouping'] | null;
  /** The corridor, which is that grouping: its members by adcode, ascending. */
  corridor: ReadonlyMap<Adcode, RecordOf<F>['place']>;
  /** Whole years that hold all dated events: the time the timeline shows at first. */
  domain: Period;
  membershipsByPlace: ReadonlyMap<Adcode, readonly MembershipOf<F>[]>;
  specialisationsByPlace: ReadonlyMap<Adcode, readonly F['specialisations'][number][]>;
  specialisationsByIndustry: ReadonlyMap<string, readonly F['specialisations'][number][]>;
  /** Key: `kind:id`. */
  disagreementsByRef: ReadonlyMap<string, readonly F['disagreements'][number][]>;
  childIndustries: ReadonlyMap<string, readonly RecordOf<F>['industry'][]>;
  childPlaces: ReadonlyMap<Adcode, readonly RecordOf<F>['place'][]>;
}

/** An atlas with texts, figures and sources; a subtype of `Atlas`. */
export type WholeAtlas = Atlas<AtlasFile>;
/** Either: fields of the second part are optional in its type. */
export type AnyAtlas = Atlas<AnyFile>;

/** The key of a reference in maps and in the address: `kind:id`. */
export function refKey(ref: Ref): string {
  return `${ref.kind}:${ref.id}`;
}

/** Indexes a validated dataset. Pure; the file is not changed. `support` defaults to the one in `extras`. */
export function indexAtlas(file: AtlasFile, extras?: Extras, support?: DrawnSupport): WholeAtlas;
export function indexAtlas(file: FirstFile, extras?: Extras, support?: DrawnSupport): Atlas;
export function indexAtlas(
  file: AnyFile,
  extras: Extras = NO_EXTRAS,
  support: DrawnSupport = supportFrom(file, extras.support) ?? NO_SUPPORT,
): AnyAtlas {
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  const memberships = file.alliances.flatMap((alliance) =>
    alliance.members.map((membership): MembershipOf<AnyFile> => ({ alliance, membership })),
  );
  const shown = file.groupings.find((grouping) => grouping.shown) ?? null;
  const inCorridor = new Set(shown?.members.map(({ place }) => place));
  const grouped = file.groupings.flatMap((grouping) =>
    grouping.members.map((membership): GroupedAs<AnyFile> => ({ grouping, membership })),
  );
  return {
    file,
    extras,
    support,
    places: byId(file.places),
    industries: byId(file.industries),
    alliances: byId(file.alliances),
    events: byId(file.events),
    initiatives: byId(file.initiatives),
    sources: byId(file.sources),
    groupings: byId(file.groupings),
    groupingsByPlace: groupBy(grouped, (entry) => [entry.membership.place]),
    shown,
    corridor: byId(file.places.filter(({ id }) => inCorridor.has(id))),
    domain: domainOf(file.events),
    membershipsByPlace: groupBy(memberships, (entry) => [entry.membership.place]),
    specialisationsByPlace: groupBy(file.specialisations, (entry) => [entry.place]),
    specialisationsByIndustry: groupBy(file.specialisations, (entry) => [entry.industry]),
    disagreementsByRef: groupBy(file.disagreements, (entry) => entry.about.map(refKey)),
    childIndustries: groupBy(file.industries, (entry) => (entry.parent ? [entry.parent] : [])),
    // Includes provinces, the parents of prefectures; they are not places, so those keys are never looked up.
    childPlaces: groupBy(file.places, (entry) => (entry.parent ? [entry.parent] : [])),
  };
}

/** The record a reference names, or undefined if the dataset has none. */
export function recordOf<K extends RefKind, F extends AnyFile>(
  atlas: Atlas<F>,
  ref: { kind: K; id: string },
): RecordOf<F>[K] | undefined {
  const maps: { [P in RefKind]: ReadonlyMap<string, RecordOf<F>[P]> } = {
    place: atlas.places,
    alliance: atlas.alliances,
    event: atlas.events,
    industry: atlas.industries,
    initiative: atlas.initiatives,
    source: atlas.sources,
    grouping: atlas.groupings,
  };
  return maps[ref.kind].get(ref.id);
}

/** In place of an id: the grouping that the data show at first. */
export const SHOWN = 'shown';

/** The grouping of an id or of `SHOWN`; null if there is none. */
export function outlinedOf(atlas: Atlas, id: string | null): RecordOf['grouping'] | null {
  return id === SHOWN ? atlas.shown : (id !== null && atlas.groupings.get(id)) || null;
}

/** An industry and its ancestors, nearest first. */
export function industryPath(atlas: Pick<Atlas, 'industries'>, id: string): string[] {
  const path: string[] = [];
  for (let next: string | null = id; next && !path.includes(next); next = atlas.industries.get(next)?.parent ?? null) {
    path.push(next);
  }
  return path;
}

/** A place and the city it lies in, nearest first; provinces are not places (Shanghai is both). */
export function placePath(atlas: Pick<Atlas, 'places'>, id: Adcode): Adcode[] {
  const parent = atlas.places.get(id)?.parent;
  return parent && atlas.places.has(parent) ? [id, parent] : [id];
}

/** Groups records by each of their keys, keeping their order. */
export function groupBy<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

/** First day of the earliest event's year to the first day after the latest event's year. */
function domainOf(events: readonly RecordOf['event'][]): Period {
  let first = Infinity;
  let last = -Infinity;
  const seen = new Set<string>();
  for (const { date, endDate } of events) {
    // With many events, dates repeat: parse each once.
    if (endDate === undefined && seen.has(date)) continue;
    if (endDate === undefined) seen.add(date);
    const span = spanOf(date, endDate);
    first = Math.min(first, span.from ?? span.to ?? Infinity);
    last = Math.max(last, (span.to ?? span.from ?? -Infinity) - 1);
  }
  if (first === Infinity) return { from: dayOf(2016), to: dayOf(2027) };
  return { from: dayOf(calendarOf(first).year), to: dayOf(calendarOf(last).year + 1) };
}

/** The life of an alliance in days: from its founding (null = unknown), with no known end. */
export function lifeOf(alliance: RecordOf['alliance']): { from: number | null; to: number | null } {
  return { from: alliance.founded ? edtfOf(alliance.founded).from : null, to: null };
}
