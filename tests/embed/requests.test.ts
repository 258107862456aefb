/** What a page asks of a frame: checked, put together, answered or refused with a reason. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atlasBase, attributeOf, frameAddress } from '../../src/embed/host/address.ts';
import { mayFollow } from '../../src/embed/host/frame.ts';
import { SILENCE_MS } from '../../src/embed/host/silence.ts';
import { joinWishes, readWish, wholeWish } from '../../src/embed/host/wish.ts';
import { FIXED, SETTABLE } from '../../src/embed/messages.ts';
import { readAddress } from '../../src/state/address.ts';
import { EMBED_ROWS } from '../../src/state/embed-rows.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { ATLAS_AT, fakeHost, PORTAL, READY } from './fakes.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const STATE = { url: `${ATLAS_AT}/?lang=en`, params: { lang: 'en' }, revision: 1, by: 'page', request: null };
const DEAF = { ...READY, capabilities: ['resize'], greeted: false };
const calm = (ms = 500) => vi.advanceTimersByTimeAsync(ms);
/** What became of a promise. */
const fate = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (cause: Error) => cause.message,
  );

/** A page whose frame answers nothing by itself; `wishes` are those sent so far. */
function host(options: Parameters<typeof fakeHost>[0] = {}) {
  const fake = fakeHost(options);
  const sentOf = (type: string) => fake.sent.filter(({ data }) => data.type === type).map(({ data }) => data.data);
  const errors: unknown[] = [];
  fake.attached.api.on('error', (problem) => errors.push(problem));
  const answer = (params: Record<string, string> = { lang: 'en' }) => {
    const { revision, request } = (fake.sent.at(-1)?.data.data ?? {}) as { revision?: number; request?: number };
    fake.say('state', { ...STATE, params, request: revision ?? request ?? null });
  };
  return {
    ...fake,
    ...fake.attached.api,
    sentOf,
    errors,
    answer,
    set: fake.attached.api.set,
    get: fake.attached.api.get,
  };
}

describe('the parameters', () => {
  test('that can be set and those that hold for the life of a frame are all of the address', () => {
    const embedKeys = EMBED_ROWS.map(({ key }) => key);
    expect([...FIXED].filter((key) => embedKeys.includes(key)).sort()).toEqual(embedKeys.sort());
    expect([...SETTABLE].filter((key) => embedKeys.includes(key))).toEqual([]);
    const { notices } = readAddress(`?${[...SETTABLE, ...FIXED].map((key) => `${key}=1`).join('&')}`, ATLAS);
    expect(notices?.filter(({ code }) => code === 'address-unknown')).toEqual([]);
    expect(new Set([...SETTABLE, ...FIXED]).size).toBe(SETTABLE.length + FIXED.length);
  });

  test('become text: numbers and booleans too; what is undefined is left out, null stays', () => {
    expect(readWish({ within: 50, dark: true, time: undefined, focus: null, city: '320500' })).toEqual({
      ...{ within: '50', dark: 'true', focus: null, city: '320500' },
    });
  });

  test.each([
    [{ industry: ['ind-ai'] }, /set industry: found an array, expected text/],
    [{ within: Number.NaN }, /set within: found NaN/],
    [{ time: {} }, /set time: found \[object Object\]/],
    [{ time: 'x'.repeat(2001) }, /set time: .*at most 2000 characters/],
    [{ 'a b': '1' }, /found "a b", expected a parameter/],
    [{ colour: 'red' }, /found "colour"/],
    [null, /expected an object/],
    ['time=2019', /expected an object/],
    [[], /expected an object/],
  ])('%j are refused at once, by name', async (wish, words) => {
    const { set, sent } = host();
    await expect(set(wish as never)).rejects.toThrow(words);
    await expect(set(wish as never)).rejects.toThrow(TypeError);
    expect(sent.filter(({ data }) => data.type === 'set')).toEqual([]);
  });

  test('asked one after the other are as if asked at once, and the later counts', () => {
    expect(joinWishes({ time: '2019', city: '1' }, { city: '2', lang: 'zh' })).toEqual({
      time: '2019',
      city: '2',
      lang: 'zh',
    });
    expect(joinWishes({ time: '2019' }, { asOf: '2020' })).toEqual({ asOf: '2020' });
    expect(joinWishes({ time: '2019' }, { asOf: null })).toEqual({ time: '2019', asOf: null });
    expect(joinWishes({ dark: 'true' }, { theme: 'light' })).toEqual({ theme: 'light' });
    // In the order in which they were said.
    expect(Object.keys(joinWishes({ time: '2018', lang: 'en' }, { time: '2019' }))).toEqual(['lang', 'time']);
  });

  test('of a state that was told are all of them, so that it can be set whole', () => {
    const whole = wholeWish({ lang: 'en', time: '2019', engine: 'svg' });
    expect(whole).toMatchObject({ lang: 'en', time: '2019', focus: null, view: null });
    expect(Object.keys(whole)).toHaveLength(SETTABLE.length);
  });
});

