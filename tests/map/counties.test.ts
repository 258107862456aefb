import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Counties, loadCounties } from '../../src/map/counties.ts';
import { createMapView } from '../../src/map/view.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';
import type { PaintedLabel } from '../../src/scene/labels/label-maker.ts';
import type { MapScene } from '../../src/scene/map-scene.ts';
import { toWorld } from '../../src/scene/project.ts';

const FILE = readFileSync('data/ground/counties.json', 'utf8');
const SIZE = { width: 400, height: 300 };
const HOME = { lon: 120, lat: 31, zoom: 9 };

let online: (() => void) | null = null;

/** Loads from answers in order; a text is a file, null a failure. */
function setUp(...answers: readonly (string | null)[]) {
  const told = { asked: 0, held: 0, arrived: [] as Counties[] };
  vi.stubGlobal('fetch', async () => {
    const answer = answers[told.asked++];
    if (answer == null) throw new TypeError('Failed to fetch');
    return new Response(answer);
  });
  const view = createMapView(HOME, SIZE);
  const hold = () => {
    told.held += 1;
    return () => {
      told.held -= 1;
    };
  };
  loadCounties({ hold }, view, (loaded) => told.arrived.push(loaded));
  return { told, view };
}

const settled = (told: { held: number }) => vi.waitFor(() => expect(told.held).toBe(0));

beforeEach(() => {
  online = null;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('document', { documentElement: { dataset: {} }, baseURI: 'https://example.org/' });
  vi.stubGlobal('addEventListener', (type: string, act: () => void) => {
    if (type === 'online') online = act;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('loading the counties', () => {
  it('holds the revision back until they are there', async () => {
    const { told, view } = setUp(FILE);
    expect(told.held).toBe(1);
    await settled(told);
    expect(told.arrived).toHaveLength(1);
    expect(view.getState().incomplete).toBe(false);
  });

  it.each([
    ['do not come', null],
    ['are something else', '{"level":2,"zoom":12,"origin":[112.5,36.8],"shapes":[]}'],
    ['are cut', FILE.slice(0, 500)],
  ])('says so if they %s, and tries again when the browser is online', async (_, answer) => {
    const { told, view } = setUp(answer, FILE);
    await settled(told);
    expect([told.arrived.length, view.getState().incomplete, told.asked]).toEqual([0, true, 1]);
    online?.();
    await settled(told);
    expect([told.arrived.length, told.asked]).toEqual([1, 2]);
  });
});

describe('the counties', () => {
  const loaded = async () => {
    const { told } = setUp(FILE);
    await settled(told);
    const [counties] = told.arrived;
    if (!counties) throw new Error('found no counties');
    return counties;
  };

  it('are added to a level once', async () => {
    const counties = await loaded();
    const level: GroundLevel = { ...counties.ground, shapes: [] };
    expect(counties.onto(level)).toBe(counties.onto(level));
    expect(counties.onto(level).shapes).toEqual(counties.ground.shapes);
  });

  it('are not named far out of sight; all other names stay, and panning a little changes nothing', async () => {
    const counties = await loaded();
    const label = (kind: 'county' | 'place', id: string, lon: number) => {
      const [x, y] = toWorld([lon, 31], HOME.zoom);
      return { kind, id, box: { left: x, right: x + 40, top: y, bottom: y + 12 } } as unknown as PaintedLabel;
    };
    const labels = [label('county', 'here', 120), label('county', 'far', 123), label('place', 'there', 123)];
    const scene = { labels } as unknown as MapScene;
    const seen = (lon: number) => counties.inSight(scene, { ...HOME, lon }, SIZE).labels;
    expect(seen(120).map(({ id }) => id)).toEqual(['here', 'there']);
    expect(seen(123).map(({ id }) => id)).toEqual(['far', 'there']);
    const steps = Array.from({ length: 50 }, (_, index) => seen(120 + index * 0.0005));
    expect(new Set(steps).size).toBeLessThan(3);
  });
});
