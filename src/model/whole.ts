/** The two parts of the dataset put together. */
import type { MembershipOf, WholeAtlas } from './atlas.ts';
import { must } from './must.ts';
import type { Visible } from './query.ts';
import type {
  AtlasFile,
  FirstFile,
  Specialisation,
  Texts,
  WholeAlliance,
  WholeEvent,
  WholeInitiative,
} from './types.ts';

/** What the filters leave, with texts, figures and sources. */
export interface WholeVisible extends Visible {
  alliances: readonly WholeAlliance[];
  events: readonly WholeEvent[];
  initiatives: readonly WholeInitiative[];
  memberships: readonly MembershipOf<AtlasFile>[];
}

/** Visible records of the first part, whole; one of which there are no texts is left out. */
export function wholeVisible(whole: WholeAtlas, visible: Visible): WholeVisible {
  return {
    ...visible,
    alliances: visible.alliances.flatMap(({ id }) => whole.alliances.get(id) ?? []),
    events: visible.events.flatMap(({ id }) => whole.events.get(id) ?? []),
    initiatives: visible.initiatives.flatMap(({ id }) => whole.initiatives.get(id) ?? []),
    memberships: visible.memberships.flatMap(({ alliance: { id, members }, membership: head }) => {
      const alliance = whole.alliances.get(id);
      const membership = alliance?.members[members.indexOf(head)];
      return membership ? [{ alliance, membership }] : [];
    }),
  };
}

/**
 * The records of which both parts tell, whole. A record whose texts are missing, or are of other members, is left out:
 * of it no more is known than the first part says.
 */
export function joinParts(first: FirstFile, texts: Texts): AtlasFile {
  const { schemaVersion, dataVersion } = first;
  return {
    schemaVersion,
    dataVersion,
    places: join(first.places, texts.places, idOf),
    industries: join(first.industries, texts.industries, idOf),
    alliances: joinAlliances(first.alliances, texts.alliances),
    events: join(first.events, texts.events, idOf),
    initiatives: join(first.initiatives, texts.initiatives, idOf),
    specialisations: join(first.specialisations, texts.specialisations, keyOf),
    sources: join(first.sources, texts.sources, idOf),
    disagreements: join(first.disagreements, texts.disagreements, idOf),
  };
}

function join<Key, First extends Key, Text extends Key>(
  records: readonly First[],
  texts: readonly Text[],
  keyOf: (record: Key) => string,
): (First & Text)[] {
  const byKey = new Map(texts.map((text) => [keyOf(text), text]));
  return records.flatMap((record) => {
    const text = byKey.get(keyOf(record));
    return text ? [{ ...record, ...text }] : [];
  });
}

/** Both parts have the members of an alliance in the same order. */
function joinAlliances(records: FirstFile['alliances'], texts: Texts['alliances']): AtlasFile['alliances'] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  return records.flatMap((record) => {
    const text = byId.get(record.id);
    if (text?.members.length !== record.members.length) return [];
    const members = text.members.map((own, index) => ({ ...must(record.members[index], 'a member'), ...own }));
    return [{ ...record, ...text, members }];
  });
}

function idOf({ id }: { id: string }): string {
  return id;
}

function keyOf({ place, industry, role, period }: Pick<Specialisation, 'place' | 'industry' | 'role' | 'period'>) {
  return `${place} ${industry} ${role} ${period}`;
}
