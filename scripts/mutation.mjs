/**
 * `npm run mutation`: changes the code of `src/embed`, `src/state` and `src/model` in one place at a time and lists the
 * changes (mutants) that no test notices; one folder after another, with a table at the end.
 *   -- src/state               that folder alone
 *   -- src/model/dates.ts …    those files alone
 * What was found is kept (.cache/mutation), and only what has changed since is asked again. The status is 1 where the
 * tests kill less than GOAL of the mutants that they reach.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';

const FOLDERS = ['src/embed', 'src/state', 'src/model'];
const KEPT = '.cache/mutation';
const GOAL = 85;

/** The columns of the table; a mutant that ends in neither way, because it cannot be compiled, does not count. */
const COLUMNS = ['mutants', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'score of covered'];

requireNode();
process.chdir(ROOT);
process.exitCode = await main(process.argv.slice(2));

async function main(words) {
  try {
    const folders = foldersOf(words);
    ensureInstalled();
    // Some tests read the published atlas.
    if (runNpm(['run', '--silent', 'data']) !== 0) throw new Error('the data have problems, see above');
    mkdirSync(KEPT, { recursive: true });
    const rows = {};
    for (const [folder, paths] of folders) {
      console.log(`\n── ${folder} ──`);
      rows[folder] = rowOf(await mutate(folder, paths));
    }
    console.table(rows, COLUMNS);
    return Object.values(rows).every((row) => row['score of covered'] >= GOAL) ? 0 : 1;
  } catch (error) {
    console.error(`mutation: ${error.message}`);
    return 2;
  }
}

/** By folder, what of it is meant by the words of a command line. Throws on a word that is none of them. */
function foldersOf(words) {
  const chosen = new Map();
  for (const word of words.length > 0 ? words : FOLDERS) {
    const path = word.replace(/\/$/, '');
    const folder = FOLDERS.find((name) => path === name || path.startsWith(`${name}/`));
    if (!folder || !existsSync(path))
      throw new Error(`found "${word}", expected any of ${FOLDERS.join(', ')}, or a file in them`);
    chosen.set(folder, [...(chosen.get(folder) ?? []), path]);
  }
  return chosen;
}

/** What became of each mutant of some files and folders. */
async function mutate(folder, paths) {
  const { Stryker } = await import('@stryker-mutator/core');
  const incrementalFile = join(KEPT, `${folder.replace('/', '-')}.json`);
  const files = paths.map((path) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path));
  const mutants = await new Stryker({ mutate: files, incrementalFile }).runMutationTest();
  // What is kept of other files is told as well, however old it is.
  const asked = paths.map((path) => resolve(path));
  return mutants.filter(({ fileName }) =>
    asked.some((path) => resolve(fileName) === path || resolve(fileName).startsWith(path + sep)),
  );
}

function rowOf(mutants) {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
  for (const { status } of mutants) {
    if (!(status in row)) continue;
    row[status] += 1;
    row.mutants += 1;
  }
  const noticed = row.Killed + row.Timeout;
  const covered = noticed + row.Survived;
  row['score of covered'] = covered === 0 ? 100 : Number(((noticed / covered) * 100).toFixed(1));
  return row;
}
