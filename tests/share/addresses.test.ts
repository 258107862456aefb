import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { embedAddress, viewAddress } from '../../src/share/addresses.ts';
import {
  CONTROL_IDS,
  CONTROL_MODES,
  FIRST_CHOICE,
  setFilters,
  sizeIn,
  togglePanel,
  WIDTHS,
} from '../../src/share/embed-choice.ts';
import { readAddress } from '../../src/state/address.ts';
import { PANEL_IDS } from '../../src/state/embed-options.ts';
import { type AtlasState, INITIAL_STATE } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const SITE = 'https://example.org/atlas/';
const STATE: AtlasState = {
  ...INITIAL_STATE,
  language: 'zh',
  theme: 'dark',
  painting: 'svg',
  period: { from: dayOf(2018), to: dayOf(2021) },
  facets: { industry: ['ind-robotics'] },
  camera: { lon: 120.4, lat: 31.2, zoom: 8, home: false },
};
const SHOWN = 'time=2018..2020&view=31.2,120.4,8&industry=ind-robotics';

describe('the address of a view', () => {
  test('has its language and position, and neither theme nor painter', () => {
    const all = { language: 'zh', withPosition: true } as const;
    expect(viewAddress(SITE, STATE, ATLAS, all)).toBe(`${SITE}?lang=zh&${SHOWN}`);
    expect(viewAddress(SITE, STATE, ATLAS, { language: null, withPosition: false })).toBe(
      `${SITE}?time=2018..2020&industry=ind-robotics`,
    );
    expect(viewAddress(SITE, INITIAL_STATE, ATLAS, { language: null, withPosition: true })).toBe(SITE);
  });
});

describe('the address in a frame', () => {
  test('says as little as it can', () => {
    expect(embedAddress(SITE, STATE, ATLAS, FIRST_CHOICE)).toBe(`${SITE}embed/?v=1&${SHOWN}`);
    expect(embedAddress(SITE, INITIAL_STATE, ATLAS, FIRST_CHOICE)).toBe(`${SITE}embed/?v=1`);
  });

  test('says all that was chosen, by the names of the contract', () => {
    const address = embedAddress(SITE, STATE, ATLAS, {
      ...FIRST_CHOICE,
      language: 'en',
      theme: 'light',
      panels: ['map', 'timeline'],
      controls: { search: 'null', zoom: 'true', legend: 'false', share: 'false' },
      scrollWheelZoom: true,
      plain: true,
      transparent: true,
      accent: '#0f6fa8',
      isStatic: true,
      locked: ['time', 'industry'],
      isPinned: true,
      withPosition: false,
    });
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      v: '1',
      lang: 'en',
      theme: 'light',
      time: '2018..2020',
      industry: 'ind-robotics',
      panels: 'map,timeline',
      searchControl: 'null',
      legendControl: 'false',
      shareControl: 'false',
      scrollWheelZoom: 'true',
      plain: 'true',
      transparent: 'true',
      accent: '0f6fa8',
      static: '1',
      lock: 'time,industry',
      data: ATLAS.file.dataVersion,
    });
  });

  test('shows the same state as the page of its own, whatever is chosen', () => {
    const choice = fc.record({
      theme: fc.constantFrom('auto', 'light', 'dark'),
      panels: fc.subarray([...PANEL_IDS], { minLength: 1 }),
      controls: fc.record(Object.fromEntries(CONTROL_IDS.map((id) => [id, fc.constantFrom(...CONTROL_MODES)]))),
      plain: fc.boolean(),
      locked: fc.subarray(['time', 'industry']),
    });
    fc.assert(
      fc.property(choice, (some) => {
        const address = embedAddress(SITE, STATE, ATLAS, { ...FIRST_CHOICE, ...(some as object) });
        const { period, facets, destination } = readAddress(new URL(address).search, ATLAS);
        expect({ period, facets, destination }).toEqual({
          period: STATE.period,
          facets: STATE.facets,
          destination: { camera: { lon: 120.4, lat: 31.2, zoom: 8 } },
        });
      }),
    );
  });
});

describe('what can be chosen', () => {
  test('always leaves a panel that carries the frame', () => {
    expect(togglePanel(['map', 'timeline'], 'table')).toEqual(['map', 'timeline', 'table']);
    expect(togglePanel(['map', 'details'], 'details')).toEqual(['map']);
    expect(togglePanel(['map', 'details'], 'map')).toEqual(['map', 'details']);
  });

  test('to lock are the filters that are set', () => {
    expect(setFilters(INITIAL_STATE)).toEqual([]);
    expect(setFilters({ ...STATE, facets: { place: ['310117'], type: [] } }).map(({ key }) => key)).toEqual([
      'time',
      'city',
    ]);
    expect(setFilters({ ...INITIAL_STATE, timeMode: 'as-of' }).map(({ key }) => key)).toEqual(['time']);
  });

  test.each([
    ['640', 640],
    ['12', WIDTHS.least],
    ['1e9', WIDTHS.most],
    ['', WIDTHS.usual],
    ['wide', WIDTHS.usual],
    ['640.4', 640],
  ])('a width of "%s" is %i', (text, width) => {
    expect(sizeIn(text, WIDTHS)).toBe(width);
  });
});
