import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { readDataFiles } from '../../../scripts/data/files.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language } from '../../../src/model/types.ts';
import { homeView } from '../../../src/scene/frame.ts';
import { type Box, isInside, overlaps } from '../../../src/scene/labels/box-grid.ts';
import { type Room, roomIn } from '../../../src/scene/labels/room.ts';
import { type MapScene, type SceneInput, sceneMaker } from '../../../src/scene/map-scene.ts';
import type { Size } from '../../../src/scene/project.ts';
import { linkedAtlas } from '../../fixtures/linked-atlas.ts';

const atlas = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
const make = sceneMaker(atlas);
const inputOf = (zoom: number, language: Language, room: Room | null, moving = false): SceneInput => ({
  visible,
  selected: null,
  hovered: null,
  lighting: null,
  language,
  layers: { links: true, symbols: true },
  outline: 'gr-g60',
  links: 'lanes',
  zoom,
  moving,
  room,
  others: null,
});
const sceneAt = (...input: Parameters<typeof inputOf>): MapScene => make(inputOf(...input));

/** Controls, credits and scale, and a legend of some size over them. */
const furnitureOf = ({ width, height }: Size, legend: number): Box[] => [
  { left: width - 40, top: 8, right: width - 8, bottom: 104 },
  { left: width - 270, top: height - 28, right: width - 8, bottom: height - 4 },
  { left: width - 98, top: height - 54, right: width - 8, bottom: height - 32 },
  { left: width - 8 - legend, top: height - 60 - legend / 2, right: width - 8, bottom: height - 60 },
];

const SIZES: readonly Size[] = [
  { width: 1160, height: 650 },
  { width: 536, height: 308 },
  { width: 390, height: 320 },
];
const written = ({ labels }: MapScene) => labels.map(({ id, anchor }) => `${id} ${anchor}`);
const isCut = (box: Box, { frame }: Room) =>
  overlaps(box, frame) && !(isInside([box.left, box.top], frame) && isInside([box.right, box.bottom], frame));

describe('names in a room', () => {
  it('are neither cut by its edge nor under its furniture, and depend on nothing else', () => {
    const view = fc.record({
      lon: fc.integer({ min: 11800, max: 12200 }).map((part) => part / 100),
      lat: fc.integer({ min: 2900, max: 3300 }).map((part) => part / 100),
      zoom: fc.integer({ min: 560, max: 880 }).map((part) => part / 100),
    });
    const where = fc.tuple(
      view,
      fc.constantFrom(...SIZES),
      fc.constantFrom(90, 252),
      fc.constantFrom<Language>('en', 'zh'),
    );
    fc.assert(
      fc.property(where, ([at, size, legend, language]) => {
        const room = roomIn(at, size, furnitureOf(size, legend));
        const scene = sceneAt(at.zoom, language, room);
        const wrong = scene.labels.filter(
          ({ box }) =>
            isCut(box, room) || (overlaps(box, room.frame) && room.furniture.some((it) => overlaps(box, it))),
        );
        expect(wrong.map(({ id }) => id)).toEqual([]);
        const again = roomIn(at, size, furnitureOf(size, legend));
        expect(written(sceneMaker(atlas)(inputOf(at.zoom, language, again)))).toEqual(written(scene));
      }),
      { numRuns: 25 },
    );
  });

  it('stay where the zoom has put them, but for those that have to go', () => {
    for (const size of SIZES) {
      const view = homeView(size);
      const room = roomIn(view, size, furnitureOf(size, 90));
      const before = new Map(sceneAt(view.zoom, 'en', null).labels.map((label) => [label.id, label]));
      const after = new Map(sceneAt(view.zoom, 'en', room).labels.map((label) => [label.id, label]));
      const moved = [...after].filter(([id, { anchor }]) => before.get(id)?.anchor !== anchor).map(([id]) => id);
      const missing = [...before.keys()].filter((id) => !after.has(id));
      expect(moved.length).toBeLessThan(6);
      expect(missing.length).toBeLessThan(12);
      // Members keep their names.
      expect(missing.filter((id) => before.get(id)?.always)).toEqual([]);
    }
  });

  it('do not move while the map is panned', () => {
    const [size = { width: 1160, height: 650 }] = SIZES;
    const view = homeView(size);
    const rest = sceneAt(view.zoom, 'en', roomIn(view, size, furnitureOf(size, 252)));
    expect(written(sceneAt(view.zoom, 'en', null, true))).toEqual(written(rest));
  });
});
