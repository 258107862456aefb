import { expect, it } from 'vitest';
import { compareFile } from '../../../src/analyses/compare/compare-file.ts';
import { allRecords, compare } from '../../../src/model/compare.ts';
import { ATLAS } from '../../fixtures/atlas.ts';

const file = compareFile(
  ATLAS,
  compare(
    ATLAS,
    ['320500', '330400'].map((id) => ({ kind: 'place' as const, id })),
    allRecords(ATLAS),
  ),
  'en',
);
const lines = file.text.slice(1).trimEnd().split('\r\n');

it('says for each thing which of the compared has it, as what, and who says so', () => {
  expect(file.name).toBe('delta-atlas-compare-0123456789ab.csv');
  expect(lines[0]).toContain('Suzhou (Jiangsu),Suzhou (Jiangsu): role,');
  expect(lines).toContain(
    'alliance,al-robot,Robot Alliance,机器人产业联盟,2018-12-21,1,member,inferred,2018-12-21,1,host,stated,2018-12-21,,src-a',
  );
  expect(lines).toContain('event,ev-month,ev-month,ev-month,2018-11,0,,,,1,,,,,src-a');
});

it('has the similarity with the numbers it is made of, and the distance', () => {
  const value = (kind: string) =>
    lines
      .find((line) => line.startsWith(`${kind},`))
      ?.split(',')
      .at(-2);
  expect(['shared', 'either', 'jaccard', 'jaccard-stated'].map(value)).toEqual(['2', '2', '1', '0.5']);
  expect(Number(value('distance-km'))).toBeCloseTo(63.1, 1);
});

it('has as many cells in every row as in the header', () => {
  const counts = lines.map((line) => line.split(',').length);
  expect(new Set(counts)).toEqual(new Set([15]));
});
