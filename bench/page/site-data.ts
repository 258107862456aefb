/** THE one place that knows which files of `data/` hold a dataset. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFile } from '../../src/model/types.ts';

/** Files of `data/` that depend on the dataset, path → text. The geometry does not. */
function dataFilesOf(atlas: AtlasFile): ReadonlyMap<string, string> {
  return new Map([['atlas.json', JSON.stringify(atlas)]]);
}

/** Writes a dataset into the `data/` of a built site, in the place of the one it came with. */
export function writeData(site: string, atlas: AtlasFile): void {
  mkdirSync(join(site, 'data'), { recursive: true });
  for (const [name, text] of dataFilesOf(atlas)) writeFileSync(join(site, 'data', name), text);
}
