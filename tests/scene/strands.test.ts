import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/scene/strands.ts';
import { alliance, atlasFile, FILE, member } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

describe('the shades of one hue', () => {
  it('differ between neighbours, also where a third alliance comes between them in the order of lanes only', () => {
    const [first, second, third, fourth] = FILE.places.map(({ id }) => id) as [string, string, string, string];
    const alliances = [
      alliance('al-a', [member(first), member(second)]),
      alliance('al-b', [member(third), member(fourth)]),
      alliance('al-c', [member(first), member(second)]),
    ];
    const atlas = linkedAtlas(atlasFile({ places: FILE.places, alliances }));
    const order = ['al-a', 'al-b', 'al-c'];
    const sorted = { ...atlas, support: { ...atlas.support, order } };
    const [a, b, c] = order.map((id) => inkOf(sorted, sorted.alliances.get(id) as never));
    expect([a?.hue, b?.hue]).toEqual([c?.hue, c?.hue]);
    expect(a?.shade).not.toBe(c?.shade);
  });
});
