/** Expected numbers, counted in `data/`, so that a new record changes no test. */
import { readdirSync, readFileSync } from 'node:fs';
import { calendarOf, spanOf } from '../../src/model/dates.ts';
import type { Alliance, AtlasEvent } from '../../src/model/types.ts';

const read = (folder: string) =>
  readdirSync(`data/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`data/${folder}/${name}`, 'utf8')));
const alliances: Alliance[] = read('alliances');
const events: AtlasEvent[] = read('events').flat();
const spans = events.map(({ date, endDate }) => spanOf(date, endDate));
const memberSets = alliances.map(({ members }) => [...new Set(members.map(({ place }) => place))].sort().join());

export const COUNTS = {
  /** Those that are founded; others are only announced. */
  alliances: alliances.filter(({ exists }) => exists).length,
  announced: alliances.filter(({ exists }) => !exists).length,
  /** Alliances with two members or more, which a line can show. */
  drawn: memberSets.filter((set) => set.includes(',')).length,
  /** The greatest number of alliances with the same members (at least two): the widest ribbon. */
  alike: Math.max(
    ...memberSets.map((set) => (set.includes(',') ? memberSets.filter((other) => other === set).length : 0)),
  ),
  events: events.length,
  /** Rows of the table of events before "show more". */
  eventRows: Math.min(events.length, 200),
} as const;

/** The first and the last year of the timeline. */
export const YEARS = {
  first: Math.min(...spans.flatMap(({ from }) => (from === null ? [] : [calendarOf(from).year]))),
  last: Math.max(...spans.flatMap(({ to }) => (to === null ? [] : [calendarOf(to - 1).year]))),
};

/** The beginning of the sentence without filters. */
export const ALL_ALLIANCES = `${COUNTS.alliances} alliances`;
