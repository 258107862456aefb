/**
 * `npm run bench:lanes`: from member sets to lanes in pixels, step by step, for growing numbers of alliances among the
 * atlas's 45 places, beside what most maps draw instead: one arc for every pair of members. Each step is run several
 * times, of which the fastest counts; the last columns are ratios within this run.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { randomLcg } from 'd3';
import { indexAtlas } from '../src/model/atlas.ts';
import { laneOrder } from '../src/model/make-lane-order.ts';
import { supportOf } from '../src/model/make-support.ts';
import { NO_EXTRAS } from '../src/model/parts.ts';
import { filterIndex, query } from '../src/model/query.ts';
import type { Alliance, AtlasFile } from '../src/model/types.ts';
import { bowed } from '../src/scene/arcs.ts';
import { bowsOf } from '../src/scene/bows.ts';
import { drawingOf } from '../src/scene/drawing.ts';
import { discsOf } from '../src/scene/labels/requests.ts';
import { layLanes } from '../src/scene/lanes.ts';
import { mostLanes } from '../src/scene/marks.ts';
import { OTHER_DRAWINGS } from '../src/scene/other-drawings.ts';
import { toWorld } from '../src/scene/project.ts';
import { placeSymbols } from '../src/scene/symbols.ts';
import { workOutSupport } from '../src/scene/work-out-support.ts';

const COUNTS = [50, 100, 200];
const ROUNDS = 9;
const ZOOM = 7;
const MEMBERS = { least: 3, most: 9 };

export async function main(): Promise<number> {
  const real: AtlasFile = JSON.parse(readFileSync('public/data/atlas.json', 'utf8'));
  console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}; ms, fastest of ${ROUNDS}`);
  const heads = [
    'alliances',
    'support',
    'bows',
    'order',
    'sections',
    'pixels',
    'all',
    'arcs by pair',
    'lanes',
    'arcs',
    'all ÷ arcs',
  ];
  console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '--:').join('|')}|`);
  for (const count of COUNTS) console.log(`| ${measure(real, count).join(' | ')} |`);
  return 0;
}

function measure(real: AtlasFile, count: number): string[] {
  const file = { ...real, alliances: alliancesOf(real, count) };
  const sets = new Map(file.alliances.map(({ id, members }) => [id, members.map(({ place }) => place)]));
  const points = new Map(file.places.map(({ id, point }) => [id, point]));
  const [supportMs, support] = timed(() => supportOf(sets, points));
  const [bowsMs] = timed(() => bowsOf(support.edges, points));
  const [orderMs] = timed(() => laneOrder(support, points));
  const atlas = indexAtlas(file, NO_EXTRAS, workOutSupport(file));
  const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
  const symbols = discsOf(placeSymbols(atlas, visible, new Set(atlas.corridor.keys())), ZOOM);
  // Warm-up: the first drawing computes and caches the arcs.
  drawingOf({ atlas, visible, encoding: 'lanes', most: mostLanes(ZOOM), first: null }, OTHER_DRAWINGS);
  const [sectionsMs, drawing] = timed(() =>
    drawingOf({ atlas, visible, encoding: 'lanes', most: mostLanes(ZOOM), first: null }, OTHER_DRAWINGS),
  );
  const [pixelsMs, { lanes }] = timed(() => layLanes(drawing.sections, ZOOM, symbols));
  const [arcsMs, arcs] = timed(() => arcsByPair(file.alliances, points));
  const all = supportMs + bowsMs + orderMs + sectionsMs + pixelsMs;
  const times = [supportMs, bowsMs, orderMs, sectionsMs, pixelsMs, all, arcsMs].map((ms) => ms.toFixed(1));
  return [String(count), ...times, String(lanes.length), String(arcs.length), (all / arcsMs).toFixed(1)];
}

/** What most maps draw: for each alliance an arc between any two members. */
function arcsByPair(alliances: readonly Alliance[], points: ReadonlyMap<string, [number, number]>) {
  return alliances.flatMap(({ members }) =>
    members.flatMap((one, index) =>
      members.slice(index + 1).map((other) => {
        const [from, to] = [points.get(one.place) ?? [0, 0], points.get(other.place) ?? [0, 0]] as const;
        return bowed(toWorld(from as [number, number], ZOOM), toWorld(to as [number, number], ZOOM), 1);
      }),
    ),
  );
}

/** Alliances of random members; every other one has the members of one before, as in the atlas. */
function alliancesOf(real: AtlasFile, count: number): Alliance[] {
  const random = randomLcg(0.618);
  const [model] = real.alliances;
  if (!model) throw new Error('public/data/atlas.json: found no alliance; run npm run data');
  const sets: string[][] = [];
  return Array.from({ length: count }, (_, index): Alliance => {
    const size = MEMBERS.least + Math.floor(random() * (MEMBERS.most - MEMBERS.least + 1));
    const fresh = Array.from({ length: size }, () => real.places[Math.floor(random() * real.places.length)]?.id ?? '');
    const set = index % 2 === 1 ? (sets[Math.floor(random() * sets.length)] ?? fresh) : [...new Set(fresh)];
    sets.push(set);
    const members = set.map((place) => ({
      place,
      role: 'member',
      since: null,
      until: null,
      basis: 'stated',
      sources: [],
    }));
    return { ...model, id: `al-${String(index).padStart(4, '0')}`, members: members as Alliance['members'] };
  });
}

function timed<T>(act: () => T): [ms: number, result: T] {
  let best = Infinity;
  let result = act();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    result = act();
    best = Math.min(best, performance.now() - start);
  }
  return [best, result];
}
