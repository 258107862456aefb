/** A problem in `data/`: its location, what was found and what was expected. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Counted from 1; absent if unknown. */
  line?: number;
  /** Id of the record, or `-` for the whole file. */
  record: string;
  /** Path inside the record, such as `members.2.since`, or `-`. */
  field: string;
  found: string;
  expected: string;
}

/** Maximum number of problems of one kind that are printed. */
const MOST_OF_A_KIND = 20;

/** `file:line: record: field: found …, expected …`; unknown parts are left out. */
export function formatProblem({ file, line, record, field, found, expected }: Problem): string {
  const place = [line === undefined ? file : `${file}:${line}`, record, field].filter((part) => part !== '-');
  return `${place.join(': ')}: found ${found}, expected ${expected}`;
}

/** The lines of many problems: the first `MOST_OF_A_KIND` of each kind, and the number of the others. */
export function formatProblems(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(kindOf(problem), (counts.get(kindOf(problem)) ?? 0) + 1);
  const printed = new Map<string, number>();
  return problems.flatMap((problem) => {
    const kind = kindOf(problem);
    const nth = (printed.get(kind) ?? 0) + 1;
    printed.set(kind, nth);
    if (nth > MOST_OF_A_KIND) return [];
    const more = (counts.get(kind) ?? 0) - MOST_OF_A_KIND;
    return nth === MOST_OF_A_KIND && more > 0
      ? [formatProblem(problem), `… and ${more} more of this kind (${kind})`]
      : [formatProblem(problem)];
  });
}

/** The kind of a problem: its field without list positions, and what was expected. */
function kindOf({ field, expected }: Problem): string {
  const anyEntry = `${field}: expected ${expected}`.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, 'N');
  return anyEntry.startsWith('-: ') ? anyEntry.slice(3) : anyEntry;
}

/** A problem of a whole file. */
export function problemOfFile(file: string, found: string, expected: string): Problem {
  return { file, record: '-', field: '-', found, expected };
}

/**
 * A value in a message: JSON, truncated. A list in the place of a record has the methods of lists in its fields:
 * `values`, `keys`, `find`.
 */
export function quote(value: unknown): string {
  if (typeof value === 'function') return 'a list instead of a record';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
