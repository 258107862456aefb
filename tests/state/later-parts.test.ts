/** Who is told of code that came, or did not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addNotice } from '../../src/state/actions.ts';
import type { Context } from '../../src/state/context.ts';
import { createLater, laterCode, laterView } from '../../src/state/later.ts';
import { createAtlasStore } from '../../src/state/store.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const NOTICE = { code: 'view-missing', detail: '' } as const;
/** Lets promises that are settled be heard. */
const heard = () => new Promise((done) => setImmediate(done));
const comes = () => createLater((async () => 'code') as never);
const fails = () => createLater(() => Promise.reject(new TypeError('Failed to fetch')));
const contextOf = (later: ReturnType<typeof createLater>) => {
  const store = createAtlasStore({ table: 'events' });
  return { store, later, hold: () => () => {} } as unknown as Context;
};

test('who listens is told at once where the code is here, and not at all once they no longer do', async () => {
  const later = comes();
  const [early, gone, late] = [vi.fn(), vi.fn(), vi.fn()];
  later.onLoad('rest', early);
  later.onLoad('rest', gone)();
  await later.load('rest');
  await heard();
  later.onLoad('rest', late);
  expect([early, gone, late].map(({ mock }) => mock.calls)).toEqual([[['code']], [], [['code']]]);
});

test('code that comes takes back its own notice, not that of other code', async () => {
  const context = contextOf(comes());
  addNotice(context.store, NOTICE);
  laterCode(context, 'rest').want();
  await heard();
  expect(context.store.getState().notices).toEqual([NOTICE]);
});

test('code that does not come is not told to who has gone', async () => {
  const context = contextOf(fails());
  const failed = vi.fn();
  const code = laterCode(context, 'rest', { failed });
  code.want();
  code.stop();
  await heard();
  expect(context.store.getState().notices).toEqual([]);
  expect(failed).not.toHaveBeenCalled();
});

test('code that is here does nothing any more for who has gone', async () => {
  const code = laterCode(contextOf(comes()), 'rest');
  code.want();
  await heard();
  code.stop();
  const act = vi.fn();
  code.use(act);
  code.want(act);
  expect(act).not.toHaveBeenCalled();
});

test('a view says whether it is missing, each time that is known', async () => {
  for (const [later, isMissing] of [
    [comes(), false],
    [fails(), true],
  ] as const) {
    const missing = vi.fn();
    laterView({ view: () => () => () => {}, wanted: ({ table }) => table !== null, missing })(
      {} as HTMLElement,
      contextOf(later),
    );
    await heard();
    expect(missing.mock.calls.map(([, is]) => is)).toEqual([isMissing]);
  }
});
