import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { FACETS, type FacetId, TIME_MODES } from '../../src/model/facets.ts';
import type { Ref } from '../../src/model/types.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { readAsOf, readTime, writeAsOf, writeTime } from '../../src/state/address-time.ts';
import { type Control, EMBED_DEFAULTS, PANEL_IDS } from '../../src/state/embed-options.ts';
import {
  type AtlasState,
  INITIAL_STATE,
  LAYER_IDS,
  LINK_ENCODINGS,
  MOST_COMPARED,
  OPENABLE_IDS,
} from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const atlas = ATLAS;
const { domain } = atlas;
const years = (from: number, to: number) => ({ from: dayOf(from), to: dayOf(to + 1) });
const read = (search: string) => readAddress(search, atlas);
const full = (part: Partial<AtlasState>): AtlasState => ({ ...INITIAL_STATE, ...part });
/** The options as they are said in one way: none is there twice, and in none mode all exclude. */
function once({ facets, excluded, match }: AtlasState): Partial<AtlasState> {
  const rest = Object.entries(excluded).map(([id, values]) => {
    const chosen = facets[id as FacetId] ?? [];
    return [id, match[id as FacetId] === 'none' ? [] : values.filter((value) => !chosen.includes(value))] as const;
  });
  return { excluded: Object.fromEntries(rest.filter(([, values]) => values.length > 0)) };
}
const options = (id: FacetId) =>
  FACETS.find((facet) => facet.id === id)
    ?.options(atlas)
    .map(({ value }) => value) ?? [];

