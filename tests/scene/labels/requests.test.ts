import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { readDataFiles } from '../../../scripts/data/files.ts';
import type { Water } from '../../../src/model/parts.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language, Point } from '../../../src/model/types.ts';
import { comesWithCounties } from '../../../src/scene/counties.ts';
import { drawingOf } from '../../../src/scene/drawing.ts';
import { overlaps } from '../../../src/scene/labels/box-grid.ts';
import { labelsOfPlaces } from '../../../src/scene/labels/choose.ts';
import { positionLabels } from '../../../src/scene/labels/place.ts';
import {
  chooseLabels,
  discsOf,
  type LabelScene,
  labelRequests,
  labelZoom,
  type MapLabel,
} from '../../../src/scene/labels/requests.ts';
import { layLanes } from '../../../src/scene/lanes.ts';
import { scaleAt } from '../../../src/scene/marks.ts';
import { toWorld } from '../../../src/scene/project.ts';
import { placeSymbols } from '../../../src/scene/symbols.ts';
import { meets } from '../../fixtures/labels.ts';
import { linkedAtlas } from '../../fixtures/linked-atlas.ts';

interface WaterFeature {
  properties: Omit<Water, 'point'>;
  geometry: { coordinates: Point };
}

const atlas = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const waterFile = readFileSync('data/geo/water-labels.geojson', 'utf8');
const { features } = JSON.parse(waterFile) as { features: WaterFeature[] };
const waters = features
  .map(({ properties, geometry }): Water => ({ ...properties, point: geometry.coordinates }))
  .filter((each) => !comesWithCounties(each));
const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
const symbols = placeSymbols(atlas, visible, new Set(atlas.corridor.keys()));
const { sections } = drawingOf({ atlas, visible, encoding: 'lanes', most: 6, first: null }, null);
const sceneOf = (language: Language, rest: Partial<LabelScene> = {}): LabelScene => ({
  labels: labelsOfPlaces(atlas, symbols),
  symbols,
  sections,
  alliances: atlas.alliances,
  waters,
  selected: null,
  language,
  counties: null,
  ...rest,
});
const find = (requests: readonly MapLabel[], id: string) => {
  const found = requests.find((one) => one.id === id);
  if (!found) throw new Error(`found no ${id}`);
  return found;
};

const LANGUAGES: readonly Language[] = ['en', 'zh'];
/** From the farthest home view, on a phone, to the nearest. */
const STEPS = Array.from({ length: 24 }, (_, index) => 5.25 + index / 4);
const views = LANGUAGES.flatMap((language) => STEPS.map((zoom): [Language, number] => [language, zoom]));
const requestsAt = (scene: LabelScene, zoom: number) =>
  labelRequests(scene, zoom, layLanes(scene.sections, zoom, discsOf(scene.symbols, zoom)));
const placedAt = (scene: LabelScene, zoom: number, anchors = chooseLabels(scene, zoom)) =>
  positionLabels(requestsAt(scene, zoom), anchors);

describe('the map of the whole dataset', () => {
  it.each(views)('in %s at zoom %d has no name on another or on a circle', (language, zoom) => {
    const placed = placedAt(sceneOf(language), zoom);
    const circles = symbols.flatMap(({ point, radius, tier }) => {
      const [[x, y], reach] = [toWorld(point, zoom), radius * scaleAt(zoom)];
      const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach, round: true };
      return tier === 'none' ? [] : [box];
    });
    for (const [index, { request, box }] of placed.entries()) {
      const touched = placed.slice(index + 1).filter((other) => overlaps(box, other.box));
      expect(touched.map((other) => [request.id, other.request.id])).toEqual([]);
      // On a phone a name that must always be shown may find each of its anchors taken.
      if (request.always && zoom < 6) continue;
      expect([request.id, circles.filter((circle) => meets(circle, box))]).toEqual([request.id, []]);
    }
  });

  it.each(views)('in %s at zoom %d names all members and Shanghai', (language, zoom) => {
    const shown = chooseLabels(sceneOf(language), zoom);
    const wanted = atlas.file.places.filter(({ id, level }) => atlas.corridor.has(id) || level === 'municipality');
    for (const { id } of wanted) expect(shown.has(`place/${id}`)).toBe(true);
  });

  it('names all cities with records and numbers all ribbons from zoom 6.5 on, waters from 7, districts from 7.5', () => {
    const units = new Set(atlas.file.places.flatMap(({ id, level }) => (/district|county/.test(level) ? [id] : [])));
    for (const language of LANGUAGES) {
      const scene = sceneOf(language);
      for (const zoom of STEPS.filter((step) => step >= 6.5)) {
        // Around Shanghai names of districts crowd; waters come last.
        const isWanted = (label: MapLabel) => {
          if (label.kind === 'water') return zoom >= 7;
          if (label.kind === 'place' && units.has(label.place) && zoom < 7.5) return false;
          return label.kind === 'count' || !label.offLines;
        };
        const wanted = requestsAt(scene, zoom).filter(isWanted);
        const shown = [...chooseLabels(scene, zoom).keys()].map((id) => id.replace(/^(count\/.*)\/[\d-]+\/\d$/, '$1'));
        const missing = wanted.filter(({ id, once }) => !shown.includes(once ?? id)).map(({ id }) => id);
        expect([language, zoom, missing]).toEqual([language, zoom, []]);
      }
    }
  });

  it.each(views)(
    'in %s at zoom %d has no name of an alliance or of a place without records on a line',
    (language, zoom) => {
      const scene = sceneOf(language);
      const { lanes } = layLanes(scene.sections, zoom, discsOf(symbols, zoom));
      for (const { request, box } of placedAt(scene, zoom)) {
        if (!request.offLines) continue;
        for (const { path, width } of lanes) {
          const inside = path.some(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom);
          expect([request.id, width, inside]).toEqual([request.id, width, false]);
        }
      }
    },
  );

  it('writes the name of each alliance that has a lane of its own at most once', () => {
    for (const zoom of STEPS) {
      const ids = placedAt(sceneOf('en'), zoom).flatMap(({ request }) => request.once ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const named = (zoom: number) => placedAt(sceneOf('en'), zoom).filter(({ request }) => request.kind === 'lane');
    // Thin lanes have no names: only some would find room.
    expect([named(7).length, named(8.5).length > 1]).toEqual([0, true]);
  });

  it('keeps names free of one another between two steps of the zoom', () => {
    for (const zoom of [5.37, 6.12, 6.99, 8.6]) {
      const placed = placedAt(sceneOf('en'), zoom, chooseLabels(sceneOf('en'), labelZoom(zoom)));
      const pairs = placed.flatMap((a, index) => placed.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlaps(a.box, b.box))).toEqual([]);
    }
  });
});

