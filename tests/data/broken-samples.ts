import type { DataFiles } from '../fixtures/data-files.ts';
import { NONSENSE } from './nonsense-samples.ts';
import {
  ALLIANCE,
  at,
  EVENTS,
  figures,
  GROUND,
  INDUSTRIES,
  INITIATIVES,
  PLACES,
  REDIRECTS,
  rename,
  SOURCES,
  set,
  shift,
} from './sample-files.ts';

/** What is broken, the breaking, and where exactly that is reported. */
export const BROKEN: [what: string, change: (data: DataFiles) => void, problems: string[]][] = [
  ['a missing field', (d) => Reflect.deleteProperty(at(d[PLACES], 0), 'pinyin'), [`${PLACES}: 310000: pinyin`]],
  [
    'a status that nothing says',
    (d) => set(d[INITIATIVES], 0, { status: { state: 'in-operation', date: '2020', sources: [] } }),
    [`${INITIATIVES}: pt-one: status.sources`, `${INITIATIVES}: -: line 16`],
  ],
  [
    'a result that is not there',
    (d) => set(d[INITIATIVES], 0, { results: ['pt-none'] }),
    [`${INITIATIVES}: pt-one: results.0`, `${INITIATIVES}: -: line 16`],
  ],
  [
    'a result older than its target',
    (d) => set(d[INITIATIVES], 0, { announced: '2099', results: ['ev-one'] }),
    [`${INITIATIVES}: pt-one: results.0`, `${INITIATIVES}: pt-one: announced`, `${INITIATIVES}: -: line 16`],
  ],
  [
    'a record that is its own result',
    (d) => set(d[INITIATIVES], 0, { results: ['pt-one'] }),
    [`${INITIATIVES}: pt-one: results.0`, `${INITIATIVES}: -: line 16`],
  ],
  [
    'two groupings that are outlined at first',
    (d) => {
      for (const id of ['gr-one', 'gr-two']) {
        const file = { id, name: { en: 'A', zh: '甲' }, kind: 'zone', founded: null, members: [], shown: true };
        Object.assign(d, { [`data/groupings/${id}.json`]: { ...file, sources: ['src-one'] } });
      }
    },
    ['data/groupings/gr-two.json: gr-two: shown'],
  ],
  [
    'an event of a grouping that is not there',
    (d) => set(d[EVENTS], 0, { groupings: ['gr-none'] }),
    [`${EVENTS}: ev-one: groupings.0`, `${EVENTS}: -: line 25`],
  ],
  ['an unknown field', (d) => Object.assign(at(d[PLACES], 0), { colour: 'red' }), [`${PLACES}: 310000: colour`]],
  [
    'a day that is in no calendar',
    (d) => set(d[ALLIANCE].members, 0, { until: '2019-02-30' }),
    [`${ALLIANCE}: al-one: members.0.until`],
  ],
  [
    'a redirect to nothing',
    (d) => Object.assign(d[REDIRECTS], { 'al-first': 'al-none' }),
    [`${REDIRECTS}: al-first: -`],
  ],
  [
    'a redirect from an id in use',
    (d) => Object.assign(d[REDIRECTS], { 'ev-one': 'al-one' }),
    [`${REDIRECTS}: ev-one: -`],
  ],
  [
    'a redirect to a redirect',
    (d) => Object.assign(d[REDIRECTS], { 'al-zero': 'al-first' }),
    [`${REDIRECTS}: al-zero: -`],
  ],
  ['a redirect that names no id', (d) => Object.assign(d[REDIRECTS], { 'al-first': 7 }), [`${REDIRECTS}: al-first: -`]],
  ['a list that is none', (d) => Object.assign(d, { [SOURCES]: {} }), [`${SOURCES}: -: -`]],
  ['an id that is used twice', (d) => set(d[INITIATIVES], 0, { id: 'ev-one' }), [`${INITIATIVES}: ev-one: id`]],
  [
    'a file named for another alliance',
    (d) => rename(d, ALLIANCE, 'data/alliances/al-two.json'),
    ['data/alliances/al-two.json: al-one: id'],
  ],
  [
    'an event in the file of another year',
    (d) => rename(d, EVENTS, 'data/events/2019.json'),
    ['data/events/2019.json: ev-one: date'],
  ],
  ['a file of no kind', (d) => Object.assign(d, { 'data/rivers.json': [] }), ['data/rivers.json: -: -']],
  ['an unknown industry', (d) => set(d[EVENTS], 0, { industries: ['ind-none'] }), [`${EVENTS}: ev-one: industries.0`]],
  ['an unknown host', (d) => set(d[EVENTS], 0, { host: '999999' }), [`${EVENTS}: ev-one: host`]],
  [
    'an unknown member',
    (d) => set(d[ALLIANCE].members, 1, { place: '999999' }),
    [`${ALLIANCE}: al-one: members.1.place`],
  ],
  ['an unknown event', (d) => set(d[INITIATIVES], 0, { event: 'ev-none' }), [`${INITIATIVES}: pt-one: event`]],
  [
    'an unknown source',
    (d) => set(d[INITIATIVES], 0, { sources: ['src-none'] }),
    [`${INITIATIVES}: pt-one: sources.0`],
  ],
  [
    'a disagreement about nothing',
    (d) => set(d['data/disagreements.json'], 0, { about: [{ kind: 'alliance', id: 'ev-one' }] }),
    ['data/disagreements.json: dis-one: about.0'],
  ],
  ['an id listed twice', (d) => set(d[EVENTS], 0, { places: ['310117', '310117'] }), [`${EVENTS}: ev-one: places`]],
  [
    'a member listed twice',
    (d) => Object.assign(d[ALLIANCE], { members: [d[ALLIANCE].members[0], d[ALLIANCE].members[0]] }),
    [`${ALLIANCE}: al-one: members.1`],
  ],
  [
    'a member that comes back before it has left',
    (d) => d[ALLIANCE].members.splice(1, 0, { ...at(d[ALLIANCE].members, 0), since: '2020-06', until: '2021' }),
    [`${ALLIANCE}: al-one: members.1`],
  ],
  [
    'industries that are their own parents',
    (d) => set(d[INDUSTRIES], 0, { parent: 'ind-narrow' }),
    [`${INDUSTRIES}: ind-wide: parent`, `${INDUSTRIES}: ind-narrow: parent`],
  ],
  [
    'an end before the beginning',
    (d) => set(d[EVENTS], 0, { date: '2018-12-21', endDate: '2018-12-20', type: 'signing' }),
    [`${EVENTS}: ev-one: endDate`],
  ],
  [
    'a membership before the alliance',
    (d) => set(d[ALLIANCE].members, 0, { since: '2018-11' }),
    [`${ALLIANCE}: al-one: members.0.since`],
  ],
  [
    'a membership that ends before it begins',
    (d) => set(d[ALLIANCE].members, 0, { since: '2021', until: '2020' }),
    [`${ALLIANCE}: al-one: members.0.until`],
  ],
  [
    'a founding event on another day than the founding',
    (d) => Object.assign(d[ALLIANCE], { founded: '2018-12-01' }),
    [`${EVENTS}: ev-one: date`, `${ALLIANCE}: al-one: founded`],
  ],
  [
    'a founding event without an alliance',
    (d) => set(d[EVENTS], 0, { alliances: [] }),
    [`${EVENTS}: ev-one: alliances`],
  ],
  ['a point outside its own area', (d) => set(d[PLACES], 2, { point: [118, 32] }), [`${PLACES}: 321200: point`]],
  [
    'a unit outside its city',
    (d) => {
      set(d[PLACES], 1, { point: [120.2, 31.2] });
      shift(d['data/geo/units.geojson'], -1);
    },
    [`${PLACES}: 310117: point`, ...[0, 1, 2].map((level) => `data/ground/${level}.json: 310117: -`)],
  ],
  [
    'a point with too many decimals',
    (d) => set(d[PLACES], 2, { point: [119.5, 32.123456] }),
    [`${PLACES}: 321200: point`],
  ],
  ['a place without an area', (d) => d['data/geo/cities.geojson'].features.pop(), [`${PLACES}: 331000: id`]],
  ['an area without a place', (d) => d[PLACES].pop(), ['data/geo/cities.geojson: 331000: id']],
  ['a missing level of the ground', (d) => Reflect.deleteProperty(d, GROUND), [`${GROUND}: -: -`]],
  ['a ground with a script in it', (d) => set([...d[GROUND].shapes], 0, { d: 'm0 0"onload="' }), [`${GROUND}: -: -`]],
  [
    'a ground without an area',
    (d) => Object.assign(d[GROUND], { shapes: d[GROUND].shapes.slice(1) }),
    [`${GROUND}: 310000: -`, `${GROUND}: 310000: -`],
  ],
  [
    'a ground whose area lies elsewhere',
    (d) => set([...d[GROUND].shapes], 1, { d: 'm0 0 1 0 0 1z' }),
    [`${GROUND}: 321200: -`],
  ],
  [
    'a district with another parent',
    (d) => set(d[PLACES], 1, { parent: '321200' }),
    [`${PLACES}: 310117: parent`, `${PLACES}: 310117: point`],
  ],
  ['a place in the wrong province', (d) => set(d[PLACES], 1, { province: '330000' }), [`${PLACES}: 310117: province`]],
  [
    'homographs without a label',
    (d) => Reflect.deleteProperty(at(d[PLACES], 2), 'label'),
    [`${PLACES}: 321200: label`],
  ],
  [
    'homographs with the same label',
    (d) => set(d[PLACES], 2, { label: { en: 'Place 331000', zh: '泰州' } }),
    [`${PLACES}: 321200: label.en`, `${PLACES}: 331000: label.en`],
  ],
  [
    'English in Chinese',
    (d) => set(d[PLACES], 0, { name: { en: 'Shanghai', zh: 'Shanghai' } }),
    [`${PLACES}: 310000: name.zh`],
  ],
  [
    'Chinese in English',
    (d) => set(d[PLACES], 0, { name: { en: 'Shanghai 上海', zh: '上海市' } }),
    [`${PLACES}: 310000: name.en`],
  ],
  [
    'half-width punctuation',
    (d) => set(d[EVENTS], 0, { title: { en: 'A', zh: '联盟,成立' } }),
    [`${EVENTS}: ev-one: title.zh`],
  ],
  [
    'a half-width semicolon between numbers in Chinese',
    (d) => set(d[EVENTS], 0, { title: { en: 'A', zh: '产能11GW;2025年更多' } }),
    [`${EVENTS}: ev-one: title.zh`],
  ],
  [
    'spaces in Chinese',
    (d) => set(d[EVENTS], 0, { title: { en: 'A', zh: '联盟 G60' } }),
    [`${EVENTS}: ev-one: title.zh`],
  ],
  [
    'an invisible character',
    (d) => set(d[EVENTS], 0, { title: { en: 'A\u200b', zh: '联盟' } }),
    [`${EVENTS}: ev-one: title.en`],
  ],
  [
    'yuan without a currency',
    (d) => set(figures(d), 0, { currency: null }),
    [`${INITIATIVES}: pt-one: figures.0.currency`],
  ],
  [
    'a currency without money',
    (d) => set(figures(d), 0, { unit: { en: 'projects', zh: '个项目' } }),
    [`${INITIATIVES}: pt-one: figures.0.currency`],
  ],
  ['money in billions', (d) => set(figures(d), 0, { value: 10.43 }), [`${INITIATIVES}: pt-one: figures.0.value`]],
  [
    'a conversion into the same currency',
    (d) => set(figures(d), 0, { equivalent: { value: 300_000, currency: 'CNY' } }),
    [`${INITIATIVES}: pt-one: figures.0.equivalent.currency`],
  ],
  [
    'a figure without its unit',
    (d) => Reflect.deleteProperty(at(figures(d), 0), 'unit'),
    [`${INITIATIVES}: pt-one: figures.0.unit`],
  ],
  [
    'a figure without sources',
    (d) => Reflect.deleteProperty(at(figures(d), 0), 'sources'),
    [`${INITIATIVES}: pt-one: figures.0.sources`],
  ],
  ['an original without an address', (d) => set(d[SOURCES], 0, { url: null }), [`${SOURCES}: src-one: urlKind`]],
  ['an address of no kind', (d) => set(d[SOURCES], 0, { urlKind: 'none' }), [`${SOURCES}: src-one: urlKind`]],
  ['records in another order', (d) => d[PLACES].reverse(), [`${PLACES}: -: line 3`]],
  ...NONSENSE,
];
