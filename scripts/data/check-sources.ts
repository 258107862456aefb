import type { Problem } from './problem.ts';
import { type Check, locatedRecords, problemAt, walk } from './walk.ts';

/** An address is there exactly when `urlKind` says so. That every cited source exists is a matter of references. */
export const checkSources: Check = (dataset) =>
  dataset.sources.flatMap((at) => {
    const { url, urlKind } = at.record;
    if ((url === null) === (urlKind === 'none')) return [];
    return [problemAt(at, 'urlKind', `"${urlKind}" with url ${url}`, url === null ? '"none"' : '"original" or "copy"')];
  });

/** Sources that nothing cites. Not wrong, but worth a look: a warning. */
export const findUncitedSources: Check = (dataset): Problem[] => {
  // What could not be read may cite them.
  if (dataset.unread.kinds.size > 0 || dataset.unread.ids.size > 0) return [];
  const cited = new Set(
    locatedRecords(dataset).flatMap(({ record }) =>
      walk(record).flatMap(({ path, value }) =>
        path.split('.').at(-1) === 'sources' && Array.isArray(value) ? value : [],
      ),
    ),
  );
  return dataset.sources
    .filter((at) => !cited.has(at.record.id))
    .map((at) => problemAt(at, 'id', 'a source that no record cites', 'a record that cites it'));
};
