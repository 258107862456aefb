import { describe, expect, it } from 'vitest';
import { CHECKS, checkFiles } from '../../scripts/data/checks.ts';
import type { RawFile } from '../../scripts/data/files.ts';
import { formatProblem } from '../../scripts/data/problem.ts';
import { dayOf } from '../../src/model/dates.ts';
import { type DataFiles, dataFiles } from '../fixtures/data-files.ts';
import { BROKEN } from './broken-samples.ts';
import { ALLIANCE, at, EVENTS, figures, PLACES, SOURCES, set } from './sample-files.ts';

describe('the checks of the data', () => {
  it('find nothing wrong where nothing is', () => {
    const { problems, warnings } = checkFiles(dataFiles());
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
  });

  it.each(BROKEN)('find %s', (_, change, expected) => {
    const problems = checkFiles(dataFiles(change)).problems;
    expect(problems.map(({ file, record, field }) => `${file}: ${record}: ${field}`)).toEqual(expected);
  });

  it('find a file that is no JSON, and go on', () => {
    const files = dataFiles((d) => set(d[EVENTS], 0, { industries: ['ind-none'] })).map((file) => spoil(file, PLACES));
    const places = checkFiles(files).problems.filter((problem) => problem.file === PLACES);
    expect(places.map(formatProblem)).toEqual([
      `${PLACES}:89: column 2: found the end of the file, expected a closing }`,
    ]);
    expect(checkFiles(files).problems.map(({ record }) => record)).toContain('ev-one');
  });

  it('find another spacing, and know the right one', () => {
    const crowded = dataFiles().map((file) =>
      file.path === EVENTS ? { ...file, text: JSON.stringify(JSON.parse(file.text)) } : file,
    );
    const { problems, canonical } = checkFiles(crowded);
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([`${EVENTS} line 1`]);
    expect(
      checkFiles(crowded.map((file) => canonical.find(({ path }) => path === file.path) ?? file)).problems,
    ).toEqual([]);
  });

  it('put keys into the order of the schema and members hosts first', () => {
    const files = dataFiles((d) => {
      const { id, ...rest } = d[ALLIANCE];
      Object.assign(d, { [ALLIANCE]: { ...rest, members: [...rest.members].reverse(), id } });
    });
    const { canonical } = checkFiles(files);
    const text = dataFiles().find((file) => file.path === ALLIANCE)?.text;
    expect(canonical.find((file) => file.path === ALLIANCE)?.text).toBe(text);
  });

  it('let a member leave and come back, in the order of its times', () => {
    const back = (values: object) => (d: DataFiles) =>
      d[ALLIANCE].members.splice(1, 0, { ...at(d[ALLIANCE].members, 0), since: '2021', until: '2022', ...values });
    expect(checkFiles(dataFiles(back({}))).problems.map(formatProblem)).toEqual([]);
    expect(checkFiles(dataFiles(back({ since: '2020' }))).problems.map(formatProblem)).toEqual([
      `${ALLIANCE}:40: al-one: members.1: found "310117" as in members.0, at overlapping times, expected each place once at a time: an until before the next since`,
    ]);
    const turned = dataFiles((d) => {
      back({})(d);
      d[ALLIANCE].members.splice(0, 2, at(d[ALLIANCE].members, 1), at(d[ALLIANCE].members, 0));
    });
    const { canonical } = checkFiles(turned);
    const text = dataFiles(back({})).find(({ path }) => path === ALLIANCE)?.text;
    expect(canonical.find(({ path }) => path === ALLIANCE)?.text).toBe(text);
  });

  it('warn of sources that nothing cites, without stopping the build', () => {
    const { problems, warnings } = checkFiles(
      dataFiles((d) => d[SOURCES].push({ ...at(d[SOURCES], 0), id: 'src-two' })),
    );
    expect(problems).toEqual([]);
    expect(warnings.map(({ record }) => record)).toEqual(['src-two']);
  });

  it('warn of a founding away from all members, unless a note says why', () => {
    const away = (values: object) => checkFiles(dataFiles((d) => Object.assign(d[ALLIANCE], values))).warnings;
    expect(away({ foundedPlace: '331000' }).map(formatProblem)).toEqual([
      `${ALLIANCE}:16: al-one: foundedPlace: found "331000", expected one of the members, or a word in foundedNote`,
    ]);
    // Shanghai for Songjiang, its district.
    expect(away({ foundedPlace: '310000' })).toEqual([]);
  });

  it('take for the future what lies after the given day, and the next day for a time zone', () => {
    const found = (today: number) =>
      checkFiles(dataFiles(), today).problems.map(({ record, field }) => `${record} ${field}`);
    expect(found(dayOf(2019, 1, 1))).toEqual([]);
    expect(found(dayOf(2018, 12, 23))).toEqual([]);
    expect(found(dayOf(2018, 12, 22))).toEqual(['src-one published']);
  });

  it('say an error of their own with the name of the check or the file, and go on', () => {
    const files = dataFiles((d) => set(d[EVENTS], 0, { industries: ['ind-none'] }));
    const file = files.find(({ path }) => path === SOURCES);
    const text = file?.text;
    let isFirst = true;
    Object.defineProperty(file, 'text', {
      get() {
        if (!isFirst) return text;
        isFirst = false;
        throw new TypeError('no such text');
      },
    });
    const lines = checkFiles(files).problems.map(formatProblem);
    expect(lines[0]).toBe(
      `${SOURCES}: found what the data check itself fails at: no such text, expected data that it can judge (please report this fault)`,
    );
    expect(lines.join('\n')).toContain('ev-one: industries.0');
  });

  it('report all problems at once, each with what was found and expected', () => {
    const { problems } = checkFiles(
      dataFiles((d) => {
        set(d[SOURCES], 0, { urlKind: 'none' });
        set(figures(d), 0, { value: 0.5 });
      }),
    );
    expect(problems.map(formatProblem)).toEqual([
      'data/initiatives.json:22: pt-one: figures.0.value: found 0.5, expected a whole amount of at least 1000',
      'data/sources.json:14: src-one: urlKind: found "none" with url https://example.org/one, expected "original" or "copy"',
    ]);
  });

  it('are a table with no empty row', () => {
    expect(Object.values(CHECKS).every((check) => typeof check === 'function')).toBe(true);
    expect(Object.keys(CHECKS).length).toBeGreaterThanOrEqual(9);
  });
});

function spoil(file: RawFile, path: string): RawFile {
  return file.path === path ? { ...file, text: file.text.slice(0, -5) } : file;
}
