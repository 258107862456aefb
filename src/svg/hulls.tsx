/** @jsxImportSource preact */
import type { PaintedHull } from '../scene/hulls.ts';
import type { OwnLane } from '../scene/lanes.ts';
import { HULL_EDGE } from '../scene/marks.ts';
import { inkClass } from './lines.tsx';
import { linePath } from './path.ts';

/** Outlines around the members of alliances. While one is shown on its own, the others are drawn back. */
export function Hulls({ hulls, own }: { hulls: readonly PaintedHull[]; own: readonly OwnLane[] }) {
  if (hulls.length === 0) return null;
  const asked = new Set(own.map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
  return (
    <g class="hulls">
      {hulls.map(({ alliance, ring, ...ink }) => {
        const d = `${linePath(ring)}Z`;
        const faded = asked.size > 0 && !asked.has(alliance) ? ' faded' : '';
        return (
          <g key={alliance}>
            <path class={`in-${ink.hue}${faded}`} d={d} />
            <path class={`rim ${inkClass(ink)}${faded}`} d={d} stroke-width={HULL_EDGE} />
          </g>
        );
      })}
    </g>
  );
}
