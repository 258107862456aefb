/** How the records of the first part of the dataset stand until the second completes them (complete.ts). */
import { type Collection, LATER, LATER_OF_MEMBERS } from './parts.ts';

/** Puts neutral values where the second part will fill in, so that a record of the first part is one of the schema. */
export function beginRecord(collection: Collection, record: object): void {
  neutralise(record, LATER[collection]);
  if (collection !== 'alliances') return;
  for (const member of membersOf(record)) neutralise(member, LATER_OF_MEMBERS);
}

/** The members of an alliance; other records have none. */
export function membersOf(record: object): readonly object[] {
  return (record as { members?: readonly object[] }).members ?? [];
}

function neutralise(record: object, later: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(later)) {
    if (value !== undefined) Object.assign(record, { [field]: value });
  }
}
