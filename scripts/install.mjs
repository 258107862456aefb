/** Brings node_modules to what package-lock.json says. Plain Node, no dependency: it runs before anything is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Vite 8 asks for the same; package.json says it in "engines". */
const NODE_RANGE = 'Node.js 20.19 or later, or 22.12 or later';

/** Ends the program with a plain sentence where Node is too old to run the rest. */
export function requireNode(version = process.versions.node) {
  if (isNodeSupported(version)) return;
  console.error(`Delta Atlas: found Node.js ${version}, expected ${NODE_RANGE}. Get it from https://nodejs.org/`);
  process.exit(1);
}

/** Whether a version such as `20.19.0` is one that the tools run on. */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * Installs from package-lock.json when node_modules misses something or has another version; `root` is the folder of
 * both. Throws where npm fails. Install scripts are not run.
 */
export function ensureInstalled(root = ROOT) {
  const reason = findStale(root);
  if (!reason) return;
  console.log(`Delta Atlas: installing (${reason})`);
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (runNpm(['ci', ...options], process.env, root) === 0) return;
  throw new Error(
    'npm ci failed, see above: it needs the npm registry, and a package-lock.json that fits package.json ' +
      '(where packages for other systems are missing from it: npm run lock)',
  );
}

/** Why node_modules is not what the lock file says, or null when it is. */
export function findStale(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Error(`${root}: found no package-lock.json, expected the one of the repository`);
  if (!found) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    const have = found[path];
    if (!have) {
      // What is optional may be for another machine: an esbuild for Windows, say.
      if (!entry.optional && !entry.devOptional) return `${path} is missing`;
    } else if (have.version !== entry.version || have.integrity !== entry.integrity) {
      return `${path} is ${have.version}, expected ${entry.version}`;
    } else if (!entry.optional && !existsSync(join(root, path, 'package.json'))) {
      return `${path} is missing`;
    }
  }
  const extra = Object.keys(found).find((path) => !wanted[path]);
  return extra ? `${extra} is no longer wanted` : null;
}

function packagesOf(path) {
  if (!existsSync(path)) return null;
  const { '': _root, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  return packages;
}

/** Runs npm in a folder with the output shown; returns its exit status. */
export function runNpm(args, env = process.env, cwd = ROOT) {
  // Under `npm start` npm says where it is itself: that works on Windows, too, where npm is no program but a script.
  const self = process.env.npm_execpath;
  const [command, ...rest] = self?.endsWith('.js') ? [process.execPath, self, ...args] : ['npm', ...args];
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, rest, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  if (error) console.error(`Delta Atlas: cannot run ${command}: ${error.message}`);
  return status ?? 1;
}
