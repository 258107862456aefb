import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { recordName } from '../../model/names.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import { partnersOf, type Sharing } from '../../model/network/shared-alliances.ts';
import type { Adcode } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PlaceGroup, RecordLink } from '../../parts/record-link.tsx';
import { useShowAll } from '../../parts/record-list.tsx';
import { select } from '../../state/actions.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { NetworkSection } from './network-section.tsx';

interface SharesSectionProps {
  sets: MemberSets;
  rows: readonly Sharing[];
  /** A phrase on how many of the visible memberships are inferred. */
  inferred: string;
}

/** The places that share most alliances, and the partners of the selected place. */
export function SharesSection({ sets, rows, inferred }: SharesSectionProps) {
  const { language } = usePanel();
  return (
    <NetworkSection
      id="shares"
      counted={t(language, 'network.shares-counted')}
      cannot={[t(language, 'network.shares-cannot'), t(language, 'network.shares-time'), inferred]}
    >
      <SharingTable caption={t(language, 'network.shares-title')} rows={rows} />
      <p class="network-key small soft">
        {(['stated', 'inferred'] as const).map((basis) => (
          <Fragment key={basis}>
            <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
              <rect class={`network-${basis}`} width="16" height="8" />
            </svg>
            {t(language, `network.key-${basis}`)}
          </Fragment>
        ))}
      </p>
      <Partners sets={sets} />
    </NetworkSection>
  );
}

/** The partners of the selected place, which can be selected here, too. */
function Partners({ sets }: { sets: MemberSets }) {
  const { atlas, store, language } = usePanel();
  const place = useStore(store, ({ selected }) => (selected?.kind === 'place' ? selected.id : null));
  const rows = useMemo(() => (place === null ? [] : partnersOf(sets, place)), [sets, place]);
  const nameOf = (id: Adcode) => recordName(atlas, { kind: 'place', id }, language);
  const known = [...sets.alliancesOf.keys()];
  const options = place === null || known.includes(place) ? known : [...known, place].sort();
  return (
    <>
      <h3>{t(language, 'network.partners-title')}</h3>
      <p class="partners-of">
        <label for="network-place">{t(language, 'network.partners-of')}</label>
        <select
          id="network-place"
          value={place ?? ''}
          onChange={({ currentTarget: { value } }) => select(store, value ? { kind: 'place', id: value } : null)}
        >
          <option value="">{t(language, 'network.partners-choose')}</option>
          {options.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </p>
      {place !== null &&
        (rows.length > 0 ? (
          <SharingTable
            key={place}
            caption={t(language, 'network.partners-caption', { place: nameOf(place) })}
            rows={rows}
          />
        ) : (
          <p>{t(language, 'network.no-partners', { place: nameOf(place) })}</p>
        ))}
    </>
  );
}

/** Number of rows before "show all". */
const FIRST = 10;

/**
 * Places that share alliances: number of alliances with a bar, how many of them are stated, and which they are. The
 * first row must have the largest number: it has the longest bar.
 */
function SharingTable({ caption, rows }: { caption: string; rows: readonly Sharing[] }) {
  const { language } = usePanel();
  const [shown, more] = useShowAll(rows, FIRST);
  const most = rows[0]?.alliances.length ?? 0;
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
          {shown.map(({ places, alliances, stated }) => (
            <tr key={`${places.join()} ${alliances.join()}`}>
              <th scope="row">
                <PlaceGroup places={places} />
                <details>
                  <summary>{t(language, 'network.which', { count: alliances.length })}</summary>
                  <ul class="network-alliances">
                    {alliances.map((id) => (
                      <li key={id}>
                        <RecordLink to={{ kind: 'alliance', id }} />
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
      {more}
    </>
  );
}

/** The number as the length of a bar; the filled part is the stated share. */
function ShareBar({ count, stated, most }: { count: number; stated: number; most: number }) {
  const width = (value: number) => (100 * value) / Math.max(1, most);
  return (
    <svg class="network-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="network-inferred" width={width(count)} height="8" />
      <rect class="network-stated" width={width(stated)} height="8" />
    </svg>
  );
}
