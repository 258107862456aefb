import { writeFileSync } from 'node:fs';
import type { Feature, Geometry, Position } from 'geojson';
import type { Collection, Properties } from './shape.ts';

/** Decimals kept in every coordinate: 4 = about 11 m north to south, 9 m east to west. */
const DECIMALS = 4;

/**
 * The canonical text of a collection: one feature a line, keys in the order type, id, properties,
 * geometry, coordinates rounded to DECIMALS, rings wound as RFC 7946 wants (outer counter-clockwise).
 * The same collection always gives the same bytes; lines are in the given order.
 */
function formatGeojson(collection: Collection): string {
  const lines = collection.features.map((feature) => JSON.stringify(canonical(feature)));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** Writes a collection in its canonical text and returns the number of bytes. */
export function writeGeojson(path: string, collection: Collection): number {
  const text = formatGeojson(collection);
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

function canonical(feature: Feature<Geometry, Properties>): object {
  const { id, properties, geometry } = feature;
  return { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry: tidy(geometry) };
}

function tidy(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: round(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: thread(geometry.coordinates) };
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: geometry.coordinates.map(thread).filter((line) => line.length > 1),
      };
    case 'Polygon':
      return { type: 'Polygon', coordinates: wind(geometry.coordinates) };
    case 'MultiPolygon': {
      const polygons = geometry.coordinates.map(wind).filter((rings) => rings.length > 0);
      return { type: 'MultiPolygon', coordinates: polygons };
    }
    default:
      throw new Error(`write-geojson: geometry: found ${geometry.type}, expected a point, line or polygon`);
  }
}

// + 0 turns -0 into 0, which JSON would not keep apart either.
function round(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS)) + 0);
}

/** Rounds a line and drops the points that rounding made equal to the one before. */
function thread(line: Position[]): Position[] {
  return line.map(round).filter((p, i, all) => i === 0 || p[0] !== all[i - 1]?.[0] || p[1] !== all[i - 1]?.[1]);
}

function wind(rings: Position[][]): Position[][] {
  return rings
    .map(thread)
    .filter((ring) => ring.length > 3)
    .map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** Twice the planar area in square degrees, positive when counter-clockwise. */
function signedArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}
