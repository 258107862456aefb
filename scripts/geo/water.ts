import { booleanPointInPolygon, buffer, lineString, polygon } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { EXTENT } from './boundaries.ts';
import * as hand from './estuaries.ts';
import { gshhg } from './gshhg.ts';
import { type Collection, collect, type Properties, shape } from './shape.ts';
import { RIVER_NAMES, WATER_NAMES, type WaterName } from './water-names.ts';

const CLIP = `-clip bbox=${EXTENT.join(',')}`;
// Two pixels at zoom 9, and about as coarse as the borders. Below 0.5 km² a lake is a speck.
const FINISH = '-simplify interval=250m keep-shapes -clean -filter-islands min-area=0.5km2 remove-empty';

/**
 * Lakes and double-line rivers as polygons, largest first; properties {kind, name?}.
 * Throws, saying what to install, when GMT is missing, and when a named water is not found.
 */
export async function buildWater(): Promise<Collection> {
  const lakes = await shape(
    [
      '-i combine-files lakes.json river-lakes.json islands.json snap -polygons',
      '-target lakes,river-lakes -erase islands',
      '-target lakes -o lakes.json -target river-lakes -o river-lakes.json',
    ],
    {
      'lakes.json': gshhg('-W2/0.1p', '-A0+l'),
      'river-lakes.json': gshhg('-W2/0.1p', '-A0+r'),
      'islands.json': gshhg('-W3/0.1p', '-A0'),
    },
  );
  const rivers = await doubleLineRivers(lakes['river-lakes.json'] ?? collect([]));
  const still = (lakes['lakes.json'] ?? collect([])).features.filter(
    (lake) => !hand.FALSE_LAKES.some((at) => holds(lake, at)),
  );
  const output = await shape(
    [
      '-i combine-files lakes.json rivers.json -merge-layers force name=water',
      CLIP,
      FINISH,
      "-each 'area=this.area' -sort area descending -filter-fields kind,river -o water.json",
    ],
    { 'lakes.json': collect(still.map((lake) => withKind(lake, 'lake'))), 'rivers.json': rivers },
  );
  return withNames(output['water.json'] ?? collect([]));
}

/** The Yangtze (banks, gap and estuary in one piece), the other estuaries, Poyang and Shaobo lakes. */
async function doubleLineRivers(banks: Collection): Promise<Collection> {
  const coast = gshhg('-W1/0.1p', '-A0');
  const gap = buffer(lineString(hand.YANGTZE_GAP), hand.YANGTZE_GAP_HALF_WIDTH_KM, { units: 'kilometers' });
  if (!gap) throw new Error('estuaries.ts: YANGTZE_GAP: found no area, expected a line with a width');
  const faces = await Promise.all(hand.ESTUARIES.map((estuary) => estuaryFace(coast, estuary)));
  const isYangtze = (f: Feature<Geometry, Properties>) => holds(f, hand.POYANG_POINT);
  const output = await shape(
    [
      '-i combine-files banks.json flow.json poyang.json snap',
      '-target banks -clip poyang + name=lake',
      '-target banks -erase poyang',
      '-target banks,flow -merge-layers force name=rivers -dissolve kind,river',
      "-target lake -each \"kind='lake', river=''\" -target rivers,lake -merge-layers force name=all -o all.json",
    ],
    {
      'banks.json': collect(
        banks.features.map((f) => withKind(f, isYangtze(f) ? 'river' : 'lake', isYangtze(f) ? 'yangtze' : '')),
      ),
      'flow.json': collect([...faces, withKind(gap, 'river', 'yangtze')]),
      'poyang.json': collect([polygon([hand.POYANG])]),
    },
  );
  return output['all.json'] ?? collect([]);
}

/** GSHHG's sea inside the ring of an estuary: the coast inside the ring cuts it into faces, one is the water. */
async function estuaryFace(
  coast: Collection,
  { river, seed, ring }: hand.Estuary,
): Promise<Feature<Geometry, Properties>> {
  const output = await shape(
    [
      '-i combine-files coast.json zone.json ring.json snap',
      '-target coast -clip zone -target coast,ring -merge-layers force name=lines -polygons -o faces.json',
    ],
    {
      'coast.json': coast,
      'zone.json': collect([polygon([ring])]),
      'ring.json': collect([lineString(ring)]),
    },
  );
  const face = output['faces.json']?.features.find((f) => holds(f, seed));
  if (!face) throw new Error(`estuaries.ts: ${river}: found no water at ${seed}, expected the river`);
  return withKind(face, 'river', river);
}

function withNames(water: Collection): Collection {
  const unused = new Set(WATER_NAMES);
  const features = water.features.map((feature) => {
    const { kind, river } = feature.properties;
    const known = WATER_NAMES.find((row) => kind === 'lake' && holds(feature, row.at));
    if (known) unused.delete(known);
    const name: WaterName | undefined = river ? RIVER_NAMES[String(river)] : known?.name;
    return { ...feature, properties: { kind, ...(name ? { name } : {}) } };
  });
  if (unused.size > 0) {
    const lost = [...unused].map((row) => `${row.name.en} at ${row.at}`).join('; ');
    throw new Error(`water-names.ts: found no lake for ${lost}; expected one at each point`);
  }
  return collect(features);
}

function withKind(feature: Feature, kind: 'lake' | 'river', river = ''): Feature<Geometry, Properties> {
  return { type: 'Feature', properties: { kind, river }, geometry: feature.geometry };
}

/** Whether a polygon feature holds a position; false for every other geometry. */
export function holds(feature: Feature, at: Position): boolean {
  const { type } = feature.geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return false;
  return booleanPointInPolygon(at, feature as Feature<Polygon | MultiPolygon>);
}