describe('the address', () => {
  test('of the default state is empty, and an empty address is the default state', () => {
    expect(writeAddress(INITIAL_STATE, atlas, 'en')).toBe('');
    expect(full(read(''))).toEqual(INITIAL_STATE);
  });

  test('that names no distance from the corridor means the usual one, also on the way back to it', () => {
    expect(read('?within=85').within).toBe(85);
    expect(read('?table=network').within).toBe(INITIAL_STATE.within);
  });

  test('of the default state takes back whatever an address can say', () => {
    const search =
      '?asOf=2019&industry=ind-robotics&match=all:industry&focus=event:ev-robot&table=matrix&compare=place:330400&within=5&links=hulls&hide=links';
    const said = read(search);
    expect(said.notices).toEqual([]);
    expect({ ...full(said), ...read('') }).toEqual(INITIAL_STATE);
    expect(full(said)).not.toEqual(INITIAL_STATE);
  });

  test('leaves out the view that every frame starts with', () => {
    const camera = { lon: 120.4, lat: 31.2, zoom: 8 };
    expect(writeAddress(full({ camera: { ...camera, home: true } }), atlas, 'en')).toBe('');
    expect(writeAddress(full({ camera: { ...camera, home: false } }), atlas, 'en')).toBe('?view=31.2,120.4,8');
  });

  test('gives back every state it was written from', () => {
    const facets = fc.record(
      Object.fromEntries(FACETS.map(({ id }) => [id, fc.subarray(options(id), { minLength: 1 })])),
      { requiredKeys: [] },
    );
    const day = fc.integer({ min: atlas.domain.from, max: atlas.domain.to - 2 });
    const state = fc.record({
      language: fc.constantFrom('en', 'zh', 'zh-Hant'),
      theme: fc.constantFrom('auto', 'light', 'dark'),
      period: fc.option(
        fc
          .tuple(day, fc.integer({ min: 1, max: 900 }))
          .map(([from, length]) => ({ from, to: Math.min(from + length, atlas.domain.to) })),
      ),
      facets,
      excluded: facets,
      match: fc.record(
        Object.fromEntries(
          FACETS.map(({ id, multi }) => [id, multi ? fc.constantFrom('all', 'none') : fc.constant('none')]),
        ),
        { requiredKeys: [] },
      ),
      selected: fc.option(fc.constantFrom(...atlas.file.events.map(({ id }) => ({ kind: 'event', id })))),
      timeMode: fc.constantFrom(...TIME_MODES),
      links: fc.constantFrom(...LINK_ENCODINGS),
      within: fc.integer({ min: 0, max: 999 }),
      compared: fc.oneof(
        fc.subarray(refs('place', atlas.file.places), { maxLength: MOST_COMPARED }),
        fc.subarray(refs('alliance', atlas.file.alliances), { maxLength: MOST_COMPARED }),
      ),
      opened: fc.constantFrom(
        ...[null, ...OPENABLE_IDS].map((table) => ({ table, sort: null })),
        { table: 'events', sort: '-date' },
        { table: 'network', sort: 'member-places' },
        { table: 'matrix', sort: 'name,size' },
      ),
      layers: fc.record(Object.fromEntries(LAYER_IDS.map((id) => [id, fc.boolean()]))),
    });
    fc.assert(
      fc.property(state, ({ opened, ...part }) => {
        const before = full({
          ...part,
          ...opened,
          ...once(part as unknown as AtlasState),
        } as unknown as Partial<AtlasState>);
        fc.pre(before.period === null || before.period.to < atlas.domain.to || before.period.from > atlas.domain.from);
        const address = writeAddress(before, atlas, 'en');
        const after = full(read(address));
        expect(after).toEqual({ ...before, period: kept(before), notices: [] });
        expect(writeAddress(after, atlas, 'en')).toBe(address);
      }),
    );
  });

  test('gives back every option of a frame it was written from', () => {
    const control = fc.constantFrom<Control>('shown', 'menu', 'hidden');
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const embed = fc.record({
      panels: fc
        .subarray([...PANEL_IDS])
        .filter((panels) => ['map', 'timeline'].some((id) => panels.includes(id as 'map'))),
      plain: fc.boolean(),
      transparent: fc.boolean(),
      accent: fc.option(hex),
      controls: fc.record({ search: control, zoom: control, legend: control, share: control }),
      scrollWheelZoom: fc.boolean(),
      lock: fc.subarray(['time' as const, ...FACETS.map(({ id }) => id)]),
      data: fc.option(fc.integer({ min: 4, max: 12 }).map((length) => atlas.file.dataVersion.slice(0, length))),
    });
    fc.assert(
      fc.property(embed, (options) => {
        const address = writeAddress(full({ embed: options }), atlas, 'en');
        expect(full(read(address))).toEqual(full({ embed: options }));
        expect(writeAddress(full(read(address)), atlas, 'en')).toBe(address);
      }),
    );
    expect(writeAddress(full({ embed: EMBED_DEFAULTS }), atlas, 'en')).toBe('');
  });

  test('keeps the options of a frame beside the state', () => {
    const said = read('?panels=map,timeline&lock=industry,time&accent=06C&industry=ind-robotics&time=2018');
    expect(said.notices).toEqual([]);
    expect(said.embed).toMatchObject({ accent: '#0066cc', lock: ['time', 'industry'] });
    expect(writeAddress(full(said), atlas, 'en')).toBe(
      '?time=2018&industry=ind-robotics&panels=map,timeline&accent=0066cc&lock=time,industry',
    );
  });

  test('opens no table where none is shown, and one where nothing else is', () => {
    expect(read('?panels=map&table=events').table).toBe(null);
    expect(read('?panels=table').table).toBe('alliances');
    expect(read('?panels=table,filters&table=events').table).toBe('events');
  });

  test.each([
    ['true', 'dark'],
    ['false', 'light'],
    ['auto', 'auto'],
  ])('dark=%s is theme=%s', (dark, theme) => {
    expect(read(`?dark=${dark}`)).toMatchObject({ theme, notices: [] });
  });

  test('that means another version of the data is reported, and keeps it', () => {
    const { dataVersion } = atlas.file;
    expect(read(`?data=${dataVersion.slice(0, 6)}`).notices).toEqual([]);
    const other = dataVersion.startsWith('0') ? 'ffff' : '0000';
    const said = read(`?data=${other}`);
    expect(said.notices).toEqual([{ code: 'data-version', detail: `${other} → ${dataVersion}` }]);
    expect(said.embed?.data).toBe(other);
  });

  test('keeps the known names of panels and locks and reports the others', () => {
    const state = read('?panels=map,globe&lock=industry,colour');
    expect(state.embed).toMatchObject({ panels: ['map'], lock: ['industry'] });
    expect(state.notices).toEqual([
      { code: 'address-value', detail: 'panels=globe' },
      { code: 'address-value', detail: 'lock=colour' },
    ]);
  });

  /** As of a day nothing is said of when the period began; the first and last day of all time are all time. */
  function kept({ period, timeMode }: AtlasState): AtlasState['period'] {
    const { domain } = atlas;
    if (!period || timeMode === 'overlap') return period;
    const from = timeMode === 'change' ? period.from : Math.min(domain.from, period.to - 1);
    return from === domain.from && period.to === domain.to ? null : { from, to: period.to };
  }

  function refs(kind: Ref['kind'], records: readonly { id: string }[]): Ref[] {
    return records.map(({ id }) => ({ kind, id }));
  }

  test.each([
    ['?time=yesterday', 'address-value', 'time=yesterday'],
    ['?time=2020..2018', 'address-value', 'time=2020..2018'],
    ['?lang=fr', 'address-value', 'lang=fr'],
    ['?view=31,121', 'address-value', 'view=31,121'],
    ['?view=31,121,1e9', 'address-value', 'view=31,121,1e9'],
    ['?table=secrets', 'address-value', 'table=secrets'],
    ['?focus=planet:mars', 'address-value', 'focus=planet:mars'],
    ['?focus=event:ev-none', 'address-id', 'focus=ev-none'],
    ['?industry=ind-alchemy', 'address-id', 'industry=ind-alchemy'],
    ['?colour=red', 'address-unknown', 'colour'],
    ['?match=most', 'address-value', 'match=most'],
    ['?match=none:', 'address-value', 'match=none:'],
    ['?match=all:kind', 'address-value', 'match=all:kind'],
    ['?match=all:city;', 'address-value', 'match=all:city;'],
    ['?match=all:city,city', 'address-value', 'match=all:city,city'],
    ['?match=all:city;none:province,city', 'address-value', 'match=all:city;none:province,city'],
    ['?asOf=soon', 'address-value', 'asOf=soon'],
    ['?asOf=2020..2018', 'address-value', 'asOf=2020..2018'],
    ['?asOf=2018..2019..2020', 'address-value', 'asOf=2018..2019..2020'],
    ['?compare=event:ev-robot', 'address-value', 'compare=event:ev-robot'],
    ['?within=far', 'address-value', 'within=far'],
    ['?links=arcs', 'address-value', 'links=arcs'],
    ['?panels=filters', 'address-value', 'panels=filters'],
    ['?plain=maybe', 'address-value', 'plain=maybe'],
    ['?accent=red', 'address-value', 'accent=red'],
    ['?zoomControl=yes', 'address-value', 'zoomControl=yes'],
    ['?searchControl=constructor', 'address-value', 'searchControl=constructor'],
    ['?dark=dim', 'address-value', 'dark=dim'],
    ['?data=latest', 'address-value', 'data=latest'],
    ['?play=1', 'address-unknown', 'play'],
  ])('%s falls to the default and is reported', (search, code, detail) => {
    const state = read(search);
    expect(state.notices).toEqual([{ code, detail }]);
    expect(full({ ...state, notices: [] })).toEqual(INITIAL_STATE);
  });

  test.each([
    ['any', {}, null],
    [
      'all',
      { industry: 'all', alliance: 'all', place: 'all', province: 'all', grouping: 'all' },
      'all:industry,alliance,city,province,grouping',
    ],
    ['all:city,industry', { industry: 'all', place: 'all' }, 'all:industry,city'],
    ['none', Object.fromEntries(FACETS.map(({ id }) => [id, 'none'])), `none:${FACETS.map(({ key }) => key).join()}`],
    ['none:province', { province: 'none' }, 'none:province'],
    ['none:kind,city;all:industry', { industry: 'all', place: 'none', type: 'none' }, 'all:industry;none:city,kind'],
  ])('match=%s is read, and written in one way', (raw, match, written) => {
    const state = read(`?match=${raw}`);
    expect(state).toMatchObject({ match, notices: [] });
    expect(writeAddress(full(state), atlas, 'en')).toBe(written === null ? '' : `?match=${written}`);
  });

  test.each([
    ['?city=320500,330400,-321200', '?city=320500,330400,-321200'],
    ['?city=-321200,320500&match=all:city', '?match=all:city&city=320500,-321200'],
    ['?industry=-ind-newmat&kind=-plan,-report', '?industry=-ind-newmat&kind=-plan,-report'],
    // In none mode every option excludes: it is said in one way.
    ['?city=320500,-321200&match=none:city', '?match=none:city&city=320500,321200'],
    ['?match=none:city&city=-321200', '?match=none:city&city=321200'],
  ])('%s: options that exclude are read, and written last', (search, written) => {
    const state = read(search);
    expect(state.notices).toEqual([]);
    expect(writeAddress(full(state), atlas, 'en')).toBe(written);
    expect(full(read(written))).toEqual(full(state));
  });

  test.each([
    ['?city=320500,-320500', 'address-repeated', 'city=-320500', '?city=320500'],
    ['?city=-320500,320500', 'address-repeated', 'city=320500', '?city=-320500'],
    ['?city=-999999,320500', 'address-id', 'city=-999999', '?city=320500'],
    ['?city=--320500,330400', 'address-id', 'city=--320500', '?city=330400'],
    ['?city=-,330400', '', '', '?city=330400'],
  ])('%s: of what excludes, too, the rest is told', (search, code, detail, written) => {
    const state = read(search);
    expect(state.notices).toEqual(code ? [{ code, detail }] : []);
    expect(writeAddress(full(state), atlas, 'en')).toBe(written);
  });

  test('keeps the known values of a list and reports the rest', () => {
    const [known = ''] = options('industry');
    const state = read(`?industry=${known},<script>alert(1)</script>`);
    expect(state.facets).toEqual({ industry: [known] });
    expect(state.notices).toHaveLength(1);
  });

  test.each([
    ['?time=2018&time=2019', { period: years(2018, 2018) }, 'time=2019'],
    ['?time=never&time=2019&time=2020', { period: years(2019, 2019) }, 'time=2020'],
    ['?industry=ind-ai&industry=ind-robotics', { facets: { industry: ['ind-robotics'] } }, null],
    ['?theme=dark&dark=false', { theme: 'dark' }, 'dark=false'],
    ['?asOf=2019-06-30&time=..2020', { timeMode: 'as-of', period: { ...domain, to: dayOf(2019, 7) } }, 'time=..2020'],
    ['?asOf=soon&time=2018', { timeMode: 'overlap', period: years(2018, 2018) }, null],
  ])('%s says one thing twice: the first that is valid counts, the other is told', (search, expected, told) => {
    const state = read(search);
    expect(state).toMatchObject(expected);
    const repeated = (state.notices ?? []).filter(({ code }) => code === 'address-repeated');
    expect(repeated.map(({ detail }) => detail)).toEqual(told === null ? [] : [told]);
  });

  test('that says the same thing twice is not worth a word', () => {
    expect(read('?lang=zh&lang=zh')).toMatchObject({ language: 'zh', notices: [] });
  });

  test('never throws and stays bounded, whatever is in it', () => {
    const keys = fc.constantFrom(
      'time',
      'view',
      'focus',
      'match',
      'industry',
      'city',
      'hide',
      'panels',
      'lock',
      'accent',
      '__proto__',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const state = read(`?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`);
        for (const { detail } of state.notices ?? []) expect(detail.length).toBeLessThanOrEqual(80);
      }),
    );
    expect(read(`?time=${'9'.repeat(100_000)}`).notices).toHaveLength(1);
  });
});

