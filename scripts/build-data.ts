/**
 * `npm run data`: checks everything in data/ and atlas.config.json, reports all that is wrong at once, and builds public/data/ from it.
 * `--write` first brings the files of data/ into their canonical form; `--check` builds nothing.
 */
import { readFileSync } from 'node:fs';
import { CONFIG_FILE, parseConfig, type SiteConfig } from './config/site-config.ts';
import { type Checked, checkFiles } from './data/checks.ts';
import { committedFiles } from './data/committed-files.ts';
import { type DataFolder, readDataFolder } from './data/files.ts';
import { LICENCES_FILE } from './data/known-files.ts';
import { outputFiles } from './data/outputs.ts';
import { formatProblems, type Problem } from './data/problem.ts';
import { reportLines } from './data/report.ts';
import { weakEvidence } from './data/weak-evidence.ts';
import { replaceFiles, writeFolder } from './data/write-files.ts';

const TARGET = 'public/data';

/** Returns 0, or 1 when something is wrong; problems go to stderr. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.filter((arg) => !['--write', '--check'].includes(arg));
  if (unknown.length > 0) {
    console.error(`data: found ${unknown.join(' ')}, expected --write, --check or nothing`);
    return 1;
  }
  let folder = readDataFolder();
  let checked = checkFiles(folder.files);
  const unwritten: Problem[] = [];
  if (args.includes('--write')) {
    unwritten.push(...replaceFiles(folder.files, checked.canonical));
    if (checked.unwritable.length > 0)
      console.error(`data: not written anew, since that could lose something: ${checked.unwritable.join(', ')}`);
    folder = readDataFolder();
    checked = checkFiles(folder.files);
  }
  tell(checked.warnings, 'warning: ');
  for (const line of weakEvidence(checked.dataset)) console.error(`warning: ${line}`);
  const { config, problems: misset } = parseConfig(readFileSync(CONFIG_FILE, 'utf8'));
  const wrong = [...unwritten, ...checked.problems, ...misset];
  const unbuilt =
    wrong.length === 0 && config && !args.includes('--check') ? build(checked.dataset, folder, config) : [];
  const problems = [...wrong, ...unbuilt];
  tell(problems);
  if (folder.passedOver.length > 0) console.log(`data: passed over ${folder.passedOver.join(', ')}`);
  if (problems.length > 0) {
    const state = unbuilt.length > 0 ? 'may be incomplete' : 'is left as it was';
    console.error(`data: ${problems.length} problem${problems.length === 1 ? '' : 's'}; ${TARGET} ${state}`);
    return 1;
  }
  const committed = committedFiles();
  console.log(
    `data: no problems; ${committed ? `compared with the last commit, ${committed.commit}` : 'published are'}:`,
  );
  for (const line of reportLines(folder.files, committed?.files ?? null)) console.log(`  ${line}`);
  return 0;
}

function build(dataset: Checked['dataset'], { files }: DataFolder, config: SiteConfig): Problem[] {
  const licences = files.find(({ path }) => path === LICENCES_FILE)?.text ?? '';
  return writeFolder(TARGET, () => new Map([...outputFiles(dataset, config), ['LICENSES.md', licences]]));
}

function tell(problems: readonly Problem[], before = ''): void {
  for (const line of formatProblems(problems)) console.error(`${before}${line}`);
}
