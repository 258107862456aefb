/** Where things are on the page, for all journeys. */
import { by } from '../driver.ts';

export const SENTENCE = by('status', undefined, '#header');
export const DETAILS_TITLE = { css: 'h2', inside: '#details' };
export const SEARCH = by('combobox', /^(Search|搜索)/);

/** The page is painted as SVG: the map's engine is tried by the journey that loads, and takes time from the others. */
export const PLAIN = '?lang=en&engine=svg';

/** The numbers of the sentence: alliances, places, events, initiatives. */
export function countsIn(sentence: string): number[] {
  return (sentence.match(/\d+/g) ?? []).map(Number);
}
