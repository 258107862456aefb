/**
 * The quiet context of a near view: borders and names of all districts and counties of the region, names of small
 * waters. Lazy-loaded.
 */
import { isWater, type Water } from '../model/parts.ts';
import type { Adcode, LocalText, Point } from '../model/types.ts';
import { encodePath } from './encode-path.ts';
import type { GroundLevel, GroundShape } from './ground.ts';
import { decodePath } from './ground-path.ts';
import { COUNTIES } from './ground-style.ts';
import { WATER_LABEL } from './labels/style.ts';
import { readGround } from './read-ground.ts';

export interface County {
  /** Adcode. */
  id: Adcode;
  name: LocalText;
  /** Well inside its area, WGS84 degrees. */
  point: Point;
  /** Size of the area, in square kilometres. */
  km2: number;
}

/** `data/ground/counties.json`, written by scripts/geo/ground.ts. */
export interface CountyFile {
  /** The borders, in the grid of the ground's finest level. */
  ground: GroundLevel;
  /** The largest first. */
  names: readonly County[];
  waters: readonly Water[];
}

/** Limits far above what the file has: larger input is refused. */
const MOST = { names: 2000, characters: 60 } as const;
const ADCODE = /^\d{6}$/;

/** Whether the name of a water appears only where counties do, and so comes with them; others are in the first part. */
export function comesWithCounties({ minZoom }: Pick<Water, 'minZoom'>): boolean {
  return minZoom - WATER_LABEL.early >= COUNTIES.from;
}

/** Validates untrusted parsed JSON; null if anything in it does not match. */
export function readCounties(raw: unknown): CountyFile | null {
  const ground = readGround(raw);
  const given = (raw ?? {}) as { names?: unknown; waters?: unknown };
  if (!ground?.shapes.every(({ kind }) => kind === 'county')) return null;
  const names = readList(given.names, readCounty);
  const waters = readList(given.waters, (each) => (isWater(each) ? each : null));
  return names && waters && { ground, names, waters };
}

/** A list of which everything can be read, else null. */
function readList<T>(given: unknown, readOne: (raw: unknown) => T | null): T[] | null {
  if (!Array.isArray(given) || given.length > MOST.names) return null;
  const known = given.flatMap((each: unknown) => readOne(each) ?? []);
  return known.length === given.length ? known : null;
}

function readCounty(raw: unknown): County | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, name, point, km2 } = raw as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !ADCODE.test(id) || typeof km2 !== 'number' || !(km2 > 0)) return null;
  const { en, zh } = (name ?? {}) as Readonly<Record<string, unknown>>;
  const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : [];
  if (!isName(en) || !isName(zh) || !isWithin(lon, 180) || !isWithin(lat, 85)) return null;
  return { id, name: { en, zh }, point: [lon, lat], km2 };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MOST.characters;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** A level of the ground with the borders of the counties, in its own units. */
export function withCounties(level: GroundLevel, { ground }: CountyFile): GroundLevel {
  const scale = 2 ** (level.zoom - ground.zoom);
  const borders = scale === 1 ? ground.shapes : ground.shapes.map((shape) => scaled(shape, scale));
  return { ...level, shapes: [...level.shapes, ...borders] };
}

/** A line in coarser units, without what then falls together. The levels have the same origin. */
function scaled({ d, ...shape }: GroundShape, scale: number): GroundShape {
  const lines = decodePath(d).map((line) =>
    line
      .map(([x, y]): Point => [Math.round(x * scale), Math.round(y * scale)])
      .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]),
  );
  const kept = lines.filter((line) => line.length > 1);
  return { ...shape, d: encodePath(kept, false) };
}
