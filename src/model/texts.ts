/** The second part of the dataset, and joining it to the first. */
import * as v from 'valibot';
import { must } from './must.ts';
import { TEXT_FIELDS } from './parts.ts';
import * as s from './schema.ts';
import type { AtlasFile, FirstFile, Specialisation, Texts } from './types.ts';

/** Schemas of the second part: the keys of the first, and the remaining fields; members in the order of the first. */
export const TEXT_SCHEMAS = {
  places: v.pick(s.place, ['id', ...TEXT_FIELDS.places]),
  industries: v.pick(s.industry, ['id', ...TEXT_FIELDS.industries]),
  alliances: v.strictObject({
    ...v.pick(s.alliance, ['id', ...TEXT_FIELDS.alliances]).entries,
    members: v.array(v.pick(s.membership, TEXT_FIELDS.members)),
  }),
  events: v.pick(s.event, ['id', ...TEXT_FIELDS.events]),
  initiatives: v.pick(s.initiative, ['id', ...TEXT_FIELDS.initiatives]),
  specialisations: v.pick(s.specialisation, ['place', 'industry', 'role', 'period', ...TEXT_FIELDS.specialisations]),
  sources: v.pick(s.source, ['id', ...TEXT_FIELDS.sources]),
  disagreements: v.pick(s.disagreement, ['id', ...TEXT_FIELDS.disagreements]),
  groupings: v.strictObject({
    ...v.pick(s.grouping, ['id', ...TEXT_FIELDS.groupings]).entries,
    members: v.array(v.pick(s.groupingMember, TEXT_FIELDS.groupingMembers)),
  }),
};

/**
 * Joins both parts. A record whose texts are missing, or whose members differ between the parts, is left out.
 */
export function joinParts(first: FirstFile, texts: Texts): AtlasFile {
  const { schemaVersion, dataVersion } = first;
  return {
    schemaVersion,
    dataVersion,
    places: join(first.places, texts.places, idOf),
    industries: join(first.industries, texts.industries, idOf),
    alliances: joinWithMembers(first.alliances, texts.alliances),
    events: join(first.events, texts.events, idOf),
    initiatives: join(first.initiatives, texts.initiatives, idOf),
    specialisations: join(first.specialisations, texts.specialisations, keyOf),
    sources: join(first.sources, texts.sources, idOf),
    disagreements: join(first.disagreements, texts.disagreements, idOf),
    groupings: joinWithMembers(first.groupings, texts.groupings),
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

/** Both parts have the members of an alliance or grouping in the same order. */
function joinWithMembers<
  First extends { id: string; members: object[] },
  Text extends { id: string; members: object[] },
>(records: readonly First[], texts: readonly Text[]) {
  type Joined = Omit<First & Text, 'members'> & { members: (First['members'][number] & Text['members'][number])[] };
  const byId = new Map(texts.map((text) => [text.id, text]));
  return records.flatMap((record): Joined[] => {
    const text = byId.get(record.id);
    if (text?.members.length !== record.members.length) return [];
    const members = text.members.map((own, index) => ({ ...must(record.members[index], 'a member'), ...own }));
    return [{ ...record, ...text, members } as Joined];
  });
}

function idOf({ id }: { id: string }): string {
  return id;
}

function keyOf({ place, industry, role, period }: Pick<Specialisation, 'place' | 'industry' | 'role' | 'period'>) {
  return `${place} ${industry} ${role} ${period}`;
}
