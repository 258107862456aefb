import type { ComponentChildren } from 'preact';
import type { Atlas } from '../../model/atlas.ts';
import { type Reach, reachOf } from '../../model/network/reach.ts';
import type { Alliance, Language } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import type { Fact } from '../../parts/panel-section.tsx';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/record-link.tsx';
import { marked } from '../../records/print.ts';
import { siteBasis } from '../../records/site.ts';
import { formatKm } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';

/** How far apart the members of an alliance are, regardless of filters; null for fewer than two places. */
export function reachFact(atlas: Atlas, alliance: Alliance, language: Language): Fact | null {
  const reach = reachOf(atlas.places, alliance, alliance.members);
  return reach && { term: t(language, 'network.reach'), value: <ReachLines reach={reach} alliance={alliance} /> };
}

function ReachLines({ reach, alliance }: { reach: Reach; alliance: Alliance }) {
  const { language } = usePanel();
  const { extent, fromSeat, provinces, basis } = reach;
  const ends = ({ from, to }: { from: string; to: string }, note: ComponentChildren = null) => ({
    from: [<PlaceGroup key={from} places={[from]} />, note],
    to: <PlaceGroup places={[to]} />,
  });
  const site = fromSeat && siteBasis(alliance, fromSeat.from);
  return (
    <>
      <span class="line">
        <Phrase of="network.reach-value" params={{ km: formatKm(extent.km, language) }} parts={ends(extent)} />
      </span>
      {fromSeat && (
        <span class="line">
          <Phrase
            of={fromSeat.isSeat ? 'network.reach-from-seat' : 'network.reach-from-host'}
            params={{ km: formatKm(fromSeat.km, language) }}
            parts={ends(fromSeat, site && marked('', site, language))}
          />
        </span>
      )}
      <span class="line soft small">
        {t(language, 'network.reach-provinces', { count: provinces })}
        {t(language, basis === 'inferred' ? 'network.reach-note-inferred' : 'network.reach-note')}
      </span>
    </>
  );
}
