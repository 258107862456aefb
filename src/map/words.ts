/** Short texts about places. */
import { inLanguage } from '../model/languages.ts';
import { placeName } from '../model/names.ts';
import type { PlaceCount } from '../model/query.ts';
import type { Adcode, Language, Place } from '../model/types.ts';
import type { Outline } from '../scene/outline.ts';
import { signsOf, t } from '../ui/i18n/index.ts';

/** "4 alliances · 12 events · 3 initiatives", without zeros; "no record" if all are zero. */
export function countWords(count: PlaceCount | undefined, language: Language): string {
  if (!count || count.total === 0) return t(language, 'map.no-record');
  const parts = [
    count.alliances > 0 && t(language, 'map.alliances', { count: count.alliances }),
    count.events > 0 && t(language, 'map.events', { count: count.events }),
    count.initiatives > 0 && t(language, 'map.initiatives', { count: count.initiatives }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** "member of the …": of the outlined grouping; null for other places. */
export function memberWords({ grouping, members, possible }: Outline, place: Adcode, language: Language) {
  if (!grouping || !members.has(place)) return null;
  const name = inLanguage(grouping.name, language);
  return t(language, possible.has(place) ? 'map.possibly-member' : 'map.member', { name });
}

/** Label of a place's button: "Wuhu, 34 records, member of the …". */
export function placeWords(place: Place, count: PlaceCount | undefined, outline: Outline, language: Language): string {
  const total = count?.total ?? 0;
  const parts = [
    placeName(place, language),
    total > 0 ? t(language, 'map.records', { count: total }) : t(language, 'map.no-record'),
    memberWords(outline, place.id, language),
  ];
  return parts.filter(Boolean).join(signsOf(language).comma);
}
