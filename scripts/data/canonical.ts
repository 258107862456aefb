import type { Dataset, Located } from './dataset.ts';
import type { RawFile } from './files.ts';
import {
  COLLECTION_NAMES,
  COLLECTION_TABLE,
  type Collection,
  collectionOfFile,
  compareMembers,
  type RecordIn,
  sortRecords,
} from './kinds.ts';
import { SYNONYMS_FILE } from './known-files.ts';
import { type Problem, problemOfFile } from './problem.ts';
import { canonicalRedirects } from './redirects.ts';
import { hasSameValues } from './same-values.ts';
import { canonicalSynonyms } from './synonyms.ts';

/**
 * The canonical text of every record file: keys in schema order, records sorted, two spaces, final newline. Files that
 * cannot be rewritten without loss are omitted (an invalid record, a duplicate key, a number that loses digits), and
 * those whose canonical form would have other content are `refused`.
 */
export function canonicalFiles(
  dataset: Dataset,
  files: readonly RawFile[],
  broken: ReadonlySet<string>,
): { canonical: RawFile[]; refused: Problem[] } {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const all = [
    ...COLLECTION_NAMES.flatMap((kind) => filesOf(dataset, kind)),
    canonicalRedirects(dataset.redirects),
    canonicalSynonyms(dataset.synonyms),
  ].filter(({ path }) => texts.has(path) && !broken.has(path));
  const lossy = all.filter(({ path, text }) => {
    const before = texts.get(path) ?? '';
    return before !== text && !hasSameValues(JSON.parse(before), JSON.parse(text), orderOf(path));
  });
  return {
    canonical: all.filter((file) => !lossy.includes(file)),
    refused: lossy.map(({ path }) =>
      problemOfFile(path, 'values that the canonical form would change', 'values that it keeps'),
    ),
  };
}

/** Lists whose order the canonical form may change. */
function orderOf(path: string): readonly string[] {
  if (path === SYNONYMS_FILE) return ['en', 'zh'];
  const kind = collectionOfFile(path);
  return kind === null
    ? []
    : [...(COLLECTION_TABLE[kind].compare && !COLLECTION_TABLE[kind].single ? [''] : []), 'members'];
}

function filesOf<K extends Collection>(dataset: Dataset, kind: K): RawFile[] {
  const entries: readonly Located<RecordIn<K>>[] = dataset[kind];
  return [...new Set(entries.map((entry) => entry.file))].map((path) => {
    const records = entries.filter((entry) => entry.file === path).map((entry) => tidy(entry.record));
    const value = COLLECTION_TABLE[kind].single ? records[0] : sortRecords(kind, records);
    return { path, text: canonicalText(value) };
  });
}

/** A value as canonical JSON. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Sorts lists inside a record that have a canonical order: an alliance's members. */
function tidy<T extends object>(record: T): T {
  return 'members' in record && Array.isArray(record.members)
    ? { ...record, members: [...record.members].sort(compareMembers) }
    : record;
}

/** Reports files whose text is not canonical. */
export function checkCanonical(files: readonly RawFile[], canonical: readonly RawFile[]): Problem[] {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return canonical.flatMap((expected) => {
    const text = texts.get(expected.path) ?? '';
    if (text === expected.text) return [];
    const lines = expected.text.split('\n');
    const line = text.split('\n').findIndex((found, i) => found !== lines[i]) + 1;
    return [
      {
        file: expected.path,
        record: '-',
        field: line > 0 ? `line ${line}` : '-',
        found: 'another order or spacing',
        expected: 'the canonical form, written by `npm run data -- --write`',
      },
    ];
  });
}
