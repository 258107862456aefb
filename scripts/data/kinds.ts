/** What lies where in `data/`, and in which order: the table that reading, checking and writing share. */
import type * as v from 'valibot';
import { grouping } from '../../src/model/atlas-file.ts';
import { compareDates, edtfOf } from '../../src/model/dates.ts';
import * as schema from '../../src/model/schema.ts';
import type { AtlasFile, Membership } from '../../src/model/types.ts';

/** The record lists of the published file. */
export type Kind = Exclude<keyof AtlasFile, 'schemaVersion' | 'dataVersion'>;
export type RecordOfKind<K extends Kind> = NonNullable<AtlasFile[K]>[number];

interface KindRow<K extends Kind> {
  schema: v.GenericSchema<unknown, RecordOfKind<K>>;
  /** Files that hold this kind. */
  file: RegExp;
  /** The file is one record instead of a list. */
  single?: true;
  /** There may be no such file. */
  mayLack?: true;
  /** Canonical order; without it the order in the file counts, and is kept. */
  compare?: (a: RecordOfKind<K>, b: RecordOfKind<K>) => number;
  /** The record's name in messages. */
  name: (record: RecordOfKind<K>) => string;
}

const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);
const id = (record: { id: string }) => record.id;

export const KINDS: { [K in Kind]: KindRow<K> } = {
  places: { schema: schema.place, file: /^data\/places\.json$/, compare: byId, name: id },
  // In the order in which lists show them: parents and children as the hand put them.
  industries: { schema: schema.industry, file: /^data\/industries\.json$/, name: id },
  alliances: { schema: schema.alliance, file: /^data\/alliances\/[^/]+\.json$/, single: true, compare: byId, name: id },
  events: {
    schema: schema.event,
    file: /^data\/events\/[^/]+\.json$/,
    compare: (a, b) => compareDates(edtfOf(a.date), edtfOf(b.date)) || byId(a, b),
    name: id,
  },
  initiatives: { schema: schema.initiative, file: /^data\/initiatives\.json$/, compare: byId, name: id },
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
    schema: grouping,
    file: /^data\/groupings\/[^/]+\.json$/,
    single: true,
    mayLack: true,
    compare: byId,
    name: id,
  },
};

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The kind whose records a file holds, or null. */
export function kindOfFile(path: string): Kind | null {
  return KIND_NAMES.find((kind) => KINDS[kind].file.test(path)) ?? null;
}

/** Where files of a kind lie, as messages say it: `data/events/….json`. */
export function whereOf(kind: Kind): string {
  return KINDS[kind].file.source.replace('[^/]+', '…').replace(/[\\^$]/g, '');
}

/** Records in canonical order; a new list. */
export function sortRecords<K extends Kind>(kind: K, records: readonly RecordOfKind<K>[]): RecordOfKind<K>[] {
  const { compare } = KINDS[kind];
  return compare ? [...records].sort(compare) : [...records];
}

type Member = Pick<Membership, 'place' | 'since'> & Partial<Pick<Membership, 'role'>>;

/** Hosts, then initiators, then members, each by adcode; who left and came back, by time. Groupings have no roles. */
export function compareMembers(a: Member, b: Member): number {
  const rank = { host: 0, initiator: 1, member: 2 };
  return (
    rank[a.role ?? 'member'] - rank[b.role ?? 'member'] ||
    compareText(a.place, b.place) ||
    compareText(a.since ?? '', b.since ?? '')
  );
}

/** Order by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
