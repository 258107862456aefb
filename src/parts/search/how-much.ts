import { type AnyAtlas, recordOf } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import type { SearchRow } from '../../model/search-index.ts';
import type { Language } from '../../model/types.ts';
import { formatEdtf, formatEventDate, formatSpan } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

/**
 * What a record is and how much there is about it, in a few words: "21 alliances · 34 events", "no record",
 * "conference · 17 Nov 2020".
 */
export function howMuch(
  { ref, counts }: Pick<SearchRow, 'ref' | 'counts'>,
  atlas: AnyAtlas,
  language: Language,
): string {
  const { kind, id } = ref;
  if (kind === 'place' || kind === 'industry') {
    return (
      joined([
        counts.alliance > 0 && t(language, 'sentence.alliances', { count: counts.alliance }),
        counts.event > 0 && t(language, 'sentence.events', { count: counts.event }),
        counts.initiative > 0 && t(language, 'sentence.initiatives', { count: counts.initiative }),
      ]) || t(language, 'search.no-record')
    );
  }
  if (kind === 'alliance') {
    const places = new Set(recordOf(atlas, { kind, id })?.members.map(({ place }) => place)).size;
    return joined([
      places > 0 && t(language, 'sentence.places', { count: places }),
      counts.event > 0 && t(language, 'sentence.events', { count: counts.event }),
    ]);
  }
  if (kind === 'grouping') {
    const grouping = recordOf(atlas, { kind, id });
    const places = new Set(grouping?.members.map(({ place }) => place)).size;
    return joined([
      grouping && tCode(language, 'grouping-kind', grouping.kind),
      places > 0 && t(language, 'sentence.places', { count: places }),
    ]);
  }
  if (kind === 'event') {
    const event = recordOf(atlas, { kind, id });
    return joined([
      event && tCode(language, 'type', event.type),
      event && formatEventDate(event.date, event.endDate, language),
    ]);
  }
  if (kind === 'initiative') {
    const initiative = recordOf(atlas, { kind, id });
    return joined([
      initiative && tCode(language, 'initiative', initiative.kind),
      initiative?.date && formatSpan(initiative.date, language),
    ]);
  }
  const source = recordOf(atlas, { kind, id });
  return joined([
    source?.publisher && inLanguage(source.publisher, language),
    source?.published && formatEdtf(source.published, language),
  ]);
}

function joined(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
