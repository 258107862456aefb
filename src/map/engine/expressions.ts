/** The few expressions of the style language that several layers share. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Ramp } from '../../scene/ramp.ts';
import type { PlaceState } from '../../scene/scene.ts';

/** Whether a place is in a state (see `PlaceState`); false until it was told. */
export function on(state: keyof PlaceState): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

/** A value that follows the zoom as `ramp` says. */
export function byZoom(stops: Ramp): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** One ramp per value of a property; the last is for all others. Ramps of one property have the same zooms. */
export function byZoomAnd(
  property: string,
  ramps: Readonly<Record<number, Ramp>>,
  otherwise: Ramp,
): ExpressionSpecification {
  const zooms = otherwise.map(([zoom]) => zoom);
  const valueAt = (zoom: number, stops: Ramp) => stops.find(([at]) => at === zoom)?.[1] ?? 0;
  const stops = zooms.flatMap((zoom) => [
    zoom,
    [
      'match',
      ['get', property],
      ...Object.entries(ramps).flatMap(([value, own]) => [Number(value), valueAt(zoom, own)]),
      valueAt(zoom, otherwise),
    ],
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
