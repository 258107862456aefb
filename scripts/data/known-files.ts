/** Files allowed in `data/`: all others are reported, since nothing would read them. */
import { GROUND_LEVELS } from '../../src/scene/ground.ts';
import { COLLECTION_NAMES, COLLECTION_TABLE } from './kinds.ts';
import { type Problem, problemOfFile } from './problem.ts';

export const REDIRECTS_FILE = 'data/redirects.json';
export const SYNONYMS_FILE = 'data/synonyms.json';
const COUNTIES_FILE = 'data/ground/counties.json';
export const LICENCES_FILE = 'data/LICENSES.md';
const README = /^data\/(\w+\/)?README\.md$/;
const GEO = /^data\/geo\/[a-z][a-z0-9-]*\.geojson$/;

/** Leftovers of editors and systems: dot files (`.#x` of Emacs, `._x` of macOS, `.x.swp`), backups, thumbnails. */
const PASSED_OVER = /^\.|~$|^#.*#$|^(Thumbs\.db|desktop\.ini)$/;

/** Whether a file is ignored by its name. */
export function isPassedOver(name: string): boolean {
  return PASSED_OVER.test(name);
}

export function isGeoFile(path: string): boolean {
  return GEO.test(path);
}

export function isGroundFile(path: string): boolean {
  return path === COUNTIES_FILE || GROUND_LEVELS.some(({ level }) => path === `data/ground/${level}.json`);
}

/** Whether a file is read by the build, or is documentation. */
export function isKnownFile(path: string): boolean {
  return (
    [REDIRECTS_FILE, SYNONYMS_FILE, LICENCES_FILE].includes(path) ||
    README.test(path) ||
    isGeoFile(path) ||
    isGroundFile(path) ||
    COLLECTION_NAMES.some((kind) => COLLECTION_TABLE[kind].file.test(path))
  );
}

/** The problem of an unknown file, with a guess at the intended name. */
export function problemOfUnknown(path: string): Problem {
  const meant = guesses(path).find(isKnownFile);
  const expected = meant ?? 'a name of the table in scripts/data/kinds.ts';
  return problemOfFile(path, 'a file that nobody reads', meant ? `${expected}, if it is that` : expected);
}

/** The path with common mistakes corrected: capitals, another extension, an extra folder, a singular. */
function guesses(path: string): string[] {
  const plain = path.toLowerCase().replace(/\.(json[c5]?|geojson)(\.(txt|bak|old|orig))?$/, '');
  const [, folder = '', ...rest] = plain.split('/');
  const name = rest.at(-1) ?? folder;
  const stems = [plain, `data/${folder}/${name}`, `data/${folder}s/${name}`, `data/${name}`];
  return stems.flatMap((stem) => [`${stem}.json`, `${stem}.geojson`]).filter((guess) => guess !== path);
}
