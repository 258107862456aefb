import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { timeScale } from '../../src/time/scale.ts';
import { shapeOf } from '../../src/time/shapes.ts';
import { allianceItem, eventItem } from '../fixtures/timeline.ts';

/** One pixel a day. */
const window = { from: dayOf(2018), to: dayOf(2020) };
const scale = timeScale(window, 0, window.to - window.from);
const shape = (date: string, more = {}) => shapeOf(eventItem('e', date, more), scale, 6);

describe('the shape says how precisely a date is known', () => {
  test('a day is a dot on the middle of that day', () => {
    const mark = shape('2018-01-31');
    expect(mark).toMatchObject({ form: 'dot', span: null, tick: false, x: 30.5 });
  });

  test('a month is a bar over the whole month with a tick in its middle', () => {
    expect(shape('2018-02')).toMatchObject({ form: 'span', span: [31, 59], tick: true, x: 45 });
  });

  test('a year is a bar over the whole year', () => {
    expect(shape('2018')).toMatchObject({ span: [0, 365], tick: true });
  });

  test('about a month has tapering ends, a doubtful one is marked', () => {
    expect(shape('2018-02~')).toMatchObject({ approximate: true, doubtful: false });
    expect(shape('2018-02?')).toMatchObject({ approximate: false, doubtful: true });
    expect(shape('2018-02-03', { dateDisputed: ['2018-03'] })).toMatchObject({ form: 'dot', doubtful: true });
  });

  test('a question mark takes room only where there is room for letters', () => {
    const width = (size: number) => {
      const mark = shapeOf(eventItem('e', '2018-02-03?'), scale, size);
      return mark && mark.x1 - mark.x0 - size;
    };
    expect([width(8), width(9)]).toEqual([2, 11]);
  });

  test('some time between two days has brackets, no tick', () => {
    expect(shape('2018-01-11/2018-01-20')).toMatchObject({ span: [10, 20], bracket: true, tick: false });
  });

  test('an event that lasted is a bar without tick or brackets', () => {
    expect(shape('2018-01-11', { endDate: '2018-01-20' })).toMatchObject({
      span: [10, 20],
      bracket: false,
      tick: false,
    });
  });

  test('an open start reaches back from the day that is known', () => {
    const mark = shape('../2018-03');
    expect(mark).toMatchObject({ openStart: true, openEnd: false, bracket: false });
    expect(mark?.span?.[1]).toBe(90);
  });

  test('an open end reaches on', () => {
    expect(shape('2018-03/..')).toMatchObject({ openStart: false, openEnd: true });
  });

  test('a bar is cut at the window, and nothing is drawn of what lies outside', () => {
    expect(shape('2017-12/2018-01')?.span).toEqual([0, 31]);
    expect(shape('2017')).toBeNull();
    expect(shape('2020-01-01')).toBeNull();
  });

  test('an alliance lives from its founding to the edge', () => {
    expect(shapeOf(allianceItem('a', '2018-12-21'), scale, 6)).toMatchObject({ form: 'life', lifeTo: 730 });
  });
});
