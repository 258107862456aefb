/** What is not drawn and why: before or after the time shown, undated, outside the period. Pure. */
import { calendarOf } from '../model/dates.ts';
import type { Language, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem, type TimelineItems } from '../time/items.ts';
import { t } from '../ui/i18n/index.ts';

/** Counts of records that the filters leave but the drawing does not show. */
export interface Hints {
  before: number;
  after: number;
  undated: number;
  unfounded: number;
}

/** Counts what lies outside the whole time shown, and what has no date. */
export function hintsOf({ items, undated }: TimelineItems, domain: Period): Hints {
  const before = items.filter((item) => item.lane !== 'alliances' && knownSpan(item).to <= domain.from).length;
  const after = items.filter((item) => knownSpan(item).from >= domain.to).length;
  return { before, after, undated: undated.others, unfounded: undated.alliances };
}

/** The hints in words, most telling first; only what is not zero. */
export function hintTexts(hints: Hints, domain: Period, language: Language): string[] {
  const texts: string[] = [];
  if (hints.before > 0)
    texts.push(t(language, 'timeline.hint-before', { count: hints.before, year: yearText(domain.from) }));
  if (hints.after > 0)
    texts.push(t(language, 'timeline.hint-after', { count: hints.after, year: yearText(domain.to - 1) }));
  if (hints.undated > 0) texts.push(t(language, 'timeline.hint-undated', { count: hints.undated }));
  if (hints.unfounded > 0) texts.push(t(language, 'timeline.hint-unfounded', { count: hints.unfounded }));
  return texts;
}

/** Whether a selected item cannot be seen in the window; alliances go on existing, so only ones still to come. */
export function liesOutside(item: TimelineItem, window: Period): boolean {
  const span = knownSpan(item);
  return span.from >= window.to || (item.lane !== 'alliances' && span.to <= window.from);
}

/** A year as text: numbers would get a thousands separator. */
function yearText(day: number): string {
  return String(calendarOf(day).year);
}
