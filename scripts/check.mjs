/**
 * `npm run check`: what can be known in a minute while one works: lint, types, the data, unit tests with a tenth of
 * the runs of property tests. `npm test` has the rest: all runs, unused code, the build, byte budgets, browser tests.
 */
import { ensureInstalled, requireNode, runNpm } from './install.mjs';

// Files of tests share their modules here, which halves the time; each has its own in `npm test`.
const UNIT = ['unit', '--', '--no-isolate', '--maxWorkers=2'];
const STEPS = [['lint'], ['typecheck'], ['data'], UNIT];

requireNode();
ensureInstalled();
const env = { ...process.env, PROPERTY_RUNS: '0.1' };
const failed = STEPS.find(([step, ...args]) => {
  console.log(`── ${step} ──`);
  return runNpm(['run', '--silent', step, ...args], env) !== 0;
});
if (failed) console.error(`\ncheck: the step "${failed[0]}" failed (npm run ${failed[0]})`);
process.exitCode = failed ? 1 : 0;
