/** @jsxImportSource preact */
import type { GroundKind, GroundLevel, GroundShape } from '../scene/ground.ts';
import { CONCERNED_OPACITY, type GroundLine, lineAt, UNITS_FROM } from '../scene/ground-style.ts';
import type { Outline } from '../scene/outline.ts';
import type { PlaceState } from '../scene/scene.ts';

export interface GroundProps {
  ground: Pick<GroundLevel, 'shapes'>;
  /** MapLibre's zoom, on which line widths depend. */
  zoom: number;
  states: ReadonlyMap<string, PlaceState>;
  /** The grouping whose members' areas are tinted. */
  outline: Pick<Outline, 'members' | 'line'>;
}

/**
 * Fallback colour of the ground's lines without a style sheet: with `fill="none"` on the whole, shapes are then an
 * outline map and not one black area.
 */
export const BARE_STROKE = '#8a939c';

/** Classes of paths that draw a shape of the ground a second time: the areas of the outlined grouping, and all edges. */
export const DRAWN_AGAIN = ['member', 'member-edge', 'corridor-edge'] as const;

/** Rounds widths and opacities to two decimals. */
const short = (value: number) => Math.round(value * 100) / 100;

/**
 * The ground in units of its level, in the draw order of the engine's style: areas, those of the outlined grouping with
 * its band, highlighted areas, water, borders, the outline of the selected place. The caller transforms it to the frame.
 */
export function Ground({ ground, zoom, states, outline }: GroundProps) {
  const of = (kind: GroundKind) => ground.shapes.filter((shape) => shape.kind === kind);
  const lines = (kind: GroundKind & GroundLine) => of(kind).map((shape) => line(shape, kind, zoom));
  const places = [...of('city'), ...of('unit')];
  // Their edges lie under all their areas: only what is outside of them is seen.
  const members = places.filter(({ id = '' }) => outline.members.has(id));
  const border = short(lineAt('city', zoom).width);
  return (
    <g class="ground">
      {lines('around')}
      {places.map(({ kind, id = '', d }) => (
        <path key={id} class={kind} data-id={id} d={d} stroke-width={kind === 'city' ? border : undefined} />
      ))}
      {members.map((shape) => line(shape, 'member-edge', zoom))}
      {outline.line && of('corridor').map((shape) => line(shape, 'corridor-edge', zoom))}
      {members.map(({ id, d }) => (
        <path key={`m${id}`} class="member" data-id={id} d={d} />
      ))}
      {outline.line && lines('corridor')}
      {places.map((shape) => (
        <Attention key={`a${shape.id}`} shape={shape} state={states.get(shape.id ?? '')} width={border} />
      ))}
      {lines('county')}
      {zoom >= UNITS_FROM && of('unit').map((shape) => line(shape, 'unit-border', zoom))}
      {lines('around-border')}
      {lines('river')}
      {lines('canal')}
      {lines('water')}
      {lines('outer')}
      {lines('province')}
      {places.map((shape) => states.get(shape.id ?? '')?.selected && line(shape, 'outline', zoom))}
    </g>
  );
}

/** A shape as a line; null if it is invisible at this zoom. */
function line({ id, rank, d }: GroundShape, name: GroundLine, zoom: number) {
  const { width, opacity, dash } = lineAt(name, zoom, rank);
  if (opacity === 0) return null;
  return (
    <path
      key={`${name}${id ?? rank ?? ''}`}
      class={name}
      data-rank={rank}
      d={d}
      stroke-width={short(width)}
      stroke-dasharray={dash?.map(short).join(' ')}
      stroke-opacity={opacity < 1 ? short(opacity) : undefined}
    />
  );
}

/** The highlighted area of a place that is selected, hovered or concerned. */
function Attention({ shape, state, width }: { shape: GroundShape; state: PlaceState | undefined; width: number }) {
  const kind = state?.selected ? 'selected' : state?.hover ? 'hover' : state?.concerned ? 'concerned' : null;
  if (!kind) return null;
  const opacity = kind === 'concerned' ? CONCERNED_OPACITY : undefined;
  return <path class={kind} d={shape.d} stroke-width={width} fill-opacity={opacity} />;
}
