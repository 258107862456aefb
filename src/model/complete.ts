/** How the second part of the dataset completes the records of the first, which stay the same objects. */
import type { Atlas } from './atlas.ts';
import { membersOf } from './begin-record.ts';
import { COLLECTIONS, type Collection, keyOf } from './parts.ts';

/** Checked records of the second part. */
export type Texts = { readonly [K in Collection]: readonly object[] };

/**
 * Completes the records of an atlas in place with those of the second part. Every map of the atlas keeps its keys and
 * records; records that the second part does not have, or has of others, stay as they are.
 */
export function completeAtlas(atlas: Atlas, texts: Texts): void {
  const complete = completerOf(atlas);
  for (const collection of COLLECTIONS) {
    for (const text of texts[collection]) complete(collection, text);
  }
}

/** The same, one record at a time. */
export function completerOf(atlas: Atlas): (collection: Collection, text: object) => void {
  const { places, industries, alliances, events, initiatives, sources, file } = atlas;
  const byKey = (collection: Collection) =>
    new Map(file[collection].map((record): [string, object] => [keyOf(collection, record), record]));
  const records: { readonly [K in Collection]: ReadonlyMap<string, object> } = {
    places,
    industries,
    alliances,
    events,
    initiatives,
    sources,
    specialisations: byKey('specialisations'),
    disagreements: byKey('disagreements'),
  };
  return (collection, text) => {
    const record = records[collection].get(keyOf(collection, text));
    if (!record) return;
    const { members, ...rest } = text as { members?: readonly object[] };
    Object.assign(record, rest);
    if (members) completeMembers(membersOf(record), members);
  };
}

/** Both parts have the members of an alliance in the same order. */
function completeMembers(members: readonly object[], texts: readonly object[]): void {
  if (members.length !== texts.length) return;
  members.forEach((member, index) => {
    Object.assign(member, texts[index]);
  });
}
