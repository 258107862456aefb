import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, fitView, homeExtent, homeView, paddingOf } from '../../src/scene/frame.ts';
import { project, scaleBar, unproject } from '../../src/scene/project.ts';
import { readConfig } from '../../src/ui/config.ts';

const size = { width: 1160, height: 660 };
const view = { lon: 119.6, lat: 30.85, zoom: 6.4 };

describe('projecting', () => {
  it('puts the centre in the middle, east to the right, north up', () => {
    expect(project([119.6, 30.85], view, size)).toEqual([580, 330]);
    const [x, y] = project([120, 31.5], view, size);
    expect(x).toBeGreaterThan(580);
    expect(y).toBeLessThan(330);
  });

  it('is undone by unprojecting', () => {
    const lon = fc.double({ min: 112.5, max: 124.5, noNaN: true });
    const lat = fc.double({ min: 26, max: 36.8, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const [backX, backY] = unproject(project([x, y], view, size), view, size);
        expect(backX).toBeCloseTo(x, 4);
        expect(backY).toBeCloseTo(y, 4);
      }),
    );
  });

  it('finds the view that just holds an extent', () => {
    const extent = homeExtent(size);
    const found = fitView(extent, size, { top: 40, right: 40, bottom: 40, left: 40 });
    const [left, bottom] = project([extent[0], extent[1]], found, size);
    const [right, top] = project([extent[2], extent[3]], found, size);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(39.9);
    expect(Math.min(left, top, size.width - right, size.height - bottom)).toBeCloseTo(40, 0);
  });

  it('shows what lies inside the bounds of the map', () => {
    const [west, south, east, north] = homeExtent(size);
    expect(west).toBeGreaterThan(BOUNDS[0]);
    expect(south).toBeGreaterThan(BOUNDS[1]);
    expect(east).toBeLessThan(BOUNDS[2]);
    expect(north).toBeLessThan(BOUNDS[3]);
  });
});

describe('the first view of a frame', () => {
  it('comes closer to the corridor in a small frame', () => {
    const [, south, , north] = homeExtent({ width: 390, height: 400 });
    const [, wideSouth, , wideNorth] = homeExtent({ width: 1160, height: 640 });
    expect(north - south).toBeLessThan(wideNorth - wideSouth);
  });

  it('keeps the foot of a narrow frame free for the legend and the credits', () => {
    const narrow = paddingOf({ width: 390, height: 420 });
    expect(narrow.bottom).toBeGreaterThan(2 * narrow.top);
    const wide = paddingOf({ width: 1160, height: 640 });
    expect(wide.bottom).toBe(wide.top);
  });

  it('leaves as much free as asked, also where the foot is deeper than the head', () => {
    const frame = { width: 390, height: 420 };
    const [west, south, east, north] = homeExtent(frame);
    const padding = paddingOf(frame);
    const [left, bottom] = project([west, south], homeView(frame), frame);
    const [right, top] = project([east, north], homeView(frame), frame);
    expect(left).toBeCloseTo(padding.left, 0);
    expect(frame.width - right).toBeCloseTo(padding.right, 0);
    expect(top).toBeGreaterThanOrEqual(padding.top - 0.1);
    expect((top + bottom) / 2).toBeCloseTo((padding.top + frame.height - padding.bottom) / 2, 0);
  });
});

describe('the scale bar', () => {
  it('is a round number of kilometres that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 11, noNaN: true }), (zoom) => {
        const { width, distanceKm } = scaleBar({ lat: 31, zoom }, 88);
        expect(width).toBeLessThanOrEqual(88);
        expect(width).toBeGreaterThan(88 / 2.6);
        expect(['1', '2', '5']).toContain(String(distanceKm).replace(/0|\./g, ''));
      }),
    );
  });

  it('measures at its own latitude', () => {
    const { width, distanceKm } = scaleBar({ lat: 60, zoom: 7 }, 88);
    const equator = scaleBar({ lat: 0, zoom: 7 }, 88);
    expect(distanceKm / width).toBeCloseTo(equator.distanceKm / equator.width / 2, 5);
  });
});

describe("the publisher's configuration", () => {
  const page = (content: string | null) => ({
    querySelector: () => (content === null ? null : { getAttribute: () => content }),
  });
  const read = (content: string | null) => readConfig(page(content) as unknown as Document).mapReviewNumber;

  it('has no review number unless one is written', () => {
    expect(read(null)).toBeNull();
    expect(read('  ')).toBeNull();
    expect(read(' GS(2026)0001号 ')).toBe('GS(2026)0001号');
  });

  it('cuts what is too long to be one', () => {
    expect(read('9'.repeat(500))).toHaveLength(60);
  });
});
