/**
 * `.ci/run`: `npm test`, then `npm run clients` and `npm run engines`, with one closing line for all at the very end.
 * Where tests fail these are tried all the same if this run has built the atlas: they often say more of the cause. Plain
 * Node.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { closingLine, countsOf } from './closing-line.mjs';
import { ROOT } from './install.mjs';

const began = Date.now();
const runs = [await runNode('scripts/test.mjs')];
if (isBuilt()) for (const script of ['scripts/clients.mjs', 'scripts/engines.mjs']) runs.push(await runNode(script));
else console.error('\nci: clients and engines were not tried, since nothing was built');

const total = { passed: 0, failed: 0, skipped: 0 };
for (const counts of runs) for (const kind of Object.keys(total)) total[kind] += counts[kind];
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a script with its output shown, but for its closing line, whose counts are the result. */
async function runNode(script) {
  const started = Date.now();
  const child = spawn(process.execPath, [join(ROOT, script)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  let counts = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const found = countsOf(line);
    if (found) counts = found;
    else console.log(line);
  }
  const status = await ended;
  const result = counts ?? { passed: 0, failed: 0, skipped: 0 };
  // One that ends badly without saying what failed has failed, too, and so has one that tried nothing.
  if (result.failed === 0 && (status !== 0 || !counts)) result.failed = 1;
  console.log(`${script}: ${((Date.now() - started) / 60_000).toFixed(1)} minutes`);
  return result;
}

/** Whether there is an atlas that this run has built: an older one would answer for other code. */
function isBuilt() {
  try {
    return statSync(join(ROOT, 'dist/index.html')).mtimeMs >= began;
  } catch {
    return false;
  }
}
