/** Sections that several kinds of records share. */
import type { Alliance, AtlasEvent, Initiative } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { RecordList } from '../../parts/record-list.tsx';
import { Section } from '../../parts/section.tsx';
import { when } from '../../records/kinds/event.ts';
import { wordsOf } from '../../records/print.ts';
import { formatEdtf } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';

/** Events, newest first; says so where there is none on record. */
export function EventsPart({ events }: { events: readonly AtlasEvent[] }) {
  const { atlas, language } = usePanel();
  return (
    <Section title={t(language, 'details.events')}>
      {events.length === 0 ? <p class="none">{t(language, 'details.no-events')}</p> : null}
      <RecordList
        records={events.map((event) => ({
          ref: { kind: 'event', id: event.id },
          lead: [wordsOf(when(event), { atlas, language })],
        }))}
      />
    </Section>
  );
}

/** Projects, targets, programmes, parks and the like; nothing where there is none. */
export function InitiativesPart({ initiatives }: { initiatives: readonly Initiative[] }) {
  const { language } = usePanel();
  if (initiatives.length === 0) return null;
  return (
    <Section title={t(language, 'details.initiatives')}>
      <RecordList
        records={initiatives.map(({ id, kind, date }) => ({
          ref: { kind: 'initiative', id },
          lead: [tCode(language, 'initiative', kind), ...(date ? [formatEdtf(date, language)] : [])],
        }))}
      />
    </Section>
  );
}

/** Alliances, oldest first, with the date of founding. */
export function AlliancesPart({ alliances }: { alliances: readonly Alliance[] }) {
  const { language } = usePanel();
  if (alliances.length === 0) return null;
  return (
    <Section title={t(language, 'details.alliances')}>
      <RecordList
        records={alliances.map(({ id, founded, exists }) => ({
          ref: { kind: 'alliance', id },
          lead: [exists ? formatEdtf(founded, language) : t(language, 'details.not-founded')],
        }))}
      />
    </Section>
  );
}
