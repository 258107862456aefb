import type { DataLanguage } from '../model/languages.ts';

/**
 * The publisher's configuration: set in `atlas.config.json` before the build, which writes it into `<meta>` elements of
 * the page, or directly there. Options that are not set are null.
 */
export interface Config {
  /**
   * The map review number issued by the authority (审图号), e.g. `GS(2026)0000号`. Shown on the map instead of
   * "schematic, not separately reviewed".
   */
  mapReviewNumber: string | null;
}

/** Maximum length of names and numbers, in characters. */
export const MAX_META_LENGTH = 60;

/** Reads the configuration from the page's `<meta>` elements. Shown as plain text; longer values are cut. */
export function readConfig(page: Pick<Document, 'querySelector'> = document): Config {
  return {
    mapReviewNumber: metaOf(page, 'map-review-number')?.slice(0, MAX_META_LENGTH) ?? null,
  };
}

/** The custom name of the atlas in each language; null if none is set. */
export function readName(page: Pick<Document, 'querySelector'> = document): Record<DataLanguage, string | null> {
  const named = (language: DataLanguage) => metaOf(page, `name-${language}`)?.slice(0, MAX_META_LENGTH) ?? null;
  return { en: named('en'), zh: named('zh') };
}

/** The content of a `<meta>` element by name; null if absent or empty. */
export function metaOf(page: Pick<Document, 'querySelector'>, name: string): string | null {
  return page.querySelector(`meta[name="delta-atlas:${name}"]`)?.getAttribute('content')?.trim() || null;
}
