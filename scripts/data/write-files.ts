import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileErrorWords, type RawFile } from './files.ts';
import { type Problem, problemOfFile } from './problem.ts';

/**
 * Rewrites the files whose text differs from the canonical one; others are not touched. Writes are atomic and verified.
 * `before` is the text as read: a file modified since then is not overwritten. Returns problems of writing.
 */
export function replaceFiles(before: readonly RawFile[], wanted: readonly RawFile[], root = '.'): Problem[] {
  const texts = new Map(before.map((file) => [file.path, file.text]));
  return wanted
    .filter(({ path, text }) => texts.get(path) !== text)
    .flatMap(({ path, text }) => {
      try {
        const target = realpathSync(join(root, path));
        if (readFileSync(target, 'utf8') !== texts.get(path))
          return [problemOfFile(path, 'a change since it was read', 'a file that nobody edits meanwhile')];
        writeWhole(target, text);
        return [];
      } catch (error) {
        return [problemOfFile(path, fileErrorWords(error), 'a file that can be written')];
      }
    });
}

/** Writes a temporary file, reads it back, and renames it to `target`. On failure throws and leaves the old file. */
function writeWhole(target: string, text: string): void {
  const draft = join(dirname(target), `.${basename(target)}.new`);
  try {
    writeFileSync(draft, text);
    if (readFileSync(draft, 'utf8') !== text) throw new Error('another text than was written');
    renameSync(draft, target);
  } catch (error) {
    // Report the failure to write the temporary file, not the resulting failure to remove it.
    attempt(draft, 'no draft', (path) => rmSync(path, { force: true }));
    throw error;
  }
}

/** Writes a folder of generated files and removes those of earlier builds. Returns problems. */
export function writeFolder(folder: string, outputs: () => ReadonlyMap<string, string>): Problem[] {
  let files: ReadonlyMap<string, string>;
  try {
    files = outputs();
  } catch (error) {
    return [
      problemOfFile(folder, `what the build itself fails at: ${(error as Error).message}`, 'data that it can build'),
    ];
  }
  const without = attempt(folder, 'a folder that can be written', (target) => mkdirSync(target, { recursive: true }));
  if (without.length > 0) return without;
  const problems = [...files].flatMap(([path, text]) =>
    attempt(join(folder, path), 'a file that can be written', (target) => {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }),
  );
  if (problems.length > 0) return problems;
  const kept = new Set([...files.keys()].map((path) => join(folder, path)));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !entry.isDirectory() && !kept.has(path))
    .flatMap(({ path }) => attempt(path, 'nothing left from an earlier build', (target) => rmSync(target)));
}

function attempt(path: string, expected: string, action: (path: string) => void): Problem[] {
  try {
    action(path);
    return [];
  } catch (error) {
    return [problemOfFile(path, fileErrorWords(error), expected)];
  }
}
