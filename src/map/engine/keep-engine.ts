/**
 * Keeps the engine for as long as the map needs it (engine-need.ts): brings it, lets it go with its graphics context,
 * and brings it again. Where there is none, or not for long, the map stays painted as SVG.
 */
import type { PlaceState } from '../../scene/scene.ts';
import { addNotice } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import type { Stage } from '../stage.ts';
import type { MapViewStore } from '../view.ts';
import type { EngineHost } from './engine-host.ts';
import { followNeed } from './engine-need.ts';

/** Milliseconds after which a lost context is asked for again: the graphics process begins anew meanwhile. */
const RECOVERY_MS = 1000;
/** Milliseconds within which a second loss means that there will be a third: the SVG painter keeps the ground then. */
const STABLE_MS = 60_000;
/** Milliseconds after which files of the basemap that did not come are asked for again, and how often at most. */
const REFETCH_MS = 30_000;
const REFETCHES = 3;

/** Takes what `hostEngine` takes, and answers like it also while there is no engine. */
export function keepEngine(
  stage: Stage,
  context: Context,
  view: MapViewStore,
  states: () => ReadonlyMap<string, PlaceState>,
  repaint: () => void,
): EngineHost {
  let host: EngineHost | null = null;
  let isNeeded = false;
  let isOver = false;
  let recovery = 0;
  let refetches = 0;
  let recoveredAt = Number.NEGATIVE_INFINITY;
  const release = () => {
    clearTimeout(recovery);
    if (!host) return;
    host.stop();
    host = null;
    document.documentElement.dataset.atlas = 'svg';
    repaint();
  };
  const end = () => {
    isOver = true;
    stopNeed();
    release();
  };
  const bring = async () => {
    let code: typeof import('./engine-host.ts');
    try {
      code = await context.later.load('engine-host');
    } catch (cause) {
      // The map is whole without it; it is asked for again when the map is next seen.
      console.warn(cause);
      return;
    }
    try {
      if (isNeeded && !isOver) host ??= code.hostEngine(stage, context, view, states, repaint, lost, broken);
    } catch (cause) {
      stage.engine.replaceChildren();
      // Nothing is missing without it; whoever looks for the reason finds it here.
      console.warn(`The map is painted without the engine: ${String(cause).slice(0, 200)}`);
      if (Number.isFinite(recoveredAt)) addNotice(context.store, { code: 'webgl-lost', detail: '' });
      end();
    }
  };
  const lost = () => {
    if (!host) return;
    release();
    const now = performance.now();
    if (now - recoveredAt > STABLE_MS) {
      recoveredAt = now;
      recovery = window.setTimeout(() => void bring(), RECOVERY_MS);
    } else {
      addNotice(context.store, { code: 'webgl-lost', detail: '' });
      end();
    }
  };
  const broken = () => {
    if (!host) return;
    release();
    view.setState({ incomplete: true });
    // When the map is next seen it begins anew in any case.
    if (++refetches <= REFETCHES) recovery = window.setTimeout(() => void bring(), REFETCH_MS);
  };
  const need = (needed: boolean) => {
    isNeeded = needed;
    if (needed) void bring();
    else release();
  };
  // A sandboxed page without an origin gets no worker, and without a worker the engine would draw nothing.
  const isAsked = context.store.getState().painting === 'gl';
  const stopNeed = globalThis.origin === 'null' ? () => {} : followNeed(stage.surface, view, isAsked, need);
  return {
    show: () => host?.show() ?? false,
    rest: () => host?.rest(),
    resize: () => host?.resize(),
    stop: end,
  };
}
