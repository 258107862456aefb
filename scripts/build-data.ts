/**
 * `npm run data`: checks everything in data/, reports all that is wrong at once, and builds public/data/ from it.
 * `--write` first brings the files of data/ into their canonical form; `--check` builds nothing.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checked, checkFiles } from './data/checks.ts';
import { readDataFiles } from './data/files.ts';
import { outputFiles } from './data/outputs.ts';
import { formatProblem } from './data/problem.ts';

const TARGET = 'public/data';

/** Returns 0, or 1 when something is wrong; problems go to stderr. */
export async function main(args: string[]): Promise<number> {
  let checked = checkFiles(readDataFiles());
  if (args.includes('--write')) {
    for (const { path, text } of checked.canonical) writeFileSync(path, text);
    checked = checkFiles(readDataFiles());
  }
  const { problems, warnings, dataset } = checked;
  for (const warning of warnings) console.error(`warning: ${formatProblem(warning)}`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) {
    console.error(`data: ${problems.length} problem${problems.length === 1 ? '' : 's'}; ${TARGET} is left as it was`);
    return 1;
  }
  if (!args.includes('--check'))
    writeOutputs(new Map([...outputFiles(dataset), ['LICENSES.md', readFileSync('data/LICENSES.md', 'utf8')]]));
  console.log(`data: no problems; ${countsOf(dataset)}`);
  return 0;
}

/** Writes public/data/ and takes away what an earlier build left there. */
function writeOutputs(outputs: ReadonlyMap<string, string>): void {
  for (const [path, text] of outputs) {
    mkdirSync(dirname(join(TARGET, path)), { recursive: true });
    writeFileSync(join(TARGET, path), text);
  }
  const kept = new Set([...outputs.keys()].map((path) => join(TARGET, path)));
  for (const entry of readdirSync(TARGET, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path)) rmSync(path);
  }
}

function countsOf(dataset: Checked['dataset']): string {
  const { places, industries, alliances, events, initiatives, specialisations, sources } = dataset;
  return Object.entries({ places, industries, alliances, events, initiatives, specialisations, sources })
    .map(([kind, list]) => `${list.length} ${kind}`)
    .join(', ');
}
