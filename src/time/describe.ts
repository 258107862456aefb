/** Records and marks in words: title, kind and date. Pure. */
import type { Entry } from '../model/facets.ts';
import { inLanguage } from '../model/languages.ts';
import { must } from '../model/must.ts';
import type { Language } from '../model/types.ts';
import { formatEdtf, formatEventDate, formatPeriod } from '../ui/format.ts';
import { t, tCode } from '../ui/i18n/index.ts';
import { type TimelineItem, writtenDate } from './items.ts';
import type { DateMark } from './shapes.ts';

/** The title or name of a record. */
export function titleOf({ entry }: Pick<TimelineItem, 'entry'>, language: Language): string {
  return entry.kind === 'alliance' ? inLanguage(entry.record.name, language) : inLanguage(entry.record.title, language);
}

/** Its kind: "Alliance", "Conference", "Target". */
export function kindOf(entry: Entry, language: Language): string {
  if (entry.kind === 'alliance') return t(language, 'timeline.alliance');
  return entry.kind === 'event'
    ? tCode(language, 'type', entry.record.type)
    : tCode(language, 'initiative', entry.record.kind);
}

/** Its date, or `written` instead, at its own precision: "21 Dec 2018", "between … and …", "2019 (sources differ)". */
export function whenOf(entry: Entry, language: Language, written = writtenDate(entry)): string {
  if (entry.kind !== 'event') return formatEdtf(written, language);
  const { date, endDate, dateDisputed } = entry.record;
  const text = formatEventDate(date, endDate, language);
  return (dateDisputed?.length ?? 0) > 0 ? t(language, 'timeline.disputed', { date: text }) : text;
}

/** The same; an alliance's date is called its founding, unless it is only announced. */
function dateOf(entry: Entry, language: Language): string {
  if (entry.kind === 'alliance' && !entry.record.exists) return t(language, 'details.not-founded');
  const date = whenOf(entry, language);
  return entry.kind === 'alliance' ? t(language, 'timeline.founded', { date }) : date;
}

/** Title and subtitle of a mark: its name, and its kind and date. Groups give their number of records and dates. */
export function aboutMark(mark: DateMark, language: Language): { title: string; line: string } {
  const first = mark.items[0];
  if (mark.ref && first) {
    // Its life line may be cut short in the drawing.
    const lasts = first.entry.kind === 'alliance' && first.entry.record.exists && t(language, 'timeline.no-end');
    const line = [kindOf(first.entry, language), dateOf(first.entry, language), lasts].filter(Boolean).join(' · ');
    return { title: titleOf(first, language), line };
  }
  const count = mark.items.length;
  if (mark.earlier)
    return { title: t(language, 'timeline.group-earlier', { count }), line: t(language, 'timeline.group-open') };
  const title = t(language, 'timeline.group', { count });
  if (mark.period) return { title, line: formatPeriod(mark.period, language) };
  const written = (item: TimelineItem | undefined) => formatEdtf(writtenDate(must(item, 'an item').entry), language);
  const [from, to] = [written(first), written(mark.items.at(-1))];
  return { title, line: from === to ? from : t(language, 'date.span', { from, to }) };
}

/** The accessible name of a mark; cached for single records, whose name is the same in every window. */
export function memoisedNames(): (mark: DateMark, language: Language) => string {
  let names = new WeakMap<TimelineItem, string>();
  let spoken: Language | null = null;
  return (mark, language) => {
    if (language !== spoken) {
      names = new WeakMap();
      spoken = language;
    }
    const item = mark.ref ? mark.items[0] : undefined;
    const known = item && names.get(item);
    if (known !== undefined) return known;
    const { title, line } = aboutMark(mark, language);
    const name = `${title}${t(language, 'timeline.comma')}${line}`;
    if (item) names.set(item, name);
    return name;
  };
}
