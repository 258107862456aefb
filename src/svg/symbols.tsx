/** @jsxImportSource preact */
import type { PaintedSymbol } from '../scene/map-scene.ts';
import { CIRCLES, FOCUS_RING, MARK_RING, STATION_WIDTH, STOP_COUNT } from '../scene/marks.ts';
import type { PlaceState } from '../scene/scene.ts';
import { round } from './path.ts';

interface Props {
  symbols: readonly PaintedSymbol[];
  states: ReadonlyMap<string, PlaceState>;
}

/** The cities' circles, over the rings of those that are marked, selected or pointed at. */
export function Symbols({ symbols, states }: Props) {
  return (
    <g class="symbols">
      {symbols.map((symbol) => (
        <FocusRing key={`f${symbol.place}`} symbol={symbol} state={states.get(symbol.place)} />
      ))}
      {symbols.map(({ place, at: [x, y], station }) =>
        station > 0 ? (
          <circle
            key={`s${place}`}
            class={`station${states.get(place)?.faded ? ' faded' : ''}`}
            cx={round(x)}
            cy={round(y)}
            r={round(station)}
            stroke-width={STATION_WIDTH}
          />
        ) : null,
      )}
      {symbols.map(({ place, at: [x, y], radius: own, station, marked }) => {
        if (!marked) return null;
        const { gap, width } = MARK_RING;
        const radius = Math.max(own, station);
        return (
          <circle
            key={`m${place}`}
            class={`mark${states.get(place)?.faded ? ' faded' : ''}`}
            cx={round(x)}
            cy={round(y)}
            r={round(radius + gap + width / 2)}
            stroke-width={width}
          />
        );
      })}
      {symbols.map(({ place, at: [x, y], radius, tier }) => {
        const { strokeWidth } = CIRCLES[tier];
        return (
          <circle
            key={place}
            class={`${tier}${states.get(place)?.faded ? ' faded' : ''}`}
            cx={round(x)}
            cy={round(y)}
            r={round(radius + strokeWidth / 2)}
            {...(strokeWidth > 0 ? { 'stroke-width': strokeWidth } : {})}
          />
        );
      })}
      {symbols.map((symbol) => (
        <Stopping key={`n${symbol.place}`} symbol={symbol} faded={states.get(symbol.place)?.faded ?? false} />
      ))}
    </g>
  );
}

/** How many alliances stop at a place, where its circle has room for the number. */
function Stopping({ symbol: { at, radius, alliances, tier }, faded }: { symbol: PaintedSymbol; faded: boolean }) {
  if (alliances === 0 || radius < STOP_COUNT.radius) return null;
  return (
    <text
      class={`${tier}${faded ? ' faded' : ''}`}
      x={round(at[0])}
      y={round(at[1] + STOP_COUNT.drop)}
      font-size={STOP_COUNT.size}
    >
      {alliances}
    </text>
  );
}

function FocusRing({ symbol, state }: { symbol: PaintedSymbol; state: PlaceState | undefined }) {
  const kind = state?.selected ? 'selected' : state?.hover ? 'hover' : null;
  if (!kind) return null;
  const width = FOCUS_RING[kind];
  const [x, y] = symbol.at;
  return (
    <circle
      class={`focus ${kind}`}
      cx={round(x)}
      cy={round(y)}
      r={round(Math.max(symbol.radius, symbol.station) + FOCUS_RING.gap + width / 2)}
      stroke-width={width}
    />
  );
}
