import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { committedFiles } from '../../scripts/data/committed-files.ts';
import type { RawFile } from '../../scripts/data/files.ts';
import { reportLines } from '../../scripts/data/report.ts';
import { dataFiles } from '../fixtures/data-files.ts';

const files = dataFiles();
/** Kind → the rest of its line. */
const linesOf = (now: readonly RawFile[], then: readonly RawFile[] | null) =>
  Object.fromEntries(reportLines(now, then).map((line) => line.split(/ +(\d.*)/)));

describe('what npm run data says of the records', () => {
  it('is a line per kind, with its number alone where nothing is known of an earlier state', () => {
    expect(linesOf(files, null)).toMatchObject({ places: '4', memberships: '2', alliances: '1', sources: '1' });
    expect(new Set(reportLines(files, files).map((line) => line.replace(/^\w+ +\d+/, '')))).toEqual(
      new Set(['  +0 −0 ~0']),
    );
  });

  it('counts and names what is new, gone and changed, of memberships apart', () => {
    const now = dataFiles((d) => {
      Object.assign(d['data/sources.json'][0] ?? {}, { reliability: 'low' });
      d['data/places.json'].splice(3, 1);
      const [alliance] = [d['data/alliances/al-one.json']];
      alliance.members.push({ ...alliance.members[0], place: '331000' } as (typeof alliance.members)[0]);
    });
    expect(linesOf(now, files)).toMatchObject({
      sources: '1  +0 −0 ~1  (~src-one)',
      places: '3  +0 −1 ~0  (−331000)',
      alliances: '1  +0 −0 ~1  (~al-one)',
      memberships: expect.stringMatching(/^3 {2}\+1 −0 ~0 {2}\(\+al-one 331000/),
    });
    const source = { id: 'src', title: { en: 'a', zh: 'b' } };
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => ({ ...source, id: `src-${letter}` }));
    const path = 'data/sources.json';
    expect(linesOf([{ path, text: JSON.stringify(many) }], [])).toMatchObject({
      sources: '6  +6 −0 ~0  (+src-a, +src-b, +src-c, +src-d, and 2 more)',
    });
  });

  it('says how many alliances are only announced', () => {
    const now = dataFiles((d) => Object.assign(d['data/alliances/al-one.json'], { exists: false }));
    expect(linesOf(now, files).alliances).toBe('1 (1 only announced)  +0 −0 ~1  (~al-one)');
  });

  it('counts what it cannot read as nothing', () => {
    expect(linesOf(files, [{ path: 'data/sources.json', text: '[{' }]).sources).toBe('1  +1 −0 ~0  (+src-one)');
  });
});

describe('the files of the last commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-committed-'));
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...who, ...args], { cwd: folder }).status).toBe(0);
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read from a checkout, also from one that lies deeper in its repository, and are nothing elsewhere', () => {
    const root = join(folder, 'atlas');
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    expect(committedFiles(root)).toBeNull();
    git('init', '-q');
    expect(committedFiles(root)).toBeNull();
    git('add', '.');
    git('commit', '-qm', 'data');
    writeFileSync(join(root, 'data/sources.json'), '[]');
    const committed = committedFiles(root);
    expect(committed?.commit).toMatch(/^[0-9a-f]{7,}$/);
    const records = committed?.files.map(({ path }) => path) ?? [];
    expect(records).toContain('data/alliances/al-one.json');
    expect(committed?.files).toEqual(files.filter(({ path }) => records.includes(path)));
    expect(new Set(reportLines(files, committed?.files ?? null).map((line) => line.replace(/^\w+ +\d+/, '')))).toEqual(
      new Set(['  +0 −0 ~0']),
    );
  });
});
