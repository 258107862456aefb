import { afterEach, describe, expect, test, vi } from 'vitest';
import { frameAddress } from '../../src/embed/host/address.ts';
import { createLinks, sharedChanges } from '../../src/embed/host/links.ts';
import type { Params, State } from '../../src/embed/messages.ts';
import { ATLAS_AT, fakeHost, PORTAL, READY } from './fakes.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const STATE = { url: `${ATLAS_AT}/?lang=en`, params: { lang: 'en' }, revision: 1, by: 'page', request: null };
const typesOf = (sent: readonly { data: { type: string } }[]) => sent.map(({ data }) => data.type);

describe('the page’s side', () => {
  test('says hello at once and to every frame that begins, and is ready when it is greeted', async () => {
    const { sent, say, attached, style, iframe, onRunning } = fakeHost();
    const heard = vi.fn();
    attached.api.on('ready', heard);
    expect(sent).toMatchObject([{ data: { type: 'init', data: { allowedOrigin: PORTAL } } }]);
    say('ready', { ...READY, greeted: false });
    expect(typesOf(sent)).toEqual(['init', 'init']);
    expect(onRunning).toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    say('ready', READY);
    expect(typesOf(sent)).toEqual(['init', 'init']);
    const { greeted, ...told } = READY;
    expect(greeted).toBe(true);
    expect(await attached.api.ready).toEqual(told);
    expect(heard.mock.calls).toEqual([[told]]);
    expect(style.get('height')).toBe('612px');
    expect(iframe.title).toBe('Delta Atlas');
  });

  test('gives frames titles that can be told apart, and leaves one that is there', () => {
    const second = fakeHost();
    second.titles.push({ title: 'Delta Atlas' });
    second.say('ready', READY);
    expect(second.iframe.title).toBe('Delta Atlas (2)');
    const named = fakeHost();
    named.iframe.title = 'Nine cities';
    named.say('ready', READY);
    expect(named.iframe.title).toBe('Nine cities');
  });

  test('hears only its own frame, from its own origin, by its own name', () => {
    const { say, style, states } = fakeHost();
    say('resize', { height: 700 }, { source: {} });
    say('resize', { height: 700 }, { source: null });
    say('resize', { height: 700 }, { origin: 'https://evil.example' });
    say('resize', { height: 700 }, { id: 'other' });
    say('state', STATE, { origin: 'https://evil.example' });
    expect(style.has('height')).toBe(false);
    expect(states).toEqual([]);
    say('resize', { height: 700 });
    expect(style.get('height')).toBe('700px');
  });

  test('takes heights but no state from an opaque origin', async () => {
    const { say, sent, style, states, attached } = fakeHost({ sandbox: ['allow-scripts'] });
    const opaque = { origin: 'null' };
    say('ready', { ...READY, capabilities: ['resize'], greeted: false }, opaque);
    say('state', STATE, opaque);
    say('select', { kind: 'event', id: 'e' }, opaque);
    expect(style.get('height')).toBe('612px');
    expect(states).toEqual([]);
    expect(sent).toEqual([]);
    await expect(attached.api.set({ theme: 'dark' })).rejects.toThrow('only tells its height');
  });

  test('asks once the frame is ready, at its origin, and gets the answer to what it asked', async () => {
    const { say, sent, attached } = fakeHost();
    const asked = attached.api.set({ time: '2019' });
    const got = attached.api.get();
    expect(typesOf(sent)).toEqual(['init']);
    say('ready', READY);
    await vi.waitFor(() => expect(typesOf(sent)).toEqual(['init', 'set', 'get']));
    const [, set, get] = sent;
    expect(set).toMatchObject({ target: ATLAS_AT, data: { data: { params: { time: '2019' } } } });
    say('state', { ...STATE, revision: 2, request: get?.data.data.request });
    say('state', { ...STATE, revision: 3, request: set?.data.data.revision });
    expect((await got).revision).toBe(2);
    expect((await asked).revision).toBe(3);
    expect(await asked).not.toHaveProperty('request');
  });

  test('refuses what is still asked when the frame goes, or the atlas does not let the page in', async () => {
    const gone = fakeHost();
    const asked = gone.attached.api.get();
    gone.attached.detach();
    await expect(asked).rejects.toThrow('gone');
    const unlisted = fakeHost();
    const problems = vi.fn();
    unlisted.attached.api.on('error', problems);
    unlisted.say('error', { code: 'origin', request: null });
    await expect(unlisted.attached.api.ready).rejects.toThrow('list');
    expect(problems.mock.calls).toEqual([[{ code: 'origin', message: expect.stringContaining('list') }]]);
  });

  test('does not hear a frame that talks without end', () => {
    const { say, states } = fakeHost();
    for (let revision = 1; revision < 500; revision += 1) say('state', { ...STATE, revision });
    expect(states.length).toBeLessThan(70);
  });

  test('stops listening when told', () => {
    const { say, attached } = fakeHost();
    const heard = vi.fn();
    attached.api.on('select', heard)();
    say('select', { kind: 'event', id: 'e' });
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the address of an element’s frame', () => {
  const address = (attributes: Record<string, string>) => {
    vi.stubGlobal('document', { baseURI: `${PORTAL}/article` });
    return frameAddress({ getAttribute: (name) => attributes[name] ?? null }, new URL(`${ATLAS_AT}/embed/`), 'n1');
  };

  test('has the parameters of the attributes and a name', () => {
    expect(address({ lang: 'zh', 'as-of': '2019', 'search-control': 'false', plain: '', class: 'wide' })).toBe(
      `${ATLAS_AT}/embed/?asOf=2019&lang=zh&plain=&searchControl=false#id=n1`,
    );
  });

  test('keeps those that src has, and may lie on the page’s own site', () => {
    expect(address({ src: '/atlas/embed/?time=2018', time: '2019' })).toBe(`${PORTAL}/atlas/embed/?time=2019#id=n1`);
  });

  test('never runs script: other schemes and what cannot be read fall to the atlas beside the script', () => {
    for (const src of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://a/1', 'https://', '']) {
      expect(address({ src })).toBe(`${ATLAS_AT}/embed/#id=n1`);
    }
  });
});

describe('linked embeds', () => {
  const state = (params: State['params'], by: State['by'] = 'reader') => ({ params, by });
  function links(groups: Record<string, string | null>) {
    const set = vi.fn<(member: string, params: Params) => void>();
    return { set, ...createLinks<string>((member) => groups[member] ?? null, set) };
  }

  test('get what the reader changes in one of their group, and nothing else', () => {
    const { tell, set } = links({ a: 'g', b: 'g', c: 'other', d: null });
    for (const member of ['a', 'b', 'c', 'd']) tell(member, state({ lang: 'en' }, 'page'));
    tell('a', state({ lang: 'en', time: '2019', theme: 'dark' }));
    expect(set.mock.calls).toEqual([['b', { time: '2019' }]]);
    tell('d', state({ time: '2020' }));
    expect(set).toHaveBeenCalledTimes(1);
  });

  test('do not go round in a circle: what the page has set is not passed on', () => {
    const { tell, set } = links({ a: 'g', b: 'g' });
    tell('a', state({}, 'page'));
    tell('b', state({ city: '310000' }, 'page'));
    tell('a', state({ time: '2019' }));
    tell('b', state({ city: '310000', time: '2019' }, 'page'));
    tell('b', state({ city: '310000', time: '2019', view: '31,121,8' }, 'page'));
    expect(set).toHaveBeenCalledTimes(1);
    tell('b', state({ city: '310000', view: '31,121,8' }));
    expect(set.mock.lastCall).toEqual(['a', { time: null }]);
  });

  test('lose what one of them leaves out, except the view', () => {
    expect(sharedChanges({ time: '2019', view: '31,121,8' }, {})).toEqual({ time: null });
    expect(sharedChanges({ lang: 'en' }, { lang: 'zh' })).toBeNull();
  });

  test('forget one that has gone', () => {
    const { tell, forget, set } = links({ a: 'g', b: 'g' });
    tell('a', state({}, 'page'));
    tell('b', state({}, 'page'));
    forget('b');
    tell('a', state({ time: '2019' }));
    expect(set).not.toHaveBeenCalled();
  });
});
