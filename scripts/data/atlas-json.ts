import { createHash } from 'node:crypto';
import { sourcesWithin } from '../../src/model/cited.ts';
import { evidenceOf } from '../../src/model/evidence.ts';
import * as schema from '../../src/model/schema.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import type { Dataset, Located } from './dataset.ts';
import { type Collection, compareMembers, type Judged, type RecordIn, sortRecords } from './kinds.ts';

/**
 * The published dataset. `dataVersion` is a prefix of the SHA-256 of everything else in it, so that it depends on the
 * content only.
 */
export function atlasOf(dataset: Dataset): AtlasFile {
  const list = <K extends Collection>(kind: K): RecordIn<K>[] => {
    const located: readonly Located<RecordIn<K>>[] = dataset[kind];
    return sortRecords(
      kind,
      located.map((entry) => entry.record),
    );
  };
  const corridor = new Set(
    dataset.groupings.flatMap(({ record: { id, members } }) =>
      id === CORRIDOR ? members.map(({ place }) => place) : [],
    ),
  );
  const sources = new Map(list('sources').map((source) => [source.id, source]));
  /** The records of a collection, each with the evidence that its sources give. */
  const judged = <K extends Judged>(kind: K): AtlasFile[K] =>
    list(kind).map((record) => {
      const cited = sourcesWithin(record).flatMap((id) => sources.get(id) ?? []);
      return { ...record, evidence: evidenceOf(cited) };
    }) as AtlasFile[K];
  const content = {
    schemaVersion: schema.SCHEMA_VERSION,
    places: list('places').map((place) => withCorridor(place, corridor)),
    industries: list('industries'),
    alliances: judged('alliances').map(withSortedMembers),
    events: judged('events'),
    initiatives: judged('initiatives'),
    specialisations: list('specialisations'),
    sources: list('sources'),
    disagreements: list('disagreements'),
    groupings: list('groupings').map(withSortedMembers),
  };
  const { schemaVersion, ...records } = content;
  const dataVersion = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return { schemaVersion, dataVersion, ...records };
}

/** The grouping whose members `corridor` of places tells; other groupings have no field there. */
const CORRIDOR = 'gr-g60';

/** A place with that field, in the order of the schema. */
function withCorridor(place: RecordIn<'places'>, members: ReadonlySet<string>): AtlasFile['places'][number] {
  const whole: AtlasFile['places'][number] = { ...place, corridor: members.has(place.id) };
  const keys = Object.keys(schema.place.entries).filter((key) => Object.hasOwn(whole, key));
  return Object.fromEntries(keys.map((key) => [key, Reflect.get(whole, key)])) as typeof whole;
}

function withSortedMembers<R extends { members: Parameters<typeof compareMembers>[0][] }>(record: R): R {
  return { ...record, members: [...record.members].sort(compareMembers) };
}
