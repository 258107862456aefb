import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import * as schema from '../../src/model/atlas-file.ts';
import { entriesOf, FACETS, type FacetId, facetOf } from '../../src/model/facets.ts';
import { choice, file } from '../fixtures/arbitrary.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';
import { has, itemsOf } from '../fixtures/brute-force.ts';

describe('the fixtures', () => {
  it('are valid by the schema', () => {
    expect(v.safeParse(schema.atlasFile, FILE).issues).toBeUndefined();
    fc.assert(fc.property(file, (data) => v.is(schema.atlasFile, data)));
  });

  it('draw choices of known facets only', () => {
    fc.assert(
      fc.property(choice, ({ facets, match }) =>
        [...Object.keys(facets), ...Object.keys(match)].every((id) => FACETS.some((facet) => facet.id === id)),
      ),
    );
  });
});

describe('the table of facets', () => {
  it('has each facet once and finds it by id', () => {
    expect(new Set(FACETS.map(({ id }) => id)).size).toBe(FACETS.length);
    for (const facet of FACETS) expect(facetOf(facet.id)).toBe(facet);
    expect(() => facetOf('colour' as FacetId)).toThrow('found facet "colour", expected one of industry');
  });

  it('gives records the values of their definition, each at most once, and offers every value as an option', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(FILE), file), (data) => {
        const atlas = indexAtlas(data);
        const entries = entriesOf(data);
        const items = itemsOf(data);
        for (const facet of FACETS) {
          const options = facet.options(atlas).map(({ value }) => value);
          expect(new Set(options).size).toBe(options.length);
          entries.forEach((entry, index) => {
            const item = items[index];
            const listed = facet.values(atlas, entry);
            if (!item) throw new Error('more entries than records');
            if (listed) expect(new Set(listed).size).toBe(listed.length);
            for (const option of options) {
              expect(listed?.includes(option) ?? null).toBe(has(data, item, facet.id, option));
            }
            // An event may name an alliance the dataset does not have; the data build refuses that, not the facet.
            if (facet.id !== 'alliance') for (const value of listed ?? []) expect(options).toContain(value);
          });
        }
      }),
    );
  });

  it('nests options under options only', () => {
    for (const facet of FACETS) {
      const options = facet.options(ATLAS);
      for (const { parent } of options) {
        if (parent !== null) expect(options.map(({ value }) => value)).toContain(parent);
      }
    }
  });
});
