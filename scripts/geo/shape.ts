import type { Feature, FeatureCollection, Geometry } from 'geojson';
import mapshaper from 'mapshaper';

export type Properties = Record<string, unknown>;
export type Collection = FeatureCollection<Geometry, Properties>;

/** A feature collection of the given features. */
export function collect(features: Feature<Geometry, Properties>[]): Collection {
  return { type: 'FeatureCollection', features };
}

/**
 * Runs mapshaper commands on collections in memory and returns the outputs by file name.
 * Outputs without any property come back as features with empty properties.
 * Rejects with mapshaper's own message when a command fails.
 */
export async function shape(
  commands: string[],
  input: Record<string, Collection>,
): Promise<Record<string, Collection>> {
  const files = await mapshaper.applyCommands(commands.join(' '), input);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toCollection(name, bytes)]));
}

function toCollection(name: string, bytes: string | Uint8Array): Collection {
  const parsed = JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
  // mapshaper writes a bare GeometryCollection for layers that have no attribute table.
  if (parsed.type === 'GeometryCollection') {
    return collect(parsed.geometries.map((geometry: Geometry) => ({ type: 'Feature', properties: {}, geometry })));
  }
  if (parsed.type !== 'FeatureCollection') throw new Error(`${name}: mapshaper wrote ${parsed.type}`);
  return parsed;
}
