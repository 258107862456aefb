import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context, Mount } from '../../src/state/context.ts';
import { createLater, type LaterId, laterCode, laterView } from '../../src/state/later.ts';
import { type AtlasState, createAtlasStore } from '../../src/state/store.ts';

// Why code did not come is written there.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const HOST = {} as HTMLElement;

/** A part that is loaded, or not, when the test says so. */
function part<T>(module: T) {
  const loads: { arrive: () => void; fail: () => void }[] = [];
  const fetchPart = vi.fn(
    (_: LaterId, __: number) =>
      new Promise<T>((resolve, reject) => {
        loads.push({ arrive: () => resolve(module), fail: () => reject(new TypeError('Failed to fetch')) });
      }),
  );
  return { loads, fetchPart, later: createLater(fetchPart as never) };
}

/** A view of tables. */
function view(start: Partial<AtlasState> = {}) {
  const store = createAtlasStore(start);
  const undo = vi.fn();
  const mount = vi.fn<Mount>(() => undo);
  const { loads, fetchPart: load, later } = part({ mount });
  const context = { store, later, hold: () => () => {} } as unknown as Context;
  const wanted = (state: AtlasState) => state.table !== null;
  const unmount = laterView({ view: (rest) => (rest as unknown as { mount: Mount }).mount, wanted })(HOST, context);
  return { store, load, loads, mount, undo, unmount, later };
}
/** Lets promises that are settled be heard. */
const heard = () => new Promise((done) => setImmediate(done));

test('a view that nobody asks for is not fetched, and mounted once its part is loaded for another reason', async () => {
  const { load, loads, later, mount } = view();
  expect(load).not.toHaveBeenCalled();
  void later.load('rest');
  void later.load('rest');
  loads[0]?.arrive();
  await heard();
  expect([load.mock.calls.length, mount.mock.calls.length]).toEqual([1, 1]);
});

test('a part that failed is fetched anew, and whoever fetches it knows how often it failed', async () => {
  const { later, loads, fetchPart } = part('code');
  const first = later.load('rest');
  loads[0]?.fail();
  await expect(first).rejects.toThrow('Failed to fetch');
  expect(later.get('rest')).toBeNull();
  const second = later.load('rest');
  loads[1]?.arrive();
  await expect(second).resolves.toBe('code');
  expect(later.get('rest')).toBe('code');
  expect(fetchPart.mock.calls.map(([, failures]) => failures)).toEqual([0, 1]);
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
  expect(store.getState().notices).toEqual([{ code: 'view-missing', detail: '' }]);
  store.setState({ table: null });
  store.setState({ table: 'events' });
  loads[1]?.arrive();
  await heard();
  expect(mount).toHaveBeenCalledTimes(1);
});

test('several failures are one note, which goes with the first part that comes', async () => {
  const { store, loads } = view();
  for (let wish = 0; wish < 3; wish++) {
    store.setState({ table: 'events' });
    loads[wish]?.fail();
    await heard();
    store.setState({ table: null });
  }
  expect(store.getState().notices).toHaveLength(1);
  store.setState({ table: 'events' });
  loads[3]?.arrive();
  await heard();
  expect(store.getState().notices).toEqual([]);
});

test('a wish whose code does not come is taken back before that is told', async () => {
  const store = createAtlasStore({ table: 'events' });
  const told: unknown[] = [];
  const later = createLater(() => Promise.reject(new TypeError('Failed to fetch')));
  const context = { store, later, hold: () => () => {} } as unknown as Context;
  const missing = vi.fn((_, isMissing: boolean) => {
    told.push([isMissing, store.getState().notices.length]);
    store.setState({ table: null });
  });
  laterView({ view: () => () => () => {}, wanted: (state) => state.table !== null, missing })(HOST, context);
  await heard();
  expect(told).toEqual([[true, 0]]);
  expect(store.getState().notices).toHaveLength(1);
});

test('code that does not come is not told to who did not ask', async () => {
  const { store, loads, later } = view();
  later.load('rest').catch(() => {});
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

/** Code that is loaded when the test says so: a list that what is done is written into. */
function code() {
  const store = createAtlasStore();
  const release = vi.fn();
  const hold = vi.fn(() => release);
  const done: string[] = [];
  const { loads, later: parts } = part(done);
  const later = laterCode({ store, hold, later: parts }, 'rest', { loaded: () => done.push('arrived') });
  const write = (text: string) => () => void done.push(text);
  return { store, hold, release, loads, done, later, write };
}

test('what is asked for before the code comes is done in its order as soon as it is here, and from then on at once', async () => {
  const { later, loads, done, write } = code();
  later.use(write('passing by'));
  expect(loads).toHaveLength(0);
  later.want(write('enter'));
  later.use(write('leave'));
  later.want(write('click'));
  expect([loads.length, done]).toEqual([1, []]);
  loads[0]?.arrive();
  await heard();
  expect(done).toEqual(['arrived', 'enter', 'leave', 'click']);
  later.use(write('again'));
  expect(done.at(-1)).toBe('again');
});

test('the revision waits for code that is wanted, once, and no longer than it takes', async () => {
  const { later, loads, hold, release } = code();
  later.want();
  later.want();
  expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  loads[0]?.arrive();
  await heard();
  later.want();
  expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
});

test('what is asked of code that does not come is told and forgotten; the next wish fetches it again', async () => {
  const { later, loads, done, write, store, release } = code();
  later.want(write('lost'));
  loads[0]?.fail();
  await heard();
  expect(store.getState().notices.map(({ code: name }) => name)).toEqual(['view-missing']);
  expect(release).toHaveBeenCalledTimes(1);
  later.want(write('kept'));
  loads[1]?.arrive();
  await heard();
  expect(done).toEqual(['arrived', 'kept']);
});

test('code that comes when nobody is there any more does nothing', async () => {
  const { later, loads, done, write, release } = code();
  later.want(write('late'));
  later.stop();
  loads[0]?.arrive();
  await heard();
  later.want(write('later'));
  expect(done).toEqual([]);
  expect(release).toHaveBeenCalledTimes(1);
});
