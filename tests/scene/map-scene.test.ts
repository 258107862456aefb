import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { type SceneInput, sceneMaker } from '../../src/scene/map-scene.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const visibleIn = (facets: Parameters<typeof query>[1]['facets']) =>
  query(filterIndex(ATLAS), { period: null, facets, match: {} });
const input: SceneInput = {
  visible: visibleIn({}),
  selected: null,
  hovered: null,
  language: 'en',
  layers: { links: true, corridor: true, symbols: true },
  zoom: 7,
};

describe('the scene', () => {
  it('keeps every part that nothing has changed', () => {
    const make = sceneMaker(ATLAS, []);
    const [one, other] = [make(input), make({ ...input })];
    for (const part of ['ribbons', 'segments', 'stops', 'symbols', 'labels', 'states'] as const) {
      expect(other[part]).toBe(one[part]);
    }
  });

  it('keeps what is asked for while filters change', () => {
    const make = sceneMaker(ATLAS, []);
    const before = make(input);
    const after = make({ ...input, visible: visibleIn({ industry: ['ind-newmat'] }) });
    expect(after.symbols).not.toBe(before.symbols);
    expect(after.states).toBe(before.states);
    expect(make({ ...input, hovered: { kind: 'place', id: '330400' } }).states).not.toBe(before.states);
  });

  it('changes neither links nor circles when a place is pointed at', () => {
    const make = sceneMaker(ATLAS, []);
    const before = make(input);
    const after = make({ ...input, hovered: { kind: 'place', id: '330400' } });
    expect(after.ribbons).toBe(before.ribbons);
    expect(after.symbols).toBe(before.symbols);
    expect(after.states.get('330400')?.hover).toBe(true);
  });

  it('draws back the ribbons, and leaves out their numbers, where one alliance is asked for', () => {
    const make = sceneMaker(ATLAS, []);
    const all = make(input);
    const { ribbonStrength, labels, segments } = make({ ...input, selected: { kind: 'alliance', id: 'al-newmat' } });
    expect(ribbonStrength).toBeLessThan(all.ribbonStrength);
    expect(segments.length).toBeGreaterThan(0);
    expect(labels.some(({ kind }) => kind === 'count')).toBe(false);
    expect(labels.length).toBeGreaterThan(0);
  });

  it('shows nothing of a layer that is hidden', () => {
    const { ribbons, symbols, labels } = sceneMaker(
      ATLAS,
      [],
    )({
      ...input,
      layers: { links: false, corridor: false, symbols: false },
    });
    expect([ribbons, symbols]).toEqual([[], []]);
    expect(labels.some(({ kind }) => kind === 'count')).toBe(false);
  });
});
