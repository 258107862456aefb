import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { filterIndex, query, type Visible } from '../../src/model/query.ts';
import { drawingOf } from '../../src/scene/drawing.ts';
import { discsOf } from '../../src/scene/labels/requests.ts';
import { type Lanes, layLanes, stripsOf } from '../../src/scene/lanes.ts';
import { LANE, mostLanes, scaleAt } from '../../src/scene/marks.ts';
import { distanceToPath } from '../../src/scene/parallel.ts';
import { hostMarks } from '../../src/scene/stops.ts';
import { placeSymbols } from '../../src/scene/symbols.ts';
import { choice, file } from '../fixtures/arbitrary.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { runs } from '../fixtures/runs.ts';

const REAL = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const all = (atlas: Atlas) => query(filterIndex(atlas), { period: null, facets: {}, match: {} });

function lay(atlas: Atlas, visible: Visible, zoom: number) {
  const { sections } = drawingOf({ atlas, visible, encoding: 'lanes', most: mostLanes(zoom), first: null }, null);
  const symbols = discsOf(placeSymbols(atlas, visible, new Set(atlas.corridor.keys())), zoom);
  return { sections, symbols, ...layLanes(sections, zoom, symbols) };
}

const zoom = fc.double({ min: 5, max: 11, noNaN: true });
const data = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: file });
const anything = fc.tuple(data, choice, zoom).map(([given, chosen, at]) => {
  const atlas = given ? linkedAtlas(given) : REAL;
  const visible = query(filterIndex(atlas), given ? chosen : { period: null, facets: {}, match: {} });
  return { atlas, visible, zoom: at, laid: lay(atlas, visible, at) };
});

const edgeOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);
const reachOf = ({ stations }: Pick<Lanes, 'stations'>, { place, radius }: { place: string; radius: number }) =>
  Math.max(radius, stations.get(place) ?? 0);

