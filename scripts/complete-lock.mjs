/**
 * Completes package-lock.json with the packages for other systems that the registry in use does not offer:
 * `node scripts/complete-lock.mjs`. npm leaves such optional packages out of the lock file, and then `npm ci`
 * refuses it everywhere. Run it after `npm install` where that happens; elsewhere it changes nothing.
 * The entries have no `integrity`, since only the registry knows it; npm installs them all the same where they fit.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const target = `node_modules/${name}`;
    const parts = name.split(/[-/]/);
    const os = SYSTEMS.filter((system) => parts.includes(system));
    if (lock.packages[target] || lock.packages[`${path}/${target}`] || os.length === 0) continue;
    const cpu = PROCESSORS.filter((processor) => parts.includes(processor));
    const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : parts.includes('gnu') ? ['glibc'] : [];
    lock.packages[target] = {
      version,
      cpu,
      ...(entry.dev ? { dev: true } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      optional: true,
      os,
    };
    added.push(`${name}@${version}`);
  }
}
const { '': root, ...packages } = lock.packages;
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))),
};
if (added.length > 0) writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.length}: ${added.join(', ')}` : `${LOCK} is complete`);
