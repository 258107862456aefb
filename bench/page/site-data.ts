/** THE one place that knows which files of `data/` hold a dataset. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { extrasOf, partFiles } from '../../scripts/data/parts.ts';
import type { AtlasFile } from '../../src/model/types.ts';

/** Replaces the dataset in the `data/` of a built site. Geometry and words stay. */
export function writeData(site: string, atlas: AtlasFile): void {
  const folder = join(site, 'data');
  mkdirSync(folder, { recursive: true });
  const waterLabels = JSON.parse(readFileSync('data/geo/water-labels.geojson', 'utf8')) as FeatureCollection;
  const parts = partFiles(atlas, extrasOf(atlas, waterLabels));
  for (const [name, text] of [['atlas.json', JSON.stringify(atlas)] as const, ...parts]) {
    writeFileSync(join(folder, name), text);
  }
}
