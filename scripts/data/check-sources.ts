import type { Problem } from './problem.ts';
import { type Check, locatedRecords, problemAt, walk } from './walk.ts';

/** A source has an address if and only if `urlKind` says so. Citations are checked in check-references.ts. */
export const checkSources: Check = (dataset) =>
  dataset.sources.flatMap((at) => {
    const { url, urlKind } = at.record;
    if ((url === null) === (urlKind === 'none')) return [];
    return [problemAt(at, 'urlKind', `"${urlKind}" with url ${url}`, url === null ? '"none"' : '"original" or "copy"')];
  });

/** The status of an initiative has sources, unless it is unknown. */
export const checkStatuses: Check = (dataset) =>
  dataset.initiatives.flatMap((at) => {
    const { status } = at.record;
    if (!status || status.state === 'unknown' || status.sources.length > 0) return [];
    return [problemAt(at, 'status.sources', 'none', `a source that says "${status.state}"`)];
  });

/** Warns of sources that nothing cites. */
export const findUncitedSources: Check = (dataset): Problem[] => {
  // Unread records may cite them.
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
