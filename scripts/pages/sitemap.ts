/** What search engines are told about the site as a whole. Pure. */

/** A page in all its languages: `hreflang` and path below the site of each. */
export type Versions = readonly (readonly [hreflang: string, path: string])[];

/** sitemap.xml: every version of every page, each naming the others. */
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

/** robots.txt: everything may be read. It is heard only at the root of a host; the sitemap counts wherever it stands. */
export function robots(site: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
