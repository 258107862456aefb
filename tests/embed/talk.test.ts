/** What a page and its frame say to each other beside states. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { select, setPeriod, setTheme } from '../../src/state/actions.ts';
import { FILE } from '../fixtures/atlas.ts';
import { fakeChild, fakeHost, READY } from './fakes.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [event = ''] = FILE.events.map(({ id }) => id);

describe('a page that says hello', () => {
  test('is greeted, and again where its script begins anew', () => {
    const { sayHello, ofType } = fakeChild();
    sayHello();
    sayHello();
    expect(ofType('ready').map(({ data }) => data.data.greeted)).toEqual([false, true, true]);
    expect(ofType('state').map(({ data }) => data.data.revision)).toEqual([1, 2]);
  });

  test('hears no more of it after the end', () => {
    const { sayHello, say, sent } = fakeChild();
    sayHello();
    say('destroy');
    const before = sent.length;
    sayHello();
    say('get', { request: 1 });
    expect(sent).toHaveLength(before);
  });

  test('hears a title that it can read, however long it is', () => {
    const { sayHello, ofType } = fakeChild();
    Object.assign(document, { title: 'x'.repeat(400) });
    sayHello();
    expect(ofType('ready').at(-1)?.data.data.title).toBe('x'.repeat(300));
  });

  test('is told what the reader has chosen already, once they choose it', async () => {
    const { sayHello, store, ofType, rest } = fakeChild();
    select(store, { kind: 'event', id: event });
    sayHello();
    select(store, null);
    await rest();
    expect(ofType('select').map(({ data }) => data.data)).toEqual([{ kind: null, id: null }]);
  });
});

test('a page may give the focus to the map', () => {
  const { sayHello, say } = fakeChild();
  const focus = vi.fn();
  const find = vi.fn((selector: string) => (selector.startsWith('#map-view') ? { focus } : null));
  Object.assign(document, { querySelector: find });
  sayHello();
  say('focus');
  expect(focus).toHaveBeenCalledTimes(1);
});

test('a page may set the theme, which is its own doing', async () => {
  const { sayHello, say, store, touch, ofType, rest } = fakeChild();
  sayHello();
  touch();
  say('theme', { theme: 'dark' });
  await rest();
  expect(store.getState().theme).toBe('dark');
  expect(ofType('state').at(-1)?.data.data).toMatchObject({ by: 'page', params: { theme: 'dark' } });
});

test('the map on its way to a view is told to be there, whatever else changes meanwhile', async () => {
  const { sayHello, say, store, ofType, rest } = fakeChild();
  store.setState({ camera: { lon: 120, lat: 31, zoom: 6.5, home: false } });
  sayHello();
  say('set', { params: { view: '31.2,120.4,8' }, revision: 1 });
  await rest();
  setTheme(store, 'dark');
  await rest();
  expect(ofType('state').map(({ data }) => (data.data.params as { view?: string }).view)).toEqual([
    '31,120,6.5',
    '31.2,120.4,8',
    '31.2,120.4,8',
  ]);
});

test('an area that is gone to is told once it is there: its view depends on the size of the map', async () => {
  const { sayHello, store, ofType, rest } = fakeChild();
  store.setState({ camera: { lon: 120, lat: 31, zoom: 6.5, home: false } });
  sayHello();
  store.setState({ destination: { extent: [119, 30, 121, 32] } });
  setPeriod(store, { from: 17_000, to: 18_000 });
  await rest();
  expect(ofType('state').at(-1)?.data.data.params).toMatchObject({ view: '31,120,6.5' });
});

describe('the reader leaves the frame by Tab', () => {
  const leave = ({ view }: ReturnType<typeof fakeChild>) => {
    view.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Tab', shiftKey: true }));
    view.dispatchEvent(new Event('blur'));
  };

  test('which is told to a page that has said hello, and to no other', () => {
    const child = fakeChild();
    leave(child);
    expect(child.ofType('focus.exit')).toEqual([]);
    child.sayHello();
    leave(child);
    expect(child.ofType('focus.exit').map(({ data }) => data.data)).toEqual([{ direction: 'backward' }]);
  });
});

describe('the page’s side', () => {
  test('passes on what the reader selects, and how they leave', () => {
    const { say, attached } = fakeHost();
    const heard = vi.fn();
    for (const type of ['select', 'focus.exit', 'resize', 'state', 'error'] as const) {
      attached.api.on(type, (detail) => heard(type, detail));
    }
    say('ready', READY);
    say('select', { kind: 'place', id: '320500' });
    say('focus.exit', { direction: 'forward' });
    say('error', { code: 'params', request: 1, keys: ['time', 'view'] });
    say('error', { code: 'webgl-lost', request: null });
    expect(heard.mock.calls).toEqual([
      ['select', { kind: 'place', id: '320500' }],
      ['focus.exit', { direction: 'forward' }],
      ['error', { code: 'params', message: 'could not be used: time, view' }],
      ['error', { code: 'webgl-lost' }],
    ]);
  });

  test('tells an atlas that could not start, and why', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { say, attached } = fakeHost();
    const heard = vi.fn();
    attached.api.on('error', heard);
    say('error', { code: 'network', request: null });
    await expect(attached.api.ready).rejects.toThrow('the atlas could not start: network');
    expect(heard).toHaveBeenCalledWith({ code: 'network', message: 'the atlas could not start: network' });
    vi.restoreAllMocks();
  });
});

describe('the height that an atlas asks for', () => {
  test('is not given before it asks, nor to a frame that keeps its own', () => {
    const { attached, style, say, iframe } = fakeHost();
    attached.resize();
    expect(style.has('height')).toBe(false);
    iframe.getAttribute = () => 'fixed';
    say('ready', READY);
    say('resize', { height: 900 });
    expect(style.has('height')).toBe(false);
    // Its page lets go of it.
    iframe.getAttribute = () => null;
    attached.resize();
    expect(style.get('height')).toBe('900px');
  });
});

describe('the state that a frame tells', () => {
  const state = {
    url: 'https://atlas.example/',
    params: { lang: 'en', time: '2018' },
    revision: 1,
    by: 'reader',
    request: 4,
  };

  test('is passed on whole, and kept for the frame that comes in place of this one', () => {
    const { attached, say, states } = fakeHost();
    expect(attached.told()).toBeNull();
    say('state', state);
    expect(states).toEqual([state]);
    expect(attached.told()).toMatchObject({ lang: 'en', time: '2018', asOf: null, industry: null });
    expect(attached.told()).not.toHaveProperty('panels');
  });

  test.each([
    ['gets another address', 'https://atlas.example/embed/?lang=zh#id=a'],
    ['is loaded anew at its address without a name', 'https://atlas.example/embed/'],
  ])('is not heard any more once the frame %s', (_, address) => {
    const { say, lead, states } = fakeHost({ src: 'https://atlas.example/embed/#id=a' });
    say('ready', READY, { id: 'a' });
    lead(address);
    say('state', state, { id: 'a' });
    say('state', state);
    expect(states).toEqual([]);
  });

  test('is heard from where the frame was ready alone, also where the server of its site would lead on', () => {
    const { say, states } = fakeHost();
    const elsewhere = { origin: 'https://www.atlas.example' };
    say('ready', READY);
    say('ready', { ...READY, greeted: false }, elsewhere);
    say('state', state, elsewhere);
    expect(states).toEqual([]);
    say('state', state);
    expect(states).toHaveLength(1);
  });
});
