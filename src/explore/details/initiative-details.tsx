import type { Initiative } from '../../model/types.ts';
import { FieldFacts, FieldLead, FieldNotes, FieldParts } from './fields.tsx';

/** A project, target, programme, park or system: its kind, time and place, its figures and its parts. */
export function InitiativeDetails({ initiative }: { initiative: Initiative }) {
  const of = { kind: 'initiative', record: initiative } as const;
  return (
    <>
      <FieldLead {...of} />
      <FieldFacts {...of} />
      <FieldParts {...of} />
      <FieldNotes {...of} />
    </>
  );
}
