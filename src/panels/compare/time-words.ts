import type { Language } from '../../model/types.ts';
import { formatEventDate } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import type { Dated } from './time-rows.ts';

/** When it was, at its own precision; of an event whose sources differ it says so. */
export function whenWords({ written, endDate, doubtful, date }: Dated, language: Language): string {
  const words = formatEventDate(written, endDate, language);
  // An uncertain date says so itself.
  return doubtful && !date.uncertain ? t(language, 'timeline.disputed', { date: words }) : words;
}
