import { describe, expect, it } from 'vitest';
import { circleAt, type Drawn, hitAt } from '../../src/map/hit.ts';
import { nextPlace, tabStop } from '../../src/map/next-place.ts';
import { isInView } from '../../src/map/pan-into-view.ts';
import { refOf } from '../../src/map/pointer.ts';
import { countWords, placeWords } from '../../src/map/words.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import { NO_OUTLINE, outlineOf } from '../../src/scene/outline.ts';
import { project, SCENE_ORIGIN } from '../../src/scene/project.ts';
import { ATLAS, place } from '../fixtures/atlas.ts';

describe('what lies under a point', () => {
  const circles = [
    { place: 'large', radius: 16, at: [100, 100] as [number, number] },
    { place: 'small', radius: 4, at: [112, 100] as [number, number] },
  ];

  it('is a circle, also a little beside it', () => {
    expect(circleAt(circles, [86, 100], 4)).toBe('large');
    expect(circleAt(circles, [81, 100], 4)).toBe('large');
    expect(circleAt(circles, [79, 100], 4)).toBeUndefined();
  });

  it('is the small circle where it lies over a large one', () => {
    expect(circleAt(circles, [112, 100], 4)).toBe('small');
    expect(circleAt(circles, [100, 100], 4)).toBe('large');
  });

  const scene = sceneMaker(ATLAS)({
    visible: query(filterIndex(ATLAS), { period: null, facets: {}, match: {} }),
    selected: null,
    hovered: null,
    lighting: null,
    language: 'en',
    layers: { links: true, symbols: true },
    outline: 'gr-g60',
    links: 'lanes',
    zoom: 7,
    others: null,
  });
  const size = { width: 800, height: 600 };
  const view = { lon: 120, lat: 31, zoom: 7 };
  const drawn: Drawn = { scene, ground: null, view, size };
  const onScreen = ([x, y]: readonly [number, number]): [number, number] => {
    const [left, top] = project(SCENE_ORIGIN, view, size);
    return [left + x, top + y];
  };

  it('is the place of a name, before what lies beneath it', () => {
    const label = scene.labels.find(({ kind }) => kind === 'place');
    if (label?.kind !== 'place') throw new Error('found no name');
    const { box } = label;
    expect(hitAt(drawn, onScreen([(box.left + box.right) / 2, (box.top + box.bottom) / 2]), 4).place).toBe(label.place);
  });

  const bare = { ...drawn, scene: { ...scene, symbols: [], labels: [] } };

  it('is the lane pointed at, of several side by side, and nothing beside them', () => {
    const lanes = scene.lanes.filter(({ id }) => id.endsWith('/320500-330400'));
    expect(lanes.map(({ alliances }) => alliances.length)).toEqual([1, 1]);
    for (const { path, alliances } of lanes) {
      const middle = path[8] ?? [0, 0];
      expect(hitAt(bare, onScreen(middle), 4).alliances).toEqual(alliances);
      expect(hitAt(bare, onScreen([middle[0] + 4000, middle[1]]), 4)).toEqual({});
    }
  });

  it('is every lane under a finger', () => {
    const middle = scene.lanes.find(({ id }) => id.endsWith('/320500-330400'))?.path[8] ?? [0, 0];
    expect([...(hitAt(bare, onScreen(middle), 14).alliances ?? [])].sort()).toEqual(['al-newmat', 'al-robot']);
  });

  it('is the alliance of a hull on its outline', () => {
    const ring: [number, number][] = [
      [0, 0],
      [200, 0],
      [200, 200],
      [0, 200],
    ];
    const hull = { alliance: 'al-robot', hue: 'equipment', shade: 1, ring } as const;
    const hulled = { ...drawn, scene: { ...bare.scene, lanes: [], hulls: [hull] } };
    expect(hitAt(hulled, onScreen([200, 100]), 4).alliances).toEqual(['al-robot']);
    expect(hitAt(hulled, onScreen([0, 100]), 4).alliances).toEqual(['al-robot']);
    expect(hitAt(hulled, onScreen([100, 100]), 4)).toEqual({});
  });

  it('is an area where nothing is drawn over it', () => {
    const ground: GroundLevel = {
      level: 0,
      zoom: 7,
      origin: [120, 31],
      shapes: [{ kind: 'city', id: '330400', d: 'm-5000-5000 10000 0 0 10000-10000 0z' }],
    };
    const empty = { ...drawn, ground, scene: { ...scene, symbols: [], labels: [], lanes: [] } };
    expect(hitAt(empty, [10, 10], 4)).toEqual({ place: '330400' });
  });

  it('names a record only when there is one', () => {
    expect(refOf({ place: '330400' })).toEqual({ kind: 'place', id: '330400' });
    expect(refOf({ alliances: ['al-a'] })).toEqual({ kind: 'alliance', id: 'al-a' });
    expect(refOf({ alliances: ['al-a', 'al-b'] })).toBeNull();
    expect(refOf({})).toBeNull();
  });
});

