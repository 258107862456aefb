import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Ref } from '../../src/model/types.ts';
import { countedMemberships, litBy, litVisible } from '../../src/scene/lit.ts';
import { placeStates } from '../../src/scene/scene.ts';
import { alliancesByPlace } from '../../src/scene/symbols.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const visible = query(filterIndex(ATLAS), { period: null, facets: {}, match: {} });
const place = (id: string): Ref => ({ kind: 'place', id });
const alliance = (id: string): Ref => ({ kind: 'alliance', id });
const sorted = (set: ReadonlySet<string> | null) => set && [...set].sort();

describe('what a choice lights', () => {
  it('is everything while nothing is chosen, and an alliance is isolated instead', () => {
    for (const selected of [null, alliance('al-robot')]) {
      expect(litBy(ATLAS, visible, { selected })).toEqual({ alliances: null, places: null, counts: false });
    }
    expect(litVisible(visible, litBy(ATLAS, visible, { selected: null }))).toBe(visible);
  });

  it('is, for a place, its alliances with their members, and the places inside it', () => {
    const lit = litBy(ATLAS, visible, { selected: place('321200') });
    expect(sorted(lit.alliances)).toEqual(['al-hailing', 'al-robot']);
    expect(sorted(lit.places)).toEqual(['320500', '321200', '321202', '330400']);
    const states = placeStates(
      ATLAS,
      visible,
      { selected: place('321202'), hovered: null },
      litBy(ATLAS, visible, { selected: place('321202') }).places,
    );
    expect(
      [...states]
        .filter(([, { faded }]) => faded)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['320500', '321200', '330400']);
  });

  it('is, for an industry, its alliances, and circles count those', () => {
    const chosen = { selected: { kind: 'industry', id: 'ind-intmfg' } as const };
    expect(sorted(litBy(ATLAS, visible, chosen).alliances)).toEqual(['al-hailing', 'al-robot']);
    const counts = alliancesByPlace(countedMemberships(ATLAS, visible, chosen));
    expect(Object.fromEntries(counts)).toEqual({ '320500': 1, '321200': 1, '321202': 1, '330400': 1 });
  });

  it('is, for an event, its alliances; circles go on counting all', () => {
    const chosen = { selected: { kind: 'event', id: 'ev-month' } as const };
    expect(sorted(litBy(ATLAS, visible, chosen).alliances)).toEqual(['al-newmat']);
    expect(countedMemberships(ATLAS, visible, chosen)).toBe(visible.memberships);
  });

  it('is, for compared places, what at least two of them share; of a single one its own', () => {
    const shared = litBy(ATLAS, visible, { selected: null, compared: [place('321200'), place('320500')] });
    expect(sorted(shared.alliances)).toEqual(['al-robot']);
    expect(sorted(shared.places)).toEqual(['320500', '321200', '330400']);
    expect(litBy(ATLAS, visible, { selected: null, compared: [place('320500')] })).toEqual(
      litBy(ATLAS, visible, { selected: place('320500') }),
    );
    const states = placeStates(ATLAS, visible, {
      selected: null,
      hovered: null,
      compared: [place('321200'), place('320500')],
    });
    expect(
      [...states]
        .filter(([, { selected }]) => selected)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['320500', '321200']);
  });

  it('is, for compared alliances, those with their members', () => {
    const lit = litBy(ATLAS, visible, { selected: null, compared: [alliance('al-robot'), alliance('al-newmat')] });
    expect(sorted(lit.alliances)).toEqual(['al-newmat', 'al-robot']);
    expect(sorted(lit.places)).toEqual(['320500', '321200', '330400']);
  });

  it('narrows the alliances alone: records and counts of places stay', () => {
    const narrow = litVisible(visible, litBy(ATLAS, visible, { selected: place('321202') }));
    expect(narrow.alliances.map(({ id }) => id)).toEqual(['al-hailing']);
    expect(narrow.memberships.every(({ alliance: { id } }) => id === 'al-hailing')).toBe(true);
    expect(narrow.placeCounts).toBe(visible.placeCounts);
    expect(narrow.events).toBe(visible.events);
  });
});
