/** Paints scenes into the page: the ground (while no engine does) and the marks above it. */
import { render } from 'preact';
import { memoise } from '../model/memoise.ts';
import { type GroundLevel, groundTransform } from '../scene/ground.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { project, SCENE_ORIGIN, type Size, type View } from '../scene/project.ts';
import { Ground } from '../svg/ground.tsx';
import { Marks } from '../svg/marks.tsx';
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

/** Paints scenes into the two elements; what has not changed stays as it is. */
export function createPainter({ ground, marks }: Pick<Stage, 'ground' | 'marks'>) {
  const groundOf = memoise(
    (level: GroundLevel, zoom: number, states: MapScene['states'], members: ReadonlySet<string>, corridor: boolean) => (
      <Ground ground={level} zoom={zoom} states={states} members={members} corridor={corridor} />
    ),
  );
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
      render(<Marks scene={scene} transform={`translate(${left} ${top})`} />, marks);
    },
    stop(): void {
      render(null, ground);
      render(null, marks);
    },
  };
}
