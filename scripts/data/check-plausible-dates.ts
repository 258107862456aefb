import { calendarOf, dayOf, edtfOf, isEdtf, spanOf } from '../../src/model/dates.ts';
import type { Day } from '../../src/model/types.ts';
import { quote } from './problem.ts';
import { type Check, locatedRecords, problemAt, walk } from './walk.ts';

/** Founding of the People's Republic. */
const EARLIEST = 1949;
/** Maximum duration of an event, in days: a typing error (2028 for 2018) would stretch the timeline. */
const LONGEST_EVENT = 3 * 366;

/**
 * Maximum number of years in the future, by field name; a more specific name (`events.date`, `figures.asOf of a target`)
 * takes precedence. Past events have one day of tolerance for time zones.
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

/** Every date is plausible: a typing error would stretch the whole timeline. */
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

/** null if the field is not a date, even if its text could be one: a title may be "2018". */
function yearsAhead(kind: string, path: string, record: object): number | null {
  const name =
    path
      .split('.')
      .filter((key) => !/^\d+$/.test(key))
      .at(-1) ?? '';
  if (name === 'asOf' && isOfTarget(path, record)) return YEARS_AHEAD['asOf of a target'] ?? null;
  return YEARS_AHEAD[`${kind}.${name}`] ?? YEARS_AHEAD[name] ?? null;
}

/** Whether a figure's `asOf` is the date of a target or an estimate. */
function isOfTarget(path: string, record: object): boolean {
  let figure: unknown = record;
  for (const key of path.split('.').slice(0, -1)) figure = Reflect.get(Object(figure), key);
  const kind: unknown = Reflect.get(Object(figure), 'kind');
  return typeof kind === 'string' && kind !== 'reported' && kind !== 'agreed';
}

/** The first day of each date in an EDTF string. */
function beginnings(text: string): Day[] {
  return text.split('/').flatMap((part) => (part === '..' ? [] : (edtfOf(part).from ?? [])));
}

function kindName(file: string): string {
  return file.split('/')[1]?.replace('.json', '') ?? '';
}
