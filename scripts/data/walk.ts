import type { Day, LocalText } from '../../src/model/types.ts';
import type { Dataset, Located, LocatedRecords } from './dataset.ts';
import { COLLECTION_NAMES } from './kinds.ts';
import type { Problem } from './problem.ts';

/** A value inside a record and the dotted path to it. */
export interface Visited {
  path: string;
  value: unknown;
}

/** Every value inside a record, the record itself first, in field order. */
export function walk(value: unknown, path = ''): Visited[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => walk(child, path ? `${path}.${key}` : key))
      : [];
  return [{ path, value }, ...inner];
}

/** Whether a value is a text in both languages. */
export function isLocalText(value: unknown): value is LocalText {
  if (typeof value !== 'object' || value === null || !('en' in value) || !('zh' in value)) return false;
  return typeof value.en === 'string' && typeof value.zh === 'string';
}

/** All records of all kinds. */
export function locatedRecords(dataset: LocatedRecords): Located<object>[] {
  return COLLECTION_NAMES.flatMap((kind): Located<object>[] => dataset[kind]);
}

/** A problem of a record. */
export function problemAt(at: Located<object>, field: string, found: string, expected: string): Problem {
  return { file: at.file, line: at.lineOf(field), record: at.name, field, found, expected };
}

/** A check: returns all problems of a dataset, given the current day. */
export type Check = (dataset: Dataset, today: Day) => Problem[];