describe('a selected place', () => {
  const size = { width: 800, height: 340 };

  it('is in sight inside the map, away from its edges', () => {
    expect(isInView([400, 170], size, [])).toBe(true);
    expect(isInView([795, 170], size, [])).toBe(false);
    expect(isInView([400, -5], size, [])).toBe(false);
  });

  it('is not in sight under what lies over the map, or close beside it', () => {
    const legend = { left: 560, top: 100, right: 792, bottom: 280 };
    expect(isInView([540, 170], size, [legend])).toBe(true);
    expect(isInView([555, 170], size, [legend])).toBe(false);
    expect(isInView([600, 170], size, [legend])).toBe(false);
    expect(isInView([600, 60], size, [legend])).toBe(true);
  });
});

describe('arrow keys between places', () => {
  const places = [
    { place: 'centre', point: [120, 31] as [number, number] },
    { place: 'north', point: [120.1, 32] as [number, number] },
    { place: 'far-north', point: [120, 34] as [number, number] },
    { place: 'east', point: [121, 31.1] as [number, number] },
    { place: 'south', point: [119.8, 30] as [number, number] },
  ];

  it('lead to the nearest place in the direction', () => {
    expect(nextPlace(places, 'centre', 'ArrowUp')).toBe('north');
    expect(nextPlace(places, 'centre', 'ArrowRight')).toBe('east');
    expect(nextPlace(places, 'centre', 'ArrowDown')).toBe('south');
    expect(nextPlace(places, 'north', 'ArrowUp')).toBe('far-north');
  });

  it('stay where they are when nothing lies there', () => {
    expect(nextPlace(places, 'far-north', 'ArrowUp')).toBe('far-north');
    expect(nextPlace(places, 'east', 'ArrowRight')).toBe('east');
  });
});

describe('the words for a place', () => {
  const jiaxing = place('330400', 'Jiaxing', '嘉兴市', [120.75, 30.75], { corridor: true });

  it('count each kind, and leave out what there is none of', () => {
    const count = { alliances: 4, events: 1, initiatives: 0, total: 5 };
    expect(countWords(count, 4, 'en')).toBe('4 alliances · 1 event');
    // The number on the circle, not that of alliances that only name the place.
    expect(countWords(count, 3, 'en')).toBe('3 alliances · 1 event');
    expect(countWords(undefined, 0, 'en')).toBe('no record');
  });

  it('name, count and membership make the name of a button', () => {
    const count = { alliances: 20, events: 10, initiatives: 4, total: 34 };
    expect(placeWords(jiaxing, count, 20, outlineOf(ATLAS, 'gr-g60', []), 'en')).toBe(
      'Jiaxing, 20 alliances, 34 records, member of the G60 Corridor',
    );
    expect(placeWords(jiaxing, undefined, 0, outlineOf(ATLAS, 'gr-g60', []), 'zh')).toBe(
      '嘉兴市，未见记录，G60科创走廊成员',
    );
    expect(placeWords(jiaxing, undefined, 0, NO_OUTLINE, 'zh')).toBe('嘉兴市，未见记录');
  });
});

describe('where Tab enters the places', () => {
  const size = { width: 400, height: 300 };
  const at = (place: string, x: number, y: number, hasRecords = true) => ({
    place,
    at: [x, y] as [number, number],
    hasRecords,
  });
  const places = [at('north', 200, -900), at('corner', 30, 30), at('empty', 200, 150, false), at('near', 240, 170)];

  it('is the selected place if it is in sight, else the one before, else the nearest to the middle', () => {
    expect(tabStop(places, ['corner', 'near'], size)).toBe('corner');
    expect(tabStop(places, ['north', 'corner'], size)).toBe('corner');
    expect(tabStop(places, [null, 'north'], size)).toBe('near');
    expect(tabStop(places, [null, null], size)).toBe('near');
  });

  it('is a place without records only where no other is in sight, and one out of sight only where none is', () => {
    expect(tabStop(places.slice(0, 1).concat(places.slice(2, 3)), [null], size)).toBe('empty');
    expect(tabStop(places.slice(0, 1), [null], size)).toBe('north');
    expect(tabStop([], [null], size)).toBe('');
  });
});
