/** Filters are changed one after the other: what is left must not depend on what was chosen before. */
import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { type Choice, entriesOf, FACETS } from '../../src/model/facets.ts';
import { filterIndex, resultOf } from '../../src/model/query.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const NOTHING: Choice = { period: null, facets: {}, match: {} };
/** All that is read of a result; `index` keeps what was chosen last. */
function read(index: ReturnType<typeof filterIndex>, choice: Choice) {
  const { visible, counts, total } = resultOf(index, choice);
  return { ids: [...visible.ids], places: [...visible.placeCounts], counts, total };
}

test('each option alone leaves as many as its number says', () => {
  const index = filterIndex(ATLAS);
  const { counts } = resultOf(index, NOTHING);
  for (const { id, values } of FACETS) {
    expect(counts[id].size).toBeGreaterThan(0);
    for (const [value, count] of counts[id]) {
      const { visible } = resultOf(index, { ...NOTHING, facets: { [id]: [value] } });
      // Records that a facet does not concern stay.
      const concerned = entriesOf(visible).filter((entry) => values(ATLAS, entry) !== null);
      expect([value, concerned.length]).toEqual([value, count]);
    }
  }
});

test.each(FACETS.map(({ id }) => id))('the choice of %s is changed step by step', (id) => {
  const index = filterIndex(ATLAS);
  const [a = '', b = a] = resultOf(index, NOTHING).counts[id].keys();
  const steps: [string[], 'any' | 'all' | 'none'][] = [
    ...(['any', 'none', 'all', 'any'] as const).map((mode): [string[], typeof mode] => [[a], mode]),
    ...(['any', 'all', 'none'] as const).map((mode): [string[], typeof mode] => [[a, b], mode]),
    ...[['unknown'], ['unknown', b], [b], [b, a], []].map((values): [string[], 'any'] => [values, 'any']),
  ];
  const periods = [null, { from: dayOf(2018), to: dayOf(2019) }, { from: dayOf(2019), to: dayOf(2024) }];
  for (const [values, mode] of steps) {
    for (const period of periods) {
      const choice = { period, facets: { [id]: values, place: ['330400', '321200'] }, match: { [id]: mode } };
      const both = id === 'place' ? { ...choice, facets: { place: values } } : choice;
      expect(read(index, both)).toEqual(read(filterIndex(ATLAS), both));
    }
  }
});
