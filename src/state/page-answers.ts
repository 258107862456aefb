/** Choices answered on the page, at once. */
import type { Atlas } from '../model/atlas.ts';
import type { Choice, TimeMode } from '../model/facets.ts';
import type { Answer } from '../model/filter-answer.ts';
import type { AtlasWords } from '../model/filter-rows.ts';
import { memoise } from '../model/memoise.ts';
import { ask, filterIndex } from '../model/query.ts';

export const NOTHING_CHOSEN: Choice = { period: null, facets: {}, match: {} };

/** A choice and what it leaves. */
export interface Answered {
  choice: Choice;
  answer: Answer;
  rows: AtlasWords;
}

/** Answers choices; the same object for the same choice. */
export interface Answers {
  /** For the choice as it is. */
  now(choice: Choice): Answered;
  /** For its facets in all time. */
  allTime(choice: Choice): Answered;
  /** For nothing chosen. */
  start(): Answered;
}

export function pageAnswers(atlas: Atlas): Answers {
  const index = filterIndex(atlas);
  const answered = (choice: Choice): Answered => ({ choice, answer: ask(index, choice), rows: index });
  const start = answered(NOTHING_CHOSEN);
  const now = memoise(
    (period: Choice['period'], timeMode: TimeMode, facets: Choice['facets'], match: Choice['match']) =>
      answered({ period, timeMode, facets, match }),
  );
  const allTime = memoise((facets: Choice['facets'], match: Choice['match']) =>
    answered({ period: null, facets, match }),
  );
  return {
    now: ({ period, timeMode = 'overlap', facets, match }) => now(period, timeMode, facets, match),
    allTime: ({ facets, match }) => allTime(facets, match),
    start: () => start,
  };
}
