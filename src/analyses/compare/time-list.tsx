import { useMemo, useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import type { Entry } from '../../model/facets.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import { usePanel } from '../../parts/panel.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { kindOf, whenOf } from '../../time/describe.ts';
import { t } from '../../ui/i18n/index.ts';
import { Letters } from './letters.tsx';
import { type TimeRow, timeLines } from './time-rows.ts';

/** The chart as a list, oldest first: date, record, and letters of the compared records it belongs to. */
export function TimeList({ rows, kind }: { rows: readonly TimeRow[]; kind: ComparedKind }) {
  const { language } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => timeLines(rows), [rows]);
  const undated = [...new Map(rows.flatMap((row) => row.undated.map((ref) => [refKey(ref), ref]))).values()];
  const typeOf = (entry: Entry) =>
    entry.kind !== 'alliance'
      ? kindOf(entry, language)
      : t(language, entry.record.exists ? `compare.life-${kind}` : 'details.not-founded');
  return (
    <details class="time-list" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(language, 'compare.as-list', { count: lines.length })}</summary>
      {isOpen && (
        <ol>
          {lines.map(({ item, by }) => (
            <li key={item.key}>
              <span class="small soft number">
                {whenOf(item.entry, language, item.written)} · {typeOf(item.entry)} <Letters sides={by} />
              </span>
              <RecordLink to={item.ref} />
            </li>
          ))}
          {undated.map((ref) => (
            <li key={refKey(ref)}>
              <span class="small soft">{t(language, 'date.unknown')}</span>
              <RecordLink to={ref} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
