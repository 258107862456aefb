/** Memberships as bubble sets (Collins et al. 2009): outlines around alliances' members that avoid other places. */
import { BubbleSets, circle } from 'bubblesets-js';
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Point } from '../model/types.ts';
import type { Path } from './parallel.ts';
import { toWorld } from './project.ts';
import { inkOf, type LaneInk } from './strands.ts';

export interface PaintedHull extends LaneInk {
  alliance: string;
  /** Scene points; a ring, its first point not repeated. */
  ring: Path;
}

/** Outlines are computed once at this zoom and scaled. */
const ZOOM = 7;
/** Clearance around a member and around other places, and extra for each further hull. Pixels at `ZOOM`. */
const ROOM = { member: 13, other: 9, step: 4 } as const;
/** Every n-th point of the outline is kept, then smoothed by splines. */
const SAMPLE = 8;

/** The hulls of some alliances at a zoom, around their members in the visible period; the first is the innermost. */
export function hullsOf(atlas: Atlas, alliances: readonly string[], visible: Visible, zoom: number): PaintedHull[] {
  const scale = 2 ** (zoom - ZOOM);
  return alliances.flatMap((id, index): PaintedHull[] => {
    const alliance = atlas.alliances.get(id);
    const members = visible.memberships.flatMap((entry) => (entry.alliance.id === id ? [entry.membership.place] : []));
    if (!alliance || members.length < 2) return [];
    const ring = outlineOf(atlas, [...new Set(members)].sort().join(' '), index);
    return [{ alliance: id, ...inkOf(atlas, alliance), ring: ring.map(([x, y]): Point => [x * scale, y * scale]) }];
  });
}

const outlines = new WeakMap<Atlas, Map<string, Path>>();

/** One outline, in scene points at `ZOOM`; `members` are adcodes with spaces between. */
function outlineOf(atlas: Atlas, members: string, level: number): Path {
  const known = outlines.get(atlas) ?? new Map<string, Path>();
  outlines.set(atlas, known);
  const key = `${level} ${members}`;
  const ring = known.get(key) ?? outline(atlas, new Set(members.split(' ')), level);
  known.set(key, ring);
  return ring;
}

function outline(atlas: Atlas, members: ReadonlySet<Adcode>, level: number): Path {
  const sets = new BubbleSets();
  for (const { id, point } of atlas.file.places) {
    const [x, y] = toWorld(point, ZOOM);
    if (members.has(id)) sets.pushMember(circle(x, y, ROOM.member + level * ROOM.step));
    else sets.pushNonMember(circle(x, y, ROOM.other));
  }
  return sets
    .compute()
    .sample(SAMPLE)
    .simplify(0)
    .bSplines()
    .simplify(0)
    .points.map(({ x, y }): Point => [x, y]);
}
