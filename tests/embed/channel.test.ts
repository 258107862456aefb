import { afterEach, describe, expect, test, vi } from 'vitest';
import { allowedOrigins } from '../../src/embed/allowed-origins.ts';
import { speak } from '../../src/embed/channel.ts';
import { dayOf } from '../../src/model/dates.ts';
import { addNotice, dismissNotices, select, setPeriod } from '../../src/state/actions.ts';
import { FILE } from '../fixtures/atlas.ts';
import { fakeChild, PORTAL } from './fakes.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [event = ''] = FILE.events.map(({ id }) => id);
const [industry = ''] = FILE.industries.map(({ id }) => id);
const metaPage = (content: string | null) =>
  ({ querySelector: () => content && { getAttribute: () => content } }) as never;

describe('the handshake', () => {
  test('begins with a word to anyone that tells nothing of the state', () => {
    const { sent } = fakeChild();
    expect(sent).toEqual([
      {
        target: '*',
        data: {
          ...{ source: 'delta-atlas', v: 1, id: '', type: 'ready' },
          data: { capabilities: expect.arrayContaining(['set']), title: 'Delta Atlas', height: 610, greeted: false },
        },
      },
    ]);
  });

  test('tells the state to the origin that says hello, and to no other', async () => {
    const { store, sent, sayHello, ofType, rest } = fakeChild();
    select(store, { kind: 'event', id: event });
    await rest();
    expect(ofType('state')).toEqual([]);
    expect(ofType('select')).toEqual([]);
    sayHello();
    expect(ofType('state')).toMatchObject([
      {
        target: PORTAL,
        data: {
          data: {
            url: `https://atlas.example/maps/?lang=en&focus=event:${event}`,
            params: { lang: 'en', focus: `event:${event}` },
            ...{ revision: 1, by: 'page', request: null },
          },
        },
      },
    ]);
    expect(sent.filter(({ target }) => target === '*').map(({ data }) => data.type)).toEqual(['ready']);
  });

  test('is refused where the origin is not that of the message, is opaque, or is not the parent’s', () => {
    const { say, ofType } = fakeChild();
    say('init', { allowedOrigin: 'https://other.example' });
    say('init', { allowedOrigin: 'null' }, { origin: 'null' });
    say('init', { allowedOrigin: PORTAL }, { source: {} });
    say('init', { allowedOrigin: PORTAL }, { source: null });
    say('init', { allowedOrigin: PORTAL }, { id: 'another-frame' });
    say('get', { request: 1 });
    expect(ofType('state')).toEqual([]);
  });

  test('holds for one origin only', async () => {
    const { sayHello, say, ofType, store, rest } = fakeChild();
    sayHello();
    const other = { origin: 'https://other.example' };
    say('init', { allowedOrigin: other.origin }, other);
    say('set', { params: { theme: 'dark' }, revision: 1 }, other);
    await rest();
    expect(ofType('state').map(({ target }) => target)).toEqual([PORTAL]);
    expect(store.getState().theme).toBe('auto');
  });

  test('lets in only who is on the list, and tells the others that they are not', () => {
    const listed = fakeChild({ origins: 'https://a.example, https://portal.example' });
    listed.sayHello();
    expect(listed.ofType('state')).toHaveLength(1);
    const unlisted = fakeChild({ origins: 'https://a.example' });
    unlisted.sayHello();
    expect(unlisted.ofType('state')).toEqual([]);
    expect(unlisted.ofType('error')).toMatchObject([{ target: PORTAL, data: { data: { code: 'origin' } } }]);
  });

  test('a list of which nothing can be read lets nobody in; an empty one is no list', () => {
    expect(allowedOrigins(metaPage('portal.example *'))).toEqual(new Set());
    expect(allowedOrigins(metaPage('  '))).toBeNull();
    expect(allowedOrigins(metaPage(null))).toBeNull();
  });

  test('an opaque frame tells its height and hears nothing', async () => {
    const { sayHello, say, ofType, grow, rest, store } = fakeChild({ origin: 'null' });
    sayHello();
    say('set', { params: { theme: 'dark' }, revision: 1 });
    grow(90);
    await rest();
    expect(ofType('ready')).toMatchObject([{ data: { data: { capabilities: ['resize'] } } }]);
    expect(ofType('state')).toEqual([]);
    expect(ofType('resize')).toMatchObject([{ target: '*', data: { data: { height: 650 } } }]);
    expect(store.getState().theme).toBe('auto');
  });

  test('where there is no atlas a code is told', () => {
    const postMessage = vi.fn();
    speak('network', { parent: { postMessage }, location: { hash: '#id=a-1' } } as unknown as Window);
    expect(postMessage.mock.calls).toEqual([
      [{ source: 'delta-atlas', v: 1, id: 'a-1', type: 'error', data: { code: 'network', request: null } }, '*'],
    ]);
  });
});

