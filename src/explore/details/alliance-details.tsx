import { relatedOf } from '../../model/related.ts';
import type { Alliance } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { t } from '../../ui/i18n/index.ts';
import { FieldFacts, FieldLead, FieldNotes, FieldParts } from './fields.tsx';
import { MemberTable } from './member-table.tsx';
import { EventsPart } from './parts.tsx';
import { reachFact } from './reach-fact.tsx';

/** An alliance: what it is, when and where it was founded, who leads it, its size, members and events. */
export function AllianceDetails({ alliance }: { alliance: Alliance }) {
  const { atlas, language } = usePanel();
  const of = { kind: 'alliance', record: alliance } as const;
  return (
    <>
      {alliance.exists ? null : <p class="warning">{t(language, 'details.not-founded')}</p>}
      <FieldLead {...of} />
      <FieldFacts {...of} more={[reachFact(atlas, alliance, language)]} />
      <FieldParts {...of} />
      <MemberTable members={alliance.members} />
      <EventsPart events={relatedOf(atlas).eventsByAlliance.get(alliance.id) ?? []} />
      <FieldNotes {...of} />
    </>
  );
}
