/**
 * Completes package-lock.json with the packages for other systems that the registry in use does not offer:
 * `node scripts/complete-lock.mjs`. npm leaves such optional packages out of the lock file, and then `npm ci`
 * refuses it everywhere. Run it after `npm install` where that happens; elsewhere it changes nothing.
 * What has no `integrity`, which npm would install unchecked, gets it from the registry.
 */
import { spawnSync } from 'node:child_process';
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
const checked = [];
const unknown = [];
for (const [path, { version, ...rest }] of Object.entries(lock.packages)) {
  if (path === '' || rest.link || rest.integrity) continue;
  const name = rest.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = integrityOf(`${name}@${version}`);
  if (integrity) lock.packages[path] = { version, integrity, ...rest };
  (integrity ? checked : unknown).push(`${name}@${version}`);
}
const { '': root, ...packages } = lock.packages;
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))),
};
if (added.length + checked.length > 0) writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.length}: ${added.join(', ')}` : `${LOCK} names all packages`);
console.log(checked.length > 0 ? `with integrity now: ${checked.join(', ')}` : `${LOCK} has the integrity of all`);

if (unknown.length > 0) {
  console.error(
    `${LOCK}: found no integrity in the registry for ${unknown.join(', ')}, expected one for every package`,
  );
  process.exitCode = 1;
}

/** The integrity of a package as the registry has it; null where it has none. */
function integrityOf(id) {
  const shell = process.platform === 'win32';
  const { stdout } = spawnSync('npm', ['view', id, 'dist.integrity'], { encoding: 'utf8', shell });
  return /^sha512-[\w+/]+=*$/.exec(stdout?.trim() ?? '')?.[0] ?? null;
}
