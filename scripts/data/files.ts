import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `data/` as it stands on disk. */
export interface RawFile {
  /** From the project's root, with `/`: `data/events/2018.json`. */
  path: string;
  text: string;
}

const FOLDERS = ['', 'alliances', 'events', 'geo', 'ground'];

/** Reads every .json and .geojson file of a data folder, sorted by path. The only reading of `data/`. */
export function readDataFiles(root = 'data'): RawFile[] {
  return FOLDERS.flatMap((folder) => {
    const directory = join(root, folder);
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .filter((name) => /\.(geo)?json$/.test(name))
      .map((name) => ({
        path: ['data', folder, name].filter(Boolean).join('/'),
        text: readFileSync(join(directory, name), 'utf8'),
      }));
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}
