import { expect, test, vi } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import type { Context, Mount } from '../../src/state/context.ts';
import { laterView } from '../../src/state/later.ts';
import { createSelectors } from '../../src/state/selectors.ts';
import { type AtlasState, createAtlasStore } from '../../src/state/store.ts';
import { FILE } from '../fixtures/atlas.ts';

const HOST = {} as HTMLElement;
const atlas = indexAtlas(FILE);

/** A view of tables whose code comes when the test says so. */
function view(start: Partial<AtlasState> = {}) {
  const store = createAtlasStore(start);
  const context: Context = {
    atlas,
    store,
    selectors: createSelectors(atlas),
    fetchTexts: () => {},
    hold: () => () => {},
  };
  const undo = vi.fn();
  const mount = vi.fn<Mount>(() => undo);
  const loads: { arrive: () => void; fail: () => void }[] = [];
  const load = vi.fn(
    () =>
      new Promise<Mount>((resolve, reject) => {
        loads.push({ arrive: () => resolve(mount), fail: () => reject(new TypeError('Failed to fetch')) });
      }),
  );
  const idle = vi.fn();
  vi.stubGlobal('requestIdleCallback', idle);
  const unmount = laterView({ load, wanted: (state) => state.table !== null })(HOST, context);
  vi.unstubAllGlobals();
  return { store, load, loads, mount, undo, unmount, rest: () => idle.mock.calls[0]?.[0]() };
}
/** Lets promises that are settled be heard. */
const heard = () => new Promise((done) => setImmediate(done));

test('a view that nobody asks for is fetched when the browser rests, once', () => {
  const { load, rest } = view();
  expect(load).not.toHaveBeenCalled();
  rest();
  rest();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a view that the address asks for is fetched at once', () => {
  expect(view({ table: 'events' }).load).toHaveBeenCalledTimes(1);
});

test('a view that is asked for before its code came is mounted as soon as it comes', async () => {
  const { store, load, loads, mount } = view();
  store.setState({ table: 'events' });
  store.setState({ table: 'alliances' });
  expect(load).toHaveBeenCalledTimes(1);
  expect(mount).not.toHaveBeenCalled();
  loads[0]?.arrive();
  await heard();
  expect(mount).toHaveBeenCalledTimes(1);
});

test('code that does not come is told to who asked, and fetched again when asked again', async () => {
  const { store, loads, mount } = view();
  store.setState({ table: 'events' });
  loads[0]?.fail();
  await heard();
  expect(store.getState().notices).toEqual([{ code: 'view-missing', detail: 'TypeError: Failed to fetch' }]);
  store.setState({ table: null });
  store.setState({ table: 'events' });
  loads[1]?.arrive();
  await heard();
  expect(mount).toHaveBeenCalledTimes(1);
});

test('code that does not come is not told to who did not ask', async () => {
  const { store, loads, rest } = view();
  rest();
  loads[0]?.fail();
  await heard();
  expect(store.getState().notices).toEqual([]);
});

test('a view that is gone before its code comes stays away; one that is mounted is undone', async () => {
  const gone = view({ table: 'events' });
  gone.unmount();
  gone.loads[0]?.arrive();
  const mounted = view({ table: 'events' });
  mounted.loads[0]?.arrive();
  await heard();
  mounted.unmount();
  expect(gone.mount).not.toHaveBeenCalled();
  expect(mounted.undo).toHaveBeenCalledTimes(1);
});
