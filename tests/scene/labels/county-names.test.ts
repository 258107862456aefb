import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { readDataFiles } from '../../../scripts/data/files.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language } from '../../../src/model/types.ts';
import { readCounties } from '../../../src/scene/counties.ts';
import { drawingOf } from '../../../src/scene/drawing.ts';
import { overlaps } from '../../../src/scene/labels/box-grid.ts';
import { labelsOfPlaces } from '../../../src/scene/labels/choose.ts';
import { countyNames } from '../../../src/scene/labels/county-names.ts';
import { positionLabels } from '../../../src/scene/labels/place.ts';
import { chooseLabels, discsOf, type LabelScene, labelRequests } from '../../../src/scene/labels/requests.ts';
import { layLanes } from '../../../src/scene/lanes.ts';
import { placeSymbols } from '../../../src/scene/symbols.ts';
import { linkedAtlas } from '../../fixtures/linked-atlas.ts';

const atlas = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
const symbols = placeSymbols(atlas, visible, new Set(atlas.corridor.keys()));
const { sections } = drawingOf({ atlas, visible, encoding: 'lanes', most: 6, first: null }, null);
const file = readCounties(JSON.parse(readFileSync('data/ground/counties.json', 'utf8')));
if (!file) throw new Error('found no counties');
const counties = countyNames(file);
const { names } = file;

const sceneOf = (language: Language, rest: Partial<LabelScene> = {}): LabelScene => ({
  labels: labelsOfPlaces(atlas, symbols),
  symbols,
  sections,
  alliances: atlas.alliances,
  waters: [],
  selected: null,
  language,
  counties,
  ...rest,
});
const lanesAt = (scene: LabelScene, zoom: number) => layLanes(scene.sections, zoom, discsOf(scene.symbols, zoom));
const shownAt = (scene: LabelScene, zoom: number) =>
  positionLabels(labelRequests(scene, zoom, lanesAt(scene, zoom)), chooseLabels(scene, zoom));
const countiesAt = (scene: LabelScene, zoom: number) =>
  shownAt(scene, zoom).filter(({ request }) => request.kind === 'county');

const VIEWS = (['en', 'zh'] as const).flatMap((language) =>
  [8, 8.5, 9, 9.5, 10].map((zoom): [Language, number] => [language, zoom]),
);

describe('the names of counties', () => {
  it('appear from zoom 8 on, the nearer the more', () => {
    const count = (zoom: number) => countiesAt(sceneOf('en'), zoom).length;
    expect([6, 7, 7.875].map(count)).toEqual([0, 0, 0]);
    const [far, middle, near] = [8, 9, 10].map(count) as [number, number, number];
    expect(far).toBeGreaterThan(80);
    expect(middle).toBeGreaterThan(far);
    expect(near).toBeGreaterThan(middle);
    expect(near).toBeGreaterThan(200);
  });

  it.each(VIEWS)('in %s at zoom %d move and displace no other name', (language, zoom) => {
    const scene = sceneOf(language);
    const without = chooseLabels({ ...scene, counties: null }, zoom);
    const others = [...chooseLabels(scene, zoom)].filter(([id]) => !/^(county|water\/near)\//.test(id));
    expect(others).toEqual([...without]);
  });

  it.each(VIEWS)('in %s at zoom %d overlap no name, and no circle with records', (language, zoom) => {
    const scene = sceneOf(language);
    const all = shownAt(scene, zoom);
    const discs = discsOf(symbols, zoom).filter((_, index) => symbols[index]?.tier !== 'none');
    for (const { request, box } of all.filter(({ request: { kind } }) => kind === 'county')) {
      const hit = all.filter((other) => other.request !== request && overlaps(other.box, box));
      expect([request.id, hit.map((other) => other.request.id)]).toEqual([request.id, []]);
      const covered = discs.filter(({ at: [x, y] }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
      expect([request.id, covered.map(({ place }) => place)]).toEqual([request.id, []]);
    }
  });

  it('are not those of places of the atlas, which have a name already', () => {
    const places = names.filter(({ id }) => atlas.places.has(id)).map(({ id }) => id);
    expect(places).toContain('330424');
    const shown = countiesAt(sceneOf('en'), 10).map(({ request }) => request.id);
    expect(places.filter((id) => shown.includes(`county/${id}`))).toEqual([]);
  });

  it('of the same name stay apart', () => {
    const gulou = names.filter(({ name }) => name.zh === '鼓楼').map(({ id }) => `county/${id}`);
    const asked = counties.requests(sceneOf('zh'), 10).map(({ id }) => id);
    expect(gulou).toHaveLength(2);
    expect(asked).toEqual(expect.arrayContaining(gulou));
  });

  it('are in the language of the page, traditional characters included', () => {
    const nameIn = (language: Language) =>
      counties.requests(sceneOf(language), 9).find(({ id }) => id === 'county/320583')?.lines[0];
    expect([nameIn('en'), nameIn('zh')]).toEqual(['Kunshan', '昆山']);
  });

  it('come with the names of small waters', () => {
    const waters = shownAt(sceneOf('en'), 9).flatMap(({ request }) =>
      request.id.startsWith('water/near/') ? request.lines.join(' ') : [],
    );
    expect(waters).toEqual(expect.arrayContaining(['Yangcheng Lake', 'Ge Lake', 'Shijiu Lake', 'Luoma Lake']));
  });
});
