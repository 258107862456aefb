/** @jsxImportSource preact */
import type { MapScene } from '../scene/map-scene.ts';
import { Labels } from './labels.tsx';
import { Links, OwnLinks, Stops } from './links.tsx';
import { Symbols } from './symbols.tsx';

/** All that stands above the ground, in draw order, in scene points; the caller places it in the frame. */
export function Marks({ scene }: { scene: MapScene }) {
  const { ribbons, ribbonStrength, segments, stops, symbols, labels, states, language } = scene;
  return (
    <g class="marks">
      <Links ribbons={ribbons} strength={ribbonStrength} />
      <OwnLinks segments={segments} />
      <Symbols symbols={symbols} states={states} />
      <Stops stops={stops} />
      <Labels labels={labels} states={states} language={language} />
    </g>
  );
}
