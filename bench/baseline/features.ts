/** What the map draws, as GeoJSON. */
import { cross } from 'd3';
import type { FeatureCollection, LineString, Point } from 'geojson';
import type { Counts } from './filter.ts';
import type { AtlasFile } from './records.ts';

export function placeFeatures(atlas: AtlasFile, counts: Counts): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: atlas.places
      .map((place) => ({ place, count: counts.get(place.id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ place, count }) => ({
        type: 'Feature',
        properties: { name: place.name.en, count },
        geometry: { type: 'Point', coordinates: place.point },
      })),
  };
}

/** One line per pair of places that share an alliance, with the number of alliances they share. */
export function linkFeatures(atlas: AtlasFile, shown: ReadonlySet<string>): FeatureCollection<LineString> {
  const points = new Map(atlas.places.map((place) => [place.id, place.point]));
  const pairs = new Map<string, { ends: [string, string]; alliances: number }>();
  for (const { id, members } of atlas.alliances) {
    if (!shown.has(id)) continue;
    for (const ends of cross(members, members, (a, b): [string, string] => [a.place, b.place])) {
      if (ends[0] >= ends[1]) continue;
      const pair = pairs.get(ends.join()) ?? { ends, alliances: 0 };
      pair.alliances += 1;
      pairs.set(ends.join(), pair);
    }
  }
  return {
    type: 'FeatureCollection',
    features: [...pairs.values()].map(({ ends, alliances }) => ({
      type: 'Feature',
      properties: { alliances },
      geometry: { type: 'LineString', coordinates: ends.flatMap((end) => [points.get(end) ?? []]) },
    })),
  };
}
