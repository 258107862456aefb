import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  version?: string;
  integrity?: string;
  link?: boolean;
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('what npm installs', () => {
  it('is checked against the lock file, every package for every system (else: npm run lock)', () => {
    const { '': _root, ...packages } = read('package-lock.json').packages as Record<string, LockEntry>;
    const unchecked = Object.entries(packages).filter(
      ([, { integrity, link }]) => !link && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(unchecked.map(([path]) => path)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(500);
  });

  it('runs no script of a package, so that nothing is compiled, and no own script waits for that', () => {
    const { stdout } = spawnSync('npm', ['config', 'get', 'ignore-scripts'], { encoding: 'utf8', shell: true });
    expect(stdout.trim()).toBe('true');
    const names = Object.keys(read('package.json').scripts);
    expect(names.filter((name) => /^(pre|post)/.test(name) && names.includes(name.replace(/^(pre|post)/, '')))).toEqual(
      [],
    );
  });
});
