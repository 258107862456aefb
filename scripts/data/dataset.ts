/** From files to typed records that remember where they stand. Pure. */
import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import type { RawFile } from './files.ts';
import { KIND_NAMES, KINDS, type Kind, kindOfFile, type RecordOfKind } from './kinds.ts';
import { type Problem, quote } from './problem.ts';
import { REDIRECTS_FILE, type Redirects, readRedirects } from './redirects.ts';

/** A record and the file it stands in. */
export interface Located<T> {
  file: string;
  /** What messages call it: its id. */
  name: string;
  record: T;
}

export type Records = { [K in Kind]: Located<RecordOfKind<K>>[] };

/** Everything of `data/` that satisfies the schema. */
export interface Dataset extends Records {
  /** By file name without its ending: `cities`. */
  geo: ReadonlyMap<string, FeatureCollection>;
  /** By file name without its ending: `0`. As it was read: checkGround judges it. */
  ground: ReadonlyMap<string, unknown>;
  redirects: Redirects;
  /** What is there but could not be read: references to it are no second problem. */
  unread: { ids: ReadonlySet<string>; kinds: ReadonlySet<Kind> };
}

/** Parses files into records. What does not satisfy the schema is left out and reported. */
export function readDataset(files: readonly RawFile[]): { dataset: Dataset; problems: Problem[] } {
  const out: Collected = {
    records: Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as unknown as Records,
    unread: { ids: new Set(), kinds: new Set() },
    problems: [],
  };
  const geo = new Map<string, FeatureCollection>();
  const ground = new Map<string, unknown>();
  let redirects: Redirects = {};
  for (const file of files) {
    const kind = kindOfFile(file.path);
    const isGeo = file.path.startsWith('data/geo/');
    const isGround = file.path.startsWith('data/ground/');
    const value = parse(file, out.problems);
    if (file.path === REDIRECTS_FILE) {
      const read = readRedirects(value);
      redirects = read.redirects;
      if (value !== undefined) out.problems.push(...read.problems);
      continue;
    }
    if (!kind && !isGeo && !isGround)
      out.problems.push(problemOfFile(file.path, 'an unknown file', 'a name of the table in kinds.ts'));
    else if (kind && value === undefined) out.unread.kinds.add(kind);
    else if (kind) addRecords(kind, file.path, value, out);
    else if (isGround) ground.set(baseName(file.path), value);
    else if (value !== undefined) geo.set(baseName(file.path), value as FeatureCollection);
  }
  for (const kind of KIND_NAMES) {
    if (files.some((file) => kindOfFile(file.path) === kind)) continue;
    out.unread.kinds.add(kind);
    out.problems.push(problemOfFile(`data/${kind}`, 'no file', `a file of ${kind}`));
  }
  return { dataset: { ...out.records, geo, ground, redirects, unread: out.unread }, problems: out.problems };
}

interface Collected {
  records: Records;
  unread: { ids: Set<string>; kinds: Set<Kind> };
  problems: Problem[];
}

function addRecords<K extends Kind>(kind: K, path: string, value: unknown, out: Collected): void {
  const row = KINDS[kind];
  if (!row.single && !Array.isArray(value)) {
    out.unread.kinds.add(kind);
    out.problems.push(problemOfFile(path, quote(value), 'a list of records'));
    return;
  }
  const values: unknown[] = row.single ? [value] : (value as unknown[]);
  const list: Located<RecordOfKind<K>>[] = out.records[kind];
  values.forEach((entry, index) => {
    const result = v.safeParse(row.schema, entry);
    if (result.success) {
      list.push({ file: path, name: row.name(result.output), record: result.output });
      return;
    }
    const name = rawName(entry, index);
    out.unread.ids.add(name);
    out.problems.push(...result.issues.map((issue) => problemOf(issue, path, name)));
  });
}

function problemOf(issue: v.BaseIssue<unknown>, file: string, record: string): Problem {
  const field = v.getDotPath(issue) ?? '-';
  // The schema's own words, where it has some, say more than the type that was expected.
  const said = issue.message.replace(/^expected /, '');
  const own = issue.message.startsWith('expected ') ? said : (issue.expected ?? said);
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  return {
    file,
    record,
    field,
    found: unknown ? 'a field the schema has not' : quote(issue.input),
    expected: unknown ? 'a field of src/model/schema.ts' : own,
  };
}

function rawName(entry: unknown, index: number): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : `#${index + 1}`;
}

function parse(file: RawFile, problems: Problem[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    problems.push(problemOfFile(file.path, (error as Error).message, 'JSON'));
    return undefined;
  }
}

function baseName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(geo)?json$/, '');
}

function problemOfFile(file: string, found: string, expected: string): Problem {
  return { file, record: '-', field: '-', found, expected };
}
