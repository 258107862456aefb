/** `data/redirects.json`: former and current ids of records, so that old links keep working. */
import * as v from 'valibot';
import { id } from '../../src/model/schema-parts.ts';
import type { RawFile } from './files.ts';
import { compareText } from './kinds.ts';
import { REDIRECTS_FILE } from './known-files.ts';
import { type Problem, problemOfFile, quote } from './problem.ts';
import { type Check, locatedRecords } from './walk.ts';

/** Old id → new id. */
export type Redirects = Readonly<Record<string, string>>;

const table = v.record(id, id);

/** Parses the table; a malformed one is reported, and treated as empty. */
export function readRedirects(value: unknown): { redirects: Redirects; problems: Problem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { redirects: {}, problems: [problemOfFile(REDIRECTS_FILE, quote(value), 'a table { old id: new id }')] };
  const result = v.safeParse(table, value);
  if (result.success) return { redirects: result.output, problems: [] };
  const problems = result.issues.map((issue) =>
    problemOf(v.getDotPath(issue) ?? '-', quote(issue.input), 'old id → new id, both lower-case words and hyphens'),
  );
  return { redirects: {}, problems };
}

/** Each redirect is from an unused id to that of an existing record, without chains. */
export const checkRedirects: Check = (dataset) => {
  const { redirects, unread } = dataset;
  const ids = new Set([...locatedRecords(dataset).map(({ name }) => name), ...unread.ids]);
  // Ids in unread files are unknown.
  const isWhole = unread.kinds.size === 0;
  return Object.entries(redirects).flatMap(([old, target]) => {
    if (ids.has(old)) return [problemOf(old, 'a record of that id', 'an id that no record has any more')];
    if (Object.hasOwn(redirects, target)) return [problemOf(old, `"${target}", which leads on`, 'the last id')];
    return ids.has(target) || !isWhole ? [] : [problemOf(old, `"${target}"`, 'the id of a record')];
  });
};

/** The canonical file, sorted by old id. */
export function canonicalRedirects(redirects: Redirects): RawFile {
  return { path: REDIRECTS_FILE, text: `${JSON.stringify(sortedRedirects(redirects), null, 2)}\n` };
}

export function sortedRedirects(redirects: Redirects): Redirects {
  return Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => compareText(a, b)));
}

function problemOf(record: string, found: string, expected: string): Problem {
  return { file: REDIRECTS_FILE, record, field: '-', found, expected };
}
