/** Which packages are in a bundle, and under which licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX. */
  licence: string;
  /** The licence's text with its copyright, as the package has it. */
  text: string;
}

/** Licences under which code may ship: they ask for their text and nothing else. */
const ALLOWED: ReadonlySet<string> = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
const LICENCE_FILE = /^(third[-_]party[-_]licen[cs]es|licen[cs]e|copying|notice)\b/i;
const INSIDE = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\/(.*)$/;

/**
 * The packages of these modules, and those bundled inside them as their source maps say, by name. Throws where one is
 * not installed, has a licence that is not known to be fit, or none of its text.
 */
export function packagesOf(ids: Iterable<string>): ShippedPackage[] {
  const folders = new Set<string>();
  const seen = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const file = fileOf(id);
    const [, above, name] = INSIDE.exec(file) ?? [];
    if (!above || !name || seen.has(file)) continue;
    seen.add(file);
    folders.add(`${above}${name}`);
    open.push(...bundledIn(file, `${above}${name}`));
  }
  const packages = [...folders].map(readPackage);
  packages.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
  return packages.filter((own, index) => {
    const before = packages[index - 1];
    return before?.name !== own.name || before.version !== own.version;
  });
}

/** The file of a module. What the bundler itself puts in is its own. */
function fileOf(id: string): string {
  if (id.startsWith('\0rolldown/')) return `${process.cwd()}/node_modules/rolldown/${id.slice('\0rolldown/'.length)}`;
  // Its table is read off the dictionaries of that package.
  if (id === '\0virtual:traditional') return `${process.cwd()}/node_modules/opencc-js/package.json`;
  return normalize(id.replace(/^\0|\?.*$/g, '')).replaceAll('\\', '/');
}

/** The files of other packages that a file is made of, as its source map says. */
function bundledIn(file: string, folder: string): string[] {
  if (!existsSync(`${file}.map`)) return [];
  const { sources = [] } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources?: (string | null)[] };
  return sources.flatMap((source) => {
    const [, , name, rest] = INSIDE.exec(source ?? '') ?? [];
    return name ? [`${find(name, folder)}/${rest}`] : [];
  });
}

/** The folder of a package as Node finds it from another one. */
function find(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = `${folder}/node_modules/${name}`;
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name}: found in ${from}, expected it to be installed`);
  }
}

function readPackage(folder: string): ShippedPackage {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const [name, version, licence] = [about.name, about.version, about.license].map(String) as [string, string, string];
  if (!isAllowed(licence)) {
    const fit = [...ALLOWED].join(', ');
    throw new Error(`${name}@${version}: found licence ${licence}, expected ${fit} (scripts/licences/packages.ts)`);
  }
  const text = textIn(folder);
  if (!text) throw new Error(`${name}@${version}: found no text of its licence, expected a file such as LICENSE`);
  return { name, version, licence, text };
}

/** `MIT`, or of a choice such as `(MIT OR Apache-2.0)` one. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}

/** The licence files of a package; some have it at the end of what they tell of themselves. */
function textIn(folder: string): string {
  const names = readdirSync(folder).sort();
  const texts = names.filter((name) => LICENCE_FILE.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
  if (texts.length > 0) return texts.map((text) => text.trim()).join('\n\n');
  const readme = names.find((name) => /^readme\b/i.test(name));
  const told = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  return /^#+ *licen[cs]e\b[^\n]*\n(?<text>[\s\S]*copyright[\s\S]*)$/im.exec(told)?.groups?.text?.trim() ?? '';
}
