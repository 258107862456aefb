import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { siteAddress, withSite } from '../config/site-address.ts';
import { readSiteConfig } from '../config/site-config.ts';
import { classicScript } from '../page/early-script.ts';

type SiteFiles = typeof import('./site-files.tsx');

export const DATA = 'public/data';
export const CACHE = '.cache/pictures';
const DOOR = 'src/door.js';
/** The number that src/ui/config.ts reads. */
const REVIEW = /name="delta-atlas:map-review-number"\s+content="([^"]*)"/;
/** `PREVIEWS=later`: the pages name their pictures, and scripts/draw-previews.ts draws them beside the first visit. */
const LATER = 'later';
export const NO_NAME = { en: null, zh: null };
const STYLE = 'scripts/pages/record.css';

/**
 * Vite plugin: metadata in the head of the atlas's page, and a static page, a preview picture and an oEmbed response per
 * alliance and place. The address of the site is set by the environment (`SITE_URL`) or `atlas.config.json`; without it,
 * everything that needs absolute addresses is left out, with a warning.
 */
export function sitePages(): Plugin {
  let isBuild = false;
  let door = '';
  let style = '';
  /** null = named by the pages and drawn later. */
  let pictures: ReadonlyMap<string, Uint8Array | null> = new Map();
  const siteFiles = async () => {
    const options = { configFile: false, logLevel: 'error' } as const;
    const { module } = await runnerImport<SiteFiles>('./scripts/pages/site-files.tsx', options);
    module.nameAtlas(readSiteConfig().name ?? NO_NAME);
    module.speakTraditional(DATA);
    return module;
  };
  return {
    name: 'site-pages',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      door = this.emitFile({ type: 'asset', name: 'door.js', source: await classicScript(DOOR) });
      style = this.emitFile({ type: 'asset', name: 'record.css', source: readFileSync(STYLE, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const module = await siteFiles();
        if (isBuild && process.env.PREVIEWS === LATER) {
          pictures = new Map(module.picturePaths(DATA).map((path) => [path, null]));
        } else if (isBuild) {
          const drawn = await module.sitePictures(DATA, CACHE, reviewNumberIn(html)).catch((cause: Error) => {
            console.warn(`pages: no preview pictures: ${cause.message.split('\n')[0]}`);
            return { pictures: new Map<string, Uint8Array>(), failed: new Map<string, string>() };
          });
          pictures = drawn.pictures;
          for (const [path, why] of drawn.failed) {
            console.error(`pages: ${path}: found no way to draw it (${why}), expected a picture; its page has none`);
          }
        }
        const site = siteAddress(process.env.SITE_URL, html);
        const head = module.homeHead(DATA, site, pictures);
        return withSite(html, site).replace('</head>', () => `${head}</head>`);
      },
    },
    async writeBundle({ dir = 'dist' }, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const html = String(index.source);
      const site = siteAddress(undefined, html);
      const { siteFiles: filesOf } = await siteFiles();
      const given = { ...sharedPageParts(html), site, door: this.getFileName(door) };
      const frame = { ...given, styles: [...given.styles, this.getFileName(style)] };
      const files = filesOf(DATA, frame, pictures);
      for (const [path, content] of [...files, ...pictures]) {
        if (content === null) continue;
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      }
      if (site === null) {
        console.log('pages: no SITE_URL: no sitemap, oEmbed answers and preview pictures in the pages, which need one');
      }
    },
  };
}

/** The map review number that a page is configured with; null = none. */
export function reviewNumberIn(html: string): string | null {
  return REVIEW.exec(html)?.[1] || null;
}

/** The elements of the built page of the atlas that record pages share. Throws if one is missing. */
export function sharedPageParts(html: string) {
  const tags = [...html.matchAll(/<(?:script|link|meta)\b[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const addressOf = (what: string, tag: string | undefined, name: string) => {
    const address = tag && attribute(tag, name);
    if (!address) throw new Error(`index.html: found no ${what}, expected one for the pages of records`);
    return address.replace(/^\.\//, '');
  };
  const [, early, code = ''] = /(<script data-en[^>]*>)([\s\S]*?)<\/script>/.exec(html) ?? [];
  const words = ['en', 'zh'].map((language) => [language, addressOf('words', early, `data-${language}`)] as const);
  return {
    policy: /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "default-src 'none'",
    settings: tags.filter((tag) => /name="delta-atlas:/.test(tag)),
    styles: tags
      .filter((tag) => attribute(tag, 'rel') === 'stylesheet')
      .map((tag) => addressOf('style sheet', tag, 'href')),
    early: code,
    words: Object.fromEntries(words),
    entry: addressOf(
      'entry',
      tags.find((tag) => attribute(tag, 'type') === 'module'),
      'src',
    ),
  };
}
