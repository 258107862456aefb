/** Loads the second part of the dataset, with the same validation as the first. */
import { type Atlas, indexAtlas, type WholeAtlas } from '../model/atlas.ts';
import { joinParts, TEXT_SCHEMAS } from '../model/texts.ts';
import { type Fetch, type LeftOut, type LoadError, problemOf, readPart } from './load.ts';

/** Fetches with low priority. */
const fetchLow: Fetch = (url) => fetch(url, { priority: 'low' });

export type LoadedTexts = { whole: WholeAtlas; leftOut: readonly LeftOut[] } | { error: LoadError };

/**
 * Fetches and validates the second part at `url`, which must be of the same data version as the first, and joins both
 * into a whole atlas. Never throws.
 */
export async function loadTexts(
  url: string,
  { file, extras, support }: Atlas,
  fetcher: Fetch = fetchLow,
): Promise<LoadedTexts> {
  try {
    const { records, leftOut } = await readPart(TEXT_SCHEMAS, url, fetcher, file.dataVersion);
    return { whole: indexAtlas(joinParts(file, records), extras, support), leftOut };
  } catch (cause) {
    return { error: problemOf(cause) };
  }
}
