/** The lines along which alliances are drawn: pairs of places and their geometry. */
import type { Atlas } from '../model/atlas.ts';
import type { DrawnSupport } from '../model/support.ts';
import type { Adcode, Point } from '../model/types.ts';
import { arcsOf } from './arcs.ts';

export interface LinkNetwork extends Pick<DrawnSupport, 'trees' | 'edges' | 'order' | 'flows'> {
  /** WGS84, from an edge's `a` to its `b`; by `edgeKey`. */
  paths: ReadonlyMap<string, readonly Point[]>;
  /** The hub of each alliance, member or not; absent where lines join members only. */
  hubs?: ReadonlyMap<string, Adcode>;
}

const cache = new WeakMap<Atlas, LinkNetwork>();

/** The shared support of all alliances of an atlas. */
export function supportNetwork(atlas: Atlas): LinkNetwork {
  const known = cache.get(atlas);
  if (known) return known;
  const { trees, edges, order, flows } = atlas.support;
  const paths = new Map([...arcsOf(atlas)].map(([id, { path }]) => [id, path]));
  const network = { trees, edges, order, flows, paths };
  cache.set(atlas, network);
  return network;
}
