import { useMemo, useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import type { Language } from '../../model/types.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { usePanel } from '../parts/panel-context.ts';
import { RecordLink } from '../parts/record-link.tsx';
import { Letters } from './letters.tsx';
import { type Dated, type TimeRow, timeLines } from './time-rows.ts';
import { whenWords } from './time-words.ts';

/** The timeline in words, oldest first: when, what, and whose. */
export function TimeList({ rows, kind }: { rows: readonly TimeRow[]; kind: ComparedKind }) {
  const { atlas, language } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => timeLines(rows), [rows]);
  const undated = [...new Map(rows.flatMap((row) => row.undated.map((ref) => [refKey(ref), ref]))).values()];
  const typeOf = ({ ref }: Dated, of: Language) =>
    ref.kind === 'event' ? tCode(of, 'type', atlas.events.get(ref.id)?.type ?? '') : t(of, `compare.life-${kind}`);
  return (
    <details class="time-list" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(language, 'compare.as-list', { count: lines.length })}</summary>
      {isOpen ? (
        <ol>
          {lines.map(({ dated, by }) => (
            <li key={`${dated.ref.id} ${dated.written}`}>
              <span class="small soft number">
                {whenWords(dated, language)} · {typeOf(dated, language)} <Letters sides={by} />
              </span>
              <RecordLink to={dated.ref} />
            </li>
          ))}
          {undated.map((ref) => (
            <li key={refKey(ref)}>
              <span class="small soft">{t(language, 'date.unknown')}</span>
              <RecordLink to={ref} />
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}
