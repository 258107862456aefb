/** What follows from atlas and state, worked out once per change for all views: every view gets the same object. */
import { isTimed } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import { FACETS, type FacetId } from '../model/facets.ts';
import { countsOf, type Visible, visibleOf } from '../model/query.ts';
import { isLocked } from './embed-options.ts';
import type { Page } from './later-answers.ts';
import { type Answered, type Answers, pageAnswers } from './page-answers.ts';
import type { AtlasState } from './store.ts';

export interface Selectors {
  /** What the filters leave; the same reference until period or its meaning, facets or match change. */
  visible(state: AtlasState): Visible;
  /** What the facets alone leave, in all time: the timeline draws it around the brush. */
  visibleAllTime(state: AtlasState): Visible;
  /** Per facet and option the number of results it would give. */
  counts(state: AtlasState): Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
  /** The same with nothing chosen. */
  totals(state: AtlasState): Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
  /** For each filter that is set, in the order of the facets and the period last: results there would be without it. */
  loosened(state: AtlasState): readonly Loosening[];
  /** Whether anything is filtered at all. */
  isFiltered(state: AtlasState): boolean;
}

/** One filter to lift, and the results that then remain. */
export interface Loosening {
  remove: FacetId | 'period';
  total: number;
}

/** Records beyond which a worker filters: a change of all of them then takes the page a few frames. */
const MANY_RECORDS = 50_000;

/** Who answers the choices of an atlas: the page or, for a large one, a worker, whose code comes only then. */
export async function answersOf(atlas: Atlas, page: Page): Promise<Answers> {
  const { alliances, events, initiatives } = atlas.file;
  if (alliances.length + events.length + initiatives.length <= MANY_RECORDS) return pageAnswers(atlas);
  // Without it the page answers as well, only more slowly.
  const code = await import('./later-answers.ts').catch(() => null);
  return code ? code.laterAnswers(atlas, page) : pageAnswers(atlas);
}

/** Makes the memoised selectors of one atlas. */
export function createSelectors(atlas: Atlas, answers: Answers = pageAnswers(atlas)): Selectors {
  const visible = perAnswer(visibleIn);
  const counts = perAnswer(countsIn);
  const loosened = perAnswer(loosenedIn);
  return {
    visible: (state) => visible(answers.now(state)),
    visibleAllTime: (state) => visible(answers.allTime(state)),
    counts: (state) => counts(answers.now(state)),
    totals: () => counts(answers.start()),
    loosened: (state) => unlocked(loosened(answers.now(state)), state),
    isFiltered: (state) => isTimed(state) || Object.keys(state.facets).length > 0,
  };
}

/** Works something out once for each answer, for as long as that is in use. */
function perAnswer<T>(compute: (answered: Answered) => T): (answered: Answered) => T {
  const known = new WeakMap<Answered, { value: T }>();
  return (answered) => {
    const { value } = known.get(answered) ?? { value: compute(answered) };
    known.set(answered, { value });
    return value;
  };
}

/** What the address has locked cannot be lifted. */
function unlocked(ways: Loosening[], state: AtlasState): readonly Loosening[] {
  if (state.embed.lock.length === 0) return ways;
  return ways.filter(({ remove }) => !isLocked(state, remove === 'period' ? 'time' : remove));
}

function visibleIn({ rows, choice, answer }: Answered): Visible {
  return visibleOf(rows, choice, answer);
}

function countsIn({ rows, choice, answer }: Answered): Record<FacetId, Map<string, number>> {
  const entries = FACETS.map(({ id }) => [id, countsOf(rows, choice, answer, id)]);
  return Object.fromEntries(entries) as Record<FacetId, Map<string, number>>;
}

function loosenedIn({ choice, answer: { without } }: Answered): Loosening[] {
  const facets = FACETS.map(({ id }, facet): Loosening => ({ remove: id, total: without[facet] ?? 0 })).filter(
    ({ remove }) => remove !== 'period' && (choice.facets[remove]?.length ?? 0) > 0,
  );
  return isTimed(choice) ? [...facets, { remove: 'period', total: without.at(-1) ?? 0 }] : facets;
}
