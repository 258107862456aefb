/** The counties as the map uses them: borders on the ground, and names. Lazy-loaded. */
import { type CountyFile, readCounties, withCounties } from '../scene/counties.ts';
import type { GroundLevel } from '../scene/ground.ts';
import { countyNames } from '../scene/labels/county-names.ts';
import type { CountyNames } from '../scene/labels/requests.ts';
import { siteFile } from '../state/site.ts';

export interface Counties {
  /** The borders alone, in the grid of the finest level. */
  ground: GroundLevel;
  names: CountyNames;
  /** A level of the ground with the borders; the same for the same level. */
  onto(level: GroundLevel): GroundLevel;
}

/** Loads the counties. Rejects if they cannot be loaded or read. */
export async function fetchCounties(signal?: AbortSignal): Promise<Counties> {
  const response = await fetch(siteFile('data/ground/counties.json'), { signal: signal ?? null });
  const file = response.ok ? readCounties(await response.json()) : null;
  if (!file) throw new Error(`counties: found ${response.status}, expected borders and names of counties`);
  return countiesOf(file);
}

function countiesOf(file: CountyFile): Counties {
  const joined = new WeakMap<GroundLevel, GroundLevel>();
  return {
    ground: file.ground,
    names: countyNames(file),
    onto(level) {
      const known = joined.get(level) ?? withCounties(level, file);
      joined.set(level, known);
      return known;
    },
  };
}
