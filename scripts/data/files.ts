import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { isKnownFile, isPassedOver } from './known-files.ts';

/** A file of `data/` as it stands on disk. */
export interface RawFile {
  /** From the project's root, with `/`: `data/events/2018.json`. */
  path: string;
  /** Empty where there is a fault. */
  text: string;
  /** Why there is no text, in the words of a problem. */
  fault?: Fault;
}

export interface Fault {
  found: string;
  expected: string;
}

/** Everything of a data folder, sorted by path: what is to be checked, and what editors and systems leave lying there. */
export interface DataFolder {
  files: RawFile[];
  /** Paths that were not looked at: lock files, backups, `.DS_Store`. */
  passedOver: string[];
}

/** A folder of such a name was meant to be a file. */
const NAME_OF_DATA = /\.(geo)?json$/i;

/** Every file of a data folder. What cannot be read is in the list too, with its fault; nothing is thrown. */
export function readDataFiles(root = 'data'): RawFile[] {
  return readDataFolder(root).files;
}

/** The only reading of `data/`. Follows links to files, never links to folders, which could lead in circles. */
export function readDataFolder(root = 'data'): DataFolder {
  const folder: DataFolder = { files: [], passedOver: [] };
  addFolder(root, 'data', folder);
  folder.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return folder;
}

function addFolder(directory: string, path: string, out: DataFolder): void {
  let names: string[];
  try {
    names = readdirSync(directory).sort();
  } catch (error) {
    out.files.push(faulty(path, fileErrorWords(error), 'a folder that can be read'));
    return;
  }
  for (const name of names) {
    const inner = `${path}/${name}`;
    if (isPassedOver(name)) out.passedOver.push(inner);
    else addEntry(join(directory, name), inner, out);
  }
}

function addEntry(location: string, path: string, out: DataFolder): void {
  try {
    const entry = lstatSync(location);
    if (entry.isDirectory() && !isKnownFile(path) && !NAME_OF_DATA.test(path)) addFolder(location, path, out);
    else out.files.push(readEntry(location, path, entry));
  } catch (error) {
    out.files.push(faulty(path, fileErrorWords(error), 'a file that can be read'));
  }
}

function readEntry(location: string, path: string, entry: Stats): RawFile {
  const target = entry.isSymbolicLink() ? statSync(location) : entry;
  if (target.isDirectory()) return faulty(path, entry === target ? 'a folder' : 'a link to a folder', 'a file');
  // A pipe or a socket would keep the reader waiting for ever.
  if (!target.isFile()) return faulty(path, 'something that is neither file nor folder', 'a file');
  return { path, ...decodeText(readFileSync(location)) };
}

function faulty(path: string, found: string, expected: string): RawFile {
  return { path, text: '', fault: { found, expected } };
}

/** What kept a file from being read or written, in words; the system's own where there are none here. */
export function fileErrorWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && WORDS[code]) ?? message;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing there (or a link that leads nowhere)',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'a folder',
  ENOTDIR: 'a file where a folder should be',
  EEXIST: 'a file of that name',
  ELOOP: 'links that lead in a circle',
  ENOSPC: 'no space left on the disk',
  EROFS: 'a disk that can only be read',
};
