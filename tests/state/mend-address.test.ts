import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { isForeign } from '../../src/state/foreign.ts';
import { mended, readMended } from '../../src/state/mend-address.ts';
import { type AtlasState, INITIAL_STATE } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const WHOLE = '?time=2018..2020&focus=event:ev-robot&industry=ind-robotics,ind-newmat&city=330400';
const mend = (search: string, hash = '') => mended({ search, hash }, ATLAS);
/** What the browser makes of an address that someone has written. */
const asTyped = (text: string) => new URL(text, 'https://atlas.example/').search;

/** The state without notices, as an address that says it. */
function shown({ search }: Pick<Location, 'search'>): string {
  const { notices, ...state } = readAddress(search, ATLAS);
  expect(notices).toEqual([]);
  return writeAddress({ ...INITIAL_STATE, ...state } as AtlasState, ATLAS, 'en');
}

describe('an address that was escaped once too often', () => {
  test.each([
    ['for HTML', WHOLE.replaceAll('&', '&amp;')],
    ['for HTML, twice', WHOLE.replaceAll('&', '&amp;amp;')],
    ['for JSON', WHOLE.replaceAll('&', '\\u0026')],
    ['its separators', WHOLE.replaceAll('&', '%26')],
    ['as a whole', `?${encodeURIComponent(WHOLE.slice(1))}`],
    ['as a whole, twice', `?${encodeURIComponent(encodeURIComponent(WHOLE.slice(1)))}`],
    ['its values', WHOLE.replaceAll(',', '%252C').replaceAll(':', '%253A')],
    ['for mail', WHOLE.replaceAll('=', '=3D')],
    ['with full-width signs', WHOLE.replaceAll('&', '＆').replaceAll('=', '＝').replaceAll(',', '，')],
    ['with a second question mark', `${WHOLE}?utm_source=wechat`],
    ['in capitals', WHOLE.replace('industry', 'INDUSTRY').replace('time', 'Time')],
    ['as lists of a form', WHOLE.replace('industry=ind-robotics,', 'industry[]=ind-robotics&industry[1]=')],
  ])('%s is the same address', (_, search) => {
    expect(shown(mend(asTyped(search)))).toBe(WHOLE);
  });

  test.each(['&#38;', '&#038;', '&#x26;', '&amp;#038;'])('as %s reaches into the fragment', (separator) => {
    const { search, hash } = new URL(WHOLE.replaceAll('&', separator), 'https://atlas.example/');
    const now = mend(search, hash);
    expect(shown(now)).toBe(WHOLE);
    expect(now.hash).toBe('');
    expect(mend(WHOLE, '#id=m1').hash).toBe('#id=m1');
  });

  test('of another site stays a value of its parameter', () => {
    const other = encodeURIComponent('https://elsewhere.example/?time=2018&focus=event:ev-robot');
    expect(readAddress(mend(`?back=${other}`).search, ATLAS)).toMatchObject({ period: null, selected: null });
  });
});

describe('what chats and mail take along', () => {
  test.each([...'.,;:!?)]}>»”’"\'…。，、；：！？）】》〉」』 '])('“%s” at the end is no part of a value', (tail) => {
    for (const key of ['time', 'focus', 'city']) {
      const parts = WHOLE.slice(1).split('&');
      const last = parts.findIndex((part) => part.startsWith(`${key}=`));
      const search = `?${[...parts.filter((_, at) => at !== last), parts[last]].join('&')}${encodeURIComponent(tail)}`;
      expect(shown(mend(search))).toBe(WHOLE);
    }
  });

  test.each([
    ['?time=2018..2020。很有意思', '?time=2018..2020'],
    ['?lang=zh）的地图', '?lang=zh'],
    ['?time=“2018”', '?time=2018'],
    ['?industry=ind-robotics、ind-newmat', '?industry=ind-robotics,ind-newmat'],
    ['?industry=ind-robotics, ind-newmat', '?industry=ind-robotics,ind-newmat'],
    ['?focus=event：ev-robot', '?focus=event:ev-robot'],
    ['?time=2018…2020', '?time=2018..2020'],
    ['?table=events&sort=-date。', '?table=events&sort=-date'],
  ])('%s means %s', (search, meant) => {
    expect(shown(mend(asTyped(search)))).toBe(shown({ search: meant }));
  });

  test.each(['?time=2018–2020', '?time=2018至2020', '?time=twenty', '?industry=机器人'])(
    '%s is not cut: it is told as it stands',
    (search) => {
      const { notices } = readAddress(mend(asTyped(search)).search, ATLAS);
      expect(notices?.map(({ detail }) => detail)).toEqual([search.slice(1)]);
    },
  );
});

