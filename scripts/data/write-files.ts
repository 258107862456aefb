import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileErrorWords, type RawFile } from './files.ts';
import { type Problem, problemOfFile } from './problem.ts';

/**
 * Writes those files anew whose text differs from what they should read; the others are not touched. Each is either
 * wholly new or wholly old, and compared after writing. `before` is what was read: a file that someone has saved
 * since then is left alone. What could not be written is returned.
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

/** Writes a file beside its place, reads it back, and only then puts it there. Throws, leaving the old file, if it cannot. */
function writeWhole(target: string, text: string): void {
  const draft = join(dirname(target), `.${basename(target)}.new`);
  try {
    writeFileSync(draft, text);
    if (readFileSync(draft, 'utf8') !== text) throw new Error('another text than was written');
    renameSync(draft, target);
  } catch (error) {
    // What kept the draft from being written is worth telling; that it cannot be taken away follows from it.
    attempt(draft, 'no draft', (path) => rmSync(path, { force: true }));
    throw error;
  }
}

/** Writes a folder of generated files and takes away what an earlier build left there. What could not be is returned. */
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
