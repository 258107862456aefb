/** How well readers can check a record: the best evidence that its sources give. Pure. */
import { EVIDENCE } from './schema-parts.ts';
import type { Evidence, Source } from './types.ts';

type Checkable = Pick<Source, 'kind' | 'url' | 'urlKind' | 'archived' | 'reliability'>;

/**
 * What one source gives. A page that can be opened, also in an archive, is official or not; of a re-publication on
 * another site nobody can tell whether it is complete; without an address there is nothing to open.
 */
export function evidenceIn({ kind, url, urlKind, archived }: Checkable): Evidence {
  if (archived || (url && urlKind === 'original')) return kind === 'official' ? 'official' : 'press';
  return url ? 'copy' : 'none';
}

/** The best that several sources give; none without sources. */
export function evidenceOf(sources: readonly Checkable[]): Evidence {
  const found = new Set(sources.map(evidenceIn));
  return EVIDENCE.find((one) => found.has(one)) ?? 'none';
}

/** Whether nothing of the publisher's own can be opened, or only sources of low reliability say it. */
export function isWeak(sources: readonly Checkable[]): boolean {
  const best = evidenceOf(sources);
  return best === 'copy' || best === 'none' || sources.every(({ reliability }) => reliability === 'low');
}
