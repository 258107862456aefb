import * as v from 'valibot';
import { type Problem, quote } from './problem.ts';

/** Schema types in plain words. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

/** A schema issue as a problem of a record; `known`: the existing fields. */
export function problemOfIssue(
  issue: v.BaseIssue<unknown>,
  file: string,
  record: string,
  known = 'a field of src/model/schema.ts',
): Problem {
  const field = v.getDotPath(issue) ?? '-';
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const isMissing = issue.type === 'strict_object' && issue.input === undefined;
  if (isUnknown) return { file, record, field, found: 'a field the schema has not', expected: known };
  if (isMissing) return { file, record, field, found: 'no such field', expected: `the field ${issue.expected}` };
  return { file, record, field, found: foundOf(issue.input), expected: expectedOf(issue) };
}

function foundOf(input: unknown): string {
  return input === '' ? 'an empty text' : quote(input);
}

function expectedOf(issue: v.BaseIssue<unknown>): string {
  // A message in the schema is more specific than the expected type.
  if (issue.message.startsWith('expected ')) return issue.message.replace(/^expected /, '');
  const length = /^>=(\d+)$/.exec(issue.expected ?? '')?.[1];
  if (issue.type === 'min_length' && length)
    return typeof issue.input === 'string' ? 'a text that is not empty' : `a list of at least ${length}`;
  const expected = issue.expected ?? issue.message;
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ')
    .replace(/\b(string|number|boolean|Array|Object)\b/g, (type) => TYPES[type] ?? type);
}
