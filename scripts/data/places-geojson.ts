import type { Feature, FeatureCollection } from 'geojson';
import type { WholePlace } from '../../src/model/types.ts';
import { areasOf } from './check-places.ts';
import type { Dataset } from './dataset.ts';

/**
 * The places as a published GeoJSON file (RFC 7946): areas with the adcode as id, and all facts including the point as
 * flat properties, since many programs do not read nested ones.
 */
export function placesGeojson(dataset: Dataset, places: readonly WholePlace[]): FeatureCollection {
  const areas = areasOf(dataset);
  const features = places.map((place): Feature => {
    const geometry = areas.get(place.id)?.geometry;
    if (!geometry) throw new Error(`data/geo: ${place.id}: found no area, expected one`);
    return { type: 'Feature', id: place.id, properties: propertiesOf(place), geometry };
  });
  return { type: 'FeatureCollection', features };
}

function propertiesOf(place: WholePlace) {
  return {
    adcode: place.id,
    name_en: place.name.en,
    name_zh: place.name.zh,
    label_en: (place.label ?? place.name).en,
    label_zh: (place.label ?? place.name).zh,
    pinyin: place.pinyin,
    level: place.level,
    parent: place.parent,
    province: place.province,
    corridor: place.corridor,
    lon: place.point[0],
    lat: place.point[1],
  };
}
