/**
 * Loads a part of the dataset. Network, status, JSON, version and every record are validated; of data newer than the
 * page, unknown fields are ignored. Invalid records are left out and reported, so that the rest can be shown.
 */
import * as v from 'valibot';
import { asKnown } from '../model/as-known.ts';
import {
  COLLECTIONS,
  type Collection,
  type Extras,
  FIRST_SCHEMAS,
  givenSupport,
  isWater,
  type RecordsIn,
  water,
} from '../model/parts.ts';
import { SCHEMA_VERSION, schemaVersion } from '../model/schema.ts';
import type { FirstFile } from '../model/types.ts';
import { inSlices } from './slices.ts';

/** Why the atlas, or its texts, could not be loaded. */
export interface LoadError {
  code: 'network' | 'status' | 'truncated' | 'version' | 'shape' | 'changed';
  detail: string;
}

/** A record that was left out, or shown without its texts. */
export interface LeftOut {
  /** Its id, or its position. */
  record: string;
  /** What is wrong with it, for maintainers of the data. */
  problem: string;
}

export type Loaded = { file: FirstFile; extras: Extras; leftOut: readonly LeftOut[] } | { error: LoadError };

type Fields = Record<string, unknown>;
export type Fetch = (url: string) => Promise<Response>;
type Schemas = Readonly<Record<Collection, v.GenericSchema>>;

/** Aborts loading a part; caught where loading began. */
class Failure extends Error {
  readonly problem: LoadError;

  constructor(code: LoadError['code'], detail: string) {
    super(detail);
    this.problem = { code, detail: detail.slice(0, 200) };
  }
}

/** Fetches and validates the first part at `url`; never throws. */
export async function loadFirst(url: string, fetcher: Fetch = fetch): Promise<Loaded> {
  try {
    const { head, records, leftOut } = await readPart(FIRST_SCHEMAS, url, fetcher);
    if (records.places.length === 0) throw new Failure('shape', 'found no valid place');
    const versions = { schemaVersion: String(head.schemaVersion), dataVersion: versionOf(head) };
    return { file: { ...versions, ...records }, extras: readExtras(head), leftOut };
  } catch (cause) {
    return { error: problemOf(cause) };
  }
}

/**
 * Every valid record of a part, from its first file (`head`) and the files listed there, and what was left out. Throws
 * Failure if a file is unreadable or of another data version, as when data are published while the page loads.
 */
export async function readPart<S extends Schemas>(
  schemas: S,
  url: string,
  fetcher: Fetch,
  dataVersion?: string,
): Promise<{ head: Fields; records: RecordsIn<S>; leftOut: LeftOut[] }> {
  const head = await fetchObject(url, fetcher);
  checkHead(head);
  const lists = new Map(COLLECTIONS.map((name): [Collection, unknown[]] => [name, []]));
  const leftOut: LeftOut[] = [];
  const readFile = async (file: Fields) => {
    const [found, expected] = [versionOf(file), dataVersion ?? versionOf(head)];
    if (found !== expected) throw new Failure('changed', `found dataVersion ${found}, expected ${expected}`);
    for (const [name, list] of lists) {
      await inSlices((file[name] ?? []) as unknown[], (candidate, index) => {
        const result = v.safeParse(schemas[name], asKnown(schemas[name], candidate));
        if (result.success) list.push(result.output);
        else leftOut.push(problemWith(name, index, candidate, result.issues[0]));
      });
    }
  };
  await readFile(head);
  for (const name of (head.more ?? []) as unknown[]) {
    await readFile(await fetchObject(new URL(String(name), url).href, fetcher));
  }
  // Each list was validated by its own schema, which the compiler cannot infer.
  return { head, records: Object.fromEntries(lists) as RecordsIn<S>, leftOut };
}

function checkHead(head: Fields): void {
  const version = String(head.schemaVersion);
  if (!v.safeParse(schemaVersion, version).success) {
    throw new Failure('version', `found schemaVersion ${version.slice(0, 20)}, expected ${SCHEMA_VERSION}`);
  }
  for (const name of COLLECTIONS) {
    // Files of schema version 1.0 have no groupings.
    if (name === 'groupings' && head[name] === undefined) continue;
    if (!Array.isArray(head[name])) throw new Failure('shape', `found ${name}: ${typeof head[name]}, expected a list`);
  }
}

function versionOf(file: Fields): string {
  return String(file.dataVersion ?? '').slice(0, 12);
}

async function fetchObject(url: string, fetcher: Fetch): Promise<Fields> {
  const raw = await fetchJson(url, fetcher);
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Fields;
  throw new Failure('shape', `found ${Array.isArray(raw) ? 'a list' : typeof raw}, expected an object`);
}

async function fetchJson(url: string, fetcher: Fetch): Promise<unknown> {
  let text: string;
  try {
    const response = await fetcher(url);
    if (!response.ok) throw new Failure('status', `${response.status} ${response.statusText}`.trim());
    text = await response.text();
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('network', messageOf(cause));
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('truncated', messageOf(cause));
  }
}

/** Invalid extras are dropped: the support can be computed, and water labels are optional. */
function readExtras(head: Fields): Extras {
  const support = asKnown(givenSupport, head.support);
  const waters = Array.isArray(head.waters) ? head.waters.map((candidate) => asKnown(water, candidate)) : [];
  return {
    waters: waters.filter(isWater),
    support: v.is(givenSupport, support) ? support : null,
  };
}

function problemWith(name: string, index: number, candidate: unknown, issue: v.BaseIssue<unknown>): LeftOut {
  const id = (candidate as { id?: unknown } | null)?.id;
  const record = typeof id === 'string' ? id.slice(0, 60) : `${name}[${index}]`;
  return { record, problem: `${(issue.path ?? []).map(({ key }) => key).join('.')}: ${issue.message}`.slice(0, 300) };
}

export function problemOf(cause: unknown): LoadError {
  return cause instanceof Failure ? cause.problem : { code: 'shape', detail: messageOf(cause) };
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
}
