/** Where the site will stand, as far as whoever builds it has said so. */

const META = /(<meta\s+name="delta-atlas:site"\s+content=")([^"]*)(")/;

/**
 * The address of the site, ending in a slash, from the environment (`SITE_URL`) or else from the page's
 * `<meta name="delta-atlas:site">`; null where neither names one. Throws on anything that is no plain web address.
 */
export function siteAddress(given: string | undefined, html: string): string | null {
  const text = (given ?? '').trim() || (META.exec(html)?.[2] ?? '').trim();
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (!isPlain) throw new Error(`SITE_URL: found "${text}", expected an address such as https://example.org/atlas/`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The page with the address in its meta element, for the app to read. */
export function withSite(html: string, site: string | null): string {
  return site ? html.replace(META, (_, before, _old, after) => `${before}${site}${after}`) : html;
}
