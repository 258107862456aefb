import type { DataLanguage } from '../model/languages.ts';

/**
 * What whoever publishes the atlas may set: in `atlas.config.json` before it is built, or in the `<meta>` elements of
 * the built page, into which the build writes it. Each is null where nothing is set.
 */
export interface Config {
  /**
   * The number under which the competent authority reviewed this map (审图号), e.g. `GS(2026)0000号`. It stands on the
   * map in place of the words "schematic, not separately reviewed".
   */
  mapReviewNumber: string | null;
}

/** Longer names and numbers are a mistake. */
export const MAX_META_LENGTH = 60;

/** Reads the configuration from the page's `<meta>` elements. Shown as plain text; longer values are cut. */
export function readConfig(page: Pick<Document, 'querySelector'> = document): Config {
  return {
    mapReviewNumber: metaOf(page, 'map-review-number')?.slice(0, MAX_META_LENGTH) ?? null,
  };
}

/** The name that the page gives the atlas, in each language; null where it has none. */
export function readName(page: Pick<Document, 'querySelector'> = document): Record<DataLanguage, string | null> {
  const named = (language: DataLanguage) => metaOf(page, `name-${language}`)?.slice(0, MAX_META_LENGTH) ?? null;
  return { en: named('en'), zh: named('zh') };
}

/** What the page says under a name; null where it says nothing. */
export function metaOf(page: Pick<Document, 'querySelector'>, name: string): string | null {
  return page.querySelector(`meta[name="delta-atlas:${name}"]`)?.getAttribute('content')?.trim() || null;
}
