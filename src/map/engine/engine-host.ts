/**
 * Runs the engine and decides, frame by frame, whether its canvas or the SVG ground is shown: the canvas once it has
 * drawn exactly the current view, the SVG ground whenever the engine cannot keep up.
 */
import type { GroundLevel } from '../../scene/ground.ts';
import type { View } from '../../scene/project.ts';
import type { Context } from '../../state/context.ts';
import type { AtlasState } from '../../state/store.ts';
import { themeWith } from '../../ui/accent.ts';
import { onSystemTheme, resolvedTheme } from '../../ui/resolved-theme.ts';
import type { Theme } from '../../ui/theme.ts';
import type { Stage } from '../stage.ts';
import type { MapViewStore } from '../view.ts';
import { type EngineEvents, startEngine } from './engine.ts';
import type { Look } from './style.ts';

export interface EngineHost {
  /** Draws the current view and scene with the engine; false if it cannot in this frame and the SVG painter must. */
  show(): boolean;
  /** To be called when the camera stops: draws the view if the engine does not show it yet. */
  rest(): void;
  resize(): void;
  stop(): void;
}

/** What an engine is started with; `repaint` is called when the result of `show` may have changed. */
export interface EngineOptions extends Pick<EngineEvents, 'lost' | 'broken'> {
  stage: Stage;
  context: Context;
  view: MapViewStore;
  scene(): Omit<Look, 'theme'>;
  repaint(): void;
}

/** Debounce of a slow engine's drawing, in milliseconds: wheel steps often follow each other this closely. */
const REST_MS = 400;

/** Starts the engine on a ground; throws at once where the browser has no WebGL 2. */
export function hostEngine(options: EngineOptions, ground: GroundLevel): EngineHost {
  const { stage, context, view, scene, repaint, lost, broken } = options;
  const { store } = context;
  const root = document.documentElement;
  const wanted = () => {
    const { states, outline, counties } = scene();
    return { view: view.getState().view, look: { theme: themeOf(store.getState()), outline, states, counties } };
  };
  /** The last input of the engine, and whether it has been drawn completely. */
  let given = wanted();
  let isDrawn = false;
  let isStopped = false;
  let resting = 0;
  const draw = () => {
    given = wanted();
    engine.show(given.view, given.look);
  };
  const drawAtRest = () => {
    clearTimeout(resting);
    resting = window.setTimeout(draw, REST_MS);
  };
  const complete = () => {
    // Outdated if the reader has moved the map since: the end of that gesture draws again.
    if (isStopped || isDrawn || !sameView(given.view, wanted().view) || !sameLook(given.look, wanted().look)) return;
    isDrawn = true;
    if (root.dataset.atlas !== 'gl') performance.mark('atlas:gl');
    root.dataset.atlas = 'gl';
    view.setState({ incomplete: false });
    repaint();
  };
  const engine = startEngine(stage.engine, ground, given.view, given.look, { complete, lost, broken });
  const undo = [store.subscribe(themeOf, repaint), onSystemTheme(repaint)];
  return {
    show: () => {
      const next = wanted();
      const isSameView = sameView(given.view, next.view);
      if (isSameView && sameLook(given.look, next.look)) return isDrawn;
      if (engine.isSlow) {
        // Slow frames would delay the marks, too: the engine draws only once the map has stopped.
        isDrawn = false;
        drawAtRest();
      } else if (isDrawn || isSameView) draw();
      return isDrawn;
    },
    rest: () => {
      if (isDrawn) return;
      if (engine.isSlow) drawAtRest();
      else draw();
    },
    resize: () => {
      if (engine.isSlow) isDrawn = false;
      engine.resize();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(resting);
      for (const step of undo) step();
      engine.stop();
    },
  };
}

function themeOf({ theme, embed }: AtlasState): Theme {
  return themeWith(embed.accent, resolvedTheme(theme));
}

function sameView(a: View, b: View): boolean {
  return a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}

function sameLook(a: Look, b: Look): boolean {
  const keys = ['theme', 'outline', 'states', 'counties'] as const;
  return keys.every((key) => a[key] === b[key]);
}