describe('what the page asks for', () => {
  test('is read by the table of the address, answered once, and leaves the rest as it is', async () => {
    const { sayHello, say, store, changes, ofType, rest } = fakeChild();
    select(store, { kind: 'event', id: event });
    sayHello();
    changes.mockClear();
    say('set', { params: { industry, time: '2018..2019' }, revision: 4 });
    await rest();
    expect(store.getState()).toMatchObject({ facets: { industry: [industry] }, selected: { id: event } });
    expect(changes).toHaveBeenCalledTimes(1);
    expect(ofType('state').map(({ data }) => data.data)).toMatchObject([
      { request: null },
      { request: 4, by: 'page', params: { industry, time: '2018..2019', focus: `event:${event}` } },
    ]);
    expect(ofType('select')).toEqual([]);
    say('set', { params: { industry: null }, revision: 5 });
    await rest();
    expect(store.getState()).toMatchObject({ facets: {}, selected: { id: event } });
  });

  test('a view is answered by that view, home by none, wherever the map is on its way to', async () => {
    const { sayHello, say, store, ofType, rest } = fakeChild();
    const camera = { lon: 120, lat: 31, zoom: 6.5 };
    store.setState({ camera: { ...camera, home: true } });
    sayHello();
    say('set', { params: { view: '31.2,120.4,8' }, revision: 1 });
    await rest();
    expect(store.getState().destination).toEqual({ camera: { lat: 31.2, lon: 120.4, zoom: 8 } });
    const told = () => ofType('state').map(({ data }) => (data.data.params as Record<string, string>).view);
    expect(told()).toEqual([undefined, '31.2,120.4,8']);
    // The map has come, and then the reader moves it.
    store.setState({ camera: { lon: 120.4, lat: 31.2, zoom: 8, home: false } });
    await rest();
    store.setState({ camera: { lon: 120.5, lat: 31.2, zoom: 8, home: false } });
    await rest();
    expect(told()).toEqual([undefined, '31.2,120.4,8', '31.2,120.5,8']);
    say('set', { params: { view: null }, revision: 2 });
    await rest();
    expect(store.getState().destination).toEqual({ home: true });
    store.setState({ camera: { ...camera, home: true } });
    await rest();
    expect(told().slice(3)).toEqual([undefined]);
  });

  test('a state that was told can be set, with what holds for the life of the frame', async () => {
    const { sayHello, say, store, ofType, rest } = fakeChild();
    store.setState({
      isStill: true,
      painting: 'svg',
      embed: { ...store.getState().embed, plain: true, lock: ['type'] },
    });
    sayHello();
    say('set', { params: { time: '2018' }, revision: 1 });
    await rest();
    const params = ofType('state').at(-1)?.data.data.params as Record<string, string>;
    expect(params).toEqual({ lang: 'en', time: '2018', engine: 'svg', static: '1', plain: 'true', lock: 'kind' });
    say('set', { params: { time: null }, revision: 2 });
    say('set', { params: { ...params, v: '1' }, revision: 3 });
    await rest();
    expect(ofType('error')).toEqual([]);
    expect(ofType('state').at(-1)?.data.data.params).toEqual(params);
    say('set', { params: { plain: 'false', static: null, lock: 'kind', nothing: null }, revision: 4 });
    await rest();
    expect(ofType('error')).toMatchObject([{ data: { data: { code: 'params', keys: ['plain', 'static'] } } }]);
  });

  test('the address it tells is that of the full page: nothing of the frame is left over', async () => {
    const { sayHello, store, ofType } = fakeChild();
    const { embed } = store.getState();
    const controls = { ...embed.controls, legend: 'hidden' as const };
    store.setState({
      isStill: true,
      painting: 'svg',
      theme: 'dark',
      embed: { ...embed, plain: true, panels: ['map'], controls },
    });
    sayHello();
    expect(ofType('state').at(-1)?.data.data.url).toBe('https://atlas.example/maps/?lang=en');
  });

  test('an order belongs to the table that is open', async () => {
    const { sayHello, say, store, ofType, rest } = fakeChild();
    const shown = () => [store.getState().table, store.getState().sort];
    sayHello();
    say('set', { params: { sort: '-date', table: 'events' }, revision: 1 });
    await rest();
    expect(shown()).toEqual(['events', '-date']);
    say('set', { params: { sort: 'nothing' }, revision: 2 });
    await rest();
    expect(ofType('error').at(-1)?.data.data).toEqual({ code: 'params', request: 2, keys: ['sort'] });
    expect(shown()).toEqual(['events', '-date']);
    say('set', { params: { table: 'alliances' }, revision: 3 });
    await rest();
    expect(shown()).toEqual(['alliances', null]);
    say('set', { params: { table: 'memberships', sort: 'date' }, revision: 4 });
    await rest();
    expect(shown()).toEqual(['memberships', null]);
    expect(ofType('error')).toHaveLength(2);
  });

  test('a period beyond the data is limited to them', async () => {
    const { sayHello, say, store, ofType, rest } = fakeChild();
    sayHello();
    say('set', { params: { time: '2019..9999' }, revision: 1 });
    await rest();
    expect(store.getState().period).toEqual({ from: dayOf(2019), to: dayOf(2024) });
    expect(ofType('error')).toEqual([]);
  });

  test('dark is another word for a theme', async () => {
    const { sayHello, say, store, rest } = fakeChild();
    sayHello();
    say('set', { params: { dark: 'true' }, revision: 1 });
    await rest();
    expect(store.getState().theme).toBe('dark');
    say('set', { params: { theme: 'light' }, revision: 2 });
    await rest();
    expect(store.getState().theme).toBe('light');
    say('set', { params: { dark: null }, revision: 3 });
    await rest();
    expect(store.getState().theme).toBe('auto');
  });

  test('what is asked after a wish sees what came of it', async () => {
    const { sayHello, say, ofType, rest } = fakeChild();
    sayHello();
    say('set', { params: { time: '2018' }, revision: 1 });
    say('get', { request: 2 });
    await rest();
    expect(ofType('state').map(({ data }) => data.data.request)).toEqual([null, 1, 2]);
  });

  test('a time takes the place of a day, and a day that of a time', async () => {
    const { sayHello, say, store, rest } = fakeChild();
    sayHello();
    say('set', { params: { asOf: '2019' }, revision: 1 });
    await rest();
    expect(store.getState().timeMode).toBe('as-of');
    say('set', { params: { time: '2018' }, revision: 2 });
    await rest();
    expect(store.getState().timeMode).toBe('overlap');
  });

  test('what is wrong has no effect and is reported without repeating it; what is late has none either', async () => {
    const { sayHello, say, store, sent, changes, rest } = fakeChild();
    sayHello();
    setPeriod(store, { from: 17_000, to: 18_000 });
    changes.mockClear();
    const wrong = { time: 'SECRET', focus: 'event:SECRET', industry: 'SECRET', static: '1', lock: 'time', SECRET: '1' };
    say('set', { params: wrong, revision: 7 });
    say('set', { params: { theme: 'dark' }, revision: 7 });
    say('set', { params: { theme: 'dark' }, revision: 3 });
    await rest();
    expect(changes).not.toHaveBeenCalled();
    expect(store.getState().notices).toEqual([]);
    expect(sent.filter(({ data }) => data.type === 'error')).toMatchObject([
      { data: { data: { code: 'params', request: 7 } } },
    ]);
    expect(JSON.stringify(sent)).not.toContain('SECRET');
  });

  test('too much at once is not heard', async () => {
    const { sayHello, say, ofType, rest } = fakeChild();
    sayHello();
    for (let request = 1; request <= 500; request += 1) say('get', { request });
    expect(ofType('state').length).toBeLessThan(70);
    await vi.advanceTimersByTimeAsync(1000);
    say('get', { request: 501 });
    expect(ofType('state').at(-1)?.data.data.request).toBe(501);
    await rest();
  });

  test('nothing is heard after the end', async () => {
    const { sayHello, say, store, rest, sent } = fakeChild();
    sayHello();
    say('destroy');
    const before = sent.length;
    say('theme', { theme: 'dark' });
    select(store, { kind: 'event', id: event });
    await rest();
    expect(sent).toHaveLength(before);
    expect(store.getState().theme).toBe('auto');
  });
});

