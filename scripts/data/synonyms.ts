/** `data/synonyms.json`: other names by which readers look for records, used by every search field. */
import * as v from 'valibot';
import { fold } from '../../src/model/fold.ts';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { placeShortName } from '../../src/model/names.ts';
import { id } from '../../src/model/schema-parts.ts';
import type { Synonyms } from '../../src/model/search.ts';
import type { Dataset, Located } from './dataset.ts';
import type { RawFile } from './files.ts';
import type { JsonText } from './json-text.ts';
import { compareText } from './kinds.ts';
import { SYNONYMS_FILE } from './known-files.ts';
import { type Problem, problemOfFile, quote } from './problem.ts';
import { type Check, isLocalText, locatedRecords } from './walk.ts';

/** The synonyms, and the line of an entry of the file. */
export interface SynonymTable {
  synonyms: Synonyms;
  lineOf: (path: (string | number)[]) => number | undefined;
}

export const NO_SYNONYMS: SynonymTable = { synonyms: {}, lineOf: () => undefined };

/** Long enough for a full official name, too short for a sentence. */
const LONGEST = 60;

const word = v.pipe(
  v.string(),
  v.minLength(1, 'expected a name'),
  v.maxLength(LONGEST, `expected a name of at most ${LONGEST} characters`),
  v.regex(/^\S+( \S+)*$/, 'expected a name without spaces around it, and with single ones inside'),
);
const words = v.pipe(v.array(word), v.minLength(1, 'expected at least one name in each language'));
const table = v.record(id, v.strictObject({ en: words, zh: words }));

/** Reads the table; a malformed one is reported, and treated as empty. */
export function readSynonyms({ value, lineOf }: Pick<JsonText, 'value' | 'lineOf'>): {
  table: SynonymTable;
  problems: Problem[];
} {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = problemOfFile(SYNONYMS_FILE, quote(value), 'a table { id: { en: [names], zh: [names] } }');
    return { table: NO_SYNONYMS, problems: [problem] };
  }
  const result = v.safeParse(table, value);
  if (result.success) return { table: { synonyms: result.output, lineOf }, problems: [] };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const expected = /^expected /.test(issue.message) ? issue.message.slice(9) : 'lists of names in en and zh';
    return problemAt({ synonyms: {}, lineOf }, path, quote(issue.input), expected);
  });
  return { table: NO_SYNONYMS, problems };
}

/**
 * Each synonym belongs to one record that exists, and is not a name that a record has anyhow. Names are compared as in
 * searching: without case, accents, width, spaces and punctuation.
 */
export const checkSynonyms: Check = (dataset) => {
  const { synonyms } = dataset.synonyms;
  const { unread } = dataset;
  const isWhole = unread.kinds.size === 0;
  const known = new Set([...locatedRecords(dataset).map(({ name }) => name), ...unread.ids]);
  const owners = namesOf(dataset);
  const taken = new Map<string, string>();
  return Object.entries(synonyms).flatMap(([target, byLanguage]) => {
    const at = (path: readonly (string | number)[], found: string, expected: string) =>
      problemAt(dataset.synonyms, [target, ...path], found, expected);
    if (!known.has(target) && isWhole) return [at([], `"${target}"`, 'the id of a record')];
    return DATA_LANGUAGES.flatMap((language) =>
      byLanguage[language].flatMap((synonym, index) => {
        const { text } = fold(synonym);
        if (text === '') return [at([language, index], quote(synonym), 'letters or digits')];
        const owner = owners.get(text);
        if (owner) return [at([language, index], `${quote(synonym)}, the name of ${owner}`, 'a name no record has')];
        const other = taken.get(text);
        if (other) return [at([language, index], `${quote(synonym)}, as for ${other}`, 'each synonym once')];
        taken.set(text, target);
        return [];
      }),
    );
  });
};

/** Every name of a record, folded, and the record's id. */
function namesOf(dataset: Dataset): Map<string, string> {
  const records: Located<object>[] = [
    ...dataset.places,
    ...dataset.alliances,
    ...dataset.industries,
    ...dataset.events,
    ...dataset.initiatives,
  ];
  const short = dataset.places.flatMap(({ name, record }) =>
    DATA_LANGUAGES.map((language) => [placeShortName(record, language), name] as const),
  );
  const long = records.flatMap(({ name, record }) =>
    ['name', 'title', 'label'].flatMap((field) => {
      const text: unknown = Reflect.get(record, field);
      return isLocalText(text) ? [[text.en, name] as const, [text.zh, name] as const] : [];
    }),
  );
  return new Map([...short, ...long].map(([text, owner]) => [fold(text).text, owner]));
}

/** The canonical file: by id, the names of each language sorted. */
export function canonicalSynonyms({ synonyms }: SynonymTable): RawFile {
  return { path: SYNONYMS_FILE, text: `${JSON.stringify(sortedSynonyms(synonyms), null, 2)}\n` };
}

function sortedSynonyms(synonyms: Synonyms): Synonyms {
  const sorted = (names: readonly string[]) => [...names].sort(compareText);
  return Object.fromEntries(
    Object.entries(synonyms)
      .sort(([a], [b]) => compareText(a, b))
      .map(([target, { en, zh }]) => [target, { en: sorted(en), zh: sorted(zh) }]),
  );
}

function problemAt(
  { lineOf }: SynonymTable,
  [record = '-', ...path]: readonly (string | number)[],
  found: string,
  expected: string,
): Problem {
  const line = lineOf([record, ...path]);
  return {
    file: SYNONYMS_FILE,
    ...(line === undefined ? {} : { line }),
    record: String(record),
    field: path.join('.') || '-',
    found,
    expected,
  };
}