describe('a period in the address', () => {
  const { domain } = atlas;
  test.each([
    ['2018', { from: dayOf(2018), to: dayOf(2019) }],
    ['2018..2019', { from: dayOf(2018), to: dayOf(2020) }],
    ['2018-11', { from: dayOf(2018, 11), to: dayOf(2018, 12) }],
    ['2018-11-05..2019', { from: dayOf(2018, 11, 5), to: dayOf(2020) }],
    ['earliest..latest', null],
    ['2019..', { from: dayOf(2019), to: domain.to }],
    ['..2018', { from: domain.from, to: dayOf(2019) }],
    ['..', undefined],
    ['2018-13', undefined],
    ['2018..2019..2020', undefined],
    ['', undefined],
  ])('%s', (text, period) => {
    expect(readTime(text, domain)).toEqual(period);
  });

  test('is written as short as it can be said', () => {
    expect(writeTime({ from: dayOf(2018), to: dayOf(2019) })).toBe('2018');
    expect(writeTime({ from: dayOf(2018), to: dayOf(2020) })).toBe('2018..2019');
    expect(writeTime({ from: dayOf(2018, 3), to: dayOf(2019) })).toBe('2018-03..2018-12');
    expect(writeTime({ from: dayOf(2018, 3, 2), to: dayOf(2018, 3, 3) })).toBe('2018-03-02');
  });
});

