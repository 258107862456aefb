/** THE TABLE of collections: their files in `data/` and canonical order, shared by reading, checking and writing. */
import * as v from 'valibot';
import { compareDates, edtfOf } from '../../src/model/dates.ts';
import * as schema from '../../src/model/schema.ts';
import type { AtlasFile, Membership } from '../../src/model/types.ts';

/** A record list of the published file. */
export type Collection = Exclude<keyof AtlasFile, 'schemaVersion' | 'dataVersion'>;
export type RecordIn<K extends Collection> = EditedFile[K][number];
/** The records as they are edited; what groupings say of a place is derived (atlas-json.ts). */
interface EditedFile extends Omit<AtlasFile, 'places' | Judged> {
  places: Omit<AtlasFile['places'][number], 'corridor'>[];
  alliances: Omit<AtlasFile['alliances'][number], 'evidence'>[];
  events: Omit<AtlasFile['events'][number], 'evidence'>[];
  initiatives: Omit<AtlasFile['initiatives'][number], 'evidence'>[];
}
/** Collections whose records say how good their evidence is, which is derived, too. */
export const JUDGED = ['alliances', 'events', 'initiatives'] as const;
export type Judged = (typeof JUDGED)[number];

interface CollectionRow<K extends Collection> {
  schema: v.GenericSchema<unknown, RecordIn<K>>;
  /** Files of this collection. */
  file: RegExp;
  /** A file is one record instead of a list. */
  single?: true;
  /** There may be no such file. */
  mayLack?: true;
  /** Canonical order; by default the order in the file, which then is significant. */
  compare?: (a: RecordIn<K>, b: RecordIn<K>) => number;
  /** The record's name in messages. */
  name: (record: RecordIn<K>) => string;
}

const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);
const id = (record: { id: string }) => record.id;

export const COLLECTION_TABLE: { [K in Collection]: CollectionRow<K> } = {
  places: { schema: v.omit(schema.place, ['corridor']), file: /^data\/places\.json$/, compare: byId, name: id },
  // In display order, as edited by hand.
  industries: { schema: schema.industry, file: /^data\/industries\.json$/, name: id },
  alliances: {
    schema: v.omit(schema.alliance, ['evidence']),
    file: /^data\/alliances\/[^/]+\.json$/,
    single: true,
    compare: byId,
    name: id,
  },
  events: {
    schema: v.omit(schema.event, ['evidence']),
    file: /^data\/events\/[^/]+\.json$/,
    compare: (a, b) => compareDates(edtfOf(a.date), edtfOf(b.date)) || byId(a, b),
    name: id,
  },
  initiatives: {
    schema: v.omit(schema.initiative, ['evidence']),
    file: /^data\/initiatives\.json$/,
    compare: byId,
    name: id,
  },
  specialisations: {
    schema: schema.specialisation,
    file: /^data\/specialisations\.json$/,
    compare: (a, b) =>
      compareText(a.place, b.place) ||
      compareText(a.industry, b.industry) ||
      compareText(a.role, b.role) ||
      compareDates(edtfOf(a.period), edtfOf(b.period)),
    name: (record) => `${record.place} ${record.industry} ${record.role} ${record.period}`,
  },
  sources: { schema: schema.source, file: /^data\/sources\.json$/, compare: byId, name: id },
  disagreements: { schema: schema.disagreement, file: /^data\/disagreements\.json$/, compare: byId, name: id },
  groupings: {
    schema: schema.grouping,
    file: /^data\/groupings\/[^/]+\.json$/,
    single: true,
    mayLack: true,
    compare: byId,
    name: id,
  },
};

export const COLLECTION_NAMES = Object.keys(COLLECTION_TABLE) as Collection[];

/** The collection of a file, or null. */
export function collectionOfFile(path: string): Collection | null {
  return COLLECTION_NAMES.find((kind) => COLLECTION_TABLE[kind].file.test(path)) ?? null;
}

/** The location of a collection's files in messages: `data/events/….json`. */
export function whereOf(kind: Collection): string {
  return COLLECTION_TABLE[kind].file.source.replace('[^/]+', '…').replace(/[\\^$]/g, '');
}

/** Records in canonical order; a new list. */
export function sortRecords<K extends Collection>(kind: K, records: readonly RecordIn<K>[]): RecordIn<K>[] {
  const { compare } = COLLECTION_TABLE[kind];
  return compare ? [...records].sort(compare) : [...records];
}

type Member = Pick<Membership, 'place' | 'since'> & Partial<Pick<Membership, 'role'>>;

/** Hosts, then initiators, then members (those of groupings have no role), each by adcode; repeated ones by date. */
export function compareMembers(a: Member, b: Member): number {
  const rank = { host: 0, initiator: 1, member: 2 };
  return (
    rank[a.role ?? 'member'] - rank[b.role ?? 'member'] ||
    compareText(a.place, b.place) ||
    compareText(a.since ?? '', b.since ?? '')
  );
}

/** Compares by code units, independent of the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
