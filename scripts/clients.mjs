/**
 * `npm run clients`: the published data read by programs that nobody here wrote (tests/clients). Installs them there as
 * that folder's own package-lock.json says, so that who only builds the atlas does not need them; builds the atlas if
 * there is none, and reads `dist/data` (`-- public/data`: another folder). The last line is `N passed, N failed`: each
 * file that a program reads counts one, and so does each fault that it must notice.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closingLine } from './closing-line.mjs';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';

const CLIENTS_FOLDER = join(ROOT, 'tests/clients');
/** So many faults of a file are printed. */
const MOST = 8;

requireNode();
process.exitCode = await main(process.argv.slice(2));

async function main([folder]) {
  const total = { passed: 0, failed: 0 };
  const tell = (name, faults) => {
    total[faults.length === 0 ? 'passed' : 'failed'] += 1;
    if (faults.length === 0) return;
    console.error(`✗ ${name}`);
    for (const fault of faults.slice(0, MOST)) console.error(`    ${fault}`);
    if (faults.length > MOST) console.error(`    and ${faults.length - MOST} more`);
  };
  try {
    const data = resolve(folder ?? join(ROOT, 'dist/data'));
    if (!folder && !existsSync(data)) {
      ensureInstalled();
      if (runNpm(['run', '--silent', 'build']) !== 0) throw new Error('the build failed, see above');
    }
    ensureInstalled(CLIENTS_FOLDER);
    // Installed only now.
    const { CLIENTS, readBy } = await import('../tests/clients/clients.mjs');
    const { checkBroken } = await import('../tests/clients/broken.mjs');
    for (const client of Object.keys(CLIENTS)) {
      const results = await readBy(client, data);
      for (const { file, faults } of results) tell(`${client}: ${file}`, faults);
      console.log(
        `${client}: ${results.length} read, ${results.filter(({ faults }) => faults.length > 0).length} wrong`,
      );
    }
    if (total.failed === 0) await checkBroken(data, tell);
  } catch (error) {
    console.error(`\nclients: ${error.message}`);
    total.failed += 1;
  }
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}
