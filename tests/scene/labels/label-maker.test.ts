import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { atlasOf } from '../../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../../scripts/data/checks.ts';
import { readDataFiles } from '../../../scripts/data/files.ts';
import { dayOf } from '../../../src/model/dates.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language } from '../../../src/model/types.ts';
import * as requests from '../../../src/scene/labels/requests.ts';
import { type MapScene, type SceneInput, sceneMaker } from '../../../src/scene/map-scene.ts';
import { linkedAtlas } from '../../fixtures/linked-atlas.ts';

// Counted: how often names are chosen.
vi.mock('../../../src/scene/labels/requests.ts', { spy: true });

const atlas = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const index = filterIndex(atlas);
const visibles = [{}, { industry: ['ind-robotics'] }, { grouping: ['gr-g60'] }].map((facets) =>
  query(index, { period: null, facets, match: {} }),
);
const [all = visibles[0] as never] = visibles;
const at = (zoom: number, rest: Partial<SceneInput> = {}): SceneInput => ({
  visible: all,
  selected: null,
  hovered: null,
  lighting: null,
  language: 'en',
  layers: { links: true, symbols: true },
  outline: 'gr-g60',
  links: 'lanes',
  zoom,
  others: null,
  ...rest,
});
const written = ({ labels }: MapScene) => labels.map(({ id, anchor }) => `${id} ${anchor}`);

describe('the names of a map at rest', () => {
  it('are those of the same view opened anew, however the reader came there', () => {
    const step = fc.record({
      zoom: fc.integer({ min: 500, max: 1100 }).map((hundredths) => hundredths / 100),
      visible: fc.constantFrom(...visibles),
      language: fc.constantFrom<Language>('en', 'zh'),
      selected: fc.constantFrom(null, { kind: 'place', id: '320500' } as const),
      moving: fc.boolean(),
      isDragging: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), step, (way, end) => {
        const walked = sceneMaker(atlas);
        for (const { zoom, ...rest } of way) walked(at(zoom, rest));
        const { zoom, ...rest } = { ...end, moving: false, isDragging: false };
        expect(written(walked(at(zoom, rest)))).toEqual(written(sceneMaker(atlas)(at(zoom, rest))));
      }),
      { numRuns: 20 },
    );
  });

  it('are those of its address, which says the zoom to two decimals', () => {
    for (const zoom of [6.4996, 6.5004, 7.3749, 7.3751, 8.9999]) {
      const rounded = Number(zoom.toFixed(2));
      const [exact, opened] = [zoom, rounded].map((one) => sceneMaker(atlas)(at(one)));
      expect(exact?.labels.map(({ id }) => id).sort()).toEqual(opened?.labels.map(({ id }) => id).sort());
      expect(exact?.lanes.length).toBe(opened?.lanes.length);
    }
  });
});

describe('the names of a map that moves', () => {
  it('stay on their sides where they can, and are chosen anew only where it rests', () => {
    const make = sceneMaker(atlas);
    const sides = (scene: MapScene) => new Map(scene.labels.map(({ id, anchor }) => [id, anchor]));
    let before = sides(make(at(6.4)));
    let [stayed, turned] = [0, 0];
    for (let zoom = 6.45; zoom < 9; zoom += 0.05) {
      const now = sides(make(at(zoom, { moving: true })));
      for (const [id, anchor] of now) {
        const was = before.get(id);
        if (was === anchor) stayed += 1;
        else if (was !== undefined) turned += 1;
      }
      before = now;
    }
    expect(stayed).toBeGreaterThan(500);
    expect(turned).toBeLessThan(stayed / 50);
    const moving = make(at(8.97, { moving: true }));
    expect(make(at(8.97, { moving: true })).labels).toBe(moving.labels);
    expect(written(make(at(8.97)))).toEqual(written(sceneMaker(atlas)(at(8.97))));
  });
});

describe('the names of a map while the period is dragged', () => {
  const window = (year: number) =>
    query(index, { period: { from: dayOf(year), to: dayOf(year + 4) }, facets: {}, match: {} });

  it('are not chosen anew: each that stays keeps its side, and those of rest come at rest', () => {
    const make = sceneMaker(atlas);
    const first = new Map(make(at(7.5)).labels.map(({ id, anchor }) => [id, anchor]));
    const chosen = vi.mocked(requests.chooseLabels).mockClear();
    for (let year = 2000; year < 2024; year += 1) {
      const { labels } = make(at(7.5, { visible: window(year), isDragging: true }));
      for (const { id, anchor } of labels) expect(anchor, id).toBe(first.get(id));
      expect(labels.length).toBeGreaterThan(10);
    }
    expect(chosen).not.toHaveBeenCalled();
    const end = { visible: window(2023) };
    expect(written(make(at(7.5, end)))).toEqual(written(sceneMaker(atlas)(at(7.5, end))));
    expect(chosen).toHaveBeenCalled();
  });
});