describe('repeated parameters', () => {
  test.each([
    ['?industry=ind-robotics&industry=ind-newmat', '?industry=ind-robotics,ind-newmat'],
    ['?industry=ind-robotics&lang=zh&industry=ind-robotics', '?lang=zh&industry=ind-robotics'],
    ['?city=330400&city=-320500', '?city=330400,-320500'],
    ['?hide=links&hide=symbols', '?hide=links,symbols'],
    ['?compare=place:330400&compare=place:320500', '?compare=place:330400,place:320500'],
    ['?match=all:industry&match=none:city', '?match=all:industry;none:city'],
    ['?panels=map&panels=table', '?panels=map,table'],
    ['?lock=time&lock=city&time=2018', '?time=2018&lock=time,city'],
  ])('%s: lists are joined', (search, meant) => {
    expect(shown(mend(search))).toBe(shown({ search: meant }));
  });

  test.each([
    ['?asOf=2019-06-30&time=2018', 'time=2018'],
    ['?time=2018&asOf=2019-06-30', 'time=2018'],
    ['?theme=dark&dark=false', 'dark=false'],
    ['?dark=false&theme=dark', 'dark=false'],
  ])('%s: what says it more exactly counts, the other is told', (search, told) => {
    const { notices, timeMode, theme } = readAddress(mend(search).search, ATLAS);
    expect(search.includes('asOf') ? timeMode : theme).toBe(search.includes('asOf') ? 'as-of' : 'dark');
    expect(notices).toEqual([{ code: 'address-repeated', detail: told }]);
  });

  test('of one value are left to be told', () => {
    const { notices, period } = readAddress(mend('?time=2018。&time=2019').search, ATLAS);
    expect(period).toEqual({ from: dayOf(2018), to: dayOf(2019) });
    expect(notices).toEqual([{ code: 'address-repeated', detail: 'time=2019' }]);
  });
});

describe('parameters of other services', () => {
  test.each([
    'utm_source=x&utm_medium=y',
    'mc_cid=1&mc_eid=2',
    'igshid=1&igsh=2',
    '_gl=1*abc&_ga=2.1',
    'gclid=1&wbraid=2&gad_source=3&srsltid=4',
    'fbclid=1&ref=homescreen&mibextid=2',
    'yclid=1&ysclid=2',
    '_hsenc=1&_hsmi=2&__hstc=3',
    'from=timeline&isappinstalled=0&nsukey=x&scene=1&clicktime=2&enterid=3',
    'from=singlemessage&wxfrom=5&chksm=abc',
    'spm=a2c4g.1&scm=20140722&spm_id_from=333',
    'bd_vid=1&hmsr=x&hmpl=y',
    'share_token=1&tt_from=weixin&share_source=copy',
    'vd_source=1&xsec_token=2&xhsshare=3',
    'luicode=1&lfid=2&ADTAG=x',
    '_t=1700000000000',
  ])('%s are left out without a word', (added) => {
    for (const search of [`${WHOLE}&${added}`, `?${added}&${WHOLE.slice(1)}`]) expect(shown(mend(search))).toBe(WHOLE);
  });

  test('are none of ours, and what nobody knows is told', () => {
    const names = ['industy', 'colour', 'play', 'tour', 'q'];
    expect(names.filter(isForeign)).toEqual([]);
    const { notices } = readAddress(mend('?colour=red').search, ATLAS);
    expect(notices).toEqual([{ code: 'address-unknown', detail: 'colour' }]);
  });
});

test('an address that is whole says the same after mending, and once mended stays as it is', () => {
  expect(shown(mend(WHOLE))).toBe(WHOLE);
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.webFragments(), (text, fragment) => {
      const once = mend(`?${text}`, fragment && `#${fragment}`);
      expect(mend(once.search, once.hash)).toEqual(once);
    }),
  );
});

test('the address bar gets the mended address, with the ids of today', async () => {
  const put: string[] = [];
  const page = {
    location: { pathname: '/atlas/', search: '?v=1&amp;focus=event:ev-old%E3%80%82&amp;utm_source=x', hash: '#id=m1' },
    history: { replaceState: (_: unknown, __: string, address: string) => void put.push(address) },
  };
  const state = await readMended(page as unknown as Window, ATLAS, {}, async () => ({ 'ev-old': 'ev-robot' }));
  expect(state.selected).toEqual({ kind: 'event', id: 'ev-robot' });
  expect(state.notices).toEqual([{ code: 'address-renamed', detail: 'ev-old → ev-robot' }]);
  expect(put.at(-1)).toBe('/atlas/?v=1&focus=event:ev-robot#id=m1');
});
