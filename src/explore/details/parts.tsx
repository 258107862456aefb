/** Lists of records used by several kinds of details. */
import type { Alliance, AtlasEvent, Initiative } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { allianceLine, eventLine, initiativeLine } from '../../parts/record-lines.ts';
import type { ListedRecord } from '../../parts/record-link.tsx';
import { RecordList } from '../../parts/record-list.tsx';
import { t } from '../../ui/i18n/index.ts';

/** Records under a title within a section; renders nothing for an empty list. */
export function TitledList({ title, records }: { title: string; records: readonly ListedRecord[] }) {
  if (records.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <RecordList records={records} />
    </>
  );
}

/** Events, newest first, or a note that none is on record. */
export function EventsPart({ events }: { events: readonly AtlasEvent[] }) {
  const view = usePanel();
  return (
    <PanelSection title={t(view.language, 'details.events')}>
      {events.length === 0 && <p class="none">{t(view.language, 'details.no-events')}</p>}
      <RecordList records={events.map((event) => eventLine(event, view))} />
    </PanelSection>
  );
}

/** Projects, targets, programmes, parks etc.; renders nothing for an empty list. */
export function InitiativesPart({ initiatives }: { initiatives: readonly Initiative[] }) {
  const { language } = usePanel();
  if (initiatives.length === 0) return null;
  return (
    <PanelSection title={t(language, 'details.initiatives')}>
      <RecordList records={initiatives.map((initiative) => initiativeLine(initiative, language))} />
    </PanelSection>
  );
}

/** Alliances, oldest first; renders nothing for an empty list. */
export function AlliancesPart({ alliances }: { alliances: readonly Alliance[] }) {
  const { language } = usePanel();
  if (alliances.length === 0) return null;
  return (
    <PanelSection title={t(language, 'details.alliances')}>
      <RecordList records={alliances.map((alliance) => allianceLine(alliance, language))} />
    </PanelSection>
  );
}
