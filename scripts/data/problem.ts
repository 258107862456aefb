/** One thing wrong in `data/`: where it is, what was found there and what was expected. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Id of the record, or `-` when the whole file is meant. */
  record: string;
  /** Path inside the record, such as `members.2.since`, or `-`. */
  field: string;
  found: string;
  expected: string;
}

/** `file: record: field: found …, expected …`. */
export function formatProblem({ file, record, field, found, expected }: Problem): string {
  return `${file}: ${record}: ${field}: found ${found}, expected ${expected}`;
}

/** A value as it stands in a message: JSON, cut where it gets long. */
export function quote(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
