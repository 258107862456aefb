/** What filters offer, and what records have of it. */
import { expect, test } from 'vitest';
import { type Entry, type FacetId, facetOf } from '../../src/model/facets.ts';
import { atlasFile, event, FILE, initiative, place } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const atlas = linkedAtlas(FILE);
const valuesOf = (id: FacetId, entry: Entry) => facetOf(id).values(atlas, entry);
const ofEvent = (...places: string[]): Entry => ({ kind: 'event', record: event('e', '2018', { places }) });

test('a district stands below its city where that is here, alone where it is not', () => {
  const parents = new Map(
    facetOf('place')
      .options(atlas)
      .map(({ value, parent }) => [value, parent]),
  );
  expect(parents.get('321202')).toBe('321200');
  // The province is no place of the atlas.
  expect(parents.get('321200')).toBeNull();
});

test('an industry stands below the one it is part of', () => {
  const options = facetOf('industry').options(atlas);
  expect(options).toContainEqual({ value: 'ind-robotics', parent: 'ind-intmfg' });
  expect(options).toContainEqual({ value: 'ind-intmfg', parent: null });
});

test('a record has the place it is about, the city around it and their province', () => {
  expect([...(valuesOf('place', ofEvent('321202')) ?? [])].sort()).toEqual(['321200', '321202']);
  expect(valuesOf('province', ofEvent('321202', '320500', '330400'))).toEqual(['320000', '330000']);
  expect(valuesOf('grouping', ofEvent('321202', '330400'))).toEqual(['gr-g60']);
  expect(valuesOf('grouping', ofEvent('321202'))).toEqual([]);
});

test('of a place that is not here a record has nothing but its name', () => {
  expect(valuesOf('province', ofEvent('999999'))).toEqual([]);
  expect(valuesOf('grouping', ofEvent('999999'))).toEqual([]);
});

test('a project has the alliances of the event it came from, or none', () => {
  const ofProject = (rest: object): Entry => ({ kind: 'initiative', record: initiative('i', null, rest) });
  expect(valuesOf('alliance', ofProject({ event: 'ev-robot' }))).toEqual(['al-robot']);
  expect(valuesOf('alliance', ofProject({ event: 'ev-none' }))).toEqual([]);
  expect(valuesOf('alliance', ofProject({}))).toEqual([]);
  expect(valuesOf('type', ofProject({}))).toBeNull();
});

test('a kind of event that the page does not know is offered only where there is one', () => {
  const offered = (types: readonly string[]) => {
    const events = types.map((type, index) => event(`e${index}`, '2018', { type: type as never }));
    const other = linkedAtlas(atlasFile({ places: [place('320500', 'Suzhou', '苏州市', [120, 31])], events }));
    return facetOf('type')
      .options(other)
      .map(({ value }) => value)
      .includes('unlisted');
  };
  expect([offered(['plan']), offered(['plan', 'unlisted'])]).toEqual([false, true]);
});

test('a project has its kind and its status with the stage it belongs to, and nothing else has', () => {
  const ofStatus = (rest: object): Entry => ({ kind: 'initiative', record: initiative('i', null, rest) });
  const valuesAt = (state: string) => valuesOf('status', ofStatus({ status: { state, date: '2020', sources: [] } }));
  expect(valuesOf('initiative', ofStatus({ kind: 'target' }))).toEqual(['target']);
  expect(['agreed', 'expanded', 'partly-met', 'unknown', 'unlisted'].map(valuesAt)).toEqual([
    ['agreed', 'planned'],
    ['expanded', 'done'],
    ['partly-met'],
    ['unknown'],
    ['unlisted'],
  ]);
  expect([valuesOf('initiative', ofEvent()), valuesOf('status', ofEvent())]).toEqual([null, null]);
});

test('no status is an option of its own, and never counts as nothing found', () => {
  expect(valuesOf('status', { kind: 'initiative', record: initiative('i', null) })).toEqual(['unchecked']);
  const options = facetOf('status').options(atlas);
  expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(['unknown', 'unchecked']));
  expect(options).toContainEqual({ value: 'under-construction', parent: 'planned' });
});

test('there is no facet of another name', () => {
  expect(() => facetOf('colour' as FacetId)).toThrow(/found facet "colour", expected one of industry, alliance/);
});
