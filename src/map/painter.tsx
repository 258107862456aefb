/** Paints scenes into the page: the ground (while no engine does) and the marks above it. */
import { render } from 'preact';
import { memoise } from '../model/memoise.ts';
import { type GroundLevel, groundTransform } from '../scene/ground.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { project, SCENE_ORIGIN, type Size, type View } from '../scene/project.ts';
import type { PlaceState } from '../scene/scene.ts';
import { Ground } from '../svg/ground.tsx';
import { Hulls } from '../svg/hulls.tsx';
import { Labels } from '../svg/labels.tsx';
import { Lines, OwnLines, Stops } from '../svg/lines.tsx';
import { Symbols } from '../svg/symbols.tsx';
import type { Stage } from './stage.ts';

export interface Painting {
  scene: MapScene;
  /** null where the engine paints the ground. */
  ground: GroundLevel | null;
  view: View;
  size: Size;
  /** Adcodes of the corridor's members. */
  members: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();
/** Lines of the ground follow the zoom in steps: a tenth of a level is not seen. */
const step = (zoom: number) => Math.round(zoom * 10) / 10;

/** Each part keeps what it painted until what it shows is another thing: panning moves two groups and paints nothing. */
export function createPainter({ ground, marks }: Pick<Stage, 'ground' | 'marks'>) {
  const groundOf = memoise(
    (
      level: GroundLevel,
      zoom: number,
      states: ReadonlyMap<string, PlaceState>,
      members: ReadonlySet<string>,
      corridor: boolean,
    ) => <Ground ground={level} zoom={zoom} states={states} members={members} corridor={corridor} />,
  );
  const hullsOf = memoise((hulls: MapScene['hulls'], own: MapScene['own']) => <Hulls hulls={hulls} own={own} />);
  const linesOf = memoise((lanes: MapScene['lanes'], hosts: MapScene['hosts'], strength: number) => (
    <Lines lanes={lanes} hosts={hosts} strength={strength} />
  ));
  const ownOf = memoise((own: MapScene['own']) => <OwnLines lanes={own} />);
  const symbolsOf = memoise((symbols: MapScene['symbols'], states: MapScene['states']) => (
    <Symbols symbols={symbols} states={states} />
  ));
  const stopsOf = memoise((stops: MapScene['stops']) => <Stops stops={stops} />);
  const labelsOf = memoise((labels: MapScene['labels'], states: MapScene['states'], language: MapScene['language']) => (
    <Labels labels={labels} states={states} language={language} />
  ));
  return {
    paint({ scene, ground: level, view, size, members }: Painting): void {
      if (level) {
        const { scale, x, y } = groundTransform(level, view, size);
        const tinted = scene.corridor ? members : NOBODY;
        render(
          <g transform={`matrix(${scale} 0 0 ${scale} ${x} ${y})`}>
            {groundOf(level, step(view.zoom), scene.states, tinted, scene.corridor)}
          </g>,
          ground,
        );
      }
      const [left, top] = project(SCENE_ORIGIN, view, size);
      render(
        <g class="marks" transform={`translate(${left} ${top})`}>
          {hullsOf(scene.hulls, scene.own)}
          {linesOf(scene.lanes, scene.hosts, scene.lineStrength)}
          {ownOf(scene.own)}
          {symbolsOf(scene.symbols, scene.states)}
          {stopsOf(scene.stops)}
          {labelsOf(scene.labels, scene.states, scene.language)}
        </g>,
        marks,
      );
    },
    stop(): void {
      render(null, ground);
      render(null, marks);
    },
  };
}
