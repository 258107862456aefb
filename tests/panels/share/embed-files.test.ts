import { describe, expect, test } from 'vitest';
import { oembedPath, scriptIn } from '../../../src/panels/share/embed-files.ts';
import { type AtlasState, INITIAL_STATE } from '../../../src/state/store.ts';

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

describe('the oEmbed answer', () => {
  const at = (part: Partial<AtlasState>, language: 'en' | 'zh' = 'en') =>
    oembedPath({ ...INITIAL_STATE, ...part }, language);

  test('is there for the whole atlas, and for places and alliances alone', () => {
    expect(at({})).toBe('oembed.json');
    expect(at({ selected: { kind: 'place', id: '310117' } })).toBe('oembed/place/310117.json');
    expect(at({ selected: { kind: 'alliance', id: 'al-one' } }, 'zh')).toBe('oembed/zh/alliance/al-one.json');
  });

  test.each<[string, Partial<AtlasState>]>([
    ['an event', { selected: { kind: 'event', id: 'ev-one' } }],
    ['a filter', { facets: { industry: ['ind-ai'] } }],
    ['a period', { period: { from: 1, to: 2 } }],
    ['an open table', { table: 'events' }],
    ['a hidden layer', { layers: { ...INITIAL_STATE.layers, links: false } }],
    ['hubs', { links: 'hubs' }],
  ])('is not there for %s', (_, part) => {
    expect(at(part)).toBeNull();
  });
});
