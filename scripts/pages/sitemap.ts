/** sitemap.xml and robots.txt. Pure. */

/** A page in all its languages: `hreflang` and path relative to the site root of each. */
export type Versions = readonly (readonly [hreflang: string, path: string])[];

/** sitemap.xml: every language version of every page, with links to the others. */
export function sitemap(site: string, pages: readonly Versions[]): string {
  const entries = pages.flatMap((versions) => {
    const links = versions.map(
      ([hreflang, path]) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escaped(site + path)}"/>`,
    );
    const paths = [...new Set(versions.map(([, path]) => path))];
    return paths.map((path) => `<url><loc>${escaped(site + path)}</loc>${links.join('')}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** robots.txt: allows everything. Only effective at the root of a host, unlike the sitemap. */
export function robots(site: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
