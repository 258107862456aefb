/** @jsxImportSource preact */
import { CASING, LINES, STOP } from '../scene/marks.ts';
import type { PaintedRibbon, PaintedSegment, PaintedStop } from '../scene/painted-links.ts';
import { linePath, round } from './path.ts';

/** All alliances together: grey ribbons as wide as many run there. All casings lie under all ribbons. */
export function Links({ ribbons, strength }: { ribbons: readonly PaintedRibbon[]; strength: number }) {
  const lines = ribbons.map(({ id, path, width }) => ({ id, d: linePath(path), width }));
  return (
    <g class="links" {...(strength < 1 ? { opacity: strength } : {})}>
      {lines.map(({ id, d, width }) => (
        <path key={`c${id}`} class="casing" d={d} stroke-width={round(width + CASING.ribbon)} />
      ))}
      {lines.map(({ id, d, width }) => (
        <path key={id} class="ribbon" d={d} stroke-width={round(width)} />
      ))}
    </g>
  );
}

/** Single alliances that are asked for: their industry's hue, dashed where a membership is inferred. */
export function OwnLinks({ segments }: { segments: readonly PaintedSegment[] }) {
  const lines = segments.map(({ id, hue, basis, path }) => ({ id, hue, basis, d: linePath(path) }));
  const { width, dash } = LINES.inferred;
  return (
    <g class="own">
      {lines.map(({ id, d }) => (
        <path key={`c${id}`} class="casing" d={d} stroke-width={LINES.stated.width + CASING.own} />
      ))}
      {lines.map(({ id, hue, basis, d }) => (
        <path
          key={id}
          class={`hue-${hue} ${basis}`}
          d={d}
          stroke-width={LINES[basis].width}
          {...(basis === 'inferred' ? { 'stroke-dasharray': dash.map((part) => round(part * width)).join(' ') } : {})}
        />
      ))}
    </g>
  );
}

/** Stations of single alliances: the host's is larger, a member's by inference has a thinner line. */
export function Stops({ stops }: { stops: readonly PaintedStop[] }) {
  return (
    <g class="stops">
      {stops.map(({ id, at: [x, y], hue, host, basis }) => {
        const { radius, width } = host ? STOP.host : basis === 'stated' ? STOP.member : STOP.inferred;
        return (
          <circle
            key={id}
            class={`hue-${hue}`}
            cx={round(x)}
            cy={round(y)}
            r={round(radius + width / 2)}
            stroke-width={width}
          />
        );
      })}
    </g>
  );
}
