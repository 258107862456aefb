import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { type RawFile, readDataFolder } from '../../scripts/data/files.ts';
import { formatProblem } from '../../scripts/data/problem.ts';
import { replaceFiles, writeFolder } from '../../scripts/data/write-files.ts';
import { dataFiles } from '../fixtures/data-files.ts';
import { ALLIANCE, EVENTS, PLACES } from './sample-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'delta-atlas-data-'));
  for (const { path, text } of dataFiles()) write(path, text);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const folder = () => readDataFolder(join(root, 'data'));
const problems = () => checkFiles(folder().files).problems.map(formatProblem);

describe('reading a data folder', () => {
  it('finds nothing wrong where nothing is, and passes over what editors and systems leave', () => {
    symlinkSync('someone@host.123:456', join(root, 'data/events/.#2018.json'));
    for (const name of [
      'data/._places.json',
      'data/.DS_Store',
      'data/events/2018.json~',
      'data/#x.json#',
      'data/.x.swp',
    ])
      write(name, 'Mac OS X');
    expect(problems()).toEqual([]);
    expect(folder().passedOver).toEqual([
      'data/#x.json#',
      'data/.DS_Store',
      'data/._places.json',
      'data/.x.swp',
      'data/events/.#2018.json',
      'data/events/2018.json~',
    ]);
  });

  it('tells every file that nobody reads, with the name that was meant', () => {
    write('data/alliances/AL-X.JSON', '{}');
    write('data/alliances/sub/al-y.json', '{}');
    write('data/event/2018.json', '[]');
    write('data/todo.txt', '');
    expect(problems()).toEqual([
      'data/alliances/AL-X.JSON: found a file that nobody reads, expected data/alliances/al-x.json, if it is that',
      'data/alliances/sub/al-y.json: found a file that nobody reads, expected data/alliances/al-y.json, if it is that',
      'data/event/2018.json: found a file that nobody reads, expected data/events/2018.json, if it is that',
      'data/todo.txt: found a file that nobody reads, expected a name of the table in scripts/data/kinds.ts',
    ]);
  });

  it('tells all that cannot be read, at once and without a crash', async () => {
    mkdirSync(join(root, 'data/alliances/al-folder.json'));
    mkdirSync(join(root, 'data/x.json'));
    symlinkSync('nowhere.json', join(root, 'data/events/2019.json'));
    symlinkSync('2020.json', join(root, 'data/events/2020.json'));
    symlinkSync('..', join(root, 'data/events/2021.json'));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(root, 'data/events/2022.json'), listening));
    const found = problems();
    server.close();
    expect(found).toEqual([
      'data/alliances/al-folder.json: found a folder, expected a file',
      'data/events/2019.json: found nothing there (or a link that leads nowhere), expected a file that can be read',
      'data/events/2020.json: found links that lead in a circle, expected a file that can be read',
      'data/events/2021.json: found a link to a folder, expected a file',
      'data/events/2022.json: found something that is neither file nor folder, expected a file',
      'data/x.json: found a folder, expected a file',
    ]);
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`, 'a byte order mark (U+FEFF) at the beginning'],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), 'UTF-16'],
    ['UTF-16 of big ends', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'UTF-16'],
    [
      'some GBK',
      (text: string) => Buffer.from(text.replace('一号', '??'), 'utf8').map((byte) => (byte === 0x3f ? 0xd2 : byte)),
      'bytes that are no UTF-8 in line 5 (another encoding, such as GBK?)',
    ],
  ])('tells %s, and nothing that follows from it', (_, change, found) => {
    write(ALLIANCE, change(read(ALLIANCE)));
    expect(problems()).toEqual([`${ALLIANCE}: found ${found}, expected UTF-8 without byte order mark`]);
  });

  it('says no source is uncited while what may cite it is unread', () => {
    write(ALLIANCE, '{');
    write(EVENTS, '{');
    write('data/initiatives.json', '{');
    const { warnings } = checkFiles(folder().files);
    expect(warnings).toEqual([]);
  });

  it('tells a folder that is not there', () => {
    const { files } = readDataFolder(join(root, 'none'));
    const found = checkFiles(files).problems.map(formatProblem);
    expect(found[0]).toBe(
      'data: found nothing there (or a link that leads nowhere), expected a folder that can be read',
    );
  });
});

describe('writing', () => {
  it('replaces what differs, wholly, and touches nothing else', () => {
    const before = folder().files;
    const wanted: RawFile[] = before.map((file) => (file.path === EVENTS ? { ...file, text: '[]\n' } : file));
    expect(replaceFiles(before, wanted, root)).toEqual([]);
    expect(read(EVENTS)).toBe('[]\n');
    expect(folder()).toMatchObject({ passedOver: [] });
    expect(read(PLACES)).toBe(before.find(({ path }) => path === PLACES)?.text);
  });

  it('keeps a link a link', () => {
    write('elsewhere.json', '[ ]');
    rmSync(join(root, EVENTS));
    symlinkSync('../../elsewhere.json', join(root, EVENTS));
    expect(replaceFiles(folder().files, [{ path: EVENTS, text: '[]\n' }], root)).toEqual([]);
    expect(read('elsewhere.json')).toBe('[]\n');
  });

  it('leaves alone what someone has saved meanwhile', () => {
    const before = folder().files;
    write(EVENTS, '[1]');
    const left = replaceFiles(before, [{ path: EVENTS, text: '[]\n' }], root);
    expect(left.map(formatProblem)).toEqual([
      `${EVENTS}: found a change since it was read, expected a file that nobody edits meanwhile`,
    ]);
    expect(read(EVENTS)).toBe('[1]');
  });

  it('tells what it cannot write, and leaves the old file', () => {
    const before = folder().files;
    const text = read(EVENTS);
    // The draft cannot be written where a folder of its name is.
    mkdirSync(join(root, 'data/events/.2018.json.new/x'), { recursive: true });
    const left = replaceFiles(before, [{ path: EVENTS, text: '[]\n' }], root);
    expect(left.map(formatProblem)).toEqual([`${EVENTS}: found a folder, expected a file that can be written`]);
    expect(read(EVENTS)).toBe(text);
  });

  it('fills a folder and takes away what is left of an earlier build', () => {
    const target = join(root, 'public/data');
    expect(
      writeFolder(
        target,
        () =>
          new Map([
            ['a/b.json', '1'],
            ['c.json', '2'],
          ]),
      ),
    ).toEqual([]);
    expect(writeFolder(target, () => new Map([['a/b.json', '3']]))).toEqual([]);
    expect(read('public/data/a/b.json')).toBe('3');
    expect(() => read('public/data/c.json')).toThrow();
  });

  it('tells a file where the folder should be', () => {
    write('public/data', '');
    const target = join(root, 'public/data');
    expect(writeFolder(target, () => new Map([['a.json', '1']])).map(formatProblem)).toEqual([
      `${target}: found a file of that name, expected a folder that can be written`,
    ]);
  });

  it('tells an error in the build itself, and leaves the folder as it was', () => {
    write('public/data/a.json', 'old');
    const target = join(root, 'public/data');
    const failed = writeFolder(target, () => {
      throw new TypeError('x is not a function');
    });
    expect(failed.map(formatProblem)).toEqual([
      `${target}: found what the build itself fails at: x is not a function, expected data that it can build`,
    ]);
    expect(read('public/data/a.json')).toBe('old');
  });
});
