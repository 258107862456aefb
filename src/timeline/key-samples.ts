/** One sample of each shape of the timeline, made of records by the code that draws the timeline. Pure. */
import { dayOf } from '../model/dates.ts';
import { must } from '../model/must.ts';
import type { Alliance, AtlasEvent, Initiative } from '../model/types.ts';
import { itemOf } from '../time/items.ts';
import { type TimeScale, timeScale } from '../time/scale.ts';
import { type DateMark, groupMark, shapeOf } from '../time/shapes.ts';

/** Pixels of a sample. */
export const SAMPLE = { width: 44, height: 16 } as const;
const SIZE = 9;

const TEXT = { en: '', zh: '' };
const ALLIANCE: Alliance = {
  id: 'sample',
  name: TEXT,
  kind: 'industrial',
  industries: [],
  founded: '2020-02-15',
  foundedPlace: null,
  seat: null,
  seatBasis: null,
  exists: true,
  members: [],
};
const EVENT: AtlasEvent = {
  id: 'sample',
  title: TEXT,
  date: '2020-06-15',
  type: 'conference',
  places: [],
  industries: [],
  alliances: [],
  confidence: 'high',
};
const TARGET: Initiative = {
  id: 'sample',
  title: TEXT,
  kind: 'target',
  date: '2020-06-15',
  places: [],
  industries: [],
};
const YEAR = { from: dayOf(2020), to: dayOf(2021) };
/** Around June 2020, which is about half of it. */
const SUMMER = { from: dayOf(2020, 5, 15), to: dayOf(2020, 7, 16) };

/** The samples in the order of the key; their names are those of its words. */
export const SAMPLES = [
  ['founding', event({ type: 'alliance-founding' })],
  ['signing', event({ type: 'signing' })],
  ['plan', event({ type: 'plan' })],
  ['target', markOf({ kind: 'initiative', record: TARGET }, YEAR)],
  ['event', event({})],
  ['alliance', alliance({})],
  ['cut', { ...alliance({}), lifeEnd: 'cut' }],
  ['announced', alliance({ founded: '2020-06/..', exists: false })],
  ['vague', event({ date: '2020-06' }, SUMMER)],
  ['between', event({ date: '2020-06-01/2020-06-30' }, SUMMER)],
  ['about', event({ date: '2020-06~' }, SUMMER)],
  ['doubtful', event({ date: '2020-06-15?' })],
  ['by', event({ date: '../2020-06-30' })],
  ['lasting', event({ date: '2020-06-01', endDate: '2020-06-30' }, SUMMER)],
  ['more', group(false)],
  ['earlier', group(true)],
] as const satisfies readonly (readonly [string, DateMark])[];

export type SampleId = (typeof SAMPLES)[number][0];

function event(rest: Partial<AtlasEvent>, shown = YEAR): DateMark {
  return markOf({ kind: 'event', record: { ...EVENT, ...rest } }, shown);
}

function alliance(rest: Partial<Alliance>): DateMark {
  return markOf({ kind: 'alliance', record: { ...ALLIANCE, ...rest } }, YEAR);
}

function group(earlier: boolean): DateMark {
  const place = { key: 'sample', lane: 'events', row: 0, y: SAMPLE.height / 2, size: SIZE } as const;
  return groupMark([], { ...place, x0: 2, x1: 2 + SIZE }, 'group', earlier);
}

function markOf(entry: Parameters<typeof itemOf>[0], shown: TimeScale['period']): DateMark {
  const item = must(itemOf(entry), 'a date');
  const mark = must(shapeOf(item, timeScale(shown, 2, SAMPLE.width - 2), SIZE), 'a mark');
  return { ...mark, y: SAMPLE.height / 2 };
}
