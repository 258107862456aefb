/** The ground of the SVG painter in three levels of detail, derived from the other files of data/geo/. */
import type { Feature, Geometry, Position } from 'geojson';
import { must } from '../../src/model/must.ts';
import type { Water } from '../../src/model/parts.ts';
import type { Point } from '../../src/model/types.ts';
import { type County, type CountyFile, comesWithCounties } from '../../src/scene/counties.ts';
import { encodePath } from '../../src/scene/encode-path.ts';
import {
  GROUND_AREAS,
  GROUND_KINDS,
  GROUND_LEVELS,
  type GroundLevel,
  type GroundShape,
  toUnits,
} from '../../src/scene/ground.ts';
import { align, type Drawn } from './align.ts';
import { type Collection, collect, type Properties, shape } from './shape.ts';
import { areaOf, thin } from './thin.ts';

/** North-west corner of the land that is drawn (EXTENT of boundaries.ts), so that units are seldom negative. */
const ORIGIN: Point = [112.5, 36.8];

/** The generalisation of a level. Lengths in its units, areas in square units. */
interface Detail {
  /** mapshaper's simplification interval: about the shortest detail that is kept. */
  interval: number;
  /** Least area of islands, lakes and islands in lakes. */
  smallest: { land: number; water: number };
  /** Highest rank and least length of rivers and canals. */
  rivers: { rank: number; length: number };
}

/** By level; null = everything, at the precision of the sources. Judged by looking at the zooms of GROUND_LEVELS. */
const DETAIL: readonly (Detail | null)[] = [
  { interval: 4, smallest: { land: 6, water: 10 }, rivers: { rank: 1, length: 20 } },
  { interval: 3, smallest: { land: 6, water: 10 }, rivers: { rank: 3, length: 0 } },
  null,
];

/** The files of data/geo/ that the levels of the ground are made of. */
export const GROUND_SOURCES = ['cities', 'units', 'context', 'borders', 'water', 'rivers', 'corridor'] as const;
export type GroundSources = Readonly<Record<(typeof GROUND_SOURCES)[number], Collection>>;

/** All levels, coarsest first. The same sources give the same levels. */
export async function buildGround(sources: GroundSources): Promise<GroundLevel[]> {
  const levels: GroundLevel[] = [];
  for (const { level, zoom } of GROUND_LEVELS) {
    const grid = { level, zoom, origin: ORIGIN };
    levels.push({ ...grid, shapes: await shapesOf(sources, grid, DETAIL[level] ?? null) });
  }
  return levels;
}

/** The files of data/geo/ that the file of the counties is made of. */
export const COUNTY_SOURCES = ['county-borders', 'counties', 'water-labels'] as const;
export type CountySources = Readonly<Record<(typeof COUNTY_SOURCES)[number], Collection>>;

/**
 * What comes with a near view: the borders of the counties in the grid of the finest level, their names, the largest
 * first, and the names of small waters.
 */
export function buildCounties(sources: CountySources): GroundLevel & Pick<CountyFile, 'names' | 'waters'> {
  const { level, zoom } = must(GROUND_LEVELS.at(-1), 'a finest level');
  const grid = { level, zoom, origin: ORIGIN };
  const shapes = sources['county-borders'].features.map(({ geometry }) => {
    const feature = tag({ type: 'Feature', properties: {}, geometry: toPlane(geometry, grid) }, { kind: 'county' });
    const { head, closed, lines } = outlineOf(feature, 0);
    return { ...head, d: encodePath(lines, closed) };
  });
  const names = sources.counties.features.map(({ id, properties, geometry }): County => {
    const { name, km2 } = properties as Pick<County, 'name' | 'km2'>;
    return { id: String(id), name, point: pointOf(geometry), km2 };
  });
  const waters = sources['water-labels'].features
    .map(({ properties, geometry }) => ({ ...(properties as Omit<Water, 'point'>), point: pointOf(geometry) }))
    .filter(comesWithCounties);
  return { ...grid, shapes, names: names.sort((a, b) => b.km2 - a.km2 || (a.id < b.id ? -1 : 1)), waters };
}

function pointOf(geometry: Geometry): Point {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return [lon, lat];
}

