/** Which sources a record rests on. Pure. */
import type { Figure } from './types.ts';

interface Citing {
  readonly sources: readonly string[];
  readonly figures?: readonly Figure[];
  /** Words for an alliance, with sources of its own for an initiative. */
  readonly status?: object;
}

interface CitingInParts extends Citing {
  readonly members?: readonly Citing[];
  readonly counts?: readonly Citing[];
}

/** The sources of a record, then those of its figures and of what became of it; each once. */
export function sourcesOf({ sources, figures = [], status }: Citing): string[] {
  const ofStatus = status && 'sources' in status ? (status.sources as readonly string[]) : [];
  return [...new Set([...sources, ...figures.flatMap((figure) => figure.sources ?? []), ...ofStatus])];
}

/** The same, then those of its members and sizes. */
export function sourcesWithin(record: CitingInParts): string[] {
  const parts = [...(record.counts ?? []), ...(record.members ?? [])];
  return [...new Set([...sourcesOf(record), ...parts.flatMap(({ sources }) => sources)])];
}
