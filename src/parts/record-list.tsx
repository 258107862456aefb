import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { refKey } from '../model/atlas.ts';
import type { Ref } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';
import { RecordLink, useOutside, useOutsideCount } from './record-link.tsx';

/** A record with what is said about it in this list. */
export interface ListedRecord {
  ref: Ref;
  /** Stand above the name, small, parted by dots: a date, a basis. */
  lead?: readonly ComponentChildren[] | undefined;
  /** Stands after the name, small: a role, a place. */
  note?: ComponentChildren;
}

/** How many records a list shows before "show all". */
const FIRST = 8;

/** Links to records, the first eight at once. Filters take nothing away here; what they leave out is marked. */
export function RecordList({ records }: { records: readonly ListedRecord[] }) {
  const { language } = usePanel();
  const [all, setAll] = useState(false);
  const outside = useOutsideCount(records);
  // A list one longer than the limit would hide a single line behind a button of the same height.
  const long = records.length > FIRST + 1;
  const shown = long && !all ? records.slice(0, FIRST) : records;
  return (
    <>
      {outside > 0 ? (
        <p class="soft small outside-note">
          {outside === records.length
            ? t(language, 'details.outside-all')
            : t(language, 'details.outside-count', { count: outside, total: records.length })}
        </p>
      ) : null}
      <ul class="records">
        {shown.map(({ ref, lead, note }, index) => (
          <RecordItem key={`${refKey(ref)} ${index}`} record={{ ref, lead, note }} />
        ))}
      </ul>
      {long ? (
        <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t(language, 'details.show-fewer') : t(language, 'details.show-all', { count: records.length })}
        </button>
      ) : null}
    </>
  );
}

/** One line; what the filters leave out is paler, and said aloud: the words for it stand once above the list. */
function RecordItem({ record: { ref, lead = [], note } }: { record: ListedRecord }) {
  const outside = useOutside(ref);
  const { language } = usePanel();
  return (
    <li class={outside ? 'is-outside' : undefined}>
      {lead.length > 0 ? (
        <span class="lead">
          {lead.map((word, index) => (
            <span key={index}>{word}</span>
          ))}
        </span>
      ) : null}
      <span>
        <RecordLink to={ref} />
        {note ? <span class="note">{note}</span> : null}
        {outside ? <span class="sr-only">{t(language, 'details.outside')}</span> : null}
      </span>
    </li>
  );
}

/** Links in a running line: "Wuhu, Hefei". */
export function RecordLine({ records }: { records: readonly ListedRecord[] }) {
  const { language } = usePanel();
  return (
    <>
      {records.map(({ ref, note }, index) => (
        <span key={refKey(ref)}>
          {index > 0 ? t(language, 'list.join') : null}
          <RecordLink to={ref} />
          {note ? <span class="note">{note}</span> : null}
        </span>
      ))}
    </>
  );
}

/** References to many records of one kind. */
export function listed(kind: Ref['kind'], ids: readonly string[]): ListedRecord[] {
  return ids.map((id) => ({ ref: { kind, id } }));
}
