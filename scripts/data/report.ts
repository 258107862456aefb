/** What `npm run data` publishes: how many records of each kind, and how they differ from those of the last commit. */
import type { RawFile } from './files.ts';
import { COLLECTION_NAMES, COLLECTION_TABLE, type Collection, collectionOfFile, type RecordIn } from './kinds.ts';

/** As many records are named in a line. */
const MOST_NAMES = 4;
const MEMBERSHIPS = 'memberships';

/** Name of a record → its content. */
type Records = Map<string, string>;
/** Memberships are part of alliances, but counted apart. */
type Kind = Collection | typeof MEMBERSHIPS;
type ByKind = Map<Kind, Records>;

/**
 * One line per kind: `alliances 50 +1 −0 ~2`, and the names of the first that are new (+), gone (−) or changed (~).
 * `committed` are the files of the last commit; without it there are only the numbers. Of either, files that are no JSON
 * count as empty. Pure.
 */
export function reportLines(files: readonly RawFile[], committed: readonly RawFile[] | null): string[] {
  const now = recordsByKind(files);
  const then = committed && recordsByKind(committed);
  const width = Math.max(...[...now.keys()].map((kind) => kind.length));
  return [...now].map(([kind, records]) => {
    const line = `${kind.padEnd(width)} ${String(records.size).padStart(5)}${announced(kind, records)}`;
    return then ? `${line}  ${differenceOf(then.get(kind) ?? new Map(), records)}` : line;
  });
}

/** Alliances that are only announced are no alliances yet: how many of the number they are. */
function announced(kind: Kind, records: Records): string {
  const count = [...records.values()].filter((text) => JSON.parse(text).exists === false).length;
  return kind === 'alliances' && count > 0 ? ` (${count} only announced)` : '';
}

function differenceOf(then: Records, now: Records): string {
  const groups = {
    '+': [...now.keys()].filter((name) => !then.has(name)),
    '−': [...then.keys()].filter((name) => !now.has(name)),
    '~': [...now].filter(([name, text]) => then.has(name) && then.get(name) !== text).map(([name]) => name),
  };
  const counts = Object.entries(groups).map(([sign, names]) => `${sign}${names.length}`);
  const names = Object.entries(groups).flatMap(([sign, all]) => all.map((name) => `${sign}${name}`));
  const more = names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [];
  const named = names.length > 0 ? `  (${[...names.slice(0, MOST_NAMES), ...more].join(', ')})` : '';
  return `${counts.join(' ')}${named}`;
}

function recordsByKind(files: readonly RawFile[]): ByKind {
  const kinds = COLLECTION_NAMES.flatMap((kind): Kind[] => (kind === 'alliances' ? [kind, MEMBERSHIPS] : [kind]));
  const found: ByKind = new Map(kinds.map((kind) => [kind, new Map()]));
  const add = (kind: Kind, name: string, value: unknown) => {
    const records = found.get(kind);
    // Of two of the same name, as data with problems have them, none hides the other.
    records?.set(records.has(name) ? `${name} (${records.size})` : name, JSON.stringify(value));
  };
  for (const { path, text } of files) {
    const kind = collectionOfFile(path);
    if (!kind) continue;
    for (const record of recordsIn(text)) {
      add(kind, nameOf(kind, record), record);
      if (kind !== 'alliances') continue;
      const { id, members = [] } = record as Partial<RecordIn<'alliances'>>;
      for (const member of members)
        add(MEMBERSHIPS, [id, member.place, member.since].filter(Boolean).join(' '), member);
    }
  }
  return found;
}

function nameOf<K extends Collection>(kind: K, record: object): string {
  return COLLECTION_TABLE[kind].name(record as RecordIn<K>);
}

function recordsIn(text: string): object[] {
  try {
    return [JSON.parse(text)].flat().filter((record) => typeof record === 'object' && record !== null);
  } catch {
    return [];
  }
}
