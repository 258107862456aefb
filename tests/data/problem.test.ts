import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { formatProblem, formatProblems, type Problem } from '../../scripts/data/problem.ts';
import { dataFiles } from '../fixtures/data-files.ts';
import { ALLIANCE, at, EVENTS, INDUSTRIES, PLACES, set } from './sample-files.ts';

const problem = (values: Partial<Problem>): Problem => ({
  file: EVENTS,
  line: 7,
  record: 'ev-one',
  field: 'places.0',
  found: '"1"',
  expected: 'the id of one of the places',
  ...values,
});

describe('a message', () => {
  it('leads to the place, and says nothing of what it does not know', () => {
    expect(formatProblem(problem({}))).toBe(
      'data/events/2018.json:7: ev-one: places.0: found "1", expected the id of one of the places',
    );
    expect(formatProblem({ file: PLACES, record: '-', field: '-', found: 'UTF-16', expected: 'UTF-8' })).toBe(
      'data/places.json: found UTF-16, expected UTF-8',
    );
  });

  it('says of a list in the place of a record what it is, though lists have methods of the names of fields', () => {
    const { problems } = checkFiles(
      dataFiles().map((file) => (file.path === 'data/disagreements.json' ? { ...file, text: '[[]]\n' } : file)),
    );
    expect(problems.map(formatProblem)).toContain(
      'data/disagreements.json:1: #1: values: found a list instead of a record, expected a list',
    );
  });

  it('names the line of the field, or of the record where the field is missing', () => {
    const { problems } = checkFiles(
      dataFiles((d) => {
        set(d[INDUSTRIES], 1, { parent: 'ind-none' });
        set(d[INDUSTRIES], 0, { name: { en: 'Machines', zh: '' } });
        Reflect.deleteProperty(at(d[PLACES], 1), 'pinyin');
        Object.assign(d[ALLIANCE], { kind: 'club', exists: 'yes', members: 'all' });
      }),
    );
    expect(problems.map(formatProblem)).toEqual([
      expect.stringContaining(
        `${ALLIANCE}:7: al-one: kind: found "club", expected "industrial" or "technology-innovation"`,
      ),
      `${ALLIANCE}:26: al-one: exists: found "yes", expected true or false`,
      `${ALLIANCE}:29: al-one: members: found "all", expected a list`,
      `${INDUSTRIES}:6: ind-wide: name.zh: found an empty text, expected a text that is not empty`,
      `${PLACES}:24: 310117: pinyin: found no such field, expected the field "pinyin"`,
      `${INDUSTRIES}:19: ind-narrow: parent: found "ind-none", expected the id of one of the industries`,
    ]);
  });

  it('does not come a thousand times', () => {
    const many = Array.from({ length: 1001 }, (_, i) => problem({ line: i, field: `places.${i}`, found: `"${i}"` }));
    const other = problem({ field: 'host' });
    const lines = formatProblems([...many.slice(0, 500), other, ...many.slice(500)]);
    expect(lines).toHaveLength(22);
    expect(lines[19]).toBe(formatProblem(many[19] as Problem));
    expect(lines[20]).toBe('… and 981 more of this kind (places.N: expected the id of one of the places)');
    expect(lines[21]).toBe(formatProblem(other));
  });

  it('comes each time where there are no more than twenty', () => {
    expect(formatProblems(Array.from({ length: 20 }, () => problem({})))).toHaveLength(20);
    expect(formatProblems(Array.from({ length: 21 }, () => problem({})))).toHaveLength(21);
  });
});
