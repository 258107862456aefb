import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { licencesText } from '../../../scripts/licences/licences.ts';
import { packagesOf } from '../../../scripts/licences/packages.ts';
import { noteModules, shippedModules } from '../../../scripts/licences/shipped-modules.ts';

let home: string;
const at = (path: string) => join(home, 'node_modules', path);
function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
function install(name: string, licence: string, files: Readonly<Record<string, string>>): void {
  put(`${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license: licence, main: 'index.js' }));
  for (const [path, text] of Object.entries(files)) put(`${name}/${path}`, text);
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'delta-atlas-'));
  const mit = { LICENSE: 'MIT\nCopyright (c) A', 'index.js': 'export const a = () => console.log(1);' };
  install('plain', 'MIT', mit);
  install('unused', 'MIT', mit);
  install('choice', '(GPL-3.0 OR MIT)', { ...mit, 'LICENSE.txt': 'b' });
  install('both', 'MIT AND GPL-3.0', mit);
  install('copyleft', 'GPL-3.0', mit);
  install('silent', 'MIT', { 'index.js': '' });
  install('told', 'MIT', {
    'README.md': '# told\n\n## License (MIT)\n\nCopyright (c) 2011 T\n\nPermission …\n',
    'index.js': '',
  });
  // A bundle of others: one at its own level, one of its own that is another version, one deeper down.
  install('bundle', 'BSD-3-Clause', {
    LICENSE: 'B',
    'dist/index.js': '',
    'dist/index.js.map': JSON.stringify({
      sources: ['../src/own.ts', '../node_modules/plain/index.js', '../node_modules/@scope/inner/lib/index.js', null],
    }),
  });
  install('bundle/node_modules/plain', 'ISC', { LICENCE: 'nested' });
  install('@scope/inner', '0BSD', {
    COPYING: 'I',
    'lib/index.js': '',
    'lib/index.js.map': JSON.stringify({ sources: ['webpack:///../node_modules/told/index.js'] }),
  });
});
afterAll(() => rmSync(home, { recursive: true }));

const names = (ids: readonly string[]) => packagesOf(ids.map(at)).map(({ name, licence }) => `${name} ${licence}`);

describe('the packages of a bundle', () => {
  it('are those of its modules, whatever stands behind their names', () => {
    expect(names(['plain/index.js?worker&url', 'plain/other.js'])).toEqual(['plain MIT']);
    expect(packagesOf(['\0virtual:words', `${home}/src/own.ts`])).toEqual([]);
    expect(packagesOf(['\0virtual:traditional']).map(({ text }) => /Apache License/.test(text))).toEqual([true]);
    expect(packagesOf(['\0rolldown/runtime.js']).map(({ name }) => name)).toEqual(['rolldown']);
  });

  it('are also those that they are made of, as their source maps say', () => {
    expect(names(['bundle/dist/index.js'])).toEqual([
      '@scope/inner 0BSD',
      'bundle BSD-3-Clause',
      'bundle/node_modules/plain ISC',
      'told MIT',
    ]);
  });

  it('have the text of their licence, from a file or from what they tell of themselves', () => {
    const [told] = packagesOf([at('told/index.js')]);
    expect(told).toEqual({
      name: 'told',
      version: '1.2.3',
      licence: 'MIT',
      text: 'Copyright (c) 2011 T\n\nPermission …',
    });
    expect(() => packagesOf([at('silent/index.js')])).toThrow(/silent@1\.2\.3: found no text of its licence/);
  });

  it('have a licence that is known to be fit, or the build fails', () => {
    expect(names(['choice/index.js'])).toEqual(['choice (GPL-3.0 OR MIT)']);
    expect(() => packagesOf([at('copyleft/index.js')])).toThrow(
      /copyleft@1\.2\.3: found licence GPL-3\.0, expected MIT/,
    );
    expect(() => packagesOf([at('both/index.js')])).toThrow(/both@1\.2\.3: found licence MIT AND GPL-3\.0/);
  });

  it('are all named in the text, after the atlas itself and its data', () => {
    const text = licencesText(
      'own licence',
      'data licences',
      packagesOf([at('bundle/dist/index.js'), at('plain/index.js')]),
    );
    for (const part of [
      'own licence',
      'data licences',
      'bundle 1.2.3 (BSD-3-Clause)',
      'plain 1.2.3 (MIT)',
      'told 1.2.3',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('a build', () => {
  it('notes the packages that are in it, and none that is left out of it', async () => {
    writeFileSync(join(home, 'main.js'), "import { a } from 'plain';\nimport { a as b } from 'unused';\na();");
    await build({
      root: home,
      configFile: false,
      logLevel: 'silent',
      plugins: [noteModules()],
      build: { write: false, lib: { entry: join(home, 'main.js'), formats: ['es'] } },
    });
    const noted = [...shippedModules()].filter((id) => id.includes(home));
    expect(packagesOf(noted).map(({ name }) => name)).toEqual(['plain']);
  });
});
