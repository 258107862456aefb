import { useState } from 'preact/hooks';
import type { Sharing } from '../../model/network/shared-alliances.ts';
import { AllianceLine } from '../../parts/alliance-line.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { formatNumber, t } from '../../ui/i18n/index.ts';

/** How many rows stand there before "show all". */
const FIRST = 10;

interface SharingTableProps {
  caption: string;
  rows: readonly Sharing[];
  /** What the longest bar stands for. */
  most: number;
}

/** Who shares how many alliances: places, a bar with its number, in how many all are stated, and which they are. */
export function SharingTable({ caption, rows, most }: SharingTableProps) {
  const { language } = usePanel();
  const [all, setAll] = useState(false);
  const isLong = rows.length > FIRST + 1;
  return (
    <>
      <table class="network-table">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(language, 'table.col.places')}</th>
            <th scope="col" class="bars">
              {t(language, 'network.col.shared')}
            </th>
            <th scope="col" class="numeric">
              {t(language, 'network.col.stated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isLong && !all ? rows.slice(0, FIRST) : rows).map(({ places, alliances, stated }) => (
            <tr key={`${places.join()} ${alliances.join()}`}>
              <th scope="row">
                <PlaceGroup places={places} />
                <details>
                  <summary>{t(language, 'network.which', { count: alliances.length })}</summary>
                  <ul class="network-alliances">
                    {alliances.map((id) => (
                      <li key={id}>
                        <AllianceLine ids={[id]} />
                      </li>
                    ))}
                  </ul>
                </details>
              </th>
              <td>
                <span class="network-count">
                  <span class="number">{formatNumber(alliances.length, language)}</span>
                  <ShareBar count={alliances.length} stated={stated} most={most} />
                </span>
              </td>
              <td class="numeric number">{formatNumber(stated, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isLong ? (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t(language, 'details.show-fewer') : t(language, 'details.show-all', { count: rows.length })}
        </button>
      ) : null}
    </>
  );
}

/** The number beside it as a length; full where a source names all of the places. */
function ShareBar({ count, stated, most }: { count: number; stated: number; most: number }) {
  const width = (value: number) => (100 * value) / Math.max(1, most);
  return (
    <svg class="network-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="network-inferred" width={width(count)} height="8" />
      <rect class="network-stated" width={width(stated)} height="8" />
    </svg>
  );
}
