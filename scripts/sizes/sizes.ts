/** Size budgets of a first visit until the page is interactive, computed from the built site. Pure. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Path below `dist/` → content. */
export type Site = ReadonlyMap<string, Uint8Array>;

interface Budget {
  name: string;
  /** kB (1,000 bytes) after gzip at level 9. */
  allowed: number;
  /** The files that count. */
  files: (visit: Visit) => readonly string[];
}

/** The files that a first visit needs before it is interactive. */
export interface Visit {
  html: string;
  /** The entry and everything it imports statically, and the larger of the languages' words. */
  scripts: readonly string[];
  styles: readonly string[];
  /** Preloaded by the page: the first part of the data. */
  preloads: readonly string[];
}

export interface Size {
  name: string;
  found: number;
  allowed: number;
  /** The files that count, largest first, each with its kB. */
  files: readonly (readonly [string, number])[];
}

/** THE TABLE of budgets: adding one is adding a row. */
const BUDGETS: readonly Budget[] = [
  { name: 'page with picture', allowed: 30, files: ({ html }) => [html] },
  { name: 'scripts until interactive', allowed: 89, files: ({ scripts }) => scripts },
  { name: 'styles before the first paint', allowed: 12, files: ({ styles }) => styles },
  { name: 'first part of the data', allowed: 45, files: () => ['data/first.json'] },
  {
    name: 'everything until interactive',
    // 135 before the records doubled (49 to 88 alliances, 115 to 229 events): 16 more of data, 6 more of
    // the picture; 3 more since addresses, translated pages and Back are mended in the start; 2 for groupings; 1 for the
    // links to the parts of the page, 1 for tabs, 3 for names that know what lies over the map and what is lit by a choice;
    // 1 for windows that are low and text that the reader has made larger.
    allowed: 171,
    files: ({ html, scripts, styles, preloads }) => [html, ...scripts, ...styles, ...preloads],
  },
];

/** A string that only the map engine contains, which must not be among the entry's static imports. */
const ENGINE = /maplibregl-canvas-container/;

/** The files that the built page loads on a first visit. Throws if one of them is missing. */
export function visitOf(site: Site): Visit {
  const html = textOf(site, 'index.html');
  const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '';
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  const hrefs = (rel: string) =>
    links.filter((tag) => attribute(tag, 'rel') === rel).map((tag) => attribute(tag, 'href'));
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const entries = scripts.map((tag) => attribute(tag, 'src')).filter(Boolean);
  // The early script fetches one of them, the reader's (src/early.js).
  const words = scripts.flatMap((tag) => ['data-en', 'data-zh'].map((name) => attribute(tag, name))).filter(Boolean);
  const [longest] = words.map(posix.normalize).sort((a, b) => gzipKilobytes(site, b) - gzipKilobytes(site, a));
  if (entries.length === 0) throw new Error('index.html: found no script, expected the entry');
  const visit = {
    html: 'index.html',
    scripts: [...closureOf(site, entries.map(posix.normalize)), ...(longest === undefined ? [] : [longest])],
    styles: hrefs('stylesheet').map(posix.normalize),
    preloads: hrefs('preload').map(posix.normalize),
  };
  for (const path of [...visit.styles, ...visit.preloads]) textOf(site, path);
  return visit;
}

/** Every budget with what was found. */
export function sizesOf(site: Site): Size[] {
  const visit = visitOf(site);
  return BUDGETS.map(({ name, allowed, files }) => {
    const sized = [...new Set(files(visit))].map((path) => [path, gzipKilobytes(site, path)] as const);
    sized.sort(([, a], [, b]) => b - a);
    return { name, allowed, found: sized.reduce((sum, [, size]) => sum + size, 0), files: sized };
  });
}

/** Exceeded budgets and other problems, in sentences; empty if there are none. */
export function complaintsOf(site: Site): string[] {
  const over = sizesOf(site)
    .filter(({ found, allowed }) => found > allowed)
    .map(({ name, found, allowed, files }) => {
      const largest = files.slice(0, 5).map(([path, size]) => `${path} ${size.toFixed(1)}`);
      return `${name}: found ${found.toFixed(1)} kB, expected at most ${allowed} kB; largest: ${largest.join(', ')}`;
    });
  const heavy = visitOf(site)
    .scripts.filter((path) => ENGINE.test(textOf(site, path)))
    .map((path) => `${path}: found the map engine in the entry's static imports, expected it in a chunk of its own`);
  return [...over, ...heavy];
}

/** Files and all they import statically, as the bundler writes it; `import()` does not count. */
function closureOf(site: Site, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = posix.dirname(path);
    for (const [, target = ''] of textOf(site, path).matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      open.push(posix.join(folder, target));
    }
  }
  return [...found];
}

function gzipKilobytes(site: Site, path: string): number {
  return gzipSync(contentOf(site, path), { level: 9 }).length / 1000;
}

function textOf(site: Site, path: string): string {
  return new TextDecoder().decode(contentOf(site, path));
}

function contentOf(site: Site, path: string): Uint8Array {
  const content = site.get(path);
  if (!content) throw new Error(`dist/${path}: found no such file, expected it because the page names it`);
  return content;
}
