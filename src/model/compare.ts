/**
 * Places, or alliances, side by side: what they share, what each has alone, how similar they are and how far apart.
 * Memberships are a place's own (a district's do not count for its city); events and initiatives of a place include
 * those of its districts, as in its details. Pure.
 */
import { type Atlas, type MembershipOf, placePath, type WholeAtlas } from './atlas.ts';
import { type ComparedSide, originDistance, sideOf } from './compared-side.ts';
import { alliancesOf, type Entry, placesOf } from './facets.ts';
import { must } from './must.ts';
import { newestFirst, oldestFirst } from './related.ts';
import { type ComparedKind, type Overlap, overlapOf, partnerOf } from './similarity.ts';
import type { Ref, RefKind, WholeMembership } from './types.ts';
import type { WholeVisible } from './whole.ts';

/** The records a comparison is computed from: all of the atlas, or the filtered ones. */
export type ComparedRecords = Pick<WholeVisible, 'alliances' | 'memberships' | 'events' | 'initiatives'>;

/** A record that at least one side has, and the sides that have it: indexes, ascending. */
export interface HeldRecord {
  ref: Ref;
  by: readonly number[];
}

/** The same with its facts per side; empty for sides without it. */
export interface HeldFacts<F> extends HeldRecord {
  facts: readonly (readonly F[])[];
}

/** Why an industry belongs to a record: through its alliances, its specialisations or its initiatives. */
export type IndustryOrigin = 'alliance' | 'specialisation' | 'initiative';

/** Two of the compared. */
export interface ComparedPair {
  sides: readonly [number, number];
  /** Over all memberships, and over those that a source states. */
  all: Overlap;
  stated: Overlap;
  /** Kilometres between their origins; null unless both are known. */
  km: number | null;
}

export interface Comparison {
  kind: ComparedKind;
  sides: readonly ComparedSide[];
  pairs: readonly ComparedPair[];
  /** Alliances of the places, oldest first, or members of the alliances. */
  partners: readonly HeldFacts<WholeMembership>[];
  industries: readonly HeldFacts<IndustryOrigin>[];
  /** Newest first, as the initiatives. */
  events: readonly HeldRecord[];
  initiatives: readonly HeldRecord[];
}

/** Facts by the id of what they are about. */
type Facts<F> = readonly (readonly [id: string, fact: F])[];

/** All records of an atlas. */
export function allRecords({ file: { alliances, events, initiatives } }: WholeAtlas): ComparedRecords {
  const memberships = alliances.flatMap((alliance) => alliance.members.map((membership) => ({ alliance, membership })));
  return { alliances, events, initiatives, memberships };
}

/** Compares places, or alliances, by some records. All of `compared` must be of one kind and in the atlas. */
export function compare(atlas: Atlas, compared: readonly Ref[], records: ComparedRecords): Comparison {
  const kind: ComparedKind = compared[0]?.kind === 'alliance' ? 'alliance' : 'place';
  const memberships = compared.map(({ id }) =>
    records.memberships.filter((entry) => (kind === 'place' ? entry.membership.place : entry.alliance.id) === id),
  );
  const sets = memberships.map((entries) => partnerSet(entries, kind));
  const stated = memberships.map((entries) => partnerSet(entries.filter(isStated), kind));
  const sides = compared.map((ref, side) =>
    sideOf(atlas, ref, must(sets[side], 'a side'), must(stated[side], 'a side')),
  );
  const events = [...records.events].sort((a, b) => newestFirst(a.date, b.date));
  const initiatives = [...records.initiatives].sort((a, b) => newestFirst(a.date, b.date));
  const eventsOf = compared.map((ref) => events.filter((record) => isAbout(atlas, { kind: 'event', record }, ref)));
  const initiativesOf = compared.map((ref) =>
    initiatives.filter((record) => isAbout(atlas, { kind: 'initiative', record }, ref)),
  );
  const partners = withFacts(
    kind === 'place' ? 'alliance' : 'place',
    memberships.map((entries) => entries.map((entry) => [partnerOf(entry, kind), entry.membership] as const)),
  );
  return {
    kind,
    sides,
    pairs: pairsOf(compared.length).map(
      ([a, b]): ComparedPair => ({
        sides: [a, b],
        all: overlapOf(must(sets[a], 'a side'), must(sets[b], 'a side')),
        stated: overlapOf(must(stated[a], 'a side'), must(stated[b], 'a side')),
        km: originDistance(atlas, sides[a]?.site ?? null, sides[b]?.site ?? null),
      }),
    ),
    partners: partners.sort((a, b) => oldestFirst(foundedOf(atlas, a), foundedOf(atlas, b)) || compareIds(a, b)),
    industries: withFacts(
      'industry',
      compared.map(
        (ref, side): Facts<IndustryOrigin> => [
          ...allianceIndustries(atlas, ref, must(memberships[side], 'a side')),
          ...(atlas.specialisationsByPlace.get(ref.id) ?? []).map(
            (entry) => [entry.industry, 'specialisation'] as const,
          ),
          ...(kind === 'place' ? must(initiativesOf[side], 'a side') : []).flatMap((record) =>
            record.industries.map((id) => [id, 'initiative'] as const),
          ),
        ],
      ),
    ),
    events: gather('event', eventsOf, events),
    initiatives: gather('initiative', initiativesOf, initiatives),
  };
}

