/** Requests for the names of counties: a quiet context, placed after all other names. Lazy-loaded. */
import { inLanguage, LANGUAGES } from '../../model/languages.ts';
import type { County } from '../counties.ts';
import { COUNTIES } from '../ground-style.ts';
import { toWorld } from '../project.ts';
import { blockOf } from './boxes.ts';
import type { CountyNames, MapLabel } from './requests.ts';
import { COUNTY_LABEL } from './style.ts';

/** Equator of the earth in kilometres; the map has 512 · 2^zoom pixels for it. */
const EQUATOR = 40_075;

/**
 * The names of counties from the zoom on at which they are drawn and each fits its own area. Those that are places of
 * the atlas have a name already.
 */
export function countyNames(counties: readonly County[]): CountyNames {
  const sorted = [...counties].sort((a, b) => b.km2 - a.km2 || (a.id < b.id ? -1 : 1));
  return ({ labels, language }, zoom) => {
    if (zoom < COUNTIES.from) return [];
    const named = new Set(labels.map(({ place }) => place));
    return sorted.flatMap(({ id, name, point, km2 }, rank): MapLabel[] => {
      if (named.has(id)) return [];
      const request: MapLabel = {
        kind: 'county',
        id: `county/${id}`,
        at: toWorld(point, zoom),
        lines: [inLanguage(name, language)],
        size: COUNTY_LABEL.size,
        weight: 400,
        spacing: COUNTY_LABEL.spacing[LANGUAGES[language].script],
        gap: COUNTY_LABEL.gap,
        air: COUNTY_LABEL.air,
        rank,
        always: false,
        offLines: true,
        anchors: COUNTY_LABEL.anchors,
      };
      return blockOf(request).width <= COUNTY_LABEL.fill * Math.sqrt(km2) * pixelsPerKm(point[1], zoom)
        ? [request]
        : [];
    });
  };
}

function pixelsPerKm(latitude: number, zoom: number): number {
  return (512 * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
}