describe('many wishes', () => {
  test('an order waits with its table, and goes with it', () => {
    const sorted = { table: 'events', sort: '-date' };
    expect(joinWishes({ table: 'events' }, { sort: '-date' })).toEqual(sorted);
    expect(joinWishes(sorted, { table: 'alliances' })).toEqual({ table: 'alliances' });
    expect(joinWishes(sorted, { table: 'alliances', sort: 'name' })).toEqual({ table: 'alliances', sort: 'name' });
  });

  test('are few messages; all promises settle with the state that came of them, and the last counts', async () => {
    const { say, set, sentOf, answer } = host();
    say('ready', READY);
    const fates = Array.from({ length: 100 }, (_, within) => fate(set({ within })));
    await calm(0);
    expect(sentOf('set')).toHaveLength(1);
    expect(sentOf('set')[0]).toMatchObject({ params: { within: '99' } });
    const late = fate(set({ within: 100 }));
    const latest = fate(set({ within: 101, lang: 'zh' }));
    answer({ lang: 'en', within: '99' });
    await calm();
    expect(sentOf('set')).toHaveLength(2);
    expect(sentOf('set')[1]).toMatchObject({ params: { within: '101', lang: 'zh' } });
    answer({ lang: 'zh', within: '101' });
    for (const first of fates) expect(await first).toMatchObject({ params: { within: '99' } });
    expect([await late, await latest]).toMatchObject([{ params: { within: '101' } }, { params: { within: '101' } }]);
  });

  test('never more than a frame hears', async () => {
    const { say, set, sentOf, answer } = host();
    say('ready', READY);
    for (let within = 0; within < 500; within += 1) {
      void fate(set({ within }));
      await calm(2);
      answer();
    }
    expect(sentOf('set').length).toBeLessThan(30);
  });

  test('an answer that does not come is told after ten seconds, and the next one is asked for', async () => {
    const { say, set, sentOf, answer } = host();
    say('ready', READY);
    const lost = fate(set({ within: 1 }));
    await calm(0);
    const next = fate(set({ within: 2 }));
    await calm(10_000);
    expect(await lost).toContain('no answer');
    expect(sentOf('set')).toHaveLength(2);
    answer();
    expect(await next).toMatchObject({ params: { lang: 'en' } });
  });
});

