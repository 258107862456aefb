import { laneOrder } from '../model/make-lane-order.ts';
import { supportOf } from '../model/make-support.ts';
import type { DrawnSupport } from '../model/support.ts';
import type { FirstFile } from '../model/types.ts';
import { bowsOf } from './bows.ts';

/** The support of all alliances of a dataset: in the data build, and in the page for data without a usable one. */
export function workOutSupport(file: Pick<FirstFile, 'alliances' | 'places'>): DrawnSupport {
  const points = new Map(file.places.map(({ id, point }) => [id, point]));
  const sets = new Map(file.alliances.map(({ id, members }) => [id, members.map(({ place }) => place)]));
  const support = supportOf(sets, points);
  return { ...support, bows: bowsOf(support.edges, points), ...laneOrder(support, points) };
}
