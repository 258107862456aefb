import type { DataFiles } from '../fixtures/data-files.ts';
import {
  ALLIANCE,
  at,
  EVENTS,
  figures,
  INDUSTRIES,
  INITIATIVES,
  PLACES,
  rename,
  SOURCES,
  set,
} from './sample-files.ts';

const SYNONYMS = 'data/synonyms.json';
const RIVERS = 'data/geo/rivers.geojson';
const CITIES = 'data/geo/cities.geojson';
const LABELS = 'data/geo/water-labels.geojson';
const text = (en: string, zh: string) => ({ en, zh });

/** The event as a signing of its own, so that a new date touches no founding. */
function signing(d: DataFiles, values: object, year: string): void {
  set(d[EVENTS], 0, { type: 'signing', ...values });
  if (year !== '2018') rename(d, EVENTS, `data/events/${year}.json`);
}

/** Other synonyms, in the canonical form. */
const synonyms = (table: object) => (d: DataFiles) => Object.assign(d, { [SYNONYMS]: table });

function count(values: object) {
  const unit = text('members', '家单位');
  return { counts: [{ value: 5, unit, asOf: '2019', sources: ['src-one'], ...values }] };
}

/** Well-formed records that cannot be meant: what is written, and where that is told. */
export const NONSENSE: [what: string, change: (data: DataFiles) => void, problems: string[]][] = [
  ...['1000', '2099', '9999'].map((year): (typeof NONSENSE)[number] => [
    `an event of the year ${year}`,
    (d) => {
      Reflect.deleteProperty(at(d[EVENTS], 0), 'endDate');
      signing(d, { date: year }, year);
    },
    [`data/events/${year}.json: ev-one: date`],
  ]),
  [
    'an end typed 2218',
    (d) => signing(d, { endDate: '2218-12-21' }, '2018'),
    [`${EVENTS}: ev-one: endDate`, `${EVENTS}: ev-one: endDate`],
  ],
  ['an end typed 2028', (d) => signing(d, { endDate: '2028-12-21' }, '2018'), [`${EVENTS}: ev-one: endDate`]],
  [
    'an end typed 2108',
    (d) => signing(d, { date: '2108', endDate: '2018' }, '2108'),
    ['data/events/2108.json: ev-one: endDate', 'data/events/2108.json: ev-one: date'],
  ],
  [
    'a disputed day of another century',
    (d) => set(d[EVENTS], 0, { dateDisputed: ['2018', '2118'] }),
    [`${EVENTS}: ev-one: dateDisputed.1`, `${EVENTS}: -: line 14`],
  ],
  [
    'a founding of old',
    (d) => {
      Object.assign(d[ALLIANCE], { founded: '1066' });
      signing(d, {}, '2018');
    },
    [`${ALLIANCE}: al-one: founded`],
  ],
  [
    'a membership of old',
    (d) => set(d[ALLIANCE].members, 0, { since: '2018-12/2999' }),
    [`${ALLIANCE}: al-one: members.0.since`],
  ],
  [
    'a specialisation of old',
    (d) => set(d['data/specialisations.json'], 0, { period: '../1019' }),
    ['data/specialisations.json: 321200 ind-wide core ../1019: period'],
  ],
  ['a source of the year 3000', (d) => set(d[SOURCES], 0, { published: '3000' }), [`${SOURCES}: src-one: published`]],
  [
    'a source older than the country',
    (d) => set(d[SOURCES], 0, { published: '1948-12' }),
    [`${SOURCES}: src-one: published`],
  ],
  [
    'a figure reported from the future',
    (d) => set(figures(d), 0, { kind: 'reported', asOf: '2031' }),
    [`${INITIATIVES}: pt-one: figures.0.asOf`],
  ],
  [
    'a count of 1066',
    (d) => Object.assign(d[ALLIANCE], count({ asOf: '1066' })),
    [`${ALLIANCE}: al-one: counts.0.asOf`],
  ],
  [
    'a count below zero',
    (d) => Object.assign(d[ALLIANCE], count({ value: -5 })),
    [`${ALLIANCE}: al-one: counts.0.value`],
  ],
  ['half a member', (d) => Object.assign(d[ALLIANCE], count({ value: 5.5 })), [`${ALLIANCE}: al-one: counts.0.value`]],
  [
    'a share of nothing',
    (d) => set(figures(d), 0, { value: '1/0', equivalent: undefined }),
    [`${INITIATIVES}: pt-one: figures.0.value`],
  ],
  [
    'a share above the whole',
    (d) => set(figures(d), 0, { value: '16/15', equivalent: undefined }),
    [`${INITIATIVES}: pt-one: figures.0.value`],
  ],
  [
    'more money than there is',
    (d) => set(figures(d), 0, { value: 1e15 + 1000 }),
    [`${INITIATIVES}: pt-one: figures.0.value`],
  ],
  [
    'a label that says nothing',
    (d) => set(figures(d), 0, { label: text('-', '-') }),
    [`${INITIATIVES}: pt-one: figures.0.label.en`, `${INITIATIVES}: pt-one: figures.0.label.zh`],
  ],
  [
    'a label that is a name in both languages',
    (d) => set(figures(d), 0, { label: text('60', 'G60') }),
    [`${INITIATIVES}: pt-one: figures.0.label.en`, `${INITIATIVES}: pt-one: figures.0.label.zh`],
  ],
  ...(
    [
      ['the sign of a broken encoding', '联\ufffd盟'],
      ['half a surrogate pair', '联\ud800盟'],
      ['a character of private use', '联\ue000盟'],
      ['a direction mark', '联\u202e盟'],
      ['a separator of lines', '联\u2028盟'],
      ['a noncharacter', '联\u{1fffe}盟'],
    ] as const
  ).map(([what, zh]): (typeof NONSENSE)[number] => [
    what,
    (d) => set(d[EVENTS], 0, { title: text('A', zh) }),
    [`${EVENTS}: ev-one: title.zh`],
  ]),
  [
    'an invisible character outside the two languages',
    (d) => set(d[PLACES], 0, { pinyin: 'D\u200bì' }),
    [`${PLACES}: 310000: pinyin`],
  ],
  [
    'a summary of 1 MB',
    (d) => set(d[EVENTS], 0, { summary: text('a '.repeat(5e5).trim(), '两市') }),
    [`${EVENTS}: ev-one: summary.en`],
  ],
  [
    'a name as long as a chapter',
    (d) => set(d[PLACES], 0, { name: text('S'.repeat(201), '上海市') }),
    [`${PLACES}: 310000: name.en`],
  ],
  [
    'an address as long as a chapter',
    (d) => set(d[SOURCES], 0, { url: `https://example.org/${'a'.repeat(2000)}` }),
    [`${SOURCES}: src-one: url`],
  ],
  [
    'a seat that rests on nothing',
    (d) => Object.assign(d[ALLIANCE], { seatBasis: null }),
    [`${ALLIANCE}: al-one: seatBasis`],
  ],
  ['a basis without a seat', (d) => Object.assign(d[ALLIANCE], { seat: null }), [`${ALLIANCE}: al-one: seatBasis`]],
  [
    'a seat away from all members',
    (d) => Object.assign(d[ALLIANCE], { seat: '331000' }),
    [`${ALLIANCE}: al-one: seat`],
  ],
  ['a host that is not among the places', (d) => set(d[EVENTS], 0, { host: '331000' }), [`${EVENTS}: ev-one: host`]],
  ...['123', 'constructor', 'con', 'lpt1', 'index', 'a'.repeat(61)].map((id): (typeof NONSENSE)[number] => [
    `the id ${id}`,
    (d) => set(d['data/disagreements.json'], 0, { id }),
    [`data/disagreements.json: ${id}: id`],
  ]),
  ['a missing layer', (d) => Reflect.deleteProperty(d, RIVERS), [`${RIVERS}: -: -`]],
  ['a layer that is a text', (d) => Object.assign(d, { [LABELS]: 'hello' }), [`${LABELS}: -: -`]],
  ['a layer without features', (d) => Object.assign(d[RIVERS], { features: [] }), [`${RIVERS}: -: -`]],
  ['a feature that is null', (d) => Object.assign(d[CITIES].features, { 1: null }), [`${CITIES}: #2: -`]],
  ['an area without geometry', (d) => set(d[CITIES].features, 1, { geometry: null }), [`${CITIES}: 321200: geometry`]],
  [
    'a ring that is open',
    (d) => at(at(d[CITIES].features, 1).geometry.coordinates, 0).pop(),
    [`${CITIES}: 321200: geometry.coordinates`],
  ],
  ['an area twice', (d) => d[CITIES].features.push(at(d[CITIES].features, 0)), [`${CITIES}: 310000: id`]],
  [
    'a label of water without words',
    (d) => set(d[LABELS].features, 0, { properties: { kind: 'lake', minZoom: 6 } }),
    [`${LABELS}: #1: properties.name`],
  ],
  [
    'a river of no rank',
    (d) => set(d[RIVERS].features, 0, { properties: { kind: 'river', rank: 9 } }),
    [`${RIVERS}: #1: properties.rank`],
  ],
  ['missing licences', (d) => Reflect.deleteProperty(d, 'data/LICENSES.md'), ['data/LICENSES.md: -: -']],
  ['missing redirects', (d) => Reflect.deleteProperty(d, 'data/redirects.json'), ['data/redirects.json: -: -']],
  ['missing synonyms', (d) => Reflect.deleteProperty(d, SYNONYMS), [`${SYNONYMS}: -: -`]],
  ['synonyms that are a list', (d) => Object.assign(d, { [SYNONYMS]: [] }), [`${SYNONYMS}: -: -`]],
  ['synonyms in one language', synonyms({ 'al-one': { en: ['Club'] } }), [`${SYNONYMS}: al-one: zh`]],
  ['synonyms without a name', synonyms({ 'al-one': { en: [], zh: ['社'] } }), [`${SYNONYMS}: al-one: en`]],
  [
    'a synonym with spaces around it',
    synonyms({ 'al-one': { en: [' Club'], zh: ['社'] } }),
    [`${SYNONYMS}: al-one: en.0`],
  ],
  ['a synonym of no letters', synonyms({ 'al-one': { en: ['…'], zh: ['社'] } }), [`${SYNONYMS}: al-one: en.0`]],
  ['a synonym of no record', synonyms({ 'al-none': { en: ['Club'], zh: ['社'] } }), [`${SYNONYMS}: al-none: -`]],
  [
    'a synonym that is a name',
    synonyms({ 'al-one': { en: ['SHANG-HAI'], zh: ['上海市'] } }),
    [`${SYNONYMS}: al-one: en.0`, `${SYNONYMS}: al-one: zh.0`],
  ],
  [
    'a synonym twice',
    synonyms({ 'al-one': { en: ['CLUB', 'Club'], zh: ['社'] }, 'ev-one': { en: ['Clûb'], zh: ['会'] } }),
    [`${SYNONYMS}: al-one: en.1`, `${SYNONYMS}: ev-one: en.0`],
  ],
  ['redirects that are a list', (d) => Object.assign(d, { 'data/redirects.json': [] }), ['data/redirects.json: -: -']],
  ['no alliance', (d) => Reflect.deleteProperty(d, ALLIANCE), ['data/alliances/….json: -: -']],
  [
    'a text without its Chinese',
    (d) => set(d[INDUSTRIES], 0, { name: { en: 'Machines' } }),
    [`${INDUSTRIES}: ind-wide: name.zh`],
  ],
  ['an empty text', (d) => set(d[INDUSTRIES], 0, { name: text('', '机械') }), [`${INDUSTRIES}: ind-wide: name.en`]],
  ...(
    [
      ['another ending case', 'data/alliances/AL-X.JSON'],
      ['JSON with comments', 'data/alliances/al-x.jsonc'],
      ['a folder too many', 'data/alliances/sub/al-x.json'],
      ['a folder misspelt', 'data/event/2018.json'],
      ['a level of the ground that nothing draws', 'data/ground/9.json'],
      ['a layer in another ending', 'data/geo/rivers.json'],
      ['a note', 'data/todo.txt'],
    ] as const
  ).map(([what, path]): (typeof NONSENSE)[number] => [
    what,
    (d) => Object.assign(d, { [path]: {} }),
    [`${path}: -: -`],
  ]),
];
