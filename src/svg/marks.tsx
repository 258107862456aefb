/** @jsxImportSource preact */
import type { MapScene } from '../scene/map-scene.ts';
import { Hulls } from './hulls.tsx';
import { Labels } from './labels.tsx';
import { Lines, OwnLines, Stops } from './lines.tsx';
import { Symbols } from './symbols.tsx';

/** All that stands above the ground, in draw order, in scene points; the caller places it in the frame. */
export function Marks({ scene }: { scene: MapScene }) {
  const { hulls, lanes, lineStrength, hosts, own, stops, symbols, labels, states, language } = scene;
  return (
    <g class="marks">
      <Hulls hulls={hulls} own={own} />
      <Lines lanes={lanes} hosts={hosts} strength={lineStrength} />
      <OwnLines lanes={own} />
      <Symbols symbols={symbols} states={states} />
      <Stops stops={stops} />
      <Labels labels={labels} states={states} language={language} />
    </g>
  );
}
