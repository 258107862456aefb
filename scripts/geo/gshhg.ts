import { execFileSync } from 'node:child_process';
import type { Position } from 'geojson';
import { type Collection, collect } from './shape.ts';

const MISSING = [
  'build-geo: --water needs the program gmt and its full-resolution shorelines.',
  '  found: no gmt that can draw them; expected: Debian packages gmt and gmt-gshhg-full',
  '  install: apt-get install --no-install-recommends gmt gmt-gshhg-full',
  '  (or run without --water and keep the committed water files)',
].join('\n');

// Larger than the map's extent, so that lakes on its edge are closed rings; they are clipped afterwards.
const REGION = '-R111/126/25/38';

/**
 * Lines of GSHHG (shores) or WDBII (rivers) as GMT dumps them: one option of `gmt coast`, such as
 * `-W1` (coast), `-W2` (lake shores) or `-I3` (rivers of level 3), with further options after it.
 * Lines are cut at GMT's bins; cut ends meet exactly. Throws, saying what to install, when GMT is missing.
 */
export function gshhg(...options: string[]): Collection {
  return collect(
    dump(['coast', REGION, '-Df', '-M', ...options])
      .split('>')
      .slice(1)
      .map((block) => block.trim().split('\n').slice(1).map(toPosition))
      .filter((line) => line.length > 1)
      .map((coordinates) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates },
      })),
  );
}

/** GMT's version as a line of provenance. Throws when GMT is missing. */
export function gshhgVersion(): string {
  return `GMT ${dump(['--version']).trim()}`;
}

function dump(args: string[]): string {
  try {
    return execFileSync('gmt', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    throw new Error(MISSING, { cause });
  }
}

function toPosition(row: string): Position {
  const [lon, lat] = row.split('\t').map(Number);
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    throw new Error(`gmt coast: found "${row}", expected lon and lat`);
  return [lon as number, lat as number];
}
