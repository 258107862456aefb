import { calendarOf, dayOf, edtfOf, isEdtf, spanOf } from '../../src/model/dates.ts';
import type { Day } from '../../src/model/types.ts';
import { quote } from './problem.ts';
import { type Check, locatedRecords, problemAt, walk } from './walk.ts';

/** The People's Republic, whose cities these are. */
const EARLIEST = 1949;
/** No event lasts longer, in days: one typed 2028 for 2018 would stretch the timeline. */
const LONGEST_EVENT = 3 * 366;

/**
 * How many years after today a date may begin, by the name of its field; a more exact name (`events.date`,
 * `figures.asOf of a target`) goes before. What has happened lies in the past, where time zones differ by a day.
 */
const YEARS_AHEAD: Readonly<Record<string, number>> = {
  'events.date': 5,
  'events.endDate': 5,
  dateDisputed: 5,
  date: 50,
  period: 50,
  until: 50,
  since: 2,
  founded: 2,
  announced: 0,
  published: 0,
  accessed: 0,
  asOf: 0,
  'asOf of a target': 50,
};

/** Every date lies where dates of these things can lie: a typing error would stretch the whole timeline. */
export const checkPlausibleDates: Check = (dataset, today) => [
  ...locatedRecords(dataset).flatMap((at) => {
    const kind = kindName(at.file);
    return walk(at.record).flatMap(({ path, value }) => {
      if (typeof value !== 'string' || !isEdtf(value)) return [];
      const ahead = yearsAhead(kind, path, at.record);
      if (ahead === null) return [];
      const { year, month, day } = calendarOf(today);
      const latest = dayOf(year + ahead, month, day) + 1;
      if (beginnings(value).every((from) => from >= dayOf(EARLIEST) && from <= latest)) return [];
      const end = ahead === 0 ? 'today' : String(year + ahead);
      return [problemAt(at, path, quote(value), `a date from ${EARLIEST} to ${end}`)];
    });
  }),
  ...dataset.events.flatMap((at) => {
    const { date, endDate } = at.record;
    const { from, to } = spanOf(date, endDate);
    if (endDate === undefined || from === null || to === null || to - from <= LONGEST_EVENT) return [];
    return [problemAt(at, 'endDate', quote(endDate), `an end within three years of "${date}"`)];
  }),
];

/** null where the field is no date, even if its text could be one: a title may be "2018". */
function yearsAhead(kind: string, path: string, record: object): number | null {
  const name = path.split('.').findLast((key) => !/^\d+$/.test(key)) ?? '';
  if (name === 'asOf' && isOfTarget(path, record)) return YEARS_AHEAD['asOf of a target'] ?? null;
  return YEARS_AHEAD[`${kind}.${name}`] ?? YEARS_AHEAD[name] ?? null;
}

/** Whether a figure's `asOf` is the day by which something is to be reached, or estimated to be. */
function isOfTarget(path: string, record: object): boolean {
  let figure: unknown = record;
  for (const key of path.split('.').slice(0, -1)) figure = Reflect.get(Object(figure), key);
  const kind: unknown = Reflect.get(Object(figure), 'kind');
  return typeof kind === 'string' && kind !== 'reported';
}

/** The first day of each date that an EDTF string is made of. */
function beginnings(text: string): Day[] {
  return text.split('/').flatMap((part) => (part === '..' ? [] : (edtfOf(part).from ?? [])));
}

function kindName(file: string): string {
  return file.split('/')[1]?.replace('.json', '') ?? '';
}
