/**
 * Reads the dataset file. Trusts nothing: network, status, JSON, version and every single record are checked; a
 * record that is not as the schema says is left out and named, so that the rest can be shown.
 */
import * as v from 'valibot';
import * as schema from '../model/schema.ts';
import type { AtlasFile } from '../model/types.ts';

/** Why there is no atlas at all. */
export type LoadError =
  | { code: 'network'; detail: string }
  | { code: 'status'; detail: string }
  | { code: 'truncated'; detail: string }
  | { code: 'version'; detail: string }
  | { code: 'shape'; detail: string };

export type Loaded = { file: AtlasFile; leftOut: readonly string[] } | { error: LoadError };

const COLLECTIONS = {
  places: schema.place,
  industries: schema.industry,
  alliances: schema.alliance,
  events: schema.event,
  initiatives: schema.initiative,
  specialisations: schema.specialisation,
  sources: schema.source,
  disagreements: schema.disagreement,
} as const;

/** Fetches and checks the dataset at `url`; never throws. */
export async function loadAtlas(url: string, fetcher: typeof fetch = fetch): Promise<Loaded> {
  let text: string;
  try {
    const response = await fetcher(url);
    if (!response.ok) return { error: { code: 'status', detail: `${response.status} ${response.statusText}`.trim() } };
    text = await response.text();
  } catch (cause) {
    return { error: { code: 'network', detail: messageOf(cause) } };
  }
  return parseAtlas(text);
}

/** Checks the text of a dataset file; never throws. */
export function parseAtlas(text: string): Loaded {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    return { error: { code: 'truncated', detail: messageOf(cause) } };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      error: { code: 'shape', detail: `found ${Array.isArray(raw) ? 'a list' : typeof raw}, expected an object` },
    };
  }
  const found = raw as Record<string, unknown>;
  const version: string = String(found.schemaVersion);
  if (!v.safeParse(schema.atlasFile.entries.schemaVersion, version).success) {
    return {
      error: {
        code: 'version',
        detail: `found schemaVersion ${version.slice(0, 20)}, expected ${schema.SCHEMA_VERSION}`,
      },
    };
  }
  const leftOut: string[] = [];
  const file: Record<string, unknown> = {
    schemaVersion: version,
    dataVersion: String(found.dataVersion ?? '').slice(0, 12),
  };
  for (const [name, record] of Object.entries(COLLECTIONS)) {
    const records = found[name];
    if (!Array.isArray(records)) {
      return { error: { code: 'shape', detail: `found ${name}: ${typeof records}, expected a list` } };
    }
    file[name] = records.filter((candidate, index) => {
      const result = v.safeParse(record, candidate);
      if (!result.success) leftOut.push(nameProblem(name, index, candidate, result.issues[0]));
      return result.success;
    });
  }
  if ((file.places as unknown[]).length === 0) return { error: { code: 'shape', detail: 'found no valid place' } };
  return { file: file as unknown as AtlasFile, leftOut };
}

function nameProblem(name: string, index: number, candidate: unknown, issue: v.BaseIssue<unknown>): string {
  const id = (candidate as { id?: unknown } | null)?.id;
  const where = typeof id === 'string' ? id.slice(0, 60) : `[${index}]`;
  return `${name} ${where}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, 300);
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
}
