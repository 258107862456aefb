/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import type { MapScene } from '../scene/map-scene.ts';
import { FADED_LINES, HULL_EDGE } from '../scene/marks.ts';
import { Labels } from './labels.tsx';
import { inkClass, Lines, OwnLines, Stops } from './lines.tsx';
import { linePath } from './path.ts';
import { Symbols } from './symbols.tsx';

/**
 * Everything above the ground, in draw order, in scene points; `transform` maps these to the frame. Each part is
 * memoised by the identity of its data: panning changes the transform only.
 */
export function Marks({ scene, transform }: { scene: MapScene; transform?: string }) {
  const { hulls, lanes, back, lineStrength, hosts, pluses, own, stops, symbols, labels, numbered, states, language } =
    scene;
  return (
    <g class="marks" transform={transform}>
      {useMemo(
        () => (
          <Hulls hulls={hulls} own={own} />
        ),
        [hulls, own],
      )}
      {useMemo(
        () => back.length > 0 && <Lines lanes={back} hosts={[]} pluses={[]} lineStrength={FADED_LINES} />,
        [back],
      )}
      {useMemo(
        () => (
          <Lines lanes={lanes} hosts={hosts} pluses={pluses} lineStrength={lineStrength} />
        ),
        [lanes, hosts, pluses, lineStrength],
      )}
      {useMemo(
        () => (
          <OwnLines lanes={own} />
        ),
        [own],
      )}
      {useMemo(
        () => (
          <Symbols symbols={symbols} states={states} />
        ),
        [symbols, states],
      )}
      {useMemo(
        () => (
          <Stops stops={stops} />
        ),
        [stops],
      )}
      {useMemo(
        () => (
          <Labels labels={labels} numbered={numbered} states={states} language={language} />
        ),
        [labels, numbered, states, language],
      )}
    </g>
  );
}

/** Outlines around the members of alliances; faded while an alliance is isolated, except for its own. */
function Hulls({ hulls, own }: Pick<MapScene, 'hulls' | 'own'>) {
  if (hulls.length === 0) return null;
  const asked = new Set(own.map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
  return (
    <g class="hulls">
      {hulls.map(({ alliance, ring, ...ink }) => {
        const d = `${linePath(ring)}Z`;
        const faded = asked.size > 0 && !asked.has(alliance) ? ' faded' : '';
        return (
          <g key={alliance}>
            <path class={`in-${ink.hue}${faded}`} d={d} />
            <path class={`rim ${inkClass(ink)}${faded}`} d={d} stroke-width={HULL_EDGE} />
          </g>
        );
      })}
    </g>
  );
}
