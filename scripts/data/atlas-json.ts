import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../../src/model/schema.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import type { Dataset } from './dataset.ts';
import { type Collection, compareMembers, type RecordIn, sortRecords } from './kinds.ts';

/**
 * The published dataset. `dataVersion` is a prefix of the SHA-256 of everything else in it, so that it depends on the
 * content only.
 */
export function atlasOf(dataset: Dataset): AtlasFile {
  const list = <K extends Collection>(kind: K): RecordIn<K>[] =>
    sortRecords(
      kind,
      dataset[kind].map((entry) => entry.record),
    );
  const content = {
    schemaVersion: SCHEMA_VERSION,
    places: list('places'),
    industries: list('industries'),
    alliances: list('alliances').map(withSortedMembers),
    events: list('events'),
    initiatives: list('initiatives'),
    specialisations: list('specialisations'),
    sources: list('sources'),
    disagreements: list('disagreements'),
    groupings: list('groupings').map(withSortedMembers),
  };
  const { schemaVersion, ...records } = content;
  const dataVersion = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return { schemaVersion, dataVersion, ...records };
}

function withSortedMembers<R extends { members: Parameters<typeof compareMembers>[0][] }>(record: R): R {
  return { ...record, members: [...record.members].sort(compareMembers) };
}
