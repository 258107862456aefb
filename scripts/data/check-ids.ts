import type { Located } from './dataset.ts';
import { COLLECTION_NAMES } from './kinds.ts';
import type { Problem } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

/** Ids are unique across all kinds. */
export const checkIds: Check = (dataset) => {
  const seen = new Map<string, Located<object>>();
  return COLLECTION_NAMES.flatMap((kind) => {
    const list: Located<object>[] = dataset[kind];
    return list.flatMap((entry) => {
      const first = seen.get(entry.name);
      if (!first) {
        seen.set(entry.name, entry);
        return [];
      }
      return [problemAt(entry, 'id', `"${entry.name}", which ${first.file} has too`, 'an id that no other record has')];
    });
  });
};

/** Reserved file names on Windows, and `index`, the page of a folder. */
const NO_FILE_NAME = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;
/** Integer-like keys, which JavaScript puts first in objects. */
const WHOLE_NUMBER = /^\d+$/;
const LONGEST_ID = 60;

/** Ids are valid file names and object keys: only adcodes are numbers. */
export const checkIdNames: Check = (dataset) =>
  COLLECTION_NAMES.flatMap((kind) =>
    dataset[kind].flatMap((at): Problem[] => {
      if (!('id' in at.record) || kind === 'places') return [];
      const { id } = at.record;
      if (id.length > LONGEST_ID)
        return [problemAt(at, 'id', `${id.length} characters`, `an id of at most ${LONGEST_ID} characters`)];
      const isFree = !NO_FILE_NAME.test(id) && !WHOLE_NUMBER.test(id) && !(id in Object.prototype);
      return isFree
        ? []
        : [problemAt(at, 'id', `"${id}"`, 'an id with a word of its own: no number, no reserved name')];
    }),
  );

/** The file of an alliance or grouping is named after its id, an event is in the file of its (first possible) year. */
export const checkFileNames: Check = (dataset) => [
  ...[...dataset.alliances, ...dataset.groupings].flatMap((entry) => {
    const expected = entry.file.replace(/[^/]+$/, `${entry.record.id}.json`);
    return entry.file === expected ? [] : [problemAt(entry, 'id', `the file name ${entry.file}`, expected)];
  }),
  ...dataset.events.flatMap((entry) => {
    const year = /\d{4}/.exec(entry.record.date)?.[0];
    const expected = `data/events/${year}.json`;
    return entry.file === expected
      ? []
      : [problemAt(entry, 'date', `"${entry.record.date}" in ${entry.file}`, expected)];
  }),
];
