/** What a publisher sets: `atlas.config.json`, checked. What each field means stands in docs/publishing.md. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { MAX_META_LENGTH } from '../../src/ui/config.ts';
import { readContact } from '../../src/ui/contact.ts';
import { problemOfIssue } from '../data/issue-words.ts';
import { parseJson } from '../data/json-text.ts';
import { formatProblem, type Problem } from '../data/problem.ts';
import { siteAddress } from './site-address.ts';

export const CONFIG_FILE = 'atlas.config.json';

const shortText = (what: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => text.trim() === text && text !== '' && text.length <= MAX_META_LENGTH,
      `expected ${what} of at most ${MAX_META_LENGTH} characters, without spaces around it`,
    ),
  );
const origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'expected an origin such as https://portal.example.org, without a path or a slash at its end'),
);

const config = v.strictObject({
  /** What the atlas calls itself, in both languages; null: Delta Atlas. */
  name: v.nullable(
    v.strictObject({ en: shortText('a name'), zh: shortText('a name') }, 'expected {"en": …, "zh": …} or null'),
  ),
  /** A mail address or a web page. */
  contact: v.nullable(
    v.pipe(
      v.string(),
      v.check(
        (text) => readContact(text) !== null,
        'expected a mail address such as map@example.org, or a page such as https://example.org/contact',
      ),
    ),
  ),
  /** The number (审图号) under which the published map was reviewed. */
  mapReviewNumber: v.nullable(shortText('a number')),
  /** Of pages that may read and change the state of a map embedded in them; empty: any that says hello. */
  messageOrigins: v.array(origin),
  /** Where the atlas will stand. The environment's SITE_URL goes before. */
  site: v.nullable(
    v.pipe(v.string(), v.check(isSite, 'expected an address such as https://example.org/atlas/, without ? and #')),
  ),
});

export type SiteConfig = v.InferOutput<typeof config>;

/** Reads the text of the file; `config` is null where anything is wrong. Pure. */
export function parseConfig(text: string): { config: SiteConfig | null; problems: Problem[] } {
  const json = parseJson(text);
  const faults = json.faults.map(({ line, column, path, found, expected }): Problem => {
    const field = path === null || path.length === 0 ? `column ${column}` : path.join('.');
    return { file: CONFIG_FILE, line, record: '-', field, found, expected };
  });
  if (json.value === undefined) return { config: null, problems: faults };
  const result = v.safeParse(config, json.value);
  const known = `one of ${Object.keys(config.entries).join(', ')}`;
  const issues = (result.issues ?? []).map((issue): Problem => {
    const problem = problemOfIssue(issue, CONFIG_FILE, '-', known);
    return { ...problem, line: json.lineOf((issue.path ?? []).map(({ key }) => key as string | number)) };
  });
  const problems = [...faults, ...issues];
  return { config: result.success && problems.length === 0 ? result.output : null, problems };
}

/** The checked file. Throws with all its problems, one a line; also where there is no such file. */
export function readSiteConfig(path = CONFIG_FILE): SiteConfig {
  const { config, problems } = parseConfig(readFileSync(path, 'utf8'));
  if (!config) throw new Error(problems.map(formatProblem).join('\n'));
  return config;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function isSite(text: string): boolean {
  try {
    return siteAddress(text, '') !== null;
  } catch {
    return false;
  }
}
