/**
 * `npm run engines`: a reader's journeys (tests/engines) in Chromium, Firefox and WebKit, in the oldest Chromium that is
 * supported (`floor`) and in one that is not (`below-floor`), against the built atlas.
 * `npm run engines -- firefox search` runs one of each. An engine that is not there and cannot be installed is skipped,
 * with the reason. The last line is `N passed, N failed`, then `, N skipped` if so.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine } from './closing-line.mjs';
import { ENGINES } from './engine-programs.mjs';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';

const DIST = join(ROOT, 'dist');

// Ended by hand, it takes the browsers along: they are ended when this program exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

requireNode();
process.exitCode = await main(process.argv.slice(2));

async function main(words) {
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    ensureInstalled();
    // Vite compiles the journeys, as it does the scripts of run.mjs.
    const { runnerImport } = await import('vite');
    const options = { configFile: false, logLevel: 'error', root: ROOT };
    const { module } = await runnerImport('./tests/engines/run.ts', options);
    const { engines, only } = chosenBy(words, module.journeyNames);
    if (!existsSync(join(DIST, 'index.html')) && runNpm(['run', '--silent', 'build']) !== 0) {
      throw new Error('the build failed, see above');
    }
    const programs = {};
    for (const name of engines) programs[name] = await ENGINES[name]();
    const pictures = join(ROOT, '.cache/engines');
    counts = await module.runJourneys({ programs, only, directory: DIST, pictures, print: console.log });
  } catch (error) {
    console.error(`\nengines: ${error.message}`);
  }
  console.log(`\n${closingLine(counts)}`);
  return counts.failed > 0 ? 1 : 0;
}

/** Which engines and journeys are meant by the words of a command line. Throws on a word that is neither. */
function chosenBy(words, journeys) {
  const names = Object.keys(ENGINES);
  const unknown = words.find((word) => !names.includes(word) && !journeys.includes(word));
  if (unknown) throw new Error(`found "${unknown}", expected any of ${[...names, ...journeys].join(', ')}`);
  const engines = names.filter((name) => words.includes(name));
  return {
    engines: engines.length > 0 ? engines : names,
    only: words.filter((word) => journeys.includes(word)),
  };
}
