/** What the search box lists: hits by kind. Pure. */
import type { SearchHit } from '../../model/search.ts';
import type { RefKind } from '../../model/types.ts';

export interface HitGroup {
  kind: RefKind;
  /** `index` = position in the whole list as drawn: the arrow keys count by it. */
  hits: readonly { hit: SearchHit; index: number }[];
}

/** Hits by kind, the kind of the best hit first, each in the order given. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const kinds = [...new Set(hits.map((hit) => hit.ref.kind))];
  let index = 0;
  return kinds.map((kind) => ({
    kind,
    hits: hits.filter((hit) => hit.ref.kind === kind).map((hit) => ({ hit, index: index++ })),
  }));
}
