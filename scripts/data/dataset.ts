/** Parses files into typed records with their locations. Pure. */
import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import type { RawFile } from './files.ts';
import { problemOfIssue } from './issue-words.ts';
import { type JsonFault, type JsonText, parseJson } from './json-text.ts';
import {
  COLLECTION_NAMES,
  COLLECTION_TABLE,
  type Collection,
  collectionOfFile,
  type RecordIn,
  whereOf,
} from './kinds.ts';
import {
  isGeoFile,
  isGroundFile,
  isKnownFile,
  LICENCES_FILE,
  problemOfUnknown,
  REDIRECTS_FILE,
  SYNONYMS_FILE,
} from './known-files.ts';
import { type Problem, problemOfFile, quote } from './problem.ts';
import { findMissingGeo, readGeo } from './read-geo.ts';
import { type Redirects, readRedirects } from './redirects.ts';
import { NO_SYNONYMS, readSynonyms, type SynonymTable } from './synonyms.ts';

/** A record with its file. */
export interface Located<T> {
  file: string;
  /** Its name in messages: its id. */
  name: string;
  record: T;
  /** The line of a field such as `members.2.since`, or of its nearest ancestor. */
  lineOf: (field: string) => number;
}

export type LocatedRecords = { [K in Collection]: Located<RecordIn<K>>[] };

/** Everything of `data/` that satisfies the schema. */
export interface Dataset extends LocatedRecords {
  /** By file name without extension: `cities`. */
  geo: ReadonlyMap<string, FeatureCollection>;
  /** By file name without extension: `0`. Not validated here but by checkGround. */
  ground: ReadonlyMap<string, unknown>;
  redirects: Redirects;
  synonyms: SynonymTable;
  /** What could not be read or is missing, so that references to it are not reported as further problems. */
  unread: Unread;
}

interface Unread {
  ids: ReadonlySet<string>;
  kinds: ReadonlySet<Collection>;
  /** Names of files of data/geo/ and data/ground/: `cities`, `0`. */
  layers: ReadonlySet<string>;
}

interface Collected {
  records: LocatedRecords;
  geo: Map<string, FeatureCollection>;
  ground: Map<string, unknown>;
  redirects: Redirects;
  synonyms: SynonymTable;
  unread: { ids: Set<string>; kinds: Set<Collection>; layers: Set<string> };
  problems: Problem[];
}

/** Parses files into records. Records that do not satisfy the schema are left out and reported. */
export function readDataset(files: readonly RawFile[]): { dataset: Dataset; problems: Problem[] } {
  const out: Collected = {
    records: Object.fromEntries(COLLECTION_NAMES.map((kind) => [kind, []])) as unknown as LocatedRecords,
    geo: new Map(),
    ground: new Map(),
    redirects: {},
    synonyms: NO_SYNONYMS,
    unread: { ids: new Set(), kinds: new Set(), layers: new Set() },
    problems: [],
  };
  for (const file of files) {
    try {
      readFile(file, out);
    } catch (error) {
      const found = `what the data check itself fails at: ${(error as Error).message}`;
      markUnread(file.path, out);
      out.problems.push(problemOfFile(file.path, found, 'data that it can judge (please report this fault)'));
    }
  }
  findMissing(new Set(files.map(({ path }) => path)), out);
  const { records, problems, ...rest } = out;
  return { dataset: { ...records, ...rest }, problems };
}

function readFile(file: RawFile, out: Collected): void {
  const { path, fault } = file;
  if (fault) out.problems.push(problemOfFile(path, fault.found, fault.expected));
  else if (!isKnownFile(path)) out.problems.push(problemOfUnknown(path));
  if (!isKnownFile(path) || path.endsWith('.md')) return;
  const json = fault ? null : parseJson(file.text);
  if (!json || json.value === undefined) {
    out.problems.push(...(json?.faults ?? []).map((found) => problemOfFault(found, path, undefined)));
    markUnread(path, out);
    return;
  }
  // Layers are copied, never rewritten, so numbers with more digits than a double do not matter there.
  const isLayer = isGeoFile(path) || isGroundFile(path);
  const faults = json.faults.filter(({ kind }) => !isLayer || kind !== 'inexact');
  out.problems.push(...faults.map((found) => problemOfFault(found, path, json.value)));
  addValue(path, { ...json, faults }, out);
}

