/** The pictures are of the records of a list, so that an addition to data/ changes none of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFile } from '../../src/model/types.ts';

/** Written anew with all that there are where it is deleted: `npm run golden`. */
export const RECORDS_FILE = join(import.meta.dirname, 'records.json');

type Records = Record<string, unknown>[];

/** The ids of the list that the data have; of all records where there is no list. Sources follow from the others. */
export function keptIds(file: AtlasFile): string[] {
  const all = listsOf(file).flatMap(([kind, records]) => (kind === 'sources' ? [] : records.flatMap(idsOf)));
  if (!existsSync(RECORDS_FILE)) return all;
  const kept = new Set<string>(JSON.parse(readFileSync(RECORDS_FILE, 'utf8')));
  return all.filter((id) => kept.has(id));
}

/** The atlas with these records and whatever they name, in the order of the data. */
export function keptOnly(file: AtlasFile, ids: readonly string[]): AtlasFile {
  const byId = new Map(
    listsOf(file).flatMap(([, records]) => records.flatMap((one) => idsOf(one).map((id) => [id, one]))),
  );
  const kept = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) keep(inner);
    if (typeof value !== 'string' || kept.has(value) || !byId.has(value)) return;
    kept.add(value);
    keep(byId.get(value));
  };
  keep(ids);
  // A specialisation has no id, but a place and an industry.
  const isKept = ({ id, place, industry }: Records[number]) =>
    [id ?? [place, industry]].flat().every((one) => kept.has(String(one)));
  const lists = listsOf(file).map(([kind, records]) => [kind, records.filter(isKept)]);
  return { ...file, ...Object.fromEntries(lists) };
}

function listsOf(file: AtlasFile): [kind: string, records: Records][] {
  return Object.entries<unknown>(file as unknown as Record<string, unknown>).filter(
    (entry): entry is [string, Records] => Array.isArray(entry[1]),
  );
}

function idsOf({ id }: Records[number]): string[] {
  return typeof id === 'string' ? [id] : [];
}
