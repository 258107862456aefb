import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { MOST_GROUPS } from '../../src/scene/crowd.ts';
import { CROWD, drawingOf, needsOthers } from '../../src/scene/drawing.ts';
import { hubOf } from '../../src/scene/hubs.ts';
import { hullsOf } from '../../src/scene/hulls.ts';
import { noteWords } from '../../src/scene/note-words.ts';
import { OTHER_DRAWINGS } from '../../src/scene/other-drawings.ts';
import type { Path } from '../../src/scene/parallel.ts';
import { toWorld } from '../../src/scene/project.ts';
import { alliance, atlasFile, FILE, member, place } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const NOTHING = { period: null, facets: {}, match: {} };
const MOST = 6;

const SIX = ['310001', '310002', '310003', '310004', '310005', '310006'];
const places = SIX.map((id, index) =>
  place(id, id, id, [118 + (index % 3), 30 + Math.floor(index / 3) * 1.2] as [number, number]),
);
const atlasOf = (alliances: ReturnType<typeof alliance>[]) => {
  const atlas = linkedAtlas(atlasFile({ places: [...FILE.places, ...places], alliances }));
  return { atlas, visible: query(filterIndex(atlas), NOTHING) };
};
const members = (...ids: string[]) => ids.map((id) => member(id));
const [a = '', b = '', c = '', d = '', e = '', f = ''] = SIX;

describe('hubs', () => {
  it('begin at the seat, else at the member that hosts the alliance, else nowhere', () => {
    const hosted = [member(a), member(b, { role: 'host' })];
    expect(hubOf(alliance('al', hosted))).toBe(b);
    expect(hubOf(alliance('al', hosted, { seat: c }))).toBe(c);
    expect(hubOf(alliance('al', members(a, b)))).toBeNull();
  });

  it('reach every other member, and the map says which alliances it cannot draw', () => {
    const { atlas, visible } = atlasOf([
      alliance('al-known', members(a, b, c), { seat: a }),
      alliance('al-unknown', members(d, e)),
    ]);
    const { sections, note } = drawingOf({ atlas, visible, encoding: 'hubs', most: MOST, first: null }, OTHER_DRAWINGS);
    expect(sections.map(({ id, tracks }) => [id, tracks.flatMap(({ alliances }) => alliances)])).toEqual([
      [`${a}-${b}`, ['al-known']],
      [`${a}-${c}`, ['al-known']],
    ]);
    expect(note).toEqual({ code: 'hubs', missing: 1 });
    expect(note && noteWords(note, 'en')).toBe('1 alliance without a known seat is not drawn.');
  });
});

/** Whether a point lies in a ring (even–odd). */
function holds(ring: Path, [x, y]: readonly [number, number]): boolean {
  return ring.reduce((inside, [bx, by], index) => {
    const [ax, ay] = ring.at(index - 1) ?? [0, 0];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

describe('hulls', () => {
  const { atlas, visible } = atlasOf([
    alliance('al-1', members(a, b)),
    alliance('al-2', members(a, b, c)),
    alliance('al-3', members(a, b, c)),
    alliance('al-4', members(d, e, f)),
    alliance('al-5', members(e, f)),
    alliance('al-6', members(a)),
  ]);

  it('are three at most: the one asked for, then those of most members, none twice; and the map says so', () => {
    const hulls = (first: string | null) =>
      drawingOf({ atlas, visible, encoding: 'hulls', most: MOST, first }, OTHER_DRAWINGS);
    expect([...hulls(null).hulls].sort()).toEqual(['al-2', 'al-4', hulls(null).hulls[2]].sort());
    expect(hulls('al-5').hulls).toEqual(['al-5', 'al-2', 'al-4']);
    expect(hulls('al-3').hulls.slice(0, 2)).toEqual(['al-3', 'al-4']);
    expect(hulls('al-6').hulls).toEqual(hulls(null).hulls);
    expect(hulls(null).note).toEqual({ code: 'hulls', shown: 3, of: 5 });
    expect(hulls(null).sections).toEqual([]);
  });

  it('hold all members and no other place, at every zoom', () => {
    for (const zoom of [6, 9]) {
      for (const { alliance: id, ring } of hullsOf(atlas, ['al-2', 'al-4'], visible, zoom)) {
        const own = new Set(atlas.alliances.get(id)?.members.map((one) => one.place));
        for (const one of places)
          expect([id, one.id, holds(ring, toWorld(one.point, zoom))]).toEqual([id, one.id, own.has(one.id)]);
      }
    }
  });

  it('are not drawn around fewer than two places', () => {
    expect(hullsOf(atlas, ['al-6'], visible, 7)).toEqual([]);
  });
});

describe('a crowd of alliances', () => {
  const sets = [
    [a, b, c],
    [a, b],
    [d, e, f],
    [d, e],
    [a, d],
    [b, e],
    [c, f],
    [a, f],
    [b, c, d, e],
  ];
  const many = (count: number) =>
    atlasOf(
      Array.from({ length: count }, (_, index) =>
        alliance(`al-${String(index).padStart(3, '0')}`, members(...(sets[index % sets.length] ?? []))),
      ),
    );

  it('is drawn one by one up to a hundred, in groups beyond, and the map says so', () => {
    const few = many(CROWD);
    expect(needsOthers('lanes', few.visible)).toBe(false);
    expect(
      drawingOf({ atlas: few.atlas, visible: few.visible, encoding: 'lanes', most: MOST, first: null }, OTHER_DRAWINGS)
        .note,
    ).toBeNull();
    const { atlas, visible } = many(CROWD + 8);
    expect(needsOthers('lanes', visible)).toBe(true);
    const { sections, note } = drawingOf(
      { atlas, visible, encoding: 'lanes', most: MOST, first: null },
      OTHER_DRAWINGS,
    );
    const strands = new Map(sections.flatMap(({ tracks }) => tracks.map(({ strand }) => [strand.id, strand])));
    const groups = [...strands.values()].filter(({ id }) => id.startsWith('group/'));
    const [rest, ...none] = [...strands.values()].filter(({ id }) => id.startsWith('rest/'));
    expect([groups.length, none]).toEqual([MOST_GROUPS, []]);
    expect(note).toEqual({ code: 'crowd', all: CROWD + 8, groups: MOST_GROUPS, rest: rest?.alliances.length });
    const grouped = groups.flatMap(({ alliances }) => alliances);
    expect(new Set([...grouped, ...(rest?.alliances ?? [])]).size).toBe(CROWD + 8);
  });

  it('counts on every edge exactly those that run there', () => {
    const { atlas, visible } = many(CROWD + 8);
    const { network, sections } = drawingOf(
      { atlas, visible, encoding: 'lanes', most: MOST, first: null },
      OTHER_DRAWINGS,
    );
    for (const { id, tracks } of sections) {
      const counted = tracks.reduce((sum, { alliances }) => sum + alliances.length, 0);
      expect([id, counted]).toEqual([id, network.edges.get(id)?.alliances.length]);
    }
  });
});
