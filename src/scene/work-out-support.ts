import { laneOrder } from '../model/make-lane-order.ts';
import { supportOf } from '../model/make-support.ts';
import type { DrawnSupport } from '../model/support.ts';
import type { FirstFile } from '../model/types.ts';
import { bowsOf } from './bows.ts';

/** Computes the support of a dataset's alliances: in the data build, and in the page if the data has no valid one. */
export function workOutSupport(file: Pick<FirstFile, 'alliances' | 'places'>): DrawnSupport {
  const points = new Map(file.places.map(({ id, point }) => [id, point]));
  const sets = new Map(file.alliances.map(({ id, members }) => [id, members.map(({ place }) => place)]));
  const support = supportOf(sets, points);
  return { ...support, bows: bowsOf(support.edges, points), ...laneOrder(support, points) };
}
