/** An alliance that is only announced has not begun: the timeline neither draws nor calls it founded. */
import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { must } from '../../src/model/must.ts';
import { aboutMark } from '../../src/time/describe.ts';
import { itemOf } from '../../src/time/items.ts';
import { timeScale } from '../../src/time/scale.ts';
import { shapeOf } from '../../src/time/shapes.ts';
import { alliance } from '../fixtures/atlas.ts';

const scale = timeScale({ from: dayOf(2018), to: dayOf(2020) }, 0, 700);
const markOf = (exists: boolean) => {
  const record = { ...alliance('al-plan', [], { founded: '2018-07-05/..' }), exists };
  return must(shapeOf(must(itemOf({ kind: 'alliance', record }), 'an item'), scale, 6), 'a mark');
};

test('a founded one has a line from its founding on', () => {
  expect(markOf(true)).toMatchObject({ form: 'life', lifeTo: 700 });
  expect(aboutMark(markOf(true), 'en').line).toContain('founded:');
});

test('an announced one has none, and says so', () => {
  expect(markOf(false)).toMatchObject({ form: 'span', openEnd: true, lifeTo: null });
  expect(aboutMark(markOf(false), 'en').line).toBe('Alliance · Announced; founding not found');
  expect(aboutMark(markOf(false), 'zh').line).toBe('联盟 · 已宣布；未见成立记录');
});
