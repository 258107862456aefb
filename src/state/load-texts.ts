/** Reads the second part of the dataset, as careful as the first. Lazy-loaded. */
import { type Atlas, indexAtlas, type WholeAtlas } from '../model/atlas.ts';
import { joinParts, TEXTS } from '../model/texts.ts';
import { expectVersion, type Fetch, fetchHead, type LeftOut, type LoadError, problemOf, readRecords } from './load.ts';

/** Behind whatever else is under way. */
const fetchLow: Fetch = (url) => fetch(url, { priority: 'low' });

export type LoadedTexts = { whole: WholeAtlas; leftOut: readonly LeftOut[] } | { error: LoadError };

/**
 * Fetches and checks the second part at `url` and joins it with the first to another, whole atlas; never throws. It must
 * be of the same data as the first: between the two, others may have been published.
 */
export async function loadTexts(url: string, { file, extras }: Atlas, fetcher: Fetch = fetchLow): Promise<LoadedTexts> {
  try {
    const head = await fetchHead(url, fetcher);
    expectVersion(head, file.dataVersion);
    const { records, leftOut } = await readRecords(TEXTS, url, head, fetcher);
    return { whole: indexAtlas(joinParts(file, records), extras), leftOut };
  } catch (cause) {
    return { error: problemOf(cause) };
  }
}
