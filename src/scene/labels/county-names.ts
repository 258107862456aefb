/** The names of counties and small waters: a quiet context, placed after all other names. Lazy-loaded. */
import { inLanguage, LANGUAGES, type Script } from '../../model/languages.ts';
import type { CountyFile } from '../counties.ts';
import { COUNTIES } from '../ground-style.ts';
import { toWorld } from '../project.ts';
import { type Box, boxGrid, grown, overlaps } from './box-grid.ts';
import { type Anchor, blockOf, type Placement, placeAt } from './boxes.ts';
import { boxOf, type Surroundings, shareOnLines } from './candidates.ts';
import { WATER_RANK } from './choose.ts';
import { type CountyNames, type MapLabel, waterRequests } from './requests.ts';

/** Names of counties, smaller than those of places. Sizes in pixels, spacing in em. */
const COUNTY_LABEL = {
  size: 12,
  spacing: { latin: 0.02, han: 0.1 },
  /** Share of its area's width that a name may take. */
  fill: 0.95,
  gap: 8,
  air: 3,
  anchors: ['centre', 'top', 'bottom', 'right', 'left'],
} as const satisfies {
  size: number;
  spacing: Record<Script, number>;
  fill: number;
  gap: number;
  air: number;
  anchors: readonly Anchor[];
};

/** Equator of the earth in kilometres; the map has 512 · 2^zoom pixels for it. */
const EQUATOR = 40_075;

/**
 * The names of waters, and those of counties, the first before the others, from the zoom on at which they are drawn and
 * each fits its own area. Counties that are places of the atlas have a name already.
 */
export function countyNames({ names, waters }: Pick<CountyFile, 'names' | 'waters'>): CountyNames {
  const requests: CountyNames['requests'] = ({ labels, language }, zoom) => {
    if (zoom < COUNTIES.from) return [];
    const named = new Set(labels.map(({ place }) => place));
    const counties = names.flatMap(({ id, name, point, km2 }, index): MapLabel[] => {
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
        rank: WATER_RANK + 1 + index,
        always: false,
        offLines: true,
        anchors: COUNTY_LABEL.anchors,
      };
      return blockOf(request).width <= COUNTY_LABEL.fill * Math.sqrt(km2) * pixelsPerKm(point[1], zoom)
        ? [request]
        : [];
    });
    return [...waterRequests({ waters, language }, zoom, 'water/near'), ...counties];
  };
  return {
    requests,
    choose: (scene, zoom, { obstacles = [], ...around }, placed) =>
      chooseFree(requests(scene, zoom), { ...around, obstacles: [...obstacles, ...placed.map(({ box }) => box)] }),
  };
}

/**
 * Each request at its first anchor that is clear of obstacles, lines and the requests before it. Without the look-ahead
 * of `arrangeLabels`: there are hundreds, most of them alone in their area.
 */
function chooseFree(
  requests: readonly MapLabel[],
  { obstacles = [], strokes = [], previous }: Surroundings,
): Placement<MapLabel>[] {
  const taken = boxGrid(obstacles, (obstacle) => obstacle);
  const lines = boxGrid(strokes, boxOf);
  const placed: Box[] = [];
  return requests.flatMap((request) => {
    const block = blockOf(request);
    const last = previous?.get(request.id);
    for (const anchor of last ? [last, ...request.anchors] : request.anchors) {
      const placement = placeAt(request, anchor, block);
      const box = grown(placement.box, request.air);
      if (placed.some((other) => overlaps(other, box)) || taken.touching(box).length > 0) continue;
      if (shareOnLines(placement.box, lines) > 0) continue;
      placed.push(box);
      return [placement];
    }
    return [];
  });
}

function pixelsPerKm(latitude: number, zoom: number): number {
  return (512 * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
}