describe('a day, or two of them, in the address', () => {
  const { domain } = atlas;
  test.each([
    ['2019-06-30', { period: { from: domain.from, to: dayOf(2019, 7) }, timeMode: 'as-of' }],
    // Of a month or a year its last day is meant.
    ['2019-06', { period: { from: domain.from, to: dayOf(2019, 7) }, timeMode: 'as-of' }],
    ['latest', { period: null, timeMode: 'as-of' }],
    ['1999', { period: { from: dayOf(1999, 12, 31), to: dayOf(2000) }, timeMode: 'as-of' }],
    ['2018-12-31..2021-06-30', { period: { from: dayOf(2018, 12, 31), to: dayOf(2021, 7) }, timeMode: 'change' }],
    ['2018..2020', { period: { from: dayOf(2018, 12, 31), to: dayOf(2021) }, timeMode: 'change' }],
    ['2019-06-30..2019-06-30', { period: { from: dayOf(2019, 6, 30), to: dayOf(2019, 7) }, timeMode: 'change' }],
    ['2021..2018', undefined],
    ['2018..', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(readAsOf(text, domain)).toEqual(expected);
  });

  test('is written as days', () => {
    const period = { from: dayOf(2018), to: dayOf(2020) };
    expect(writeAsOf(period, 'as-of')).toBe('2019-12-31');
    expect(writeAsOf(period, 'change')).toBe('2018-01-01..2019-12-31');
  });
});

test('a camera that is nowhere is not written', () => {
  for (const key of ['lon', 'lat', 'zoom']) {
    const camera = { lon: 120, lat: 31, zoom: 7, home: false, [key]: Number.NaN };
    expect(writeAddress({ ...INITIAL_STATE, camera }, ATLAS, 'en')).toBe('');
  }
});
