/** The states whose pictures are kept: an address as in the page, without language and theme, in a frame. */
import type { Size } from '../../src/scene/project.ts';

export interface GoldenState {
  /** Name of its file. */
  name: string;
  address: string;
  size: Size;
}

const LARGE: Size = { width: 1160, height: 660 };
const LOW: Size = { width: 800, height: 340 };
const SMALL: Size = { width: 390, height: 420 };

/** Name, address, and the frame where it is not the large one. */
const TABLE: readonly (readonly [name: string, address: string, size?: Size])[] = [
  // What every reader sees first.
  ['home', ''],
  ['home-low', '', LOW],
  ['home-small', '', SMALL],
  // Each filter, by itself and with others.
  ['industry', '?industry=ind-robotics'],
  ['industry-family', '?industry=ind-intmfg'],
  ['industries-any', '?industry=ind-ic,ind-ai'],
  ['industries-all', '?industry=ind-nev,ind-h2&match=all:industry'],
  ['industries-four', '?industry=ind-ic,ind-ai,ind-biomed,ind-newmat'],
  ['alliance', '?alliance=al-g60-robot'],
  ['alliances', '?alliance=al-g60-robot,al-g60-ic'],
  ['city', '?city=330400'],
  ['city-district', '?city=310117'],
  ['cities-all', '?city=310117,340100&match=all:city'],
  ['province', '?province=340000'],
  ['provinces', '?province=320000,330000'],
  ['corridor-only', '?corridor=members'],
  ['kind', '?kind=park'],
  ['kinds', '?kind=plan,declaration'],
  ['three-filters', '?industry=ind-biomed&province=330000&corridor=members'],
  ['robotics-small', '?industry=ind-robotics', SMALL],
  // Periods: years, months, days, open ends.
  ['years', '?time=2018..2020'],
  ['year', '?time=2019'],
  ['months', '?time=2018-06..2019-03'],
  ['days', '?time=2018-11-01..2018-12-21'],
  ['until', '?time=earliest..2018'],
  ['since', '?time=2024..latest', LOW],
  ['industry-in-years', '?industry=ind-robotics&time=2018..2020'],
  ['city-in-years', '?city=340100&time=2021..2023', SMALL],
  // As of a day, and two days compared.
  ['as-of', '?asOf=2019-05-01'],
  ['as-of-small', '?asOf=2020', SMALL],
  ['change', '?asOf=2018-12-01..2021-06-30'],
  ['change-selected', '?asOf=2018-12-01..2021-06-30&focus=alliance:al-g60-ai', LOW],
  // Other drawings of the same memberships.
  ['lanes-near', '?view=30.9,120.6,9.4'],
  ['hubs', '?links=hubs'],
  ['hubs-few', '?links=hubs&industry=ind-ai,ind-nev'],
  ['hulls', '?links=hulls'],
  ['hulls-selected', '?links=hulls&focus=alliance:al-g60-robot', SMALL],
  // A selection of each kind.
  ['place', '?focus=place:330400'],
  ['place-marked-small', '?focus=place:321200', SMALL],
  ['place-district', '?focus=place:310117&view=31.05,121.3,8.6'],
  ['place-without-records', '?focus=place:341600&view=33.2,116.6,7'],
  ['alliance-selected', '?focus=alliance:al-g60-robot'],
  ['alliance-inferred', '?focus=alliance:al-g60-env'],
  ['alliance-selected-low', '?focus=alliance:al-g60-biomed', LOW],
  ['alliance-among-others', '?industry=ind-robotics&time=2018..2020&focus=alliance:al-g60-robot&view=31,120.5,8'],
  ['alliance-filtered-out', '?industry=ind-biomed&focus=alliance:al-g60-robot'],
  ['event', '?focus=event:ev-20160524-launch'],
  ['event-small', '?focus=event:ev-20190215-sse', SMALL],
  ['initiative', '?focus=initiative:pk-rail-szh'],
  ['industry-selected', '?focus=industry:ind-ic'],
  // Layers.
  ['no-links', '?hide=links'],
  ['no-corridor', '?hide=corridor'],
  ['no-symbols', '?hide=symbols'],
  ['ground-alone', '?hide=links,corridor,symbols'],
  ['alliance-without-links', '?hide=links&focus=alliance:al-g60-robot', LOW],
  // Nothing found.
  ['nothing', '?industry=ind-satnet&province=340000&time=2016'],
  ['nothing-small', '?alliance=al-tz-intequip&city=340800&focus=place:340800', SMALL],
  // Each level of the ground, and the edges of the map.
  ['far', '?view=31.5,119.5,5', SMALL],
  ['level-0', '?view=31.2,120.6,6.9', LOW],
  ['level-1', '?view=31.2,120.8,7.6'],
  ['level-1-near', '?view=30.6,120.7,8.9', SMALL],
  ['level-2', '?view=31.1,121.2,9.4'],
  ['nearest', '?view=31.03,121.22,11', LOW],
  ['north-west', '?view=33.8,116.2,7.2', LOW],
  ['south-east', '?view=28.4,121.6,7.4', SMALL],
];

export const GOLDEN_STATES: readonly GoldenState[] = TABLE.map(([name, address, size = LARGE]) => ({
  name,
  address,
  size,
}));