describe('what the reader does', () => {
  test('is told as theirs, soon and once; what the page sets is its own until they touch the atlas', async () => {
    const { sayHello, say, store, touch, ofType, rest } = fakeChild();
    sayHello();
    touch();
    select(store, { kind: 'event', id: event });
    for (const to of [18_000, 18_100, 18_200]) setPeriod(store, { from: 17_000, to });
    await rest();
    expect(ofType('select')).toMatchObject([{ target: PORTAL, data: { data: { kind: 'event', id: event } } }]);
    say('set', { params: { theme: 'dark' }, revision: 1 });
    await rest();
    setPeriod(store, { from: 17_000, to: 18_300 });
    await rest();
    expect(ofType('state').map(({ data }) => data.data.by)).toEqual(['page', 'reader', 'page', 'page']);
    expect(ofType('state').map(({ data }) => data.data.revision)).toEqual([1, 2, 3, 4]);
  });

  test('and what was not understood is told, by its code alone', () => {
    const { sayHello, store, ofType } = fakeChild();
    const told = () => ofType('error').map(({ target, data }) => [target, data.data]);
    addNotice(store, { code: 'address-value', detail: 'time=SECRET' });
    addNotice(store, { code: 'address-value', detail: 'view=SECRET' });
    expect(told()).toEqual([]);
    sayHello();
    expect(told()).toEqual([[PORTAL, { code: 'address-value', request: null }]]);
    addNotice(store, { code: 'webgl-lost', detail: '' });
    dismissNotices(store);
    expect(told().slice(1)).toEqual([[PORTAL, { code: 'webgl-lost', request: null }]]);
  });

  test('the editor’s mistakes stand in the console of the frame, whether or not a page speaks with it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { store } = fakeChild();
    addNotice(store, { code: 'accent', detail: '#ffffff' });
    addNotice(store, { code: 'address-value', detail: 'lang=fr' });
    addNotice(store, { code: 'address-unknown', detail: 'play' });
    addNotice(store, { code: 'address-repeated', detail: 'lang=zh' });
    addNotice(store, { code: 'time-outside', detail: 'time=2018..9999 → 2018..2026' });
    // Readers are told of these: what they see is not what was meant, or they have typed it.
    addNotice(store, { code: 'address-value', detail: 'time=yesterday' });
    addNotice(store, { code: 'address-repeated', detail: 'time=2018' });
    addNotice(store, { code: 'time-outside', detail: '9999 → 2026-12-31' });
    addNotice(store, { code: 'address-value', detail: '?time=2018&city=3… (5000)' });
    expect(warn.mock.calls.map(([text]) => text)).toEqual([
      expect.stringMatching(/^Delta Atlas: too little contrast .*: #ffffff$/),
      expect.stringMatching(/^Delta Atlas: not understood .*: lang=fr$/),
      expect.stringMatching(/^Delta Atlas: unknown .*: play$/),
      expect.stringMatching(/^Delta Atlas: twice .*: lang=zh$/),
      expect.stringMatching(/^Delta Atlas: .* beyond the data: time=2018/),
    ]);
    warn.mockRestore();
  });

  test('hovering is nobody’s business', async () => {
    const { sayHello, store, ofType, rest } = fakeChild();
    sayHello();
    store.setState({ hovered: { kind: 'event', id: event } });
    await rest();
    expect(ofType('state')).toHaveLength(1);
  });
});

describe('the height', () => {
  test('is told when it has changed by two pixels or more, once things are calm', async () => {
    const { grow, ofType, rest } = fakeChild();
    grow(51);
    await rest();
    grow(60);
    grow(70);
    await rest();
    expect(ofType('resize').map(({ data }) => data.data)).toEqual([{ height: 630 }]);
  });
});
