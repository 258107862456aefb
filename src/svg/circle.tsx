/** @jsxImportSource preact */
import type { Point } from '../model/types.ts';
import { round } from './path.ts';

interface Props {
  name: string;
  at: Point;
  /** Radius of the filled area, in pixels; the stroke is outside. */
  radius: number;
  width?: number;
}

/** A circle with a stroke around it. */
export function Circle({ name, at: [x, y], radius, width = 0 }: Props) {
  return (
    <circle
      class={name}
      cx={round(x)}
      cy={round(y)}
      r={round(radius + width / 2)}
      stroke-width={width > 0 ? width : undefined}
    />
  );
}
