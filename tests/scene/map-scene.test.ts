import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { LIGHTING } from '../../src/scene/lit.ts';
import { type SceneInput, sceneMaker } from '../../src/scene/map-scene.ts';
import { OTHER_DRAWINGS } from '../../src/scene/other-drawings.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const visibleIn = (facets: Parameters<typeof query>[1]['facets']) =>
  query(filterIndex(ATLAS), { period: null, facets, match: {} });
const input: SceneInput = {
  visible: visibleIn({}),
  selected: null,
  hovered: null,
  lighting: LIGHTING,
  language: 'en',
  layers: { links: true, symbols: true },
  outline: 'gr-g60',
  links: 'lanes',
  zoom: 7,
  others: null,
};

describe('the scene', () => {
  it('keeps every part that nothing has changed', () => {
    const make = sceneMaker(ATLAS);
    const [one, other] = [make(input), make({ ...input })];
    for (const part of ['lanes', 'hosts', 'own', 'stops', 'symbols', 'labels', 'states', 'hulls'] as const) {
      expect(other[part]).toBe(one[part]);
    }
  });

  it('keeps what is asked for while filters change', () => {
    const make = sceneMaker(ATLAS);
    const before = make(input);
    const after = make({ ...input, visible: visibleIn({ industry: ['ind-newmat'] }) });
    expect(after.symbols).not.toBe(before.symbols);
    expect(after.states).toBe(before.states);
    expect(make({ ...input, hovered: { kind: 'place', id: '330400' } }).states).not.toBe(before.states);
  });

  it('changes neither links nor circles when a place is pointed at', () => {
    const make = sceneMaker(ATLAS);
    const before = make(input);
    const after = make({ ...input, hovered: { kind: 'place', id: '330400' } });
    expect(after.lanes).toBe(before.lanes);
    expect(after.symbols).toBe(before.symbols);
    expect(after.states.get('330400')?.hover).toBe(true);
  });

  it('draws back the lines, and leaves out the numbers and the names of others, where one alliance is asked for', () => {
    const make = sceneMaker(ATLAS);
    const all = make(input);
    const { lineStrength, labels, own, symbols, numbered } = make({
      ...input,
      selected: { kind: 'alliance', id: 'al-newmat' },
    });
    expect(lineStrength).toBeLessThan(all.lineStrength);
    expect(own.length).toBeGreaterThan(0);
    const speakOf = labels.flatMap((label) => ('alliances' in label ? label.alliances : []));
    expect(speakOf.filter((id) => id !== 'al-newmat')).toEqual([]);
    expect(symbols.every(({ number }) => number === 0)).toBe(true);
    expect([numbered, all.numbered]).toEqual([false, true]);
    expect(all.symbols.some(({ number }) => number > 0)).toBe(true);
    expect(labels.length).toBeGreaterThan(0);
  });

  it('lights the lines of a chosen place, and draws the others back below them, where they were', () => {
    const make = sceneMaker(ATLAS);
    const all = make(input);
    const { lanes, back, lineStrength } = make({ ...input, selected: { kind: 'place', id: '321200' } });
    const lit = new Set(lanes.flatMap(({ alliances }) => alliances));
    expect(lineStrength).toBe(1);
    expect(all.back).toEqual([]);
    expect([...lit].every((id) => ATLAS.alliances.get(id)?.members.some(({ place }) => place.startsWith('3212')))).toBe(
      true,
    );
    const position = new Map(all.lanes.map(({ id, path }) => [id, path]));
    expect(back.length).toBeGreaterThan(0);
    for (const { id, path } of back) expect(path).toEqual(position.get(id));
    expect(back.length + lanes.length).toBeGreaterThanOrEqual(all.lanes.length);
  });

  it('is the same for the same input: other drawings are drawn with their code, lanes without it', () => {
    const make = sceneMaker(ATLAS);
    const hulls = { ...input, links: 'hulls' } as const;
    const [without, withThem, again] = [null, OTHER_DRAWINGS, null].map((others) => make({ ...hulls, others }));
    expect(without?.hulls).toEqual([]);
    expect(without?.lanes.length).toBeGreaterThan(0);
    expect(withThem?.hulls.length).toBeGreaterThan(0);
    expect(withThem?.lanes).toEqual([]);
    expect(again).toEqual(without);
  });

  it('shows nothing of a layer that is hidden', () => {
    const { lanes, symbols, labels } = sceneMaker(ATLAS)({
      ...input,
      layers: { links: false, symbols: false },
      outline: null,
    });
    expect([lanes, symbols]).toEqual([[], []]);
    expect(labels.some(({ kind }) => kind === 'count' || kind === 'lane')).toBe(false);
  });
});