function addValue(path: string, json: JsonText, out: Collected): void {
  const kind = collectionOfFile(path);
  if (kind) addRecords(kind, path, json, out);
  else if (isGroundFile(path)) out.ground.set(baseName(path), json.value);
  else if (path === REDIRECTS_FILE) {
    const { redirects, problems } = readRedirects(json.value);
    out.redirects = redirects;
    out.problems.push(...problems);
  } else if (path === SYNONYMS_FILE) {
    const { table, problems } = readSynonyms(json);
    out.synonyms = table;
    out.problems.push(...problems);
  } else {
    const { collection, problems } = readGeo(path, json);
    if (collection) out.geo.set(baseName(path), collection);
    else markUnread(path, out);
    out.problems.push(...problems);
  }
}

/** Marks a file as unread, so that references to its content are not reported as missing. */
function markUnread(path: string, out: Collected): void {
  const kind = collectionOfFile(path);
  if (kind) out.unread.kinds.add(kind);
  if (isGeoFile(path) || isGroundFile(path)) out.unread.layers.add(baseName(path));
}

function findMissing(paths: ReadonlySet<string>, out: Collected): void {
  for (const kind of COLLECTION_NAMES) {
    if (COLLECTION_TABLE[kind].mayLack || [...paths].some((path) => collectionOfFile(path) === kind)) continue;
    out.unread.kinds.add(kind);
    const expected = COLLECTION_TABLE[kind].single
      ? `one of the ${kind} at least`
      : `a list of ${kind}, which may be empty`;
    out.problems.push(problemOfFile(whereOf(kind), 'no file', expected));
  }
  if (!paths.has(REDIRECTS_FILE))
    out.problems.push(problemOfFile(REDIRECTS_FILE, 'no file', 'a table old id → new id; {} where none was renamed'));
  if (!paths.has(SYNONYMS_FILE))
    out.problems.push(problemOfFile(SYNONYMS_FILE, 'no file', 'a table id → other names; {} where there are none'));
  if (!paths.has(LICENCES_FILE))
    out.problems.push(
      problemOfFile(LICENCES_FILE, 'no file', 'the licences of the data, which are published with them'),
    );
  for (const problem of findMissingGeo(paths)) {
    out.unread.layers.add(baseName(problem.file));
    out.problems.push(problem);
  }
}

function addRecords<K extends Collection>(kind: K, path: string, json: JsonText, out: Collected): void {
  const row = COLLECTION_TABLE[kind];
  const { value } = json;
  if (!row.single && !Array.isArray(value)) {
    out.unread.kinds.add(kind);
    out.problems.push(problemOfFile(path, quote(value), 'a list of records'));
    return;
  }
  const values: unknown[] = row.single ? [value] : (value as unknown[]);
  const list: Located<RecordIn<K>>[] = out.records[kind];
  values.forEach((entry, index) => {
    const start = row.single ? [] : [index];
    const lineOf = (field: string) => json.lineOf([...start, ...pathOf(field)]);
    const result = v.safeParse(row.schema, entry);
    // A record that lost something in parsing counts as unread.
    const isWhole = !json.faults.some(({ path }) => row.single || path?.[0] === index);
    if (result.success && isWhole) {
      list.push({ file: path, name: row.name(result.output), record: result.output, lineOf });
      return;
    }
    const name = rawName(entry, index);
    out.unread.ids.add(name);
    out.problems.push(
      ...(result.issues ?? []).map((issue) => {
        const problem = problemOfIssue(issue, path, name);
        return { ...problem, line: lineOf(problem.field) };
      }),
    );
  });
}

/** A dotted field as a path of keys and positions. */
function pathOf(field: string): (string | number)[] {
  if (field === '-' || field === '') return [];
  return field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** A JSON fault as a problem of the record it is in. */
function problemOfFault({ line, column, path, found, expected }: JsonFault, file: string, value: unknown): Problem {
  if (!path) return { file, line, record: '-', field: `column ${column}`, found, expected };
  const isList = Array.isArray(value);
  const index = typeof path[0] === 'number' ? path[0] : 0;
  const record = isList ? rawName(value[index], index) : rawName(value, -1);
  const field = (isList ? path.slice(1) : path).join('.') || '-';
  return { file, line, record, field, found, expected };
}

function rawName(entry: unknown, index: number): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : index < 0 ? '-' : `#${index + 1}`;
}

function baseName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(geo)?json$/, '');
}
