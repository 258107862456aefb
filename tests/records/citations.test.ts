import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { citationsOf, sourcesShown } from '../../src/records/citations.ts';
import { alliance, atlasFile, event, FILE, initiative, member, place, source, text } from '../fixtures/atlas.ts';

const atlas = indexAtlas(
  atlasFile({
    places: FILE.places,
    industries: FILE.industries,
    alliances: [
      alliance('al-a', [member('330400', { sources: ['src-b'] }), member('320500', { sources: ['src-b', 'src-a'] })], {
        counts: [{ value: 138, unit: text('firms'), asOf: '2018', sources: ['src-c'] }],
      }),
    ],
    events: [event('ev-a', '2018')],
    specialisations: [{ place: '330400', industry: 'ind-newmat', role: 'core', period: '2023', sources: ['src-c'] }],
    disagreements: [
      {
        id: 'dis-a',
        topic: text('Date'),
        about: [{ kind: 'event', id: 'ev-a' }],
        values: [
          { value: text('May'), sources: ['src-b'] },
          { value: text('June'), sources: ['src-d'] },
        ],
        note: text('Both kept.'),
      },
    ],
    sources: ['src-a', 'src-b', 'src-c', 'src-d', 'src-e'].map((id) => source(id, id, id)),
  }),
);

describe('citationsOf', () => {
  it('finds records by a source of their own', () => {
    expect(
      citationsOf(atlas, 'src-a')
        .filter((entry) => entry.kind === 'record')
        .map(({ ref }) => ref.id),
    ).toEqual(expect.arrayContaining(['330400', 'ind-newmat', 'al-a', 'ev-a']));
  });

  it('finds what only a fact inside a record cites, and says which fact', () => {
    expect(citationsOf(atlas, 'src-b')).toContainEqual({
      kind: 'record',
      ref: { kind: 'alliance', id: 'al-a' },
      part: 'membership',
    });
    expect(citationsOf(atlas, 'src-c')).toContainEqual({
      kind: 'record',
      ref: { kind: 'alliance', id: 'al-a' },
      part: 'size',
    });
  });

  it('names an alliance once for a source that it and its members cite', () => {
    const alliances = citationsOf(atlas, 'src-a').filter((entry) => entry.kind === 'record' && entry.ref.id === 'al-a');
    expect(alliances).toEqual([{ kind: 'record', ref: { kind: 'alliance', id: 'al-a' }, part: 'itself' }]);
  });

  it('finds what a figure or the status of a record alone cites', () => {
    const figure = { label: text('firms'), value: 1, unit: text('firms'), currency: null, asOf: '2018' };
    const places = [
      place('320500', 'Suzhou', '苏州市', [120.6, 31.3], {
        figures: [{ ...figure, kind: 'reported', sources: ['src-b'] }],
      }),
    ];
    const status = { state: 'in-operation' as const, date: '2020', sources: ['src-c'] };
    const both = indexAtlas(atlasFile({ places, initiatives: [initiative('pt-a', '2018', { status })] }));
    expect(citationsOf(both, 'src-b')).toEqual([
      { kind: 'record', ref: { kind: 'place', id: '320500' }, part: 'itself' },
    ]);
    expect(sourcesShown(both, { kind: 'initiative', id: 'pt-a' })).toContain('src-c');
  });

  it('finds industries of places and disagreements', () => {
    expect(citationsOf(atlas, 'src-c').map((entry) => entry.kind)).toContain('specialisation');
    expect(citationsOf(atlas, 'src-d').map((entry) => entry.kind)).toEqual(['disagreement']);
  });

  it('leaves a source that nothing cites empty', () => {
    expect(citationsOf(atlas, 'src-e')).toEqual([]);
  });

  it('misses no record: whatever names a source is among its citations', () => {
    for (const { id } of atlas.file.sources) {
      const found = JSON.stringify(citationsOf(atlas, id));
      const { places, industries, alliances, events } = atlas.file;
      for (const record of [...places, ...industries, ...alliances, ...events]) {
        if (JSON.stringify(record).includes(`"${id}"`)) expect(found, `${id} in ${record.id}`).toContain(record.id);
      }
    }
  });
});

describe('sourcesShown', () => {
  it('puts the own sources of a record first, then those of facts shown with it, each once', () => {
    expect(sourcesShown(atlas, { kind: 'alliance', id: 'al-a' })).toEqual(['src-a', 'src-c', 'src-b']);
    expect(sourcesShown(atlas, { kind: 'event', id: 'ev-a' })).toEqual(['src-a', 'src-b', 'src-d']);
    expect(sourcesShown(atlas, { kind: 'place', id: '330400' })).toEqual(['src-a', 'src-c', 'src-b']);
  });

  it('is empty for a source and for an unknown record', () => {
    expect(sourcesShown(atlas, { kind: 'source', id: 'src-a' })).toEqual([]);
    expect(sourcesShown(atlas, { kind: 'event', id: 'nope' })).toEqual([]);
  });
});
