/** The few expressions of the style language that several layers share. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FADED, SCALE } from '../scene/marks.ts';
import type { PlaceState } from '../scene/scene.ts';

/** Whether a place is in a state (see `PlaceState`); false until it was told. */
export function on(state: keyof PlaceState): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

/** An opacity that falls back when something else is asked for. */
export function faded(opacity: number, share: number = FADED): ExpressionSpecification {
  return ['case', on('faded'), opacity * share, opacity];
}

/** A colour per value of a property. */
export function colourOf(
  property: string,
  colours: Readonly<Record<string, string>>,
  otherwise: string,
): ExpressionSpecification {
  const branches = Object.entries(colours).flat();
  // The language's types want the first branch by itself; a record always has one.
  return ['match', ['get', property], ...branches, otherwise] as unknown as ExpressionSpecification;
}

/** A size in pixels, `plus` some that stay the same, in the scale of the zoom (see `scaleAt`). */
export function scaled(
  size: ExpressionSpecification,
  plus: number | ExpressionSpecification = 0,
): ExpressionSpecification {
  const { far, near } = SCALE;
  const at = (factor: number): ExpressionSpecification => ['+', ['*', size, factor], plus];
  return ['interpolate', ['linear'], ['zoom'], far.zoom, at(far.factor), near.zoom, at(near.factor)];
}
