/** Which sets (places or alliances) are chosen, and what they share under the other filters. Pure. */
import { activeCount, isPossibleMembership, windowsOf } from '../../model/as-of.ts';
import type { Atlas, MembershipOf } from '../../model/atlas.ts';
import { placePath } from '../../model/atlas.ts';
import type { Choice } from '../../model/facets.ts';
import { filterIndex, query } from '../../model/query.ts';
import { type SetAnswer, type SetKind, setAnswer } from '../../model/set-answer.ts';
import { MOST_COMPARED } from '../../state/store.ts';

/** The answer to the set question of one facet. */
export interface SetReply {
  kind: SetKind;
  ids: readonly string[];
  /** Chosen alliances excluded by other filters; if there are any, nothing is compared. */
  hidden: readonly string[];
  answer: SetAnswer;
  /** Whether other filters are set. */
  narrowed: boolean;
}

const KINDS: readonly SetKind[] = ['place', 'alliance'];

/**
 * One reply for each facet in which two or three places, or alliances, are chosen. It is computed from the memberships
 * that all other filters and the exclusions leave, so the match mode of the facet itself (any, all, none) makes no
 * difference.
 */
export function setReplies(atlas: Atlas, choice: Choice): SetReply[] {
  return KINDS.flatMap((kind) => {
    const ids = choice.facets[kind] ?? [];
    return ids.length > 1 && ids.length <= MOST_COMPARED ? [replyOf(atlas, choice, kind, ids)] : [];
  });
}

function replyOf(atlas: Atlas, choice: Choice, kind: SetKind, ids: readonly string[]): SetReply {
  const { [kind]: _, ...others } = choice.facets;
  // Only the relevant alliances are filtered again, so that the cost does not grow with the atlas.
  const alliances = atlas.file.alliances.filter(({ id, members }) =>
    kind === 'alliance'
      ? ids.includes(id)
      : members.some(({ place }) => placePath(atlas, place).some((one) => ids.includes(one))),
  );
  const few = { ...atlas, file: { ...atlas.file, alliances, events: [], initiatives: [] } };
  const visible = query(filterIndex(few), { ...choice, facets: others });
  const windows = windowsOf(atlas.domain, choice);
  const isPossible = (of: MembershipOf) => isPossibleMembership(of, windows);
  return {
    kind,
    ids,
    hidden: kind === 'alliance' ? ids.filter((id) => !visible.ids.has(id)) : [],
    answer: setAnswer(atlas, visible.memberships, kind, ids, isPossible),
    narrowed: activeCount({ ...choice, facets: others }) > 0,
  };
}
