/** @jsxImportSource preact */

import { CIRCLES, FOCUS_RING, NUMBER, STATION_WIDTH } from '../scene/marks.ts';
import type { PaintedSymbol } from '../scene/painted-symbols.ts';
import type { PlaceState } from '../scene/scene.ts';
import { Circle } from './circle.tsx';
import { round } from './path.ts';

interface Props {
  symbols: readonly PaintedSymbol[];
  states: ReadonlyMap<string, PlaceState>;
}

/** The cities' circles, above the rings of selected and hovered ones. */
export function Symbols({ symbols, states }: Props) {
  const named = (name: string, place: string) => (states.get(place)?.faded ? `${name} faded` : name);
  const outer = ({ radius, station }: PaintedSymbol) => Math.max(radius, station);
  return (
    <g class="symbols">
      {symbols.map((symbol) => {
        const state = states.get(symbol.place);
        const kind = state?.selected ? 'selected' : state?.hover ? 'hover' : null;
        if (!kind) return null;
        const radius = outer(symbol) + FOCUS_RING.gap;
        return (
          <Circle
            key={`f${symbol.place}`}
            name={`focus ${kind}`}
            at={symbol.at}
            radius={radius}
            width={FOCUS_RING[kind]}
          />
        );
      })}
      {symbols.map(
        ({ place, at: [x, y], station }) =>
          station > 0 && (
            <circle
              key={`s${place}`}
              class={named('station', place)}
              cx={round(x)}
              cy={round(y)}
              r={round(station)}
              stroke-width={STATION_WIDTH}
            />
          ),
      )}
      {symbols.map(({ place, at, radius, tier }) => (
        <Circle key={place} name={named(tier, place)} at={at} radius={radius} width={CIRCLES[tier].strokeWidth} />
      ))}
      {symbols.map(
        ({ place, at: [x, y], number, tier }) =>
          number > 0 && (
            <text
              key={`n${place}`}
              class={named(tier, place)}
              x={round(x)}
              y={round(y + NUMBER.drop)}
              font-size={NUMBER.size}
            >
              {number}
            </text>
          ),
      )}
    </g>
  );
}
