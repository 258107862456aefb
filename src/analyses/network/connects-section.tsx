import { useMemo } from 'preact/hooks';
import type { MembershipOf } from '../../model/atlas.ts';
import { type ConnectionSide, connectionsOf } from '../../model/network/connections.ts';
import { memberSets, statedOnly } from '../../model/network/member-sets.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { t } from '../../ui/i18n/index.ts';
import { AllianceSentence, PlaceSentence, Sides } from './connection-sentence.tsx';
import { Meaning } from './meaning.tsx';

/** Who connects groups, by all memberships shown and by those alone in which a source names the place. */
export function ConnectsSection({ memberships, inferred }: { memberships: readonly MembershipOf[]; inferred: string }) {
  const { language } = usePanel();
  const stated = useMemo(() => statedOnly(memberships), [memberships]);
  const isMixed = stated.length > 0 && stated.length < memberships.length;
  return (
    <section aria-labelledby="network-connects">
      <h2 id="network-connects" tabIndex={-1}>
        {t(language, 'network.connects-title')}
      </h2>
      <Meaning
        counted={t(language, 'network.connects-counted')}
        cannot={[t(language, 'network.connects-cannot'), inferred]}
      />
      <h3>{t(language, 'network.all-memberships', { count: memberships.length })}</h3>
      <Groups memberships={memberships} />
      {isMixed ? (
        <>
          <h3>{t(language, 'network.stated-memberships', { count: stated.length })}</h3>
          <Groups memberships={stated} />
        </>
      ) : null}
    </section>
  );
}

/** The groups that memberships make, and what alone holds each together. */
function Groups({ memberships }: { memberships: readonly MembershipOf[] }) {
  const { language } = usePanel();
  const { groups, alone, places, alliances } = useMemo(() => connectionsOf(memberSets(memberships)), [memberships]);
  const apart = groups.slice(1).map((group): ConnectionSide => ({ places: group, through: [] }));
  return (
    <ul class="network-list">
      <li>
        {t(language, 'network.groups', { count: groups.length, places: groups.flat().length })}
        {apart.length > 0 ? <Phrase of="network.group-apart" parts={{ places: <Sides sides={apart} /> }} /> : null}
      </li>
      {places.length === 0 && groups.length > 0 ? <li>{t(language, 'network.no-connection')}</li> : null}
      {places.map((connection) => (
        <li key={connection.id}>
          <PlaceSentence connection={connection} />
        </li>
      ))}
      {alliances.map((connection) => (
        <li key={connection.id}>
          <AllianceSentence connection={connection} />
        </li>
      ))}
      {alone.length > 0 ? (
        <li>
          <Phrase
            of="network.alone"
            params={{ count: alone.length }}
            parts={{ places: <PlaceGroup places={alone} /> }}
          />
        </li>
      ) : null}
    </ul>
  );
}
