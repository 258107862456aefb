/**
 * `npm test`: installs what is missing, a browser included, then runs every check in turn and stops at the first that
 * fails. The last line is `N passed, N failed`: each test counts one, and so does each step that has no tests.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { closingLine } from './closing-line.mjs';
import { freePort } from './free-port.mjs';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';

const REPORTS = join(ROOT, '.cache');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const MORE_REPORT = join(REPORTS, 'unit-more.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

/** Unit tests by an npm script. */
const unitTests = (name, script, report, variables = {}) => ({
  name,
  script: [script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  variables,
  count: () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  },
});

const PROPERTY_SEED = '20181105';

/** Name, npm script with its arguments, how to count its tests, and environment variables. */
const STEPS = [
  { name: 'lint', script: ['lint'] },
  { name: 'types', script: ['typecheck'] },
  { name: 'unused code', script: ['knip'] },
  { name: 'data', script: ['data'] },
  unitTests('unit tests', 'unit', UNIT_REPORT),
  unitTests('unit tests with more data', 'unit:more', MORE_REPORT, { PROPERTY_RUNS: '0.1' }),
  { name: 'build', script: ['bundle'] },
  { name: 'sizes', script: ['sizes'] },
  { name: 'oldest browsers', script: ['floor'] },
  {
    name: 'browser tests',
    script: ['e2e'],
    count: () => {
      const { expected, unexpected, flaky } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')).stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
];

requireNode();
process.exitCode = await main();

async function main() {
  const total = { passed: 0, failed: 0 };
  try {
    ensureInstalled();
    const browser = await ensureBrowser();
    // Only its own: what `npm run mutation` has found is kept there, too.
    for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });
    mkdirSync(REPORTS, { recursive: true });
    const env = {
      // The same commit has the same answer; `npm run check` begins anew each time (tests/fixtures/runs.ts).
      PROPERTY_SEED,
      ...process.env,
      CHROME_PATH: browser,
      E2E_PORT: String(await freePort()),
      E2E_REPORT,
    };
    for (const step of STEPS) {
      const { passed, failed } = runStep(step, { ...env, ...step.variables });
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) {
        console.error(
          `\ntest: the step "${step.name}" failed (npm run ${step.script[0]}); the later steps were not run`,
        );
        break;
      }
    }
  } catch (error) {
    console.error(`\ntest: ${error.message}`);
    total.failed += 1;
  }
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function runStep({ name, script, count }, env) {
  console.log(`\n── ${name} ──`);
  const status = runNpm(['run', '--silent', ...script], env);
  const counted = count ? readCount(count) : { passed: status === 0 ? 1 : 0, failed: 0 };
  // A runner that dies before it reports has failed, too, and so has one that found no test.
  const broken = status !== 0 || counted.passed + counted.failed === 0;
  return broken && counted.failed === 0 ? { passed: counted.passed, failed: 1 } : counted;
}

function readCount(count) {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 0 };
  }
}
