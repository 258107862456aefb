import { expect, test } from 'vitest';
import { markFace } from '../../src/time/mark-face.ts';
import type { DateMark } from '../../src/time/shapes.ts';
import { SAMPLES, type SampleId } from '../../src/timeline/key-samples.ts';

test('no two samples of the key look alike', () => {
  const looks = SAMPLES.map(([, mark]) => {
    const { name: _, ...face } = markFace(mark, '');
    return JSON.stringify(face);
  });
  expect(new Set(looks).size).toBe(SAMPLES.length);
});

test('a sample shows what its words say', () => {
  const mark = Object.fromEntries(SAMPLES) as Record<SampleId, DateMark>;
  expect(mark.alliance).toMatchObject({ form: 'life', lifeEnd: 'open' });
  expect(markFace(mark.cut, '').fades).toBe('yes');
  expect(mark.announced).toMatchObject({ form: 'span', openEnd: true });
  expect(mark.vague).toMatchObject({ tick: true });
  expect(mark.between).toMatchObject({ bracket: true });
  expect(mark.about).toMatchObject({ approximate: true });
  expect(markFace(mark.doubtful, '').doubt).not.toBe('');
  expect(mark.by).toMatchObject({ openStart: true });
  expect(mark.lasting).toMatchObject({ tick: false, bracket: false });
  expect(mark.earlier.earlier).toBe(true);
});
