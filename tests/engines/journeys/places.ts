/** Where things are on the page, for all journeys. */
import { by } from '../driver.ts';

export const SENTENCE = by('status', undefined, '#header');
export const DETAILS_TITLE = { css: 'h2', inside: '#details' };
export const SEARCH = by('combobox', /^(Search|搜索)/);

/** The page is painted as SVG: the map's engine is tried by the journey that loads, and takes time from the others. */
export const PLAIN = '?lang=en&engine=svg';

/** The sentence of everything. */
export const WHOLE =
  /^\d+ alliances( and \d+ announced)?, \d+ cities and districts, \d+ events, \d+ projects and parks$/;

/** The numbers of the sentence: alliances, with those that are only announced, places, events, initiatives. */
export function countsIn(sentence: string): number[] {
  const [, announced = '0'] = /(\d+) announced/.exec(sentence) ?? [];
  const [alliances = 0, ...rest] = (sentence.replace(/ and \d+ announced/, '').match(/\d+/g) ?? []).map(Number);
  return [alliances + Number(announced), ...rest];
}
