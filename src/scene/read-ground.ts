import { GROUND_KINDS, GROUND_LEVELS, type GroundKind, type GroundLevel, type GroundShape } from './ground.ts';

/** Limits far above what the levels have: larger input is refused. */
const MOST = { shapes: 500, characters: 1_000_000 } as const;
/** Path data that begins with a move; numbers have at most seven digits. */
const PATH = /^[Mm][MmlzLZ0-9 ,.-]*$/;
const LONG_NUMBER = /\d{8}/;
const ADCODE = /^\d{6}$/;

const WITH_ID: ReadonlySet<GroundKind> = new Set(['city', 'unit']);
const WITH_RANK: ReadonlySet<GroundKind> = new Set(['river', 'canal']);

/**
 * Validates untrusted parsed JSON as a level of the ground; null if anything in it does not match GroundLevel. The
 * result is a new object without further properties.
 */
export function readGround(raw: unknown): GroundLevel | null {
  if (!isObject(raw) || !Array.isArray(raw.shapes) || raw.shapes.length > MOST.shapes) return null;
  const row = GROUND_LEVELS.find(({ level, zoom }) => level === raw.level && zoom === raw.zoom);
  const origin: unknown[] = Array.isArray(raw.origin) ? raw.origin : [];
  const [lon, lat] = origin;
  if (!row || origin.length !== 2 || !isBetween(lon, -180, 180) || !isBetween(lat, -85, 85)) return null;
  const shapes = raw.shapes.map(readShape).filter((shape) => shape !== null);
  const characters = shapes.reduce((sum, { d }) => sum + d.length, 0);
  if (shapes.length < raw.shapes.length || characters > MOST.characters) return null;
  return { level: row.level, zoom: row.zoom, origin: [lon, lat], shapes };
}

function readShape(raw: unknown): GroundShape | null {
  if (!isObject(raw)) return null;
  const { id, rank, d } = raw;
  const kind = GROUND_KINDS.find((known) => known === raw.kind);
  if (kind === undefined || typeof d !== 'string' || d.length > MOST.characters) return null;
  if (!PATH.test(d) || LONG_NUMBER.test(d)) return null;
  const isNamed = typeof id === 'string' && ADCODE.test(id);
  const isRanked = Number.isInteger(rank) && isBetween(rank, 1, 3);
  if (WITH_ID.has(kind)) return isNamed && rank === undefined ? { kind, id, d } : null;
  if (WITH_RANK.has(kind)) return isRanked && id === undefined ? { kind, rank, d } : null;
  return id === undefined && rank === undefined ? { kind, d } : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
