/** The states whose pictures are kept: an address as in the page, in a frame, in one language and theme. */
import type { Language } from '../../src/model/types.ts';
import type { Size } from '../../src/scene/project.ts';
import type { ThemeName } from '../../src/ui/theme.ts';

export interface GoldenState {
  /** Name of its file. */
  name: string;
  /** Without language and theme. */
  address: string;
  size: Size;
  language: Language;
  theme: ThemeName;
}

const LARGE: Size = { width: 1160, height: 660 };
const LOW: Size = { width: 800, height: 340 };
const SMALL: Size = { width: 390, height: 420 };

/** Name, address, and what is not the large frame in English on light ground. Lines are hidden where others show them. */
const TABLE: readonly (readonly [name: string, address: string, other?: Partial<GoldenState>])[] = [
  // What every reader sees first.
  ['home', ''],
  ['home-zh', '', { language: 'zh' }],
  ['home-dark', '', { theme: 'dark', size: LOW }],
  ['home-small', '', { language: 'zh', size: SMALL }],
  // Each filter, by itself and with others.
  ['industry', '?industry=ind-robotics'],
  ['industry-family-zh', '?industry=ind-intmfg', { language: 'zh' }],
  ['industries-all', '?industry=ind-nev,ind-h2&match=all:industry', { size: LOW }],
  ['industries-four', '?industry=ind-ic,ind-ai,ind-biomed,ind-newmat', { theme: 'dark' }],
  ['alliance', '?alliance=al-g60-robot', { size: LOW }],
  ['city', '?city=330400', { size: LOW }],
  ['province-zh', '?province=340000', { language: 'zh', size: LOW }],
  ['corridor-only', '?corridor=members', { size: SMALL }],
  ['kinds', '?kind=plan,declaration&hide=links', { size: SMALL }],
  ['three-filters', '?industry=ind-biomed&province=330000&corridor=members', { size: LOW }],
  // Periods: years, days, open ends.
  ['years', '?time=2018..2020', { size: LOW }],
  ['days-zh', '?time=2018-11-01..2018-12-21', { language: 'zh', size: LOW }],
  ['since', '?time=2024..latest', { size: LOW }],
  // As of a day, and two days compared.
  ['as-of', '?asOf=2019-05-01', { size: LOW }],
  ['change', '?asOf=2018-12-01..2021-06-30'],
  ['change-selected-zh', '?asOf=2018-12-01..2021-06-30&focus=alliance:al-g60-ai', { language: 'zh', size: LOW }],
  // Other drawings of the same memberships.
  ['lanes-near', '?view=30.9,120.6,9.4'],
  ['hubs', '?links=hubs', { size: LOW }],
  ['hubs-few-dark', '?links=hubs&industry=ind-ai,ind-nev', { theme: 'dark', size: LOW }],
  ['hulls', '?links=hulls', { size: LOW }],
  // A selection of each kind.
  ['place-zh', '?focus=place:330400', { language: 'zh' }],
  ['place-district', '?focus=place:310117&view=31.05,121.3,8.6', { size: LOW }],
  ['place-without-records', '?focus=place:341600&view=33.2,116.6,7&hide=links', { size: SMALL }],
  ['alliance-selected', '?focus=alliance:al-g60-robot'],
  ['alliance-inferred-dark', '?focus=alliance:al-g60-env', { theme: 'dark', size: LOW }],
  ['alliance-filtered-out', '?industry=ind-biomed&focus=alliance:al-g60-robot', { size: LOW }],
  ['event-zh', '?focus=event:ev-20160524-launch&hide=links', { language: 'zh', size: SMALL }],
  ['industry-selected', '?focus=industry:ind-ic', { size: LOW }],
  // Layers.
  ['no-links', '?hide=links', { size: LOW }],
  ['no-outline', '?hide=corridor', { size: LOW }],
  ['other-outline', '?outline=gr-hf-metro&hide=links', { size: SMALL }],
  ['no-symbols', '?hide=symbols', { size: LOW }],
  // Nothing found.
  ['nothing', '?industry=ind-satnet&province=340000&time=2016', { size: LOW }],
  ['nothing-zh', '?alliance=al-tz-intequip&city=340800&focus=place:340800', { language: 'zh', size: SMALL }],
  // Near and far, and the edges of the map.
  ['far', '?view=31.5,119.5,5', { size: SMALL }],
  ['level-1', '?view=31.2,120.8,7.6'],
  ['level-2-zh', '?view=31.1,121.2,9.4&hide=links', { language: 'zh', size: LOW }],
  ['nearest', '?view=31.03,121.22,11&hide=links', { size: LOW }],
  ['south-east', '?view=28.4,121.6,7.4&hide=links', { size: SMALL }],
];

export const GOLDEN_STATES: readonly GoldenState[] = TABLE.map(([name, address, other]) => ({
  name,
  address,
  size: LARGE,
  language: 'en',
  theme: 'light',
  ...other,
}));
