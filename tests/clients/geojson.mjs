/** Placemark's validator of GeoJSON: every layer that is published. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '@placemarkio/check-geojson';

export async function checkWithGeojsonValidator(folder, expect) {
  const layers = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.geojson'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  expect('the layers', layers.length > 0 ? [] : ['found none, expected places.geojson at least']);
  for (const layer of layers) expect(relative(folder, layer).replaceAll('\\', '/'), faultsOf(layer));
}

function faultsOf(layer) {
  try {
    check(readFileSync(layer, 'utf8'));
    return [];
  } catch (error) {
    return (error.issues ?? [error]).map(({ message }) => message);
  }
}
