import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { syntheticAtlas } from '../../bench/synthetic.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { atlasFile } from '../../src/model/atlas-file.ts';
import { edtfOf } from '../../src/model/dates.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { PUBLISHED } from '../fixtures/published.ts';

const atlas = PUBLISHED;
const large = syntheticAtlas(atlas, { events: 10, alliances: 4 });
const added = {
  events: large.events.slice(atlas.events.length),
  alliances: large.alliances.slice(atlas.alliances.length),
};

describe('a synthetic atlas', () => {
  it('is the atlas itself at × 1', () => {
    expect(syntheticAtlas(atlas, { events: 1, alliances: 1 })).toEqual(atlas);
  });

  it('has as many records as asked for, the real ones first and unchanged', () => {
    expect(large.events).toHaveLength(atlas.events.length * 10);
    expect(large.alliances).toHaveLength(atlas.alliances.length * 4);
    expect(large.events.slice(0, atlas.events.length)).toEqual(atlas.events);
    expect(large.alliances.slice(0, atlas.alliances.length)).toEqual(atlas.alliances);
    expect(large.initiatives).toEqual(atlas.initiatives);
  });

  it('is valid by the schema', () => {
    const result = v.safeParse(atlasFile, large);
    expect(result.issues?.slice(0, 3).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  it('is the same each time, and another one at another size', () => {
    expect(syntheticAtlas(atlas, { events: 10, alliances: 4 })).toEqual(large);
    expect(syntheticAtlas(atlas, { events: 11, alliances: 4 }).dataVersion).not.toBe(large.dataVersion);
    expect(large.dataVersion).not.toBe(atlas.dataVersion);
  });

  it('names every record apart, by id and in both languages', () => {
    for (const names of [
      [...large.events, ...large.alliances].map(({ id }) => id),
      added.events.map(({ title }) => title.en),
      added.events.map(({ title }) => title.zh),
      added.alliances.map(({ name }) => name.en),
      added.alliances.map(({ name }) => name.zh),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names only records that there are, each place of an alliance once', () => {
    const { places, industries, alliances, sources } = indexAtlas(large);
    const missing = (ids: readonly (string | null | undefined)[], known: ReadonlyMap<string, unknown>) =>
      ids.filter((id) => id && !known.has(id));
    for (const event of added.events) {
      expect(missing([...event.places, event.host], places)).toEqual([]);
      expect(missing(event.industries, industries)).toEqual([]);
      expect(missing(event.alliances, alliances)).toEqual([]);
      expect(missing(event.sources, sources)).toEqual([]);
    }
    for (const { members, seat, foundedPlace, industries: own } of added.alliances) {
      const ids = members.map(({ place }) => place);
      expect(missing([...ids, seat, foundedPlace], places)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(missing(own, industries)).toEqual([]);
    }
  });

  it('spreads its events over all years of the atlas, to the year, month and day', () => {
    const { domain } = indexAtlas(large);
    expect(domain).toEqual(indexAtlas(atlas).domain);
    const years = (events: AtlasFile['events']) => new Set(events.map(({ date }) => date.slice(0, 4))).size;
    // The real ones leave years out.
    expect(years(added.events)).toBeGreaterThanOrEqual(years(atlas.events));
    const precisions = new Set(added.events.map(({ date }) => edtfOf(date).precision));
    expect([...precisions]).toEqual(expect.arrayContaining(['day', 'month', 'year']));
    expect(added.events.some(({ date }) => edtfOf(date).uncertain)).toBe(true);
  });

  it('has alliances of many sizes in many places', () => {
    const sizes = new Set(added.alliances.map(({ members }) => members.length));
    expect(sizes.size).toBeGreaterThan(4);
    const used = new Set(added.alliances.flatMap(({ members }) => members.map(({ place }) => place)));
    expect(used.size).toBeGreaterThan(atlas.places.length * 0.7);
  });

  it('wants whole factors from 1', () => {
    for (const factor of [0, 0.5, -1, Number.NaN]) {
      expect(() => syntheticAtlas(atlas, { events: factor, alliances: 1 })).toThrow(/events: found the factor/);
    }
  });
});
