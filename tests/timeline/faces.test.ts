import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/model/dates.ts';
import type { Period } from '../../src/model/types.ts';
import { titleOf } from '../../src/time/describe.ts';
import { markFaces } from '../../src/time/mark-face.ts';
import { calloutOf } from '../../src/timeline/callout.ts';
import { changesOf, type Face } from '../../src/timeline/keyed.ts';
import { layout } from '../../src/timeline/layout.ts';
import { rememberOverview } from '../../src/timeline/overview.ts';
import { allianceItem, eventItem } from '../fixtures/timeline.ts';

type Two = Face<'a' | 'b'>;
const face = fc.record({ a: fc.constantFrom('', '1', '2'), b: fc.constantFrom('', '1') });
const faces = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's', 't'), face).map((all) => new Map(Object.entries(all)));

describe('what changes from one drawing to the next', () => {
  test('done to the first, it makes the second, and touches no part that stays', () => {
    fc.assert(
      fc.property(faces, faces, (before: Map<string, Two>, after: Map<string, Two>) => {
        const { left, entered, changed } = changesOf(before, after);
        const page = new Map([...before].map(([key, old]) => [key, { ...old }]));
        for (const key of left) page.delete(key);
        for (const key of entered) page.set(key, { ...(after.get(key) as Two) });
        for (const [key, parts] of changed) {
          const shown = page.get(key);
          expect(shown && parts.length > 0).toBe(true);
          for (const part of parts) {
            expect(shown?.[part]).not.toBe(after.get(key)?.[part]);
            page.set(key, { ...(page.get(key) as Two), [part]: after.get(key)?.[part] ?? '' });
          }
        }
        expect(Object.fromEntries(page)).toEqual(Object.fromEntries(after));
      }),
    );
  });

  test('nothing changes where nothing does', () => {
    fc.assert(
      fc.property(faces, (same) => {
        const copy = new Map([...same].map(([key, old]) => [key, { ...old }]));
        expect(changesOf(same, copy)).toEqual({ left: [], entered: [], changed: [] });
      }),
    );
  });
});

describe('marks from one window to the next', () => {
  const domain = { from: dayOf(2016), to: dayOf(2026) };
  const items = [
    ...Array.from({ length: 40 }, (_, index) => eventItem(`e${index}`, isoOf(dayOf(2017) + index * 61))),
    allianceItem('a', '2019-02-03'),
  ];
  const overviewOf = rememberOverview();
  const lay = (period: Period | null, selected: string | null = null) =>
    layout(
      {
        shape: 'full',
        width: 1160,
        height: 150,
        language: 'en',
        domain,
        period,
        items,
        all: items,
        titleOf: (item) => titleOf(item, 'en'),
        selected,
        calloutOf,
      },
      overviewOf,
    );
  const facesIn = (period: Period | null, selected: string | null = null) =>
    markFaces(lay(period, selected).marks, ({ key }) => key);

  test('a window that slides moves its marks; an event on a known day keeps all but its place', () => {
    const before = facesIn({ from: dayOf(2018), to: dayOf(2021) });
    const after = facesIn({ from: dayOf(2018) + 31, to: dayOf(2021) + 31 });
    const { left, entered, changed } = changesOf(before, after);
    expect(left.length).toBeGreaterThan(0);
    expect(entered.length).toBeGreaterThan(0);
    const events = changed.filter(([key]) => key.startsWith('event:'));
    expect(events.length).toBeGreaterThan(10);
    for (const [, parts] of events) expect(parts).toEqual(['transform']);
  });

  test('selecting touches no mark', () => {
    expect(changesOf(facesIn(null), facesIn(null, 'event:e7'))).toEqual({ left: [], entered: [], changed: [] });
  });

  test('the overview stays the same object while the brush moves over it', () => {
    const { overview } = lay(null);
    expect(lay({ from: dayOf(2018), to: dayOf(2021) }).overview).toBe(overview);
    expect(lay({ from: dayOf(2019), to: dayOf(2020) }).overview).toBe(overview);
  });
});
