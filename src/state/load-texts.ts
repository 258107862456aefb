/** Reads the second part of the dataset, as careful as the first. Its code comes when the page works. */
import type { Atlas } from '../model/atlas.ts';
import { completerOf } from '../model/complete.ts';
import { expectVersion, type Fetch, fetchHead, type LeftOut, type LoadError, problemOf, readRecords } from './load.ts';

/** Behind whatever else is under way. */
const fetchLow: Fetch = (url) => fetch(url, { priority: 'low' });

export type LoadedTexts = { leftOut: readonly LeftOut[] } | { error: LoadError };

/**
 * Fetches and checks the second part at `url` and completes the atlas with it, in place; never throws. It must be of
 * the same data as the first: between the two, others may have been published.
 */
export async function loadTexts(url: string, atlas: Atlas, fetcher: Fetch = fetchLow): Promise<LoadedTexts> {
  try {
    const head = await fetchHead(url, fetcher);
    expectVersion(head, atlas.file.dataVersion);
    return { leftOut: await readRecords('texts', url, head, fetcher, completerOf(atlas)) };
  } catch (cause) {
    return { error: problemOf(cause) };
  }
}
