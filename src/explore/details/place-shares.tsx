import { useMemo } from 'preact/hooks';
import { memberSets } from '../../model/network/member-sets.ts';
import { partnersOf } from '../../model/network/shared-alliances.ts';
import type { Adcode } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { Section } from '../../parts/section.tsx';
import { openTable } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';

/** How many lines stand here; the network analysis has all. */
const FIRST = 3;

/** With whom a place shares most alliances; nothing for a place that has no other member beside it on record. */
export function PlaceShares({ place }: { place: Adcode }) {
  const { atlas, store, language, visible, filtered } = usePanel();
  const rows = useMemo(() => partnersOf(memberSets(visible.memberships), place), [visible, place]);
  const isEverShared = (atlas.membershipsByPlace.get(place) ?? []).some(({ alliance }) =>
    alliance.members.some((member) => member.place !== place),
  );
  if (!isEverShared) return null;
  return (
    <Section title={t(language, 'network.details-title')}>
      {rows.length === 0 ? <p class="none">{t(language, 'network.details-none')}</p> : null}
      <ul class="records">
        {rows.slice(0, FIRST).map(({ places, alliances, stated }) => (
          <li key={places[0]}>
            <span class="lead">
              <span>{t(language, 'network.alliances', { count: alliances.length })}</span>
              <span>{t(language, 'network.stated-of', { stated })}</span>
            </span>
            <PlaceGroup places={places} without={place} />
          </li>
        ))}
      </ul>
      <p class="soft small">{t(language, filtered ? 'network.details-filtered' : 'network.details-note')}</p>
      <button type="button" class="quiet more" onClick={() => openTable(store, 'network')}>
        {t(language, 'network.details-open')}
      </button>
    </Section>
  );
}
