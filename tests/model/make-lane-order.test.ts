import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOrder } from '../../src/model/make-lane-order.ts';
import { supportOf } from '../../src/model/make-support.ts';
import { edgeKey } from '../../src/model/support.ts';
import { instance, type Points, type Sets } from '../fixtures/trees.ts';

const orderOf = (sets: Sets, at: Points) => laneOrder(supportOf(sets, at), at);

/** A street from west to east that forks: 3 lies to the north of its end, 4 to the south. */
const FORK: Points = new Map([
  ['310000', [116, 31]],
  ['310001', [117, 31]],
  ['310002', [118, 31]],
  ['310003', [119.5, 32.2]],
  ['310004', [119.5, 29.8]],
]);
const STREET = ['310000', '310001', '310002'];

describe('the order of lanes', () => {
  it('lets lines that part at a fork leave without crossing', () => {
    for (const [north, south] of [
      ['al-a', 'al-b'],
      ['al-b', 'al-a'],
    ] as const) {
      const { order, flows } = orderOf(
        new Map([
          [north, [...STREET, '310003']],
          [south, [...STREET, '310004']],
        ]),
        FORK,
      );
      // On the way east, north is on the left: first where the street flows east, last where it flows west.
      const eastward = flows.get('310001-310002') === 1;
      expect(order).toEqual(eastward ? [north, south] : [south, north]);
    }
  });

  it('keeps the sides of lines along a street, whichever way its edges are written', () => {
    // 2 lies between 0 and 1, so that the edges of the street are written towards it and away from it.
    const at: Points = new Map([
      ['310000', [116, 31]],
      ['310002', [117, 31]],
      ['310001', [118, 31]],
    ]);
    const { flows } = orderOf(
      new Map([
        ['al-a', [...at.keys()]],
        ['al-b', [...at.keys()]],
      ]),
      at,
    );
    expect([...flows.keys()]).toEqual(['310000-310002', '310001-310002']);
    expect(flows.get('310000-310002')).toBe(-(flows.get('310001-310002') ?? 0));
  });

  it('has every alliance with a tree once, those of the same tree side by side, and a way for every edge', () => {
    fc.assert(
      fc.property(instance, ({ sets, at }) => {
        const support = supportOf(sets, at);
        const { order, flows } = laneOrder(support, at);
        expect([...order].sort()).toEqual([...support.trees.keys()].sort());
        expect([...flows.keys()]).toEqual([...support.edges.keys()]);
        const trees = order.map((id) => (support.trees.get(id) ?? []).map(({ a, b }) => edgeKey(a, b)).join());
        const blocks = trees.filter((tree, index) => tree !== trees[index - 1]);
        expect(new Set(blocks).size).toBe(blocks.length);
      }),
    );
  });

  it('does not depend on the order of alliances, members or places', () => {
    fc.assert(
      fc.property(instance, ({ sets, at }) => {
        const backwards = new Map([...sets].reverse().map(([id, members]) => [id, [...members].reverse()]));
        const other = orderOf(backwards, new Map([...at].reverse()));
        expect(other.order).toEqual(orderOf(sets, at).order);
        expect([...other.flows]).toEqual([...orderOf(sets, at).flows]);
      }),
    );
  });
});
