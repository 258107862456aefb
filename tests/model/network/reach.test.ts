import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../src/model/network/reach.ts';
import type { WholeMembership } from '../../../src/model/types.ts';
import { alliance, member, place } from '../../fixtures/atlas.ts';

/** One degree of a great circle on turf's sphere (radius 6371.0088 km). */
const DEGREE = (6371.0088 * Math.PI) / 180;

// On one meridian, so that distances are differences of latitude.
const PLACES = new Map(
  [
    place('310117', 'South', '南', [120, 30]),
    place('320500', 'Middle', '中', [120, 31]),
    place('340100', 'North', '北', [120, 33]),
  ].map((record) => [record.id, record]),
);
const reach = (members: readonly WholeMembership[], seat: string | null = null) =>
  reachOf(PLACES, alliance('al-a', members, { seat }), members);

describe('reachOf', () => {
  it('is the distance of the two members that lie farthest apart', () => {
    const found = reach([member('320500'), member('340100'), member('310117')]);
    expect(found?.extent).toEqual({ from: '310117', to: '340100', km: expect.closeTo(3 * DEGREE, 6) });
    expect(found).toMatchObject({ members: 3, provinces: 3, basis: 'stated', fromSeat: null });
  });

  it('rests on inference if either end does, and on no other member', () => {
    const inferred = { basis: 'inferred' } as const;
    expect(reach([member('310117'), member('320500', inferred), member('340100')])?.basis).toBe('stated');
    expect(reach([member('310117', inferred), member('340100')])?.basis).toBe('inferred');
    expect(reach([member('310117', inferred), member('310117'), member('340100')])?.basis).toBe('stated');
  });

  it('is measured from the seat, else from the only host', () => {
    const members = [member('310117'), member('320500', { role: 'host' }), member('340100')];
    const toNorth = { to: '340100', km: expect.closeTo(2 * DEGREE, 6) };
    expect(reach(members)?.fromSeat).toEqual({ from: '320500', ...toNorth, isSeat: false });
    expect(reach(members, '310117')?.fromSeat).toMatchObject({ from: '310117', to: '340100', isSeat: true });
    expect(reach([...members, member('310117', { role: 'host' })])?.fromSeat).toBeNull();
  });

  it('is nothing for fewer than two places', () => {
    expect(reach([])).toBeNull();
    expect(reach([member('310117'), member('310117', { since: '2020' })])).toBeNull();
  });
});
