import type { Connection, ConnectionSide } from '../../model/network/connections.ts';
import { AllianceLine } from '../../parts/alliance-line.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { t } from '../../ui/i18n/index.ts';

/** "Only Jiaxing connects Wuxi, Nantong (through the Taihu alliance) with the other 8 corridor members." */
export function PlaceSentence({ connection: { id, sides } }: { connection: Connection }) {
  const [main, ...others] = sides;
  if (!main) return null;
  const place = <PlaceGroup places={[id]} />;
  return (
    <Phrase
      of="network.only-place"
      parts={{
        place,
        others: <Sides sides={others} without={id} />,
        main: <PlaceGroup places={main.places} without={id} />,
      }}
    />
  );
}

/** "Only the Taihu alliance connects Nantong, Lianyungang with all 9 corridor members, Shanghai." */
export function AllianceSentence({ connection: { id, sides } }: { connection: Connection }) {
  const [main, ...others] = sides;
  if (!main) return null;
  const alliance = <AllianceLine ids={[id]} />;
  // Places that nothing else ties to anything are one list: who stands for the others would be chance.
  const single = sides.filter(({ places }) => places.length === 1).flatMap(({ places }) => places);
  if (main.places.length === 1) {
    return <Phrase of="network.only-all" parts={{ alliance, places: <PlaceGroup places={single.toSorted()} /> }} />;
  }
  const larger = others.filter(({ places }) => places.length > 1);
  const told = single.length > 0 ? [...larger, { places: single, through: [] }] : larger;
  return (
    <Phrase
      of="network.only-alliance"
      parts={{ alliance, others: <Sides sides={told} />, main: <PlaceGroup places={main.places} /> }}
    />
  );
}

/** Groups, parted more strongly than the places in them, each with the alliances that lead to it. */
export function Sides({ sides, without }: { sides: readonly ConnectionSide[]; without?: string }) {
  const { language } = usePanel();
  return (
    <>
      {sides.map(({ places, through }, index) => (
        <span key={places[0]}>
          {index > 0 ? t(language, 'list.semicolon') : null}
          <PlaceGroup places={places} without={without} />
          {through.length > 0 ? (
            <Phrase of="network.through" parts={{ alliances: <AllianceLine ids={through} /> }} />
          ) : null}
        </span>
      ))}
    </>
  );
}
