import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import type { Ref } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';
import { RecordLink, useOutside } from './record-link.tsx';

/** A record with what is said about it in this list. */
export interface ListedRecord {
  ref: Ref;
  /** Stand above the name, small, parted by dots: a date, a basis. */
  lead?: readonly ComponentChildren[];
  /** Stands after the name, small: a role, a place. */
  note?: ComponentChildren;
}

/** How many records a list shows before "show all". */
const FIRST = 8;

/** Links to records, the first eight at once. Filters take nothing away here; what they leave out is marked. */
export function RecordList({ records }: { records: readonly ListedRecord[] }) {
  const { language } = usePanel();
  const [all, setAll] = useState(false);
  // A list one longer than the limit would hide a single line behind a button of the same height.
  const long = records.length > FIRST + 1;
  const shown = long && !all ? records.slice(0, FIRST) : records;
  return (
    <>
      <ul class="records">
        {shown.map(({ ref, lead, note }, index) => (
          <li key={`${refKey(ref)} ${index}`}>
            <Lead words={lead ?? []} to={ref} />
            <span>
              <RecordLink to={ref} />
              {note ? <span class="note">{note}</span> : null}
            </span>
          </li>
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

function Lead({ words, to }: { words: readonly ComponentChildren[]; to: Ref }) {
  const outside = useOutside(to);
  const { language } = usePanel();
  const all = outside ? [...words, <em key="outside">{t(language, 'details.outside')}</em>] : words;
  if (all.length === 0) return null;
  return (
    <span class="lead">
      {all.map((word, index) => (
        <span key={index}>{word}</span>
      ))}
    </span>
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
