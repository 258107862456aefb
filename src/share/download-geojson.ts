/** The view as GeoJSON (RFC 7946, WGS84): places as points, alliances as lines between their members. Pure. */
import type { Feature, FeatureCollection, MultiLineString, Point as PointGeometry } from 'geojson';
import { groupBy } from '../model/atlas.ts';
import type { Membership, Point, Source } from '../model/types.ts';
import { placesShown } from '../model/whole.ts';
import type { ColumnValue } from '../records/columns.ts';
import { type Described, FIELDS } from '../records/kinds/index.ts';
import { sectionsOf } from '../scene/links.ts';
import { supportNetwork } from '../scene/network.ts';
import { strandsOf } from '../scene/strands.ts';
import { type About, aboutShown } from './download-about.ts';
import type { WholeShown } from './download-shown.ts';
import { sourcesBehind } from './download-sources.ts';

type Geometry = PointGeometry | MultiLineString | null;

/** Has foreign members beside `type` and `features`, as RFC 7946 allows; other programs ignore them. */
export type AtlasGeojson = FeatureCollection<Geometry> & {
  about: About;
  /** SPDX identifier of the licence of facts and points; `about` lists all licences. */
  licence: string;
  dataVersion: string;
  sources: readonly Source[];
};

/** Rounds to about one metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The GeoJSON file. The geometry of an alliance with fewer than two visible members is null. */
export function atlasGeojson(shown: WholeShown): AtlasGeojson {
  const { whole, visible } = shown;
  return {
    type: 'FeatureCollection',
    about: aboutShown(shown),
    licence: 'CC-BY-4.0',
    dataVersion: whole.file.dataVersion,
    features: [...placeFeatures(shown), ...allianceFeatures(shown)],
    sources: sourcesBehind(whole, visible),
  };
}

function placeFeatures({ whole, visible }: WholeShown): Feature<Geometry>[] {
  const byPlace = groupBy(visible.memberships, ({ membership }) => [membership.place]);
  return placesShown(visible).flatMap((id) => {
    const place = whole.places.get(id);
    if (!place) return [];
    const { alliances = 0, events = 0, initiatives = 0 } = visible.placeCounts.get(id) ?? {};
    const memberships = (byPlace.get(id) ?? []).map(({ alliance, membership }) => {
      const { role, since, until, basis, sources } = membership;
      return { alliance: alliance.id, role, since, until, basis, sources };
    });
    const { en, zh } = place.label ?? place.name;
    const properties = {
      ...propertiesOf('place', place),
      ...{ kind: 'place', name_en: en, name_zh: zh, alliances, events, initiatives, memberships },
    };
    return [{ type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: place.point.map(round) } }];
  });
}

function allianceFeatures(shown: WholeShown): Feature<Geometry>[] {
  const lines = allianceLines(shown);
  const byAlliance = groupBy(shown.visible.memberships, ({ alliance }) => [alliance.id]);
  return shown.visible.alliances.map((alliance) => {
    const { id } = alliance;
    const coordinates = (lines.get(id) ?? []).map((line) => line.map((point) => point.map(round)));
    const memberships = (byAlliance.get(id) ?? []).map(({ membership }) => membership);
    const placesOf = (basis: Membership['basis'][]) =>
      [...new Set(memberships.filter((entry) => basis.includes(entry.basis)).map(({ place }) => place))].sort();
    const { kind, ...said } = propertiesOf('alliance', alliance);
    return {
      type: 'Feature',
      id,
      properties: {
        ...said,
        kind: 'alliance',
        alliance_kind: kind,
        members: placesOf(['stated', 'inferred']),
        members_inferred: placesOf(['inferred']),
      },
      geometry: coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null,
    };
  });
}

/** The fields of a record, named as in the published tables (scripts/data/tables). */
function propertiesOf<K extends 'place' | 'alliance'>(kind: K, record: Described[K]): Record<string, ColumnValue> {
  const columns = FIELDS[kind].flatMap(({ published }) => published);
  const { id: _, ...properties } = Object.fromEntries(columns.map(({ name, value }) => [name, value(record)]));
  return properties;
}

/** The lines of each visible alliance along the support, whatever the map's encoding. */
function allianceLines({ atlas, visible }: WholeShown): Map<string, (readonly Point[])[]> {
  const network = supportNetwork(atlas);
  const shown = new Set(visible.alliances.map(({ id }) => id));
  const sections = sectionsOf(network, visible, strandsOf(atlas, network, shown, Infinity), Infinity);
  const lines = new Map<string, (readonly Point[])[]>();
  for (const { path, tracks } of sections) {
    for (const alliance of tracks.flatMap(({ alliances }) => alliances)) {
      lines.set(alliance, [...(lines.get(alliance) ?? []), path]);
    }
  }
  return lines;
}
