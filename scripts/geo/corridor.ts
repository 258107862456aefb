import type { Feature, LineString, Position } from 'geojson';
import { type Collection, collect, type Properties } from './shape.ts';

// No registry has this line: it is drawn here by hand. It is schematic: it joins the nine members in the order
// of the motorway and railways, but follows no particular road. Numbers are the members' own points.
const SONGJIANG: Position = [121.22326, 31.03443];
const JIAXING: Position = [120.75, 30.7522];
const HANGZHOU: Position = [120.16142, 30.29365];
const JINHUA: Position = [119.64421, 29.10678];
const SUZHOU: Position = [120.59538, 31.30408];
const HUZHOU: Position = [120.0933, 30.8703];
const XUANCHENG: Position = [118.75528, 30.9525];
const WUHU: Position = [118.42947, 31.35259];
const HEFEI: Position = [117.28083, 31.86389];

/** The nine members by adcode, with the point at which the line meets each. */
export const CORRIDOR_MEMBERS: Record<string, Position> = {
  '310117': SONGJIANG,
  '330400': JIAXING,
  '330100': HANGZHOU,
  '330700': JINHUA,
  '320500': SUZHOU,
  '330500': HUZHOU,
  '341800': XUANCHENG,
  '340200': WUHU,
  '340100': HEFEI,
};

const STEPS_PER_SPAN = 16;

/**
 * The corridor as three smooth lines: the trunk to the south-west, the arm to the west, and the spur to Suzhou,
 * which leaves the arm as a railway does, without a corner. Properties {schematic, branch, members}.
 */
export function buildCorridor(): Collection {
  const trunk = spline([SONGJIANG, JIAXING, HANGZHOU, JINHUA]);
  // The arm starts on the trunk and in its direction, so that both read as one line that divides.
  const fork = STEPS_PER_SPAN * 0.25;
  const arm = spline([at(trunk, fork), [120.62, 30.89], HUZHOU, XUANCHENG, WUHU, HEFEI], at(trunk, 0));
  const spurFork = STEPS_PER_SPAN * 0.25;
  const spur = spline([at(arm, spurFork), [120.72, 31.03], SUZHOU], at(arm, 0));
  return collect([
    branch('trunk', trunk, ['310117', '330400', '330100', '330700']),
    branch('west', arm, ['330500', '341800', '340200', '340100']),
    branch('suzhou', spur, ['320500']),
  ]);
}

function branch(name: string, coordinates: Position[], members: string[]): Feature<LineString, Properties> {
  return {
    type: 'Feature',
    id: name,
    properties: { schematic: true, branch: name, members },
    geometry: { type: 'LineString', coordinates },
  };
}

/**
 * A centripetal Catmull-Rom curve: it passes exactly through every knot and never loops or overshoots
 * between near ones. `before` bends its start as if the line came from there.
 */
function spline(knots: Position[], before?: Position): Position[] {
  const first = before ?? mirror(at(knots, 1), at(knots, 0));
  const last = mirror(at(knots, knots.length - 2), at(knots, knots.length - 1));
  const all = [first, ...knots, last];
  const points = [at(knots, 0)];
  for (let i = 1; i < knots.length; i++) {
    for (let step = 1; step <= STEPS_PER_SPAN; step++) {
      points.push(between(at(all, i - 1), at(all, i), at(all, i + 1), at(all, i + 2), step / STEPS_PER_SPAN));
    }
  }
  return points;
}

/** The point at share t of the curve from b to c (Barry and Goldman's pyramid). */
function between(a: Position, b: Position, c: Position, d: Position, t: number): Position {
  const t1 = gap(a, b);
  const t2 = t1 + gap(b, c);
  const t3 = t2 + gap(c, d);
  const s = t1 + (t2 - t1) * t;
  const ab = mix(a, b, s / t1);
  const bc = mix(b, c, (s - t1) / (t2 - t1));
  const cd = mix(c, d, (s - t2) / (t3 - t2));
  return mix(mix(ab, bc, s / t2), mix(bc, cd, (s - t1) / (t3 - t1)), (s - t1) / (t2 - t1));
}

/** The square root of the distance in degrees: what makes the curve centripetal. */
function gap(a: Position, b: Position): number {
  return Math.sqrt(Math.hypot(at(b, 0) - at(a, 0), at(b, 1) - at(a, 1)));
}

function mix(a: Position, b: Position, t: number): Position {
  return [at(a, 0) + (at(b, 0) - at(a, 0)) * t, at(a, 1) + (at(b, 1) - at(a, 1)) * t];
}

function mirror(point: Position, centre: Position): Position {
  return mix(point, centre, 2);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`corridor.ts: index: found ${index}, expected 0 to ${list.length - 1}`);
  return item;
}
