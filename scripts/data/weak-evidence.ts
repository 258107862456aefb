import { sourcesWithin } from '../../src/model/cited.ts';
import { isWeak } from '../../src/model/evidence.ts';
import type { Dataset } from './dataset.ts';
import { JUDGED } from './kinds.ts';

/** As many records of a kind are named. */
const MOST_NAMES = 4;

/**
 * The records that rest on weak evidence (`isWeak`), a line per kind that has some: how many of how many, and the first.
 * No problems: such a record is worth having, and worth a better source. Sources that do not exist count as none; the
 * check of references reports them.
 */
export function weakEvidence(dataset: Dataset): string[] {
  const sources = new Map(dataset.sources.map(({ record }) => [record.id, record]));
  return JUDGED.flatMap((kind) => {
    const records = dataset[kind].map(({ record }) => record);
    const weak = records.filter((record) => isWeak(sourcesWithin(record).flatMap((id) => sources.get(id) ?? [])));
    if (weak.length === 0) return [];
    const names = weak.slice(0, MOST_NAMES).map(({ id }) => id);
    const more = weak.length > MOST_NAMES ? [`and ${weak.length - MOST_NAMES} more`] : [];
    const expected = "a source of the publisher's own that can be opened and is not of low reliability";
    return [
      `${kind}: found ${weak.length} of ${records.length} without ${expected} (${[...names, ...more].join(', ')})`,
    ];
  });
}
