/** The shapes of marks as paths: d3-shape's symbols, whose package cannot be loaded in part. Pure. */
import type { Glyph } from './items.ts';

type Shape = (area: number) => string;

const SHAPES: Readonly<Record<Glyph, Shape>> = {
  diamond(area) {
    const x = Math.sqrt(area / (2 * Math.sqrt(3)));
    const y = x * Math.sqrt(3);
    return `M0,${-y}L${x},0L0,${y}L${-x},0Z`;
  },
  circle: circlePath,
  square(area) {
    const side = Math.sqrt(area);
    return `M${-side / 2},${-side / 2}h${side}v${side}h${-side}Z`;
  },
  triangle(area) {
    const y = Math.sqrt(area / (3 * Math.sqrt(3)));
    const x = Math.sqrt(3) * y;
    return `M0,${-2 * y}L${x},${y}L${-x},${y}Z`;
  },
  ring: circlePath,
};

/** The path of a glyph around the origin with an area, in square pixels. */
export function glyphPath(glyph: Glyph, area: number): string {
  return SHAPES[glyph](area).replace(/\d+\.\d+(e-\d+)?/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
}

function circlePath(area: number): string {
  const r = Math.sqrt(area / Math.PI);
  return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0Z`;
}
