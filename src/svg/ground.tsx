/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { GroundKind, GroundLevel, GroundShape } from '../scene/ground.ts';
import {
  CANAL_DASH,
  canalOpacity,
  OPACITY,
  OUTLINE_WIDTH,
  riverStyle,
  UNITS_FROM,
  WIDTH,
} from '../scene/ground-style.ts';
import { LINES } from '../scene/marks.ts';
import { ramp } from '../scene/ramp.ts';
import type { PlaceState } from '../scene/scene.ts';

export interface GroundProps {
  ground: Pick<GroundLevel, 'shapes'>;
  /** MapLibre's zoom: sizes of lines follow it. */
  zoom: number;
  states: ReadonlyMap<string, PlaceState>;
  /** Adcodes of the corridor's members, whose areas are tinted; empty where the corridor is hidden. */
  members: ReadonlySet<string>;
  corridor: boolean;
}

/**
 * The colour of the ground's lines where there is no style sheet: with `fill="none"` around everything, shapes are then
 * an outline map and not one black area.
 */
export const BARE_STROKE = '#8a939c';

/** Two decimals are enough for a width and an opacity. */
const short = (value: number) => Math.round(value * 100) / 100;

/**
 * The ground in units of its level, in the draw order of the engine's style: areas, what is asked for among them,
 * water, borders, the outline of the selected place, the corridor. The caller places it in the frame.
 */
export function Ground({ ground, zoom, states, members, corridor }: GroundProps) {
  const of = (kind: GroundKind) => ground.shapes.filter((shape) => shape.kind === kind);
  const lines = (kind: GroundKind, width: number, opacity = 1) =>
    of(kind).map(({ d }) => <path key={kind} class={kind} d={d} stroke-width={short(width)} {...faint(opacity)} />);
  const border = short(ramp(WIDTH.cityBorder, zoom));
  const { dash } = LINES.provinceBorder;
  const province = ramp(WIDTH.provinceBorder, zoom);
  return (
    <g class="ground">
      {lines('around', 0)}
      {of('city').map(({ id, d }) => (
        <path key={id} class={member('city', members, id)} data-id={id} d={d} stroke-width={border} />
      ))}
      {of('unit').map(({ id, d }) => (
        <path key={id} class={member('unit', members, id)} data-id={id} d={d} />
      ))}
      {[...of('city'), ...of('unit')].map((shape) => (
        <Attention key={`a${shape.id}`} shape={shape} state={states.get(shape.id ?? '')} width={border} />
      ))}
      {zoom >= UNITS_FROM &&
        of('unit').map(({ id, d }) => (
          <path
            key={`b${id}`}
            class="unit-border"
            d={d}
            stroke-width={ramp(WIDTH.unitBorder, zoom)}
            stroke-opacity={OPACITY.unitBorder}
          />
        ))}
      {lines('around-border', ramp(WIDTH.aroundBorder, zoom))}
      {of('river').map(({ rank = 1, d }) => {
        const style = riverStyle(rank);
        const opacity = ramp(style.opacity, zoom);
        return (
          <Inked key={`r${rank}`} opacity={opacity}>
            <path
              class="river"
              data-rank={rank}
              d={d}
              stroke-width={short(ramp(style.width, zoom))}
              {...faint(opacity)}
            />
          </Inked>
        );
      })}
      {of('canal').map(({ rank = 1, d }) => {
        const opacity = ramp(canalOpacity(rank), zoom);
        const wide = ramp(WIDTH.canal, zoom);
        return (
          <Inked key={`c${rank}`} opacity={opacity}>
            <path
              class="canal"
              data-rank={rank}
              d={d}
              stroke-width={short(wide)}
              stroke-dasharray={CANAL_DASH.map((part) => short(part * wide)).join(' ')}
              {...faint(opacity)}
            />
          </Inked>
        );
      })}
      {lines('water', ramp(WIDTH.shore, zoom))}
      {lines('outer', province, OPACITY.outerBorder)}
      {of('province').map(({ d }) => (
        <path
          key="province"
          class="province"
          d={d}
          stroke-width={short(province)}
          stroke-dasharray={dash.map((part) => short(part * province)).join(' ')}
        />
      ))}
      {[...of('city'), ...of('unit')].map(
        ({ id, d }) =>
          states.get(id ?? '')?.selected && <path key={`o${id}`} class="outline" d={d} stroke-width={OUTLINE_WIDTH} />,
      )}
      {corridor && lines('corridor', ramp(WIDTH.corridor, zoom))}
    </g>
  );
}

/** The area of a place that is selected, pointed at, or belongs to what is. */
function Attention({ shape, state, width }: { shape: GroundShape; state: PlaceState | undefined; width: number }) {
  const kind = state?.selected ? 'selected' : state?.hover ? 'hover' : state?.concerned ? 'concerned' : null;
  if (!kind) return null;
  const opacity = kind === 'concerned' ? { 'fill-opacity': OPACITY.concernedArea } : {};
  return <path class={kind} d={shape.d} stroke-width={width} {...opacity} />;
}

/** What is not seen is not drawn. */
function Inked({ opacity, children }: { opacity: number; children: ComponentChildren }) {
  return opacity > 0 ? children : null;
}

function faint(opacity: number): { 'stroke-opacity'?: number } {
  return opacity < 1 ? { 'stroke-opacity': short(opacity) } : {};
}

function member(kind: string, members: ReadonlySet<string>, id: string | undefined): string {
  return members.has(id ?? '') ? `${kind} member` : kind;
}
