import { booleanPointInPolygon } from '@turf/turf';
import type { Place } from '../../src/model/types.ts';
import { type CountyFile, readCounties } from '../../src/scene/counties.ts';
import { GROUND_LEVELS, type GroundLevel, toUnits } from '../../src/scene/ground.ts';
import { areasAt } from '../../src/scene/ground-areas.ts';
import { readGround } from '../../src/scene/read-ground.ts';
import { areasOf } from './check-places.ts';
import type { Dataset, Located } from './dataset.ts';
import type { Problem } from './problem.ts';
import type { Check } from './walk.ts';

/** The valid ground levels (see src/scene/ground.ts), coarsest first. */
export function groundLevels(dataset: Pick<Dataset, 'ground'>): GroundLevel[] {
  return GROUND_LEVELS.flatMap(({ level }) => readGround(dataset.ground.get(String(level))) ?? []);
}

/** The valid counties; null if there are none. */
export function groundCounties(dataset: Pick<Dataset, 'ground'>): CountyFile | null {
  return readCounties(dataset.ground.get('counties'));
}

/** The file of the counties exists and names those of data/geo/. */
export const checkCounties: Check = (dataset) => {
  const problem = (found: string, expected: string) => [problemOf('counties', '-', found, expected)];
  if (dataset.unread.layers.has('counties')) return [];
  const file = groundCounties(dataset);
  if (!file)
    return problem(dataset.ground.has('counties') ? 'something else' : 'no file', 'borders and names of counties');
  const known = new Set(dataset.geo.get('counties')?.features.map(({ id }) => id));
  const missing = [...known].filter((id) => !file.names.some((county) => county.id === id));
  if (missing.length === 0 && file.names.length === known.size) return [];
  return problem(`${file.names.length} counties`, `the ${known.size} that data/geo/counties.geojson has`);
};

/** Every level exists and has the areas of data/geo/; a place inside its area there is inside it here too. */
export const checkGround: Check = (dataset) => {
  const levels = new Map(groundLevels(dataset).map((ground) => [ground.level, ground]));
  const areas = areasOf(dataset);
  const ids = [...areas.keys()];
  const { layers } = dataset.unread;
  const seated = dataset.places.filter(({ record: { id, point } }) => {
    const own = areas.get(id);
    return own && booleanPointInPolygon(point, own);
  });
  return GROUND_LEVELS.flatMap(({ level }) => {
    const ground = levels.get(level);
    if (!ground) {
      const found = dataset.ground.has(String(level)) ? 'something else' : 'no file';
      return layers.has(String(level)) ? [] : [problemOf(level, '-', found, 'a level of the ground')];
    }
    return [...checkAreas(ground, ids), ...seated.flatMap((at) => checkSeat(ground, at))];
  });
};

function checkAreas(ground: GroundLevel, ids: readonly string[]): Problem[] {
  const count = (id: string) => ground.shapes.filter((shape) => shape.id === id).length;
  return ids
    .filter((id) => count(id) !== 1)
    .map((id) => problemOf(ground.level, id, `${count(id)} areas`, 'the one that data/geo/ has'));
}

function checkSeat(ground: GroundLevel, { record: { id, point } }: Located<Place>): Problem[] {
  if (areasAt(ground, toUnits(point, ground)).some((area) => area.id === id)) return [];
  return [problemOf(ground.level, id, `its point [${point.join(', ')}] outside its area`, 'the point inside')];
}

function problemOf(level: number | string, record: string, found: string, expected: string): Problem {
  const how = `${expected} (\`npm run data:geo -- --ground\` draws them anew)`;
  return { file: `data/ground/${level}.json`, record, field: '-', found, expected: how };
}
