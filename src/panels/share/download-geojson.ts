/** What is shown as GeoJSON (RFC 7946, WGS84): places as points, alliances as the lines between their members. Pure. */
import type { Feature, FeatureCollection, MultiLineString, Point as PointGeometry } from 'geojson';
import { groupBy } from '../../model/atlas.ts';
import type { Alliance, Point, Source } from '../../model/types.ts';
import { sectionsOf } from '../../scene/links.ts';
import { supportNetwork } from '../../scene/network.ts';
import { strandsOf } from '../../scene/strands.ts';
import { type About, aboutShown } from './download-about.ts';
import type { Shown } from './download-shown.ts';
import { placesShown, sourcesBehind } from './download-sources.ts';

type Geometry = PointGeometry | MultiLineString | null;

/** The members beside `type` and `features` are foreign ones, which RFC 7946 allows and programs pass over. */
export type AtlasGeojson = FeatureCollection<Geometry> & {
  about: About;
  /** Of facts and points, as SPDX has it; `about` tells all. */
  licence: string;
  dataVersion: string;
  sources: Source[];
};

/** About one metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The whole file. An alliance of which fewer than two members are visible has no line: its geometry is null. */
export function atlasGeojson(shown: Shown): AtlasGeojson {
  const { atlas, visible } = shown;
  return {
    type: 'FeatureCollection',
    about: aboutShown(shown),
    licence: 'CC-BY-4.0',
    dataVersion: atlas.file.dataVersion,
    features: [...placeFeatures(shown), ...allianceFeatures(shown)],
    sources: sourcesBehind(atlas, visible),
  };
}

function placeFeatures({ atlas, visible }: Shown): Feature<Geometry>[] {
  const byPlace = groupBy(visible.memberships, ({ membership }) => [membership.place]);
  return placesShown(visible).flatMap((id) => {
    const place = atlas.places.get(id);
    if (!place) return [];
    const { alliances = 0, events = 0, initiatives = 0 } = visible.placeCounts.get(id) ?? {};
    const memberships = (byPlace.get(id) ?? []).map(({ alliance, membership }) => {
      const { role, since, until, basis, sources } = membership;
      return { alliance: alliance.id, role, since, until, basis, sources };
    });
    const { level, parent, province, corridor, sources } = place;
    const properties = {
      kind: 'place',
      name_en: (place.label ?? place.name).en,
      name_zh: (place.label ?? place.name).zh,
      ...{ level, parent, province, corridor, alliances, events, initiatives, memberships, sources },
    };
    return [{ type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: place.point.map(round) } }];
  });
}

function allianceFeatures(shown: Shown): Feature<Geometry>[] {
  const lines = linesOf(shown);
  const byAlliance = groupBy(shown.visible.memberships, ({ alliance }) => [alliance.id]);
  return shown.visible.alliances.map((alliance: Alliance) => {
    const { id, name, kind, industries, founded, foundedPlace, seat, exists, sources } = alliance;
    const coordinates = (lines.get(id) ?? []).map((line) => line.map((point) => point.map(round)));
    const members = [...new Set((byAlliance.get(id) ?? []).map(({ membership }) => membership.place))].sort();
    return {
      type: 'Feature',
      id,
      properties: {
        kind: 'alliance',
        alliance_kind: kind,
        name_en: name.en,
        name_zh: name.zh,
        founded_place: foundedPlace,
        ...{ industries, founded, seat, exists, members, sources },
      },
      geometry: coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null,
    };
  });
}

/** The lines of each visible alliance on the shared support, whatever way the map draws them in. */
function linesOf({ atlas, visible }: Shown): Map<string, (readonly Point[])[]> {
  const network = supportNetwork(atlas);
  const shown = new Set(visible.alliances.map(({ id }) => id));
  const sections = sectionsOf(network, visible, strandsOf(atlas, network, shown, Infinity), Infinity);
  const lines = new Map<string, (readonly Point[])[]>();
  for (const { path, tracks } of sections) {
    for (const alliance of tracks.flatMap(({ alliances }) => alliances)) {
      const known = lines.get(alliance);
      if (known) known.push(path);
      else lines.set(alliance, [path]);
    }
  }
  return lines;
}
