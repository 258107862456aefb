/**
 * `npm run monkey`: a seeded random reader uses the built atlas (tests/monkey), by default 10 seeds × 300 actions.
 *   -- --seeds 3 --actions 100   the first three seeds, 100 actions each
 *   -- --seed 7                  that seed alone
 *   -- --replay FILE             the actions that led to a failure again; the failure names the file
 *   -- --engine                  with the map engine, not painted as SVG
 * The status is 1 if something was found.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runNpm } from './install.mjs';

/** A whole number from 1, or an error that names the option. */
function wholeNumber(name, text) {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--${name}: found "${text}", expected a whole number from 1`);
}

try {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '10' },
      seed: { type: 'string' },
      actions: { type: 'string', default: '300' },
      replay: { type: 'string' },
      engine: { type: 'boolean', default: false },
    },
  });
  if (values.replay !== undefined && !existsSync(values.replay))
    throw new Error(`--replay: found no file ${values.replay}, expected the one that a failure named`);
  if (!existsSync('dist/index.html')) throw new Error('found no built atlas in dist/: run `npm run build` first');
  const seeds = values.seed
    ? [wholeNumber('seed', values.seed)]
    : Array.from({ length: wholeNumber('seeds', values.seeds) }, (_, index) => index + 1);
  const env = {
    ...process.env,
    MONKEY_SEEDS: seeds.join(','),
    MONKEY_ACTIONS: String(wholeNumber('actions', values.actions)),
    ...(values.replay ? { MONKEY_REPLAY: values.replay } : {}),
    ...(values.engine ? { MONKEY_ENGINE: '1' } : {}),
  };
  const project = values.engine ? 'gl' : 'svg';
  process.exitCode = runNpm(['run', '--silent', 'e2e', '--', 'tests/e2e/monkey.spec.ts', `--project=${project}`], env);
} catch (error) {
  console.error(`monkey: ${error.message}`);
  process.exitCode = 2;
}
