import { describe, expect, test } from 'vitest';
import { embedPaths, knowsSite, scriptIn } from '../../src/share/embed-files.ts';
import { type AtlasState, INITIAL_STATE } from '../../src/state/store.ts';

const SITE = 'https://example.org/atlas/';
const integrity = `sha384-${'A'.repeat(64)}`;

describe('embed.json', () => {
  test('names a script of this site, with its hash', () => {
    expect(scriptIn({ path: 'embed-1.js', integrity }, SITE)).toEqual({ url: `${SITE}embed-1.js`, integrity });
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no hash', { path: 'embed-1.js' }],
    ['a hash that is none', { path: 'embed-1.js', integrity: '" onload="x' }],
    ['a script of another site', { path: 'https://example.com/atlas/embed.js', integrity }],
    ['no address', { path: 'https://', integrity }],
  ])('says nothing with %s', (_, raw) => {
    expect(scriptIn(raw, SITE)).toBeNull();
  });
});

describe('the address to embed and its oEmbed answer', () => {
  const at = (part: Partial<AtlasState>, language: 'en' | 'zh' = 'en') =>
    embedPaths({ ...INITIAL_STATE, ...part }, language);

  test('are there for places and alliances alone', () => {
    expect(at({ selected: { kind: 'place', id: '310117' } })).toEqual({
      page: 'place/310117/',
      oembed: 'oembed/place/310117.json',
    });
    expect(at({ selected: { kind: 'alliance', id: 'al-one' } }, 'zh')).toEqual({
      page: 'zh/alliance/al-one/',
      oembed: 'oembed/zh/alliance/al-one.json',
    });
  });

  test('of the whole atlas is an answer that no page announces', () => {
    expect(at({})).toEqual({ page: null, oembed: 'oembed.json' });
  });

  test.each<[string, Partial<AtlasState>]>([
    ['an event', { selected: { kind: 'event', id: 'ev-one' } }],
    ['a filter', { facets: { industry: ['ind-ai'] } }],
    ['a period', { period: { from: 1, to: 2 } }],
    ['an open table', { table: 'events' }],
    ['another outline', { outline: null }],
    ['a hidden layer', { layers: { ...INITIAL_STATE.layers, links: false } }],
    ['hubs', { links: 'hubs' }],
  ])('are not there for %s', (_, part) => {
    expect(at(part)).toEqual({ page: null, oembed: null });
  });

  test('are given only by a copy that knows its own address', () => {
    const page = (content: string | null) => ({
      querySelector: () => (content === null ? null : ({ getAttribute: () => content } as unknown as Element)),
    });
    expect([page('https://example.org/'), page(' '), page(null)].map(knowsSite)).toEqual([true, false, false]);
  });
});
