import type { Feature, LineString, Position } from 'geojson';
import type { Place } from './check.ts';
import { type Collection, collect, type Properties } from './shape.ts';

// No dataset has this line: it is drawn here by hand. It is schematic: it joins the nine members in the order of the
// motorway and railways, but follows no particular road. Knots are members or intermediate points.
const TRUNK: readonly Knot[] = ['310117', '330400', '330100', '330700'];
const WEST: readonly Knot[] = [[120.62, 30.89], '330500', '341800', '340200', '340100'];
const SUZHOU: readonly Knot[] = [[120.72, 31.03], '320500'];

/** A member's adcode, or an intermediate point. */
type Knot = string | Position;

const STEPS_PER_SPAN = 16;

/**
 * The corridor as three smooth lines: the trunk to the south-west, the arm to the west, and the spur to Suzhou, which
 * leaves the arm tangentially. Properties {schematic, branch, members}. Throws if a member is not among the places.
 */
export function buildCorridor(places: readonly Pick<Place, 'id' | 'point'>[]): Collection {
  const points = new Map(places.map(({ id, point }) => [id, point]));
  const locate = (knots: readonly Knot[]) =>
    knots.map((knot) => (typeof knot === 'string' ? pointOf(knot, points) : knot));
  const trunk = spline(locate(TRUNK));
  // The arm starts on the trunk and in its direction, so that it looks like a fork.
  const fork = STEPS_PER_SPAN * 0.25;
  const arm = spline([at(trunk, fork), ...locate(WEST)], at(trunk, 0));
  const spurFork = STEPS_PER_SPAN * 0.25;
  const spur = spline([at(arm, spurFork), ...locate(SUZHOU)], at(arm, 0));
  return collect([
    branch('trunk', trunk, membersOf(TRUNK)),
    branch('west', arm, membersOf(WEST)),
    branch('suzhou', spur, membersOf(SUZHOU)),
  ]);
}

/** The members that the line joins, in its order. */
export const CORRIDOR_MEMBERS: readonly string[] = [TRUNK, WEST, SUZHOU].flatMap(membersOf);

function membersOf(knots: readonly Knot[]): string[] {
  return knots.filter((knot) => typeof knot === 'string');
}

function pointOf(id: string, points: ReadonlyMap<string, Position>): Position {
  const point = points.get(id);
  if (!point) throw new Error(`scripts/geo/corridor.ts: ${id}: found no such place, expected one of data/places.json`);
  return point;
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
 * A centripetal Catmull-Rom curve: it passes exactly through every knot, without loops or overshoots between close
 * ones. `before`: a point that sets the direction at the start.
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
