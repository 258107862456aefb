import { relatedOf } from '../../model/related.ts';
import type { AtlasEvent } from '../../model/types.ts';
import { formatEdtf, formatEventDate } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { FigureList } from '../parts/figure-list.tsx';
import { IndustryChips } from '../parts/industry-chips.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { type ListedRecord, RecordLine } from '../parts/record-list.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { AlliancesPart, AspectsPart, InitiativesPart, NotesPart } from './parts.tsx';

/** An event: what happened, when (and which dates sources give), where, and what it brought. */
export function EventDetails({ event }: { event: AtlasEvent }) {
  const { atlas, language } = usePanel();
  const places = [...new Set([...(event.host ? [event.host] : []), ...event.places])];
  const marked = places.map(
    (id): ListedRecord => ({
      ref: { kind: 'place', id },
      ...(id === event.host && places.length > 1 ? { note: t(language, 'details.host-mark') } : {}),
    }),
  );
  const alliances = event.alliances.flatMap((id) => atlas.alliances.get(id) ?? []);
  return (
    <>
      {event.summary[language] ? <p class="prose">{event.summary[language]}</p> : null}
      <IndustryChips industries={event.industries} />
      <Facts
        facts={[
          { term: t(language, 'details.date'), value: <EventDate event={event} /> },
          { term: t(language, 'details.kind'), value: tCode(language, 'type', event.type) },
          {
            term: t(language, 'details.places'),
            value: marked.length > 0 ? <RecordLine records={marked} /> : t(language, 'details.no-record'),
          },
          { term: t(language, 'details.confidence'), value: tCode(language, 'confidence', event.confidence) },
        ]}
      />
      {event.figures.length > 0 ? (
        <Section title={t(language, 'details.figures')}>
          <FigureList figures={event.figures} />
        </Section>
      ) : null}
      <AspectsPart aspects={event.aspects} />
      <AlliancesPart alliances={alliances} />
      <InitiativesPart initiatives={relatedOf(atlas).initiativesByEvent.get(event.id) ?? []} />
      <NotesPart notes={event.notes} />
    </>
  );
}

function EventDate({ event: { date, endDate, dateDisputed, dateNote } }: { event: AtlasEvent }) {
  const { language } = usePanel();
  const dates = [date, ...(dateDisputed ?? [])].map((written) => formatEdtf(written, language));
  return (
    <>
      {formatEventDate(date, endDate, language)}
      {dates.length > 1 ? (
        <span class="line small">
          {t(language, 'details.dates-given', { dates: dates.join(t(language, 'list.semicolon')) })}
        </span>
      ) : null}
      {dateNote ? <span class="line soft small">{dateNote[language]}</span> : null}
    </>
  );
}
