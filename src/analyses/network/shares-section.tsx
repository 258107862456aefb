import { useMemo } from 'preact/hooks';
import { recordName } from '../../model/names.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import { partnersOf, type Sharing } from '../../model/network/shared-alliances.ts';
import type { Adcode } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { select } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { Meaning } from './meaning.tsx';
import { SharingTable } from './sharing-table.tsx';

interface SharesSectionProps {
  sets: MemberSets;
  rows: readonly Sharing[];
  /** How much of all that is shown is inferred, in words. */
  inferred: string;
}

/** Who shares most; and, of the place that is selected, with whom. */
export function SharesSection({ sets, rows, inferred }: SharesSectionProps) {
  const { language } = usePanel();
  return (
    <section aria-labelledby="network-shares">
      <h2 id="network-shares" tabIndex={-1}>
        {t(language, 'network.shares-title')}
      </h2>
      <Meaning
        counted={t(language, 'network.shares-counted')}
        cannot={[t(language, 'network.shares-cannot'), t(language, 'network.shares-time'), inferred]}
      />
      <SharingTable caption={t(language, 'network.shares-title')} rows={rows} most={rows[0]?.alliances.length ?? 0} />
      <p class="network-key small soft">
        <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
          <rect class="network-stated" width="16" height="8" />
        </svg>
        {t(language, 'network.key-stated')}
        <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
          <rect class="network-inferred" width="16" height="8" />
        </svg>
        {t(language, 'network.key-inferred')}
      </p>
      <Partners sets={sets} />
    </section>
  );
}

/** The partners of one place: the selected one, which can be chosen here as well as on the map. */
function Partners({ sets }: { sets: MemberSets }) {
  const { atlas, store, language } = usePanel();
  const selected = useStore(store, (state) => state.selected);
  const place = selected?.kind === 'place' ? selected.id : null;
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
      {place !== null && rows.length > 0 ? (
        <SharingTable
          key={place}
          caption={t(language, 'network.partners-caption', { place: nameOf(place) })}
          rows={rows}
          most={rows[0]?.alliances.length ?? 0}
        />
      ) : null}
      {place !== null && rows.length === 0 ? (
        <p>{t(language, 'network.no-partners', { place: nameOf(place) })}</p>
      ) : null}
    </>
  );
}
