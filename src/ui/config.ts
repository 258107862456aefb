/** What whoever publishes the atlas may set, by editing one line of the built page. */
export interface Config {
  /**
   * The number under which the competent authority reviewed this map (审图号), e.g. `GS(2026)0000号`; null = none.
   * Set it in index.html: `<meta name="delta-atlas:map-review-number" content="…">`. It then stands on the map in
   * place of the words "schematic, not separately reviewed".
   */
  mapReviewNumber: string | null;
}

const LONGEST = 60;

/** Reads the configuration from the page's `<meta>` elements. Shown as plain text; longer values are cut. */
export function readConfig(page: Pick<Document, 'querySelector'> = document): Config {
  const element = page.querySelector('meta[name="delta-atlas:map-review-number"]');
  const text = element?.getAttribute('content')?.trim().slice(0, LONGEST);
  return { mapReviewNumber: text || null };
}
