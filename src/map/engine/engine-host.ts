/**
 * Brings the engine and says, frame by frame, whether its picture is the right one: it takes
 * over the ground in place when it has drawn the very view that is shown, and gives it back where it cannot keep up.
 */
import type { View } from '../../scene/project.ts';
import type { PlaceState } from '../../scene/scene.ts';
import type { Context } from '../../state/context.ts';
import type { Stage } from '../stage.ts';
import type { MapViewStore } from '../view.ts';
import { type Engine, startEngine } from './engine.ts';

/** What is asked for among the places: the same object until it changes. */
type States = ReadonlyMap<string, PlaceState>;

export interface EngineHost {
  /**
   * Shows the view and what is asked for in it with the engine, if it can in this frame; false: somebody else has to
   * paint the ground.
   */
  show(): boolean;
  /** The camera has come to rest: an engine that does not show its view yet draws it. */
  rest(): void;
  resize(): void;
  stop(): void;
}

/** How long the map is left alone before a slow engine draws it: a wheel that is turned again comes before that. */
const REST_MS = 400;

/**
 * Starts the engine; throws at once where the browser has no WebGL 2. `states` are those of the scene now; `repaint` is
 * called when `show` would answer otherwise than before, `lost` when the graphics context is gone for good, `broken`
 * when a file of the basemap did not come: a ground with holes never takes over.
 */
export function hostEngine(
  { engine: container }: Stage,
  context: Context,
  view: MapViewStore,
  states: () => States,
  repaint: () => void,
  lost: () => void,
  broken: () => void,
): EngineHost {
  const root = document.documentElement;
  /** What the engine was last given, what is wanted, and whether its picture of that is complete. */
  let given: { view: View; states: States } | null = null;
  let isDrawn = false;
  let gone = false;
  let resting = 0;
  const now = () => view.getState().view;
  const draw = () => {
    given = { view: now(), states: states() };
    engine.show(given.view);
  };
  const isWanted = () => given !== null && sameView(given.view, now()) && (given.states === states() || !engine.isSlow);
  const drawAtRest = () => {
    clearTimeout(resting);
    resting = window.setTimeout(draw, REST_MS);
  };
  const complete = () => {
    // What is complete may be a view that the reader has left since: then the rest of the gesture draws anew.
    if (gone || isDrawn || !isWanted()) return;
    isDrawn = true;
    if (root.dataset.atlas !== 'gl') performance.mark('atlas:gl');
    root.dataset.atlas = 'gl';
    view.setState({ incomplete: false });
    repaint();
  };
  const start = (): Engine => {
    given = { view: now(), states: states() };
    // Who waits for a change to be drawn does not wait for what is not seen.
    const hold = () => (isDrawn ? context.hold() : () => {});
    return startEngine(container, { ...context, hold }, given.view, { complete, lost, incomplete: broken });
  };
  const engine = start();
  return {
    show: () => {
      if (isWanted()) return isDrawn;
      if (engine.isSlow) {
        // Frames that take long would drag the marks behind the reader's hand: the picture is left until it rests.
        isDrawn = false;
        engine.pause();
        drawAtRest();
      } else if (isDrawn) draw();
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
      gone = true;
      clearTimeout(resting);
      engine.stop();
    },
  };
}

function sameView(a: View, b: View): boolean {
  return a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}