function foundedOf(atlas: Atlas, { ref }: HeldRecord): string | null {
  return atlas.alliances.get(ref.id)?.founded ?? null;
}

function compareIds(a: HeldRecord, b: HeldRecord): number {
  return a.ref.id < b.ref.id ? -1 : 1;
}

/** All pairs of positions: [0, 1], [0, 2], [1, 2]. */
function pairsOf(count: number): [number, number][] {
  const positions = [...Array(count).keys()];
  return positions.flatMap((a) => positions.slice(a + 1).map((b): [number, number] => [a, b]));
}

function isStated({ membership }: MembershipOf): boolean {
  return membership.basis === 'stated';
}

function partnerSet(entries: readonly MembershipOf[], kind: ComparedKind): Set<string> {
  return new Set(entries.map((entry) => partnerOf(entry, kind)));
}

/** Whether an event or initiative is about a place or its districts, or about an alliance. */
function isAbout(atlas: Atlas, entry: Entry, { kind, id }: Ref): boolean {
  if (kind === 'alliance') return alliancesOf(atlas, entry).includes(id);
  return placesOf(entry).some((place) => placePath(atlas, place).includes(id));
}

/** An alliance's own industries, or those of the alliances that a place is in. */
function allianceIndustries(atlas: Atlas, ref: Ref, entries: readonly MembershipOf[]): Facts<IndustryOrigin> {
  const own = ref.kind === 'alliance' ? atlas.alliances.get(ref.id) : undefined;
  const alliances = own ? [own] : entries.map(({ alliance }) => alliance);
  return alliances.flatMap(({ industries }) => industries.map((id) => [id, 'alliance'] as const));
}

/** Records of one kind that any side has, in a given order. */
function gather(
  kind: RefKind,
  sides: readonly (readonly { id: string }[])[],
  order: readonly { id: string }[],
): HeldRecord[] {
  const ids = sides.map((records) => new Set(records.map(({ id }) => id)));
  return order
    .map(({ id }): HeldRecord => ({ ref: { kind, id }, by: [...ids.keys()].filter((side) => ids[side]?.has(id)) }))
    .filter(({ by }) => by.length > 0);
}

/** What any side has facts about, each fact once. */
function withFacts<F>(kind: RefKind, sides: readonly Facts<F>[]): HeldFacts<F>[] {
  const ids = [...new Set(sides.flatMap((facts) => facts.map(([id]) => id)))];
  return ids.map((id) => {
    const facts = sides.map((ofSide) => [...new Set(ofSide.filter(([about]) => about === id).map(([, fact]) => fact))]);
    return { ref: { kind, id }, facts, by: [...facts.keys()].filter((side) => (facts[side]?.length ?? 0) > 0) };
  });
}