describe('a frame that cannot be spoken with', () => {
  test('is told of once it is seen and says nothing: the promises, an event, the console', async () => {
    const { attached, set, get, show, errors, iframe } = host();
    const asked = [fate(set({ time: '2019' })), fate(get())];
    iframe.dispatchEvent(new Event('load'));
    await calm(SILENCE_MS * 3);
    // Far down the page: browsers let it rest.
    expect(errors).toEqual([]);
    show(true);
    await calm(SILENCE_MS);
    expect(errors).toMatchObject([
      { code: 'silent', message: expect.stringMatching(/no atlas within 30 s at .*frame-src/) },
    ]);
    expect(console.warn).toHaveBeenCalledTimes(1);
    for (const one of [...asked, fate(attached.api.ready), fate(get())]) expect(await one).toContain('found no atlas');
    await calm(SILENCE_MS * 3);
    expect(errors).toHaveLength(1);
  });

  test('is not told of while it has no address yet', async () => {
    const { show, lead, errors } = host({ src: 'about:blank' });
    show(true);
    await calm(SILENCE_MS * 3);
    expect(errors).toEqual([]);
    lead(`${ATLAS_AT}/embed/`);
    show(true);
    await calm(SILENCE_MS);
    expect(errors).toMatchObject([{ code: 'silent' }]);
  });

  test('and answers after all can be', async () => {
    const { say, show, attached, get, answer } = host();
    show(true);
    await calm(SILENCE_MS);
    await expect(attached.api.ready).rejects.toThrow('no atlas');
    say('ready', { ...READY, greeted: false });
    say('ready', READY);
    expect(await attached.api.ready).toMatchObject({ height: 612 });
    const got = fate(get());
    await calm(0);
    answer();
    expect(await got).toMatchObject({ params: { lang: 'en' } });
  });

  test('that could not start says why', async () => {
    const { say, errors, attached } = host();
    say('error', { code: 'network', request: null });
    expect(errors).toMatchObject([{ code: 'network' }]);
    await expect(attached.api.ready).rejects.toThrow('could not start: network');
  });

  test.each([
    ['a page opened from a disk', { pageOrigin: 'file://' }, { ...READY, greeted: false }, 'this page has no origin'],
    ['a preview in a sandbox', { pageOrigin: 'null' }, { ...READY, greeted: false }, 'this page has no origin'],
    ['a frame whose server puts it into a sandbox', {}, DEAF, 'a sandbox gives it no origin'],
    ['a frame in a sandbox', { sandbox: ['allow-scripts'] }, DEAF, 'its sandbox gives it no origin'],
  ])('%s: the height follows, and what is asked is refused with the reason', async (_, options, ready, words) => {
    const { say, sent, style, attached, set, errors } = host(options);
    say('ready', ready, ready === DEAF ? { origin: 'null' } : {});
    expect(await attached.api.ready).toMatchObject({ capabilities: ['resize'] });
    expect(style.get('height')).toBe('612px');
    expect(await fate(set({ time: '2019' }))).toContain('only tells its height');
    expect(await fate(set({ time: '2019' }))).toContain(words);
    expect(sent.filter(({ data }) => data.type === 'set')).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('an atlas that moved', () => {
  test.each([
    ['http://atlas.example', 'https://atlas.example', true],
    ['http://atlas.example', 'https://www.atlas.example', true],
    ['https://www.atlas.example', 'https://atlas.example', true],
    ['https://atlas.example', 'http://atlas.example', false],
    ['https://atlas.example', 'https://evil.example', false],
    ['https://atlas.example', 'https://www.atlas.example.evil.example', false],
    ['https://atlas.example', 'https://atlas.example:8443', false],
    ['https://atlas.example', 'https://atlas.evil.example', false],
  ])('from %s to %s is followed: %s', (asked, found, may) => {
    expect(mayFollow(asked, found)).toBe(may);
  });

  test('to https is spoken with there', async () => {
    const { say, sent, attached, set } = host({ src: 'http://atlas.example/embed/' });
    say('ready', { ...READY, greeted: false });
    say('ready', READY);
    expect(await attached.api.ready).toMatchObject({ title: 'Delta Atlas' });
    void fate(set({ time: '2019' }));
    await calm(0);
    expect(sent.at(-1)).toMatchObject({ target: ATLAS_AT, data: { type: 'set' } });
  });

  test('elsewhere is not, and the editor is told where it is', async () => {
    const { say, style, attached, errors } = host({ src: 'https://old.example/embed/' });
    say('ready', { ...READY, greeted: false });
    say('ready', READY);
    say('resize', { height: 700 });
    expect(style.has('height')).toBe(false);
    expect(errors).toMatchObject([{ code: 'redirected', message: expect.stringContaining(ATLAS_AT) }]);
    await expect(attached.api.ready).rejects.toThrow('write https://atlas.example');
  });
});

test('who is greeted twice is ready once', () => {
  const { say, attached } = host();
  const heard = vi.fn();
  attached.api.on('ready', heard);
  for (const ready of [{ ...READY, greeted: false }, READY, READY]) say('ready', ready);
  expect(heard).toHaveBeenCalledTimes(1);
});

describe('another document in the frame', () => {
  test('after a new address: what is asked goes to it, and the old one is not heard any more', async () => {
    const { say, lead, set, sentOf, answer, states, attached } = host();
    say('ready', READY);
    say('state', STATE);
    lead(`${ATLAS_AT}/embed/?lang=zh`);
    const asked = fate(set({ time: '2019' }));
    await calm(0);
    say('state', { ...STATE, revision: 2 });
    expect(sentOf('set')).toEqual([]);
    expect(states).toHaveLength(1);
    say('ready', { ...READY, greeted: false });
    say('ready', READY);
    expect(await attached.api.ready).toMatchObject({ title: 'Delta Atlas' });
    await calm(0);
    // Only what was asked: the state of before belonged to the address of before.
    expect(sentOf('set')).toMatchObject([{ params: { time: '2019' } }]);
    expect(Object.keys(sentOf('set')[0]?.params as object)).toEqual(['time']);
    answer({ lang: 'zh', time: '2019' });
    expect(await asked).toMatchObject({ params: { time: '2019' } });
  });

  test('after a move on the page: what was shown comes back, then what has been asked meanwhile', async () => {
    const { say, set, sentOf } = host();
    say('ready', READY);
    say('state', { ...STATE, params: { lang: 'en', time: '2018', focus: 'place:320500' }, by: 'reader' });
    void fate(set({ within: 7 }));
    await calm(0);
    expect(sentOf('set')).toHaveLength(1);
    // The frame loads anew before it has answered.
    say('ready', { ...READY, greeted: false });
    say('ready', READY);
    await calm(100);
    expect(sentOf('set')[1]).toMatchObject({
      params: { lang: 'en', time: '2018', focus: 'place:320500', within: '7', industry: null },
    });
  });

  test('but not after another name alone', async () => {
    const { say, lead, set, sentOf } = host({ src: `${ATLAS_AT}/embed/#id=a` });
    say('ready', READY, { id: 'a' });
    lead(`${ATLAS_AT}/embed/#id=b`);
    void fate(set({ time: '2019' }));
    await calm(0);
    expect(sentOf('set')).toHaveLength(1);
  });
});

describe('the address of an element that was moved', () => {
  const attributes: Record<string, string> = {
    src: '/atlas/?time=2016&dark=true',
    'as-of': '2019',
    plain: '',
    lang: 'zh',
  };
  const address = (kept = {}) => {
    vi.stubGlobal('document', { baseURI: `${PORTAL}/article` });
    return frameAddress({ getAttribute: (name) => attributes[name] ?? null }, new URL(ATLAS_AT), 'n', kept);
  };

  test('has what was shown in place of its attributes, and what holds for the life of a frame', () => {
    expect(address(wholeWish({ lang: 'en', time: '2020', theme: 'light' }))).toBe(
      `${PORTAL}/atlas/?time=2020&lang=en&theme=light&plain=#id=n`,
    );
    expect(address()).toBe(`${PORTAL}/atlas/?time=2016&dark=true&asOf=2019&lang=zh&plain=#id=n`);
  });

  test.each([
    ['https://host/embed.js', 'https://host/embed/'],
    ['https://host/maps/embed.js?ver=6.5/2', 'https://host/maps/embed/'],
    ['https://host/embed/v1.js', 'https://host/embed/'],
    ['https://host/maps/embed/1.0.0.js?x', 'https://host/maps/embed/'],
    ['https://host/assets/embed-D25aew4l.js', 'https://host/embed/'],
    // A site whose own folder has such a name.
    ['https://host/embed/embed.js', 'https://host/embed/embed/'],
    ['https://host/assets/embed/v1.js', 'https://host/assets/embed/'],
  ])('beside the script %s is %s', (script, base) => {
    expect(atlasBase(script).href).toBe(base);
  });

  test('writes attributes with hyphens', () => {
    expect(attributeOf('scrollWheelZoom')).toBe('scroll-wheel-zoom');
  });
});

test('a transparent frame is of the scheme of its theme, so that no ground is painted behind it', () => {
  const { say, style } = host();
  say('ready', READY);
  say('state', STATE);
  expect(style.has('color-scheme')).toBe(false);
  say('state', { ...STATE, params: { lang: 'en', transparent: 'true' } });
  expect(style.get('color-scheme')).toBe('light dark');
  say('state', { ...STATE, params: { lang: 'en', transparent: 'true', theme: 'dark' } });
  expect(style.get('color-scheme')).toBe('dark');
});
