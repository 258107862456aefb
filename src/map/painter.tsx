/** Paints scenes as SVG: the ground (while the engine does not) and the marks above it. */
import { render } from 'preact';
import { memoise } from '../model/memoise.ts';
import { type GroundLevel, groundTransform } from '../scene/ground.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { project, SCENE_ORIGIN, type Size, type View } from '../scene/project.ts';
import { Ground } from '../svg/ground.tsx';
import { Marks } from '../svg/marks.tsx';
import type { Stage } from './stage.ts';

export interface PaintInput {
  scene: MapScene;
  /** null where the engine paints the ground. */
  ground: GroundLevel | null;
  view: View;
  size: Size;
}

/** The ground's line widths follow the zoom in steps of a tenth, so that zooming seldom renders it anew. */
const groundZoom = (zoom: number) => Math.round(zoom * 10) / 10;

/** Makes the painter for the two elements; parts of the scene that have not changed are not rendered again. */
export function createPainter({ ground, marks }: Pick<Stage, 'ground' | 'marks'>) {
  const groundOf = memoise(
    (level: GroundLevel, zoom: number, states: MapScene['states'], outline: MapScene['outline']) => (
      <Ground ground={level} zoom={zoom} states={states} outline={outline} />
    ),
  );
  return {
    paint({ scene, ground: level, view, size }: PaintInput): void {
      if (level) {
        const { scale, x, y } = groundTransform(level, view, size);
        render(
          <g transform={`matrix(${scale} 0 0 ${scale} ${x} ${y})`}>
            {groundOf(level, groundZoom(view.zoom), scene.states, scene.outline)}
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
