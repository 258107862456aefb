import { useState } from 'preact/hooks';
import { refKey } from '../model/atlas.ts';
import type { Ref } from '../model/types.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { type PanelContext, usePanel } from './panel.tsx';
import { type ListedRecord, RecordLink } from './record-link.tsx';

/** Links to records, eight at first. Records outside of the filters are listed, too, but marked. */
export function RecordList({ records }: { records: readonly ListedRecord[] }) {
  const view = usePanel();
  const { language } = view;
  const [shown, more] = useShowAll(records, 8);
  const [count, total] = [records.filter(({ ref }) => isOutside(view, ref)).length, records.length];
  return (
    <>
      {count > 0 && (
        <p class="soft small outside-note">
          {count === total
            ? t(language, 'details.outside-all')
            : t(language, 'details.outside-count', { count, total })}
        </p>
      )}
      <ul class="records">
        {shown.map((record, index) => (
          <RecordItem key={`${refKey(record.ref)} ${index}`} record={record} />
        ))}
      </ul>
      {more}
    </>
  );
}

/** One item; outside of the filters it is pale, and says so to screen readers. */
function RecordItem({ record: { ref, lead = [], note } }: { record: ListedRecord }) {
  const view = usePanel();
  const outside = isOutside(view, ref);
  return (
    <li class={outside ? 'is-outside' : undefined}>
      {lead.length > 0 && (
        <span class="lead">
          {lead.map((word, index) => (
            <span key={index}>{word}</span>
          ))}
        </span>
      )}
      <span>
        <RecordLink to={ref} />
        {note && <span class="note">{note}</span>}
        {outside && <span class="sr-only">{t(view.language, 'details.outside')}</span>}
      </span>
    </li>
  );
}

/** Whether the filters leave a record out. Places, industries and sources are never filtered. */
export function isOutside({ visible, filtered }: PanelContext, { kind, id }: Ref): boolean {
  const filterable = kind === 'alliance' || kind === 'event' || kind === 'initiative';
  return filtered && filterable && !visible.ids.has(id);
}

/**
 * The first `most` items of a list, and a button that shows all, or fewer again. A list of `most + 1` is shown whole:
 * the button would take as much room as the last item.
 */
export function useShowAll<T>(items: readonly T[], most: number, words: Key = 'details.show-all') {
  const { language } = usePanel();
  const [all, setAll] = useState(false);
  if (items.length <= most + 1) return [items, null] as const;
  const button = (
    <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? t(language, 'details.show-fewer') : t(language, words, { count: items.length })}
    </button>
  );
  return [all ? items : items.slice(0, most), button] as const;
}
