import type { Located } from './dataset.ts';
import { KIND_NAMES } from './kinds.ts';
import { type Check, problemAt } from './walk.ts';

/** Ids are unique, across all kinds too: an id alone names one record for ever. */
export const checkIds: Check = (dataset) => {
  const seen = new Map<string, Located<object>>();
  return KIND_NAMES.flatMap((kind) => {
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

/** An alliance's file is named for its id, an event stands in the file of its (first possible) year. */
export const checkFileNames: Check = (dataset) => [
  ...dataset.alliances.flatMap((entry) => {
    const expected = `data/alliances/${entry.record.id}.json`;
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
