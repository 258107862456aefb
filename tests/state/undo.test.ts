import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { goTo, select, setCamera, setLanguage, setPeriod, toggleFacet } from '../../src/state/actions.ts';
import { syncAddress } from '../../src/state/address-sync.ts';
import { type AtlasState, createAtlasStore } from '../../src/state/store.ts';
import { changedParams, withoutParams } from '../../src/state/undo.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';
import { fakeBrowser, fakeLayers } from '../fixtures/fake-browser.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const industries = FILE.industries.map(({ id }) => id);
const [industry = ''] = industries;
const [event = ''] = FILE.events.map(({ id }) => id);

function openFrame() {
  const browser = fakeBrowser();
  const store = createAtlasStore();
  const { undo } = syncAddress(store, ATLAS, browser.bar, { framed: true, ownLanguage: 'en', layers: fakeLayers() });
  if (!undo) throw new Error('expected steps to undo in a frame');
  const choose = async (act: () => void) => {
    act();
    await Promise.resolve();
  };
  const hostSets = (change: Partial<AtlasState>) =>
    store.setState({ ...change, hostSets: store.getState().hostSets + 1 });
  return { browser, store, undo, choose, hostSets };
}

describe('what a step changed', () => {
  test('is named with its value before', () => {
    expect(changedParams('?a=1&b=2&d=4', '?a=1&b=3&c=5')).toEqual({ b: '2', d: '4', c: null });
  });

  test('is no longer the step’s once the page around has set it', () => {
    const steps = [{ before: { a: '1' } }, { before: { a: null, b: null } }];
    expect(withoutParams(steps, ['a'])).toEqual([{ before: { b: null } }]);
  });
});

describe('undo', () => {
  test('takes back step by step, also where the map was, and no more than that', async () => {
    const { store, undo, choose } = openFrame();
    setCamera(store, { lon: 120, lat: 31, zoom: 6, home: true });
    await choose(() => {
      select(store, { kind: 'event', id: event });
      goTo(store, { extent: [118, 30, 119, 31] });
    });
    await choose(() => toggleFacet(store, 'industry', industry));
    setLanguage(store, 'zh');
    expect(undo.undo()?.before).toEqual({ industry: null });
    expect(store.getState()).toMatchObject({ facets: {}, selected: { id: event }, language: 'zh' });
    undo.undo();
    expect(store.getState()).toMatchObject({ selected: null, destination: { home: true }, language: 'zh' });
    expect(undo.undo()).toBe(null);
    await Promise.resolve();
    expect(undo.steps.getState()).toEqual([]);
  });

  test('takes a whole drag back', async () => {
    const { store, undo, choose, browser } = openFrame();
    browser.press();
    for (const last of [2019, 2020, 2021]) {
      await choose(() => setPeriod(store, { from: dayOf(2018), to: dayOf(last) }));
    }
    browser.release();
    undo.undo();
    expect(store.getState().period).toBe(null);
  });

  test('leaves what the page around has set', async () => {
    const { store, undo, choose, hostSets } = openFrame();
    await choose(() => toggleFacet(store, 'industry', industry));
    await choose(() => select(store, { kind: 'event', id: event }));
    hostSets({ facets: { province: ['330000'] }, period: { from: dayOf(2018), to: dayOf(2019) } });
    expect(undo.steps.getState()).toEqual([{ before: { focus: null } }]);
    undo.undo();
    expect(store.getState()).toMatchObject({ selected: null, facets: { province: ['330000'] } });
    expect(undo.undo()).toBe(null);
  });

  test('is bounded', async () => {
    const { store, undo, choose } = openFrame();
    for (let count = 0; count < 120; count += 1) await choose(() => toggleFacet(store, 'industry', industry));
    expect(undo.steps.getState()).toHaveLength(50);
  });

  test('reverts any steps to where they began', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...industries, event, 2018, 2019), { maxLength: 20 }), async (acts) => {
        const { store, undo, choose } = openFrame();
        for (const act of acts) {
          await choose(() => {
            if (typeof act === 'number') setPeriod(store, { from: dayOf(act), to: dayOf(act + 2) });
            else if (act === event) select(store, store.getState().selected ? null : { kind: 'event', id: act });
            else toggleFacet(store, 'industry', act);
          });
        }
        while (undo.undo()) {}
        expect(store.getState()).toMatchObject({ facets: {}, period: null, selected: null });
      }),
    );
  });
});
