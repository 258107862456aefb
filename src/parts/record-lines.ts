/** Records as list items, with their date and kind. Pure. */
import type { Alliance, AtlasEvent, Initiative, Language } from '../model/types.ts';
import { when } from '../records/kinds/event.ts';
import { type RecordView, statementWords } from '../records/print.ts';
import { formatEdtf, formatFounding } from '../ui/format.ts';
import { tCode } from '../ui/i18n/index.ts';
import type { ListedRecord } from './record-link.tsx';

/** An event with its date, followed by `more`. */
export function eventLine(event: AtlasEvent, { atlas, language }: RecordView, ...more: string[]): ListedRecord {
  return { ref: { kind: 'event', id: event.id }, lead: [statementWords(when(event), { atlas, language }), ...more] };
}

/** A project, target, programme … with its kind, its date and what became of it, where that was searched for. */
export function initiativeLine({ id, kind, date, status }: Initiative, language: Language): ListedRecord {
  const lead = [
    tCode(language, 'initiative', kind),
    ...(date ? [formatEdtf(date, language)] : []),
    ...(status ? [tCode(language, 'status', status.state)] : []),
  ];
  return { ref: { kind: 'initiative', id }, lead };
}

/** An alliance with the date of its founding. */
export function allianceLine(alliance: Alliance, language: Language): ListedRecord {
  return { ref: { kind: 'alliance', id: alliance.id }, lead: [formatFounding(alliance, language)] };
}
