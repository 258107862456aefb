import { nearestPointOnLine } from '@turf/turf';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { type Collection, collect } from './shape.ts';
import { holds } from './water.ts';
import type { WaterName } from './water-names.ts';

type Kind = 'sea' | 'lake' | 'river' | 'canal';

const LABELS: [kind: Kind, minZoom: number, zh: string, en: string, at: Position][] = [
  ['sea', 5, '东海', 'East China Sea', [122.35, 30.95]],
  ['sea', 5, '黄海', 'Yellow Sea', [121.7, 33.8]],
  ['sea', 7, '杭州湾', 'Hangzhou Bay', [121.4, 30.5]],
  ['lake', 6, '太湖', 'Taihu', [120.13, 31.2]],
  ['lake', 6.5, '洪泽湖', 'Hongze Lake', [118.62, 33.3]],
  ['lake', 6.5, '巢湖', 'Chaohu', [117.52, 31.53]],
  ['lake', 7, '高邮湖', 'Gaoyou Lake', [119.32, 32.88]],
  ['lake', 7.5, '千岛湖', 'Qiandao Lake', [118.96, 29.596]],
  ['river', 6.5, '长江', 'Yangtze', [120.87, 31.87]],
  ['river', 6.5, '长江', 'Yangtze', [117.9, 31.087]],
  ['river', 8, '钱塘江', 'Qiantang River', [120.55, 30.38]],
  ['river', 8, '淮河', 'Huai River', [116.565, 32.533]],
  ['canal', 8, '京杭大运河', 'Grand Canal', [119.4, 33.1]],
  ['canal', 8, '京杭大运河', 'Grand Canal', [120.25, 31.6]],
  // These come with the counties (`comesWithCounties`).
  ['lake', 8.5, '微山湖', 'Weishan Lake', [117.233, 34.612]],
  ['lake', 8.5, '骆马湖', 'Luoma Lake', [118.198, 34.072]],
  ['lake', 8.5, '邵伯湖', 'Shaobo Lake', [119.461, 32.501]],
  ['lake', 8.5, '石臼湖', 'Shijiu Lake', [118.833, 31.469]],
  ['lake', 8.5, '南漪湖', 'Nanyi Lake', [118.97, 31.11]],
  ['lake', 8.5, '长荡湖', 'Changdang Lake', [119.54, 31.584]],
  ['lake', 8.5, '滆湖', 'Ge Lake', [119.795, 31.588]],
  ['lake', 8.5, '阳澄湖', 'Yangcheng Lake', [120.753, 31.414]],
  ['lake', 8.5, '淀山湖', 'Dianshan Lake', [120.96, 31.11]],
  ['river', 8.5, '长江', 'Yangtze', [117.2, 30.508]],
  ['river', 8.5, '长江', 'Yangtze', [118.35, 31.524]],
  ['river', 8.5, '长江', 'Yangtze', [119.2, 32.224]],
  ['river', 8.5, '长江', 'Yangtze', [121.2, 31.692]],
  ['river', 8.5, '淮河', 'Huai River', [117.501, 32.977]],
  ['river', 8.5, '钱塘江', 'Qiantang River', [119.87, 29.952]],
  ['river', 8.5, '瓯江', 'Ou River', [120.774, 28.019]],
  ['river', 9, '椒江', 'Jiao River', [121.408, 28.694]],
  ['canal', 8.5, '京杭大运河', 'Grand Canal', [117.598, 34.385]],
  ['canal', 8.5, '京杭大运河', 'Grand Canal', [118.935, 33.576]],
  ['canal', 8.5, '京杭大运河', 'Grand Canal', [120.162, 30.471]],
];

/** How far a label may lie from the line that it names, in km; a line has no area to lie in. */
const LINE_TOLERANCE_KM = 2;

/** Label points of the waters; properties {name: {en, zh}, kind, minZoom}. */
export function buildWaterLabels(): Collection {
  return collect(
    LABELS.map(([kind, minZoom, zh, en, coordinates]) => ({
      type: 'Feature',
      properties: { name: { en, zh }, kind, minZoom },
      geometry: { type: 'Point', coordinates },
    })),
  );
}

/** Problems of labels that lie beside their water: on land for a sea, off the area or line of that name for the rest. */
export function checkWaterLabels(water: Collection, rivers: Collection, land: Collection): string[] {
  return LABELS.flatMap(([kind, , zh, en, at]) => {
    const record = `data/geo/water-labels.geojson: ${en} at ${at}`;
    if (kind === 'sea') {
      return land.features.some((f) => holds(f, at)) ? [`${record}: found land, expected sea`] : [];
    }
    const named = (f: Feature) => (f.properties?.name as WaterName | undefined)?.zh === zh;
    if (water.features.some((f) => named(f) && holds(f, at))) return [];
    const lines = rivers.features.filter(named) as Feature<LineString | MultiLineString>[];
    const distances = lines.map(
      (line) => nearestPointOnLine(line, at, { units: 'kilometers' }).properties.dist ?? Infinity,
    );
    const nearest = Math.min(Infinity, ...distances);
    if (nearest <= LINE_TOLERANCE_KM) return [];
    const found = Number.isFinite(nearest) ? `the line ${nearest.toFixed(1)} km away` : 'no such water there';
    return [`${record}: found ${found}, expected to lie on ${zh}`];
  });
}
