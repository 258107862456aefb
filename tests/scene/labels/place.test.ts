import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, sharedArea } from '../../../src/scene/labels/box-grid.ts';
import type { Anchor, LabelRequest } from '../../../src/scene/labels/boxes.ts';
import { candidatesOf, type Surroundings } from '../../../src/scene/labels/candidates.ts';
import { arrangeLabels, positionLabels } from '../../../src/scene/labels/place.ts';
import { type Crowd, crowd, disc, meets, request } from '../../fixtures/labels.ts';

const anchorsOf = (requests: readonly LabelRequest[], surroundings: Surroundings = {}) =>
  new Map(arrangeLabels(requests, surroundings).map((label): [string, Anchor] => [label.request.id, label.anchor]));
const ranksBefore = (a: LabelRequest, b: LabelRequest) => a.rank < b.rank || (a.rank === b.rank && a.id < b.id);

/** For each label, its anchors with the air around the text. */
const airedBoxes = (requests: readonly LabelRequest[]) =>
  new Map(candidatesOf(requests, {}).map((label) => [label.request.id, label.candidates]));

describe('in any crowd', () => {
  it('no label touches one of better rank, unless it must be shown', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        const placed = arrangeLabels(requests, { obstacles });
        for (const [index, { request: one, box }] of placed.entries()) {
          const touched = placed.slice(0, index).filter((better) => overlaps(better.box, box));
          if (!one.always) expect(touched).toEqual([]);
        }
      }),
    );
  });

  it('none lies on an obstacle but those that must be shown', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        for (const { request: one, box } of arrangeLabels(requests, { obstacles })) {
          if (!one.always) expect(obstacles.filter((obstacle) => meets(obstacle, box))).toEqual([]);
        }
      }),
    );
  });

  it('a label is missing only if something of better rank, or an obstacle, blocks each of its anchors', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        const placed = arrangeLabels(requests, { obstacles });
        const boxes = airedBoxes(requests);
        const shown = new Map(placed.map((label) => [label.request.id, label.anchor]));
        const own = candidatesOf(requests, { obstacles });
        const missing = own.filter((label) => !shown.has(label.request.id));
        for (const { request: one, candidates } of missing) {
          expect(one.always).toBe(false);
          for (const { box, blocked } of candidates) {
            const rivals = requests
              .filter((other) => ranksBefore(other, one))
              .flatMap((other) => {
                const anchor = shown.get(other.id);
                return (boxes.get(other.id) ?? []).filter(({ placement }) => placement.anchor === anchor);
              });
            expect(blocked || rivals.some((rival) => overlaps(rival.box, box))).toBe(true);
          }
        }
      }),
    );
  });

  it('labels that must be shown are', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        const shown = anchorsOf(requests, { obstacles });
        for (const { id, always } of requests) if (always) expect(shown.has(id)).toBe(true);
      }),
    );
  });

  it('the same requests in another order give the same labels in the same order', () => {
    const shuffled = crowd.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.record({
          requests: fc.shuffledSubarray(one.requests, { minLength: one.requests.length }),
          obstacles: fc.shuffledSubarray(one.obstacles, { minLength: one.obstacles.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]: [Crowd, Crowd]) => {
        expect(arrangeLabels(other.requests, other)).toEqual(arrangeLabels(one.requests, one));
      }),
    );
  });

  it('a placement is kept as it is while nothing changes', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        const previous = anchorsOf(requests, { obstacles });
        expect(anchorsOf(requests, { obstacles, previous })).toEqual(previous);
      }),
    );
  });
});

describe('the choice of an anchor', () => {
  it('is the best liked one where all are free', () => {
    expect(anchorsOf([request('a', [0, 0])]).get('a')).toBe('right');
  });

  it('leaves the only free place to a later label', () => {
    const later = request('b', [40, 0], { rank: 1, anchors: ['centre'], lines: ['15'] });
    expect(anchorsOf([request('a', [0, 0]), later])).toEqual(
      new Map([
        ['a', 'left'],
        ['b', 'centre'],
      ]),
    );
  });

  it('keeps off lines, if there is another free place', () => {
    const strokes = [{ from: [0, 0] as [number, number], to: [90, 0] as [number, number], width: 8 }];
    expect(anchorsOf([request('a', [0, 0])], { strokes }).get('a')).toBe('left');
  });

  it('keeps off dots that may be covered, but covers them rather than go missing', () => {
    const dot = disc([30, 0], 2, true);
    expect(anchorsOf([request('a', [0, 0])], { obstacles: [dot] }).get('a')).toBe('left');
    expect(anchorsOf([request('a', [0, 0], { anchors: ['right'] })], { obstacles: [dot] }).size).toBe(1);
  });

  it('does not stand where it could be taken for the name of another circle', () => {
    const text = arrangeLabels([request('a', [0, 0])])[0]?.box.right ?? 0;
    expect(anchorsOf([request('a', [0, 0])], { obstacles: [disc([text + 8, 0], 5)] }).get('a')).toBe('left');
  });

  it('stays what it was, although a better liked one is free', () => {
    const previous = new Map<string, Anchor>([['a', 'bottom-left']]);
    expect(anchorsOf([request('a', [0, 0])], { previous }).get('a')).toBe('bottom-left');
  });

  it('changes where the old one is blocked', () => {
    const previous = new Map<string, Anchor>([['a', 'left']]);
    expect(anchorsOf([request('a', [0, 0])], { previous, obstacles: [disc([-25, 0], 9)] }).get('a')).toBe('right');
  });

  it('covers an obstacle rather than a name, and of names the one that matters less', () => {
    const first = request('a', [0, 0], { anchors: ['right'] });
    const second = request('b', [0, 16], { rank: 1, anchors: ['right'] });
    const forced = request('c', [0, 8], { rank: 2, always: true, anchors: ['right', 'left'] });
    const wall = { left: -90, right: -8, top: -30, bottom: 30 };
    expect(anchorsOf([first, second, forced], { obstacles: [wall] }).get('c')).toBe('left');
    const between = request('d', [0, 8.8], { rank: 3, always: true, anchors: ['bottom-right', 'top-right'], gap: 10 });
    const labels = arrangeLabels([first, second, between]);
    const [a, b, d] = labels.map(({ box }) => box);
    if (!a || !b || !d) throw new Error('found less than three labels');
    expect(sharedArea(b, d)).toBeGreaterThan(sharedArea(a, d));
  });
});

describe('positions', () => {
  it('are those of the placement at the same zoom, and only of chosen labels', () => {
    fc.assert(
      fc.property(crowd, ({ requests, obstacles }) => {
        const placed = arrangeLabels(requests, { obstacles });
        const anchors = new Map(placed.map((label) => [label.request.id, label.anchor]));
        const byId = (labels: typeof placed) => new Map(labels.map((label) => [label.request.id, label]));
        expect(byId(positionLabels(requests, anchors))).toEqual(byId(placed));
      }),
    );
  });
});
