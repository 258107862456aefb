import { relatedOf } from '../../model/related.ts';
import type { AtlasEvent } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { FieldFacts, FieldLead, FieldNotes, FieldParts } from './fields.tsx';
import { AlliancesPart, InitiativesPart } from './parts.tsx';

/** An event: what happened, when (and which dates sources give), where, and what it brought. */
export function EventDetails({ event }: { event: AtlasEvent }) {
  const { atlas } = usePanel();
  const of = { kind: 'event', record: event } as const;
  return (
    <>
      <FieldLead {...of} />
      <FieldFacts {...of} />
      <FieldParts {...of} />
      <AlliancesPart alliances={event.alliances.flatMap((id) => atlas.alliances.get(id) ?? [])} />
      <InitiativesPart initiatives={relatedOf(atlas).initiativesByEvent.get(event.id) ?? []} />
      <FieldNotes {...of} />
    </>
  );
}
