import { useMemo } from 'preact/hooks';
import type { MembershipOf } from '../../model/atlas.ts';
import { type Connection, type ConnectionSide, connectionsOf } from '../../model/network/connections.ts';
import { memberSets, statedOnly } from '../../model/network/member-sets.ts';
import { usePanel } from '../../parts/panel.tsx';
import { Phrase } from '../../parts/phrase.tsx';
import { listed, PlaceGroup, RecordLine } from '../../parts/record-link.tsx';
import { openTable } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { NetworkSection } from './network-section.tsx';

/** What connects groups: once for all visible memberships, once for the stated ones only. */
export function ConnectsSection({ memberships, inferred }: { memberships: readonly MembershipOf[]; inferred: string }) {
  const { language } = usePanel();
  const stated = useMemo(() => statedOnly(memberships), [memberships]);
  const isMixed = stated.length > 0 && stated.length < memberships.length;
  return (
    <NetworkSection
      id="connects"
      counted={t(language, 'network.connects-counted')}
      cannot={[t(language, 'network.connects-cannot'), inferred]}
    >
      <WithoutMembership />
      <h3>{t(language, 'network.all-memberships', { count: memberships.length })}</h3>
      <Connections memberships={memberships} />
      {isMixed && (
        <>
          <h3>{t(language, 'network.stated-memberships', { count: stated.length })}</h3>
          <Connections memberships={stated} />
        </>
      )}
    </NetworkSection>
  );
}

/** How many places no alliance has on record as its member, whatever the filters; the table of places lists them. */
function WithoutMembership() {
  const { atlas, store, language } = usePanel();
  const { places } = atlas.file;
  const count = places.filter(({ id }) => !atlas.membershipsByPlace.has(id)).length;
  if (count === 0) return null;
  return (
    <p>
      {t(language, 'network.no-membership', { count, total: places.length })}{' '}
      <button type="button" class="quiet small" onClick={() => openTable(store, 'places', 'alliances')}>
        {t(language, 'network.list-places')}
      </button>
    </p>
  );
}

/** The connected groups of places, and the places and alliances that alone connect parts of them. */
function Connections({ memberships }: { memberships: readonly MembershipOf[] }) {
  const { language } = usePanel();
  const { groups, alone, places, alliances } = useMemo(() => connectionsOf(memberSets(memberships)), [memberships]);
  const apart = groups.slice(1).map((group): ConnectionSide => ({ places: group, through: [] }));
  return (
    <ul class="network-list">
      <li>
        {t(language, 'network.groups', { count: groups.length, places: groups.flat().length })}
        {apart.length > 0 && <Phrase of="network.group-apart" parts={{ places: <Sides sides={apart} /> }} />}
      </li>
      {places.length === 0 && groups.length > 0 && <li>{t(language, 'network.no-connection')}</li>}
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
      {alone.length > 0 && (
        <li>
          <Phrase
            of="network.alone"
            params={{ count: alone.length }}
            parts={{ places: <PlaceGroup places={alone} /> }}
          />
        </li>
      )}
    </ul>
  );
}

/** "Only Jiaxing connects Wuxi, Nantong (through the Taihu alliance) with the other 8 corridor members." */
function PlaceSentence({ connection: { id, sides } }: { connection: Connection }) {
  const [main, ...others] = sides;
  if (!main) return null;
  const parts = {
    place: <PlaceGroup places={[id]} />,
    others: <Sides sides={others} without={id} />,
    main: <PlaceGroup places={main.places} without={id} />,
  };
  return <Phrase of="network.only-place" parts={parts} />;
}

/** "Only the Taihu alliance connects Nantong, Lianyungang with all 9 corridor members, Shanghai." */
function AllianceSentence({ connection: { id, sides } }: { connection: Connection }) {
  const [main, ...others] = sides;
  if (!main) return null;
  const alliance = <RecordLine records={listed('alliance', [id])} />;
  // Places connected by nothing else form one list: naming one of them as a side would be arbitrary.
  const single = sides.filter(({ places }) => places.length === 1).flatMap(({ places }) => places);
  if (main.places.length === 1) {
    return <Phrase of="network.only-all" parts={{ alliance, places: <PlaceGroup places={[...single].sort()} /> }} />;
  }
  const larger = others.filter(({ places }) => places.length > 1);
  const told = single.length > 0 ? [...larger, { places: single, through: [] }] : larger;
  const parts = { alliance, others: <Sides sides={told} />, main: <PlaceGroup places={main.places} /> };
  return <Phrase of="network.only-alliance" parts={parts} />;
}

/** Groups of places, separated by semicolons, each with the alliances through which it is connected. */
function Sides({ sides, without }: { sides: readonly ConnectionSide[]; without?: string }) {
  const { language } = usePanel();
  return sides.map(({ places, through }, index) => (
    <span key={places[0]}>
      {index > 0 && t(language, 'list.semicolon')}
      <PlaceGroup places={places} without={without} />
      {through.length > 0 && (
        <Phrase of="network.through" parts={{ alliances: <RecordLine records={listed('alliance', through)} /> }} />
      )}
    </span>
  ));
}
