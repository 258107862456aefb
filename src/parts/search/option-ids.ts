/** Ids by which the search field and its list of suggestions name each other. */

/** A fixed id: Preact's `useId` begins anew in every root, so ids of different panels would meet. */
export const LIST_ID = 'search-suggestions';

/** Id of one option, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `${LIST_ID}-${index}`;
}
