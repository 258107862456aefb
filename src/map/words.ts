/** Short texts about places. */
import { inLanguage } from '../model/languages.ts';
import { placeName } from '../model/names.ts';
import type { PlaceCount } from '../model/query.ts';
import type { Adcode, Language, Place } from '../model/types.ts';
import type { Outline } from '../scene/outline.ts';
import { signsOf, t } from '../ui/i18n/index.ts';

/**
 * "4 alliances · 12 events · 3 initiatives", without zeros; "no record" if all are zero. `alliances`: the number on the
 * place's circle.
 */
export function countWords(count: PlaceCount | undefined, alliances: number, language: Language): string {
  if (!count || count.total === 0) return t(language, 'map.no-record');
  const parts = [
    alliances > 0 && t(language, 'map.alliances', { count: alliances }),
    count.events > 0 && t(language, 'map.events', { count: count.events }),
    count.initiatives > 0 && t(language, 'map.initiatives', { count: count.initiatives }),
  ].filter(Boolean);
  // A place may be named by an alliance without being a member.
  return parts.length > 0 ? parts.join(' · ') : t(language, 'map.records', { count: count.total });
}

/** "member of the …": of the outlined grouping; null for other places. */
export function memberWords({ grouping, members, possible }: Outline, place: Adcode, language: Language) {
  if (!grouping || !members.has(place)) return null;
  const name = inLanguage(grouping.name, language);
  return t(language, possible.has(place) ? 'map.possibly-member' : 'map.member', { name });
}

/**
 * Label of a place's button: "Wuhu, 19 alliances, 34 records, member of the …": first the number that stands on the
 * circle, `alliances`.
 */
export function placeWords(
  place: Place,
  count: PlaceCount | undefined,
  alliances: number,
  outline: Outline,
  language: Language,
): string {
  const total = count?.total ?? 0;
  const parts = [
    placeName(place, language),
    total > 0 && alliances > 0 && t(language, 'map.alliances', { count: alliances }),
    total > 0 ? t(language, 'map.records', { count: total }) : t(language, 'map.no-record'),
    memberWords(outline, place.id, language),
  ];
  return parts.filter(Boolean).join(signsOf(language).comma);
}