describe('lanes, for any data, filters and zoom', () => {
  it('end inside the symbols of the two places they join', () => {
    fc.assert(
      fc.property(anything, ({ laid }) => {
        for (const { id, path, width } of laid.lanes) {
          for (const [index, place] of edgeOf(id).split('-').entries()) {
            const symbol = laid.symbols.find((one) => one.place === place);
            const [x = 0, y = 0] = path.at(index === 0 ? 0 : -1) ?? [];
            const off = Math.hypot(x - (symbol?.at[0] ?? 0), y - (symbol?.at[1] ?? 0));
            // The whole end of the line, as wide as it is, unless it is a single lane: that is as wide as any circle.
            const reach = symbol ? reachOf(laid, symbol) : 0;
            if (off > 0) expect(off + width / 2).toBeLessThanOrEqual(reach + 1e-6);
          }
        }
      }),
    );
  });

  it('touch every member of an alliance that is drawn with all of its edges', () => {
    fc.assert(
      fc.property(anything, ({ atlas, visible, laid }) => {
        for (const alliance of visible.alliances) {
          const places = new Set(
            visible.memberships.flatMap((entry) => (entry.alliance.id === alliance.id ? [entry.membership.place] : [])),
          );
          const own = laid.lanes.filter(({ alliances }) => alliances.includes(alliance.id));
          const members = new Set(alliance.members.map(({ place }) => place));
          if (places.size < 2 || places.size < members.size) continue;
          const touched = new Set(own.flatMap(({ id }) => edgeOf(id).split('-')));
          expect([...touched].sort()).toEqual([...members].filter((place) => atlas.places.has(place)).sort());
        }
      }),
    );
  });

  it('lie side by side on an edge, never on one another', () => {
    fc.assert(
      fc.property(anything, ({ laid, zoom: at }) => {
        for (const { id, tracks } of laid.sections) {
          const { strips, breadth } = stripsOf(tracks, 1, laid.weight);
          strips.slice(1).forEach(({ offset, width }, index) => {
            const left = strips[index];
            expect(offset - width / 2 - ((left?.offset ?? 0) + (left?.width ?? 0) / 2)).toBeGreaterThan(0.5);
          });
          expect(breadth).toBeCloseTo((strips.at(-1)?.offset ?? 0) * 2 + (strips.at(-1)?.width ?? 0));
          const lanes = laid.lanes.filter((lane) => edgeOf(lane.id) === id);
          const middles = lanes.map(({ path }) => (path[Math.floor(path.length / 2)] ?? []).join());
          expect([new Set(middles).size, at]).toEqual([lanes.length, at]);
        }
      }),
    );
  });

  it('are together never wider than the symbols they enter', () => {
    fc.assert(
      fc.property(anything, ({ laid, zoom: at }) => {
        for (const { a, b, tracks } of laid.sections) {
          const { breadth } = stripsOf(tracks, scaleAt(at), laid.weight);
          for (const place of [a, b]) {
            const symbol = laid.symbols.find((one) => one.place === place);
            if (!symbol || tracks.length === 1) continue;
            expect([breadth <= 2 * reachOf(laid, symbol) + 1e-6, at]).toEqual([true, at]);
          }
        }
      }),
    );
  });

  it('leave a visible gap around the symbol of a place that is no member', () => {
    fc.assert(
      fc.property(anything, ({ atlas, laid }) => {
        for (const { id, alliances, pieces, width } of laid.lanes) {
          const ends = laid.symbols.filter(({ place }) => edgeOf(id).split('-').includes(place));
          for (const symbol of laid.symbols) {
            const isMember = alliances.some((one) =>
              atlas.alliances.get(one)?.members.some(({ place }) => place === symbol.place),
            );
            const beside = ends.some(
              (end) =>
                Math.hypot(end.at[0] - symbol.at[0], end.at[1] - symbol.at[1]) <
                end.radius + symbol.radius + LANE.clear,
            );
            if (isMember || beside || ends.includes(symbol)) continue;
            const distance = Math.min(Infinity, ...pieces.map((piece) => distanceToPath(symbol.at, piece)));
            expect(distance - width / 2).toBeGreaterThanOrEqual(reachOf(laid, symbol) + LANE.clear - 1e-6);
          }
        }
      }),
    );
  });

  it('are the same picture for the same input', () => {
    fc.assert(
      fc.property(anything, ({ atlas, visible, zoom: at, laid }) => {
        const again = lay(linkedAtlas(atlas.file), visible, at);
        expect(again.lanes).toEqual(laid.lanes);
        expect([...again.stations]).toEqual([...laid.stations]);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('the lanes of the whole dataset', () => {
  it('are a ribbon for alliances of the same members and a lane for others, and open from zoom 9.25 on', () => {
    const sets = REAL.file.alliances
      .map(({ members }) => [...new Set(members.map(({ place }) => place))].sort().join())
      .filter((set) => set.includes(','));
    const sizes = [...new Set(sets)].map((set) => sets.filter((other) => other === set).length);
    expect(Math.max(...sizes)).toBeGreaterThan(10);
    for (const at of [6.8, 9.3]) {
      const drawn = [...new Map(lay(REAL, all(REAL), at).lanes.map((lane) => [lane.strand, lane])).values()];
      const ribbons = drawn.filter(({ ink }) => !ink).map(({ alliances }) => alliances.length);
      expect(ribbons.sort()).toEqual(sizes.filter((size) => size > mostLanes(at)).sort());
      const lanes = sizes.filter((size) => size <= mostLanes(at)).reduce((sum, size) => sum + size, 0);
      expect(drawn.filter(({ ink }) => ink)).toHaveLength(lanes);
    }
  });
});

describe('the width of a lane', () => {
  const widths = (shown: number, at: number) => {
    const visible = all(REAL);
    const some = new Set(visible.alliances.slice(0, shown));
    const memberships = visible.memberships.filter(({ alliance }) => some.has(alliance));
    const { lanes } = lay(REAL, { ...visible, alliances: [...some], memberships }, at);
    const of = (isLane: boolean) => lanes.filter(({ ink }) => Boolean(ink) === isLane).map(({ width }) => width);
    return { lanes: of(true), ribbons: of(false) };
  };

  it('is less while the overview has many, ribbons staying as they are', () => {
    const [many, near] = [widths(Infinity, 6.8), widths(Infinity, 8.6)];
    expect(Math.max(...many.lanes)).toBeLessThan(Math.min(...near.lanes));
    expect(Math.min(...many.ribbons)).toBeGreaterThan(2 * Math.max(...many.lanes));
  });
});

describe('the mark of a host', () => {
  it('stands on the lane of its alliance, just outside the symbol of the place', () => {
    const visible = all(ATLAS);
    const laid = lay(ATLAS, visible, 8);
    const marks = hostMarks(ATLAS, laid, laid.symbols);
    expect(marks.map(({ id }) => id)).toContain('al-robot/330400');
    for (const { id, place, at } of marks) {
      const lanes = laid.lanes.filter(({ alliances }) => id.startsWith(`${alliances[0]}/`));
      expect(Math.min(...lanes.map(({ path }) => distanceToPath(at, path)))).toBeLessThan(0.01);
      const symbol = laid.symbols.find((one) => one.place === place);
      const off = Math.hypot(at[0] - (symbol?.at[0] ?? 0), at[1] - (symbol?.at[1] ?? 0));
      expect(off).toBeGreaterThan(symbol ? reachOf(laid, symbol) : Infinity);
    }
  });

  it('is not drawn for the alliances of a ribbon', () => {
    const laid = lay(REAL, all(REAL), 6.8);
    const ids = hostMarks(REAL, laid, laid.symbols).map(({ id }) => id.split('/')[0]);
    expect(ids.filter((id) => id?.startsWith('al-g60'))).toEqual([]);
    expect(ids).toContain('al-east-lowalt');
  });
});
