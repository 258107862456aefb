import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { isKnownFile, isPassedOver } from './known-files.ts';

/** A file of `data/` as it stands on disk. */
export interface RawFile {
  /** From the project's root, with `/`: `data/events/2018.json`. */
  path: string;
  /** Empty if there is a fault. */
  text: string;
  /** Why the text could not be read. */
  fault?: Fault;
}

export interface Fault {
  found: string;
  expected: string;
}

/** The files of a data folder, sorted by path: those to check, and those left by editors and systems. */
export interface DataFolder {
  files: RawFile[];
  /** Ignored paths: lock files, backups, `.DS_Store`. */
  passedOver: string[];
}

/** A folder with such a name is reported. */
const NAME_OF_DATA = /\.(geo)?json$/i;

/** Every file of a data folder. Unreadable files are included with their fault; never throws. */
export function readDataFiles(root = 'data'): RawFile[] {
  return readDataFolder(root).files;
}

/** Reads a data folder. Follows symlinks to files, but not to folders, which could form cycles. */
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
  // Reading a pipe or a socket would block for ever.
  if (!target.isFile()) return faulty(path, 'something that is neither file nor folder', 'a file');
  return { path, ...decodeText(readFileSync(location)) };
}

function faulty(path: string, found: string, expected: string): RawFile {
  return { path, text: '', fault: { found, expected } };
}

/** An error of reading or writing a file in words; the system's message if there are none here. */
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