describe('a request', () => {
  it('is larger and heavier for members and the selected place, which comes first', () => {
    const requests = requestsAt(sceneOf('en', { selected: '320100' }), 7);
    const [member, chosen, other] = ['330400', '320100', '320200'].map((id) => find(requests, `place/${id}`));
    expect([member?.weight, chosen?.weight, other?.weight]).toEqual([600, 600, 400]);
    expect(member?.size).toBeGreaterThan(other?.size ?? 0);
    expect(chosen).toMatchObject({ always: true, rank: -1 });
    const before = find(requestsAt(sceneOf('en'), 7), 'place/320100');
    expect((chosen?.gap ?? 0) - before.gap).toBeCloseTo(5);
  });

  it('is in the language asked for, letters apart in Chinese', () => {
    const [en, zh] = LANGUAGES.map((language) => find(requestsAt(sceneOf(language), 7), 'place/321200'));
    expect([en?.lines, zh?.lines]).toEqual([['Taizhou 泰州'], ['泰州']]);
    expect([en?.spacing, zh?.spacing]).toEqual([0, 0.06]);
  });

  it('keeps the name of a small circle off the larger one that holds it', () => {
    const requests = requestsAt(sceneOf('en'), 6);
    const taizhou = symbols.find(({ place }) => place === '321200');
    expect(find(requests, 'place/321202').gap).toBeGreaterThan((taizhou?.radius ?? 0) * scaleAt(6));
  });

  it('breaks the name of a sea on a small map, never that of a place', () => {
    const lines = (zoom: number) => requestsAt(sceneOf('en'), zoom).filter(({ kind }) => kind === 'water');
    expect(lines(5.5)[0]?.lines).toEqual(['East', 'China', 'Sea']);
    expect(lines(7)[0]?.lines).toEqual(['East China', 'Sea']);
  });

  it('is made for a water from half a level before its own zoom', () => {
    const has = (zoom: number) => requestsAt(sceneOf('zh'), zoom).some(({ lines }) => lines[0] === '太湖');
    expect([5.49, 5.5, 9].map(has)).toEqual([false, true, true]);
  });

  it('is made for each ribbon, which says how many alliances it is, and each lane, which says its name', () => {
    const requests = requestsAt(sceneOf('zh'), 8.5);
    const counts = requests.filter(({ kind }) => kind === 'count');
    expect(new Set(counts.map(({ lines }) => lines.join('')))).toEqual(new Set(['15个联盟']));
    const names = requests.filter(({ kind }) => kind === 'lane').map(({ lines }) => lines.join(''));
    expect(names).toContain('华东（含长三角）低空经济产业联盟');
    // A name is broken between characters, none of them lost.
    expect(
      requests.find(({ lines }) => lines.join('') === '华东（含长三角）低空经济产业联盟')?.lines.length,
    ).toBeGreaterThan(1);
  });
});

it('holds a choice of names for the whole step of the zoom above', () => {
  expect([6.5, 6.51, 6.62, 6.63].map(labelZoom)).toEqual([6.5, 6.5, 6.5, 6.625]);
});
