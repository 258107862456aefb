/** Citations: the sources of a record, and the records that cite a source. Pure. */
import { type AnyAtlas, groupBy, recordOf, refKey, type WholeAtlas } from '../model/atlas.ts';
import { sourcesOf, sourcesWithin } from '../model/cited.ts';
import { membershipsThroughDistricts } from '../model/related.ts';
import type { AtlasFile, Disagreement, Ref, RefKind } from '../model/types.ts';

/** What cites a source: a record, a fact inside one, or a row of another table. */
export type Citation =
  | { kind: 'record'; ref: Ref; part: 'itself' | 'membership' | 'size' }
  | { kind: 'specialisation'; specialisation: AtlasFile['specialisations'][number] }
  | { kind: 'disagreement'; disagreement: Disagreement };

const CITATIONS = new WeakMap<WholeAtlas, ReadonlyMap<string, readonly Citation[]>>();

/** Everything that cites a source, in the order of the data; memoised. */
export function citationsOf(atlas: WholeAtlas, source: string): readonly Citation[] {
  const known = CITATIONS.get(atlas) ?? indexCitations(atlas);
  CITATIONS.set(atlas, known);
  return known.get(source) ?? [];
}

/**
 * The records that rest on a source, each once: those that cite it, and places whose industries it names. null if the
 * texts of the atlas, which tell, have not loaded.
 */
export function recordsCiting(atlas: AnyAtlas, source: string): Ref[] | null {
  if (!isWhole(atlas)) return null;
  const refs = citationsOf(atlas, source).flatMap((citation): Ref[] => {
    if (citation.kind === 'record') return [citation.ref];
    return citation.kind === 'specialisation' ? [{ kind: 'place', id: citation.specialisation.place }] : [];
  });
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
}

function isWhole(atlas: AnyAtlas): atlas is WholeAtlas {
  return atlas.file.sources.every((source) => source.title !== undefined);
}

function indexCitations({ file }: WholeAtlas): Map<string, Citation[]> {
  const cited: { citation: Citation; sources: readonly string[] }[] = [];
  const records = <K extends RefKind>(kind: K, list: readonly (Parameters<typeof sourcesOf>[0] & { id: string })[]) => {
    for (const record of list)
      cited.push({
        citation: { kind: 'record', ref: { kind, id: record.id }, part: 'itself' },
        sources: sourcesOf(record),
      });
  };
  records('place', file.places);
  records('industry', file.industries);
  records('alliance', file.alliances);
  // A fact inside an alliance is listed only if the alliance itself does not cite the source already.
  for (const { id, sources, members, counts } of file.alliances) {
    const ref: Ref = { kind: 'alliance', id };
    const inner = (part: 'membership' | 'size', facts: readonly { sources: readonly string[] }[]) => {
      const own = unique(facts.flatMap((fact) => fact.sources)).filter((source) => !sources.includes(source));
      cited.push({ citation: { kind: 'record', ref, part }, sources: own });
    };
    inner('membership', members);
    inner('size', counts);
  }
  records('grouping', file.groupings);
  for (const { id, sources, members } of file.groupings) {
    const own = unique(members.flatMap((member) => member.sources)).filter((source) => !sources.includes(source));
    cited.push({ citation: { kind: 'record', ref: { kind: 'grouping', id }, part: 'membership' }, sources: own });
  }
  records('event', file.events);
  records('initiative', file.initiatives);
  for (const specialisation of file.specialisations) {
    cited.push({ citation: { kind: 'specialisation', specialisation }, sources: specialisation.sources });
  }
  for (const disagreement of file.disagreements) {
    const sources = disagreement.values.flatMap((value) => value.sources);
    cited.push({ citation: { kind: 'disagreement', disagreement }, sources });
  }
  const bySource = groupBy(cited, ({ sources }) => unique(sources));
  return new Map([...bySource].map(([source, list]) => [source, list.map(({ citation }) => citation)]));
}

/**
 * Ids of all sources cited in a record's details: its own first, then those of facts shown with it (members, sizes,
 * industries of a place, disagreements). Empty for a source.
 */
export function sourcesShown(atlas: WholeAtlas, ref: Ref): string[] {
  const facts: { sources: readonly string[] }[] = [];
  if (ref.kind === 'place') {
    facts.push(...(atlas.specialisationsByPlace.get(ref.id) ?? []));
    const memberships = [
      ...(atlas.membershipsByPlace.get(ref.id) ?? []),
      ...membershipsThroughDistricts(atlas, ref.id),
    ];
    facts.push(...memberships.map((entry) => entry.membership));
    facts.push(...(atlas.groupingsByPlace.get(ref.id) ?? []).map((entry) => entry.membership));
  } else if (ref.kind === 'industry') {
    facts.push(...(atlas.specialisationsByIndustry.get(ref.id) ?? []));
  } else if (ref.kind === 'alliance') {
    const alliance = atlas.alliances.get(ref.id);
    facts.push(...(alliance?.counts ?? []), ...(alliance?.members ?? []));
  } else if (ref.kind === 'grouping') {
    facts.push(...(atlas.groupings.get(ref.id)?.members ?? []));
  }
  facts.push(...(atlas.disagreementsByRef.get(refKey(ref)) ?? []).flatMap((entry) => entry.values));
  return unique([...ownSources(atlas, ref), ...facts.flatMap((fact) => fact.sources)]);
}

/** The sources of a record, with its members and sizes; empty for a source. They tell how good its evidence is. */
export function sourcesOfRecord(atlas: WholeAtlas, ref: Ref): readonly string[] {
  const record = recordOf(atlas, ref);
  return record && 'sources' in record ? sourcesWithin(record) : [];
}

/** The sources of a record itself; empty for a source. */
export function ownSources(atlas: WholeAtlas, ref: Ref): readonly string[] {
  const record = recordOf(atlas, ref);
  return record && 'sources' in record ? sourcesOf(record) : [];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
