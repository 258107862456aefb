/** Brings the engine when the page is at rest, lets it take over the ground without a jump, and does without it. */

import type { View } from '../scene/project.ts';
import { addNotice } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import type { Engine } from './engine/engine.ts';
import type { Stage } from './stage.ts';
import type { MapViewStore } from './view.ts';

export interface EngineHost {
  /** Draws a view in this frame, if there is an engine. */
  show(view: View): void;
  resize(): void;
  stop(): void;
}

/** Starts as soon as the browser has nothing better to do; the map works before, without and after it. */
export function hostEngine({ engine: container }: Stage, context: Context, view: MapViewStore): EngineHost {
  let engine: Engine | null = null;
  let gone = false;
  const takeOver = () => {
    // Under the reader's hand nothing changes; the end of the gesture draws anew and comes back here.
    if (gone || view.getState().engine || view.getState().gesture) return;
    view.setState({ engine: true });
    document.documentElement.dataset.atlas = 'gl';
    performance.mark('atlas:gl');
  };
  const fallBack = (code: 'webgl-lost', detail = '') => {
    view.setState({ engine: false });
    document.documentElement.dataset.atlas = 'svg';
    addNotice(context.store, { code, detail });
  };
  const start = async () => {
    try {
      const { startEngine } = await import('./engine/engine.ts');
      if (gone) return;
      engine = startEngine(container, context, view.getState().view, {
        complete: takeOver,
        lost: () => fallBack('webgl-lost'),
        incomplete: () => view.setState({ incomplete: true }),
      });
    } catch (cause) {
      container.replaceChildren();
      // Nothing is missing without it; whoever looks for the reason finds it here.
      console.warn(`The map is painted without the engine: ${String(cause).slice(0, 200)}`);
    }
  };
  const stopWaiting = whenIdle(() => void start());
  return {
    show: (now) => engine?.show(now),
    resize: () => engine?.resize(),
    stop: () => {
      gone = true;
      stopWaiting();
      engine?.stop();
    },
  };
}

function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const frame = requestAnimationFrame(act);
    return () => cancelAnimationFrame(frame);
  }
  const handle = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
