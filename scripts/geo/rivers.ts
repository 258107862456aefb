import type { Feature, Geometry, Position } from 'geojson';
import { EXTENT } from './boundaries.ts';
import { gshhg } from './gshhg.ts';
import { type Collection, collect, type Properties, shape } from './shape.ts';
import { LINE_NAMES } from './water-names.ts';

// WDBII's levels, as far as the map wants them. Intermittent rivers (5-7) and ditches (10) are left out;
// level 0 are the double-line rivers, which water.geojson has as areas.
const LEVELS: { level: number; kind: 'river' | 'canal'; rank: 1 | 2 | 3 }[] = [
  { level: 1, kind: 'river', rank: 1 },
  { level: 2, kind: 'river', rank: 1 },
  { level: 3, kind: 'river', rank: 2 },
  { level: 4, kind: 'river', rank: 3 },
  { level: 8, kind: 'canal', rank: 1 },
  { level: 9, kind: 'canal', rank: 3 },
];

/**
 * Rivers and canals as lines, one feature for each kind, rank and name; properties {kind, rank, name?},
 * rank 1 = shown first. Lines inside the given water areas and stubs under 8 km are dropped.
 * Throws, saying what to install, when GMT is missing.
 */
export async function buildRivers(water: Collection): Promise<Collection> {
  const lines = LEVELS.flatMap(({ level, kind, rank }) =>
    gshhg(`-I${level}/0.1p`).features.map((feature) => ({
      ...feature,
      properties: { kind, rank, known: nameIndex(level, feature) },
    })),
  );
  const output = await shape(
    [
      '-i combine-files lines.json water.json',
      '-target water -dissolve',
      `-target lines -clip bbox=${EXTENT.join(',')} -erase water`,
      // Joins the pieces that GMT cut at its bins, then drops what is too short to mean anything.
      '-dissolve kind,rank,known -explode -filter "this.length > 8000"',
      '-dissolve kind,rank,known -simplify interval=500m keep-shapes',
      '-sort "rank * 1000 + (kind == \'canal\' ? 100 : 0) + known" -o rivers.json',
    ],
    { 'lines.json': collect(lines), 'water.json': water },
  );
  return collect(
    (output['rivers.json'] ?? collect([])).features.map((feature) => {
      const { kind, rank, known } = feature.properties;
      const name = LINE_NAMES[Number(known)]?.name;
      return { ...feature, properties: { kind, rank, ...(name ? { name } : {}) } };
    }),
  );
}

/** The row of LINE_NAMES that the line belongs to, or -1. */
function nameIndex(level: number, feature: Feature<Geometry, Properties>): number {
  const line = feature.geometry.type === 'LineString' ? feature.geometry.coordinates : [];
  return LINE_NAMES.findIndex((row) => row.level === level && line.every((p) => inside(p, row.box)));
}

function inside([lon = 0, lat = 0]: Position, [west, south, east, north]: [number, number, number, number]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
