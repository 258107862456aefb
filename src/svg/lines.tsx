/** @jsxImportSource preact */
import type { Point } from '../model/types.ts';
import type { Fate } from '../scene/fates.ts';
import type { Lane, OwnLane } from '../scene/lanes.ts';
import type { Basis } from '../scene/links.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { CASING, HOST_MARK, LINES, PLUS, STOP } from '../scene/marks.ts';
import type { Path } from '../scene/parallel.ts';
import type { PaintedStop } from '../scene/stops.ts';
import type { LaneInk } from '../scene/strands.ts';
import { Circle } from './circle.tsx';
import { linePath, round } from './path.ts';

/** Factor on the width of a line that is not new, where two days are compared. */
const OLD = 0.6;

/**
 * The lines of all alliances. Ribbons are grey, their width shows the number of alliances, a darker core the stated
 * ones; lanes have their industry's hue and are dashed if inferred. All casings are below all lines.
 */
type LinesProps = Pick<MapScene, 'lanes' | 'hosts' | 'pluses' | 'lineStrength'>;

export function Lines({ lanes, hosts, pluses, lineStrength: strength }: LinesProps) {
  const lines = drawn(lanes, (lane) => pathOf(lane.pieces));
  return (
    <g class="lines" {...(strength < 1 ? { opacity: strength } : {})}>
      {lines.map(([{ id, width }, d]) => (
        <path key={`c${id}`} class="casing" d={d} stroke-width={round(width + CASING.ribbon)} />
      ))}
      {lines.map(([lane, d]) => (
        <Line key={lane.id} lane={lane} d={d} />
      ))}
      {pluses.map(({ id, at }) => (
        <Plus key={`p${id}`} at={at} />
      ))}
      {hosts.map(({ id, at, ...ink }) => (
        <Circle key={id} name={inkClass(ink)} at={at} radius={HOST_MARK.radius} width={HOST_MARK.width} />
      ))}
    </g>
  );
}

/** Lines with their path data, without empty ones, which lie entirely under stations. */
export function drawn<T>(lanes: readonly T[], pathOf: (lane: T) => string): [T, string][] {
  return lanes.flatMap((lane): [T, string][] => {
    const d = pathOf(lane);
    return d === '' ? [] : [[lane, d]];
  });
}

/** A lane, or a ribbon: full width for all of its alliances, a core for the stated ones. */
export function Line({
  lane,
  d,
}: {
  lane: Pick<Lane, 'ink' | 'basis' | 'stated' | 'width' | 'fate'> & Partial<Lane>;
  d: string;
}) {
  const { ink, basis, stated, fate, isOdd = false } = lane;
  const width = lane.width * (fate.change === 'left' || fate.change === 'kept' ? OLD : 1);
  return ink ? (
    <path
      class={fate.change ? `${basis}${fateClass(fate)}` : laneClass(ink, basis, fate)}
      d={d}
      stroke-width={round(width)}
      {...dashOf(basis, fate, width, isOdd)}
    />
  ) : (
    <>
      <path class={`ribbon${fateClass(fate)}`} d={d} stroke-width={round(width)} {...dashOf('stated', fate, width)} />
      {stated > 0 && fate.change !== 'left' && fate.change !== 'kept' && (
        <path class={`core${fateClass(fate)}`} d={d} stroke-width={round(Math.max(1, width * stated))} />
      )}
    </>
  );
}

/** The lines of isolated alliances, emphasised. */
export function OwnLines({ lanes }: { lanes: readonly OwnLane[] }) {
  const lines = drawn(lanes, (lane) => pathOf(lane.pieces));
  const { width } = LINES.stated;
  return (
    <g class="own">
      {lines.map(([{ id }, d]) => (
        <path key={`c${id}`} class="casing" d={d} stroke-width={width + CASING.own} />
      ))}
      {lines.map(([{ id, basis, fate, ...ink }, d]) => (
        <path key={id} class={laneClass(ink, basis, fate)} d={d} stroke-width={width} {...dashOf(basis, fate, width)} />
      ))}
    </g>
  );
}

/** Stops of isolated alliances: the host's is larger, an inferred member's has a thinner outline. */
export function Stops({ stops }: { stops: readonly PaintedStop[] }) {
  return (
    <g class="stops">
      {stops.map(({ id, at, host, basis, ...ink }) => {
        const { radius, width } = host ? STOP.host : basis === 'stated' ? STOP.member : STOP.inferred;
        return <Circle key={id} name={inkClass(ink)} at={at} radius={radius} width={width} />;
      })}
    </g>
  );
}

/** The mark of a line that is new on the later of two days compared. */
export function Plus({ at: [x, y] }: { at: Point }) {
  const { radius, arm, width } = PLUS;
  return (
    <>
      <circle class="plus" cx={round(x)} cy={round(y)} r={radius} stroke-width={1} />
      <path
        class="plus-sign"
        d={`M${round(x - arm)} ${round(y)}h${2 * arm}M${round(x)} ${round(y - arm)}v${2 * arm}`}
        stroke-width={width}
      />
    </>
  );
}

/** The class of an ink. */
export function inkClass({ hue, shade }: LaneInk): string {
  return shade === 1 ? `hue-${hue}` : `hue-${hue}-${shade}`;
}

function laneClass(ink: LaneInk, basis: Basis, fate: Fate): string {
  return `${inkClass(ink)} ${basis}${fateClass(fate)}`;
}

/** The classes of a fate, with a leading space. */
function fateClass({ change, possible }: Fate): string {
  return `${change ? ` ${change}` : ''}${possible ? ' possible' : ''}`;
}

/**
 * Dashes for inferred lines, dots for ended ones, dash and dot for what is not certain, in proportion to the width, of
 * ribbons to that of a lane; `shifted` by half a period.
 */
function dashOf(basis: Basis, { change, possible }: Fate, width: number, shifted = false) {
  if (basis === 'stated' && change !== 'left' && !possible) return {};
  const { dash: parts } = change === 'left' ? LINES.ended : possible ? LINES.possible : LINES.inferred;
  const dashes = parts.map((part) => round(part * Math.min(width, LINES.possible.width)));
  const period = dashes.reduce((sum, part) => sum + part, 0);
  const offset = shifted ? { 'stroke-dashoffset': round(period / 2) } : {};
  return { 'stroke-dasharray': dashes.join(' '), ...offset };
}

function pathOf(pieces: readonly Path[]): string {
  return pieces.map(linePath).join('');
}
