import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findStale, isNodeSupported } from '../../scripts/install.mjs';

const vite = { version: '8.3.8', integrity: 'sha512-a' };
const other = { version: '1.0.0', integrity: 'sha512-b', optional: true };

/** A project that wants some packages and has others. */
function project(wanted: object, found: object | null, folders: string[] = ['node_modules/vite']): string {
  const root = mkdtempSync(join(tmpdir(), 'install-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'package.json'), '{}');
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  if (found) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: found }));
  return root;
}

describe('what npm start and npm test install', () => {
  it.each<[string, object, object | null, string[] | undefined, RegExp | null]>([
    ['nothing where all is there', { 'node_modules/vite': vite }, { 'node_modules/vite': vite }, undefined, null],
    ['all in a fresh clone', { 'node_modules/vite': vite }, null, [], /nothing is installed/],
    ['what the lock file has newly', { 'node_modules/vite': vite }, {}, [], /vite is missing/],
    ['what someone deleted', { 'node_modules/vite': vite }, { 'node_modules/vite': vite }, [], /vite is missing/],
    [
      'another version',
      { 'node_modules/vite': vite },
      { 'node_modules/vite': { ...vite, version: '7.0.0' } },
      undefined,
      /vite is 7\.0\.0, expected 8\.3\.8/,
    ],
    [
      'nothing for what is meant for other machines',
      { 'node_modules/vite': vite, 'node_modules/other': other },
      { 'node_modules/vite': vite },
      undefined,
      null,
    ],
    ['less, too', {}, { 'node_modules/vite': vite }, undefined, /vite is no longer wanted/],
  ])('is %s', (_, wanted, found, folders, reason) => {
    const stale = findStale(project(wanted, found, folders));
    if (reason) expect(stale).toMatch(reason);
    else expect(stale).toBeNull();
  });

  it('needs a Node that the tools run on', () => {
    const tried = ['18.20.0', '20.18.9', '20.19.0', '21.7.0', '22.11.0', '22.12.0', '24.0.0', '26.1.0'];
    expect(tried.filter(isNodeSupported)).toEqual(['20.19.0', '22.12.0', '24.0.0', '26.1.0']);
  });
});
