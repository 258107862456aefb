import type { Plugin } from 'vite';
import { readSiteConfig, type SiteConfig } from './site-config.ts';

/** The meta elements of the page, `delta-atlas:<name>`, and what each says of the configuration. */
const META: Readonly<Record<string, (config: SiteConfig) => string | null>> = {
  'name-en': ({ name }) => name?.en ?? null,
  'name-zh': ({ name }) => name?.zh ?? null,
  contact: ({ contact }) => contact,
  'map-review-number': ({ mapReviewNumber }) => mapReviewNumber,
  'message-origins': ({ messageOrigins }) => messageOrigins.join(' '),
  site: ({ site }) => site,
};

/** The page with the configuration in its meta elements and its title. Throws where an element is missing. Pure. */
export function withConfig(html: string, config: SiteConfig): string {
  const written = Object.entries(META).reduce((page, [name, said]) => {
    const element = new RegExp(`(<meta\\s+name="delta-atlas:${name}"\\s+content=")[^"]*(")`);
    if (!element.test(page)) throw new Error(`index.html: found no <meta name="delta-atlas:${name}">, expected one`);
    return page.replace(element, (_, before: string, after: string) => before + escaped(said(config) ?? '') + after);
  }, html);
  const { name } = config;
  return name ? written.replace(/<title>[^<]*/, () => `<title>${escaped(`${name.en} · ${name.zh}`)}`) : written;
}

/** Vite plugin: writes `atlas.config.json` into the page, where a deployer may still edit it. */
export function siteConfig(): Plugin {
  return {
    name: 'site-config',
    transformIndexHtml: { order: 'pre', handler: (html) => withConfig(html, readSiteConfig()) },
  };
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