async function shapesOf(
  sources: GroundSources,
  grid: Pick<GroundLevel, 'zoom' | 'origin'>,
  detail: Detail | null,
): Promise<GroundShape[]> {
  const flat = (features: Feature<Geometry, Properties>[]) =>
    collect(features.map((feature) => ({ ...feature, geometry: toPlane(feature.geometry, grid) })));
  const output = await shape(
    [
      // One topology, so that shared borders stay shared and lines stay on the edges of areas.
      '-i combine-files areas.json water.json lines.json',
      ...(detail ? [`-simplify planar interval=${detail.interval} keep-shapes`] : []),
      ...(detail ? [`-target areas -filter-islands min-area=${detail.smallest.land}`] : []),
      '-target lines -dissolve kind,rank',
      ...(detail
        ? [`-explode -filter "!rank || (rank <= ${detail.rivers.rank} && this.length >= ${detail.rivers.length})"`]
        : []),
      '-dissolve kind,rank -target * -o',
    ],
    { 'areas.json': flat(areas(sources)), 'water.json': flat(water(sources)), 'lines.json': flat(lines(sources)) },
  );
  const features = [
    ...Object.values(output).flatMap((collection) => collection.features),
    ...flat(corridorLine(sources)).features,
  ];
  const outlines = features.map((feature) => outlineOf(feature, detail?.smallest.water ?? 0)).sort(compareOutlines);
  const aligned = align(outlines);
  return outlines.map(({ head, closed, lines }, i) => ({ ...head, d: encodePath(aligned[i]?.lines ?? lines, closed) }));
}

function areas({ context, cities, units }: GroundSources) {
  const named = (kind: string) => (feature: Feature<Geometry, Properties>) =>
    tag(feature, { kind, id: String(feature.id) });
  return [
    ...context.features.filter(({ properties }) => properties.kind === 'around').map((f) => tag(f, { kind: 'around' })),
    ...cities.features.map(named('city')),
    ...units.features.map(named('unit')),
  ];
}

/** All water as one feature, as lakes cannot be selected. */
function water({ water: { features } }: GroundSources) {
  const coordinates = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  return [tag({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } }, { kind: 'water' })];
}

/** Kinds of borders that are lines; those between cities are the cities' outlines. */
const BORDERS: Readonly<Record<string, string>> = { around: 'around-border', outer: 'outer', province: 'province' };

function lines({ borders, rivers }: GroundSources) {
  return [
    ...borders.features.flatMap((feature) => {
      const kind = BORDERS[String(feature.properties.kind)];
      return kind ? [tag(feature, { kind })] : [];
    }),
    ...rivers.features.map((f) => tag(f, { kind: String(f.properties.kind), rank: Number(f.properties.rank) })),
  ];
}

/** The corridor's line is not simplified: it is wide and has few points. */
function corridorLine({ corridor: { features } }: GroundSources) {
  const coordinates = features.flatMap(({ geometry }) => linesOf(geometry));
  return [
    tag({ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }, { kind: 'corridor' }),
  ];
}

function tag({ geometry }: Feature<Geometry, Properties>, properties: Properties): Feature<Geometry, Properties> {
  return { type: 'Feature', properties, geometry };
}

function toPlane(geometry: Geometry, grid: Pick<GroundLevel, 'zoom' | 'origin'>): Geometry {
  const at = ([lon = 0, lat = 0]: Position): Position => toUnits([lon, lat], grid);
  switch (geometry.type) {
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(at) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(at)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(at))),
      };
    default:
      throw new Error(`ground: geometry: found ${geometry.type}, expected lines or polygons`);
  }
}

interface Outline extends Drawn {
  head: Omit<GroundShape, 'd'>;
}

function outlineOf({ properties, geometry }: Feature<Geometry, Properties>, smallestWater: number): Outline {
  const kind = GROUND_KINDS.find((known) => known === properties.kind);
  if (!kind) throw new Error(`ground: kind: found ${properties.kind}, expected one of ${GROUND_KINDS.join(', ')}`);
  const closed = GROUND_AREAS.has(kind);
  const head = {
    kind,
    ...(typeof properties.id === 'string' ? { id: properties.id } : {}),
    ...(typeof properties.rank === 'number' ? { rank: properties.rank } : {}),
  };
  const lines = linesOf(geometry)
    .filter((line) => kind !== 'water' || areaOf(line) >= smallestWater)
    .map((line) => thin(line, closed))
    .filter((line) => line.length > (closed ? 2 : 1));
  return { head, closed, lines };
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'Polygon' || geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function compareOutlines({ head: a }: Outline, { head: b }: Outline): number {
  const order = GROUND_KINDS.indexOf(a.kind) - GROUND_KINDS.indexOf(b.kind);
  return order || (a.rank ?? 0) - (b.rank ?? 0) || Number(a.id ?? 0) - Number(b.id ?? 0);
}
