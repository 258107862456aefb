/**
 * The life cycle of the engine: starts it when the map needs it (engine-need.ts) and the reader rests (reader-rest.ts),
 * stops it and frees its WebGL context when not, and restarts it after failures. Without an engine the SVG ground is the
 * fallback.
 */
import type { GroundLevel } from '../../scene/ground.ts';
import { addNotice } from '../../state/actions.ts';
import type { EngineHost, EngineOptions } from './engine-host.ts';
import { followNeed } from './engine-need.ts';
import { onInput, restWanted, whenAtRest } from './reader-rest.ts';

/** Milliseconds before a lost context is requested again: the browser's GPU process restarts meanwhile. */
const RECOVERY_MS = 1000;
/** A second loss within so many milliseconds ends the engine for good: the SVG painter takes over. */
const STABLE_MS = 60_000;
/** Milliseconds before an engine whose ground could not be loaded is retried, and the most retries. */
const RETRY_MS = 30_000;
const RETRIES = 3;

/**
 * An engine host that also works while no engine runs. `ground` loads what the engine draws; without it, or after an
 * error of the engine, the SVG painter goes on.
 */
export function manageEngine(
  options: Omit<EngineOptions, 'lost' | 'broken'>,
  ground: () => Promise<GroundLevel>,
): EngineHost {
  const { stage, context, view, repaint } = options;
  let host: EngineHost | null = null;
  let isNeeded = false;
  let isOver = false;
  let timer = 0;
  let retries = 0;
  let recoveredAt = Number.NEGATIVE_INFINITY;
  let stopWaiting = () => {};
  /** Rises when a start is given up: what it has loaded by then comes too late. */
  let attempt = 0;
  const release = () => {
    clearTimeout(timer);
    stopWaiting();
    attempt += 1;
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
  const tellLost = () => addNotice(context.store, { code: 'webgl-lost', detail: '' });
  const retry = () => {
    release();
    view.setState({ incomplete: true });
    // Beyond these retries the engine is started again when the map is next needed.
    if (++retries <= RETRIES) timer = window.setTimeout(startAtRest, RETRY_MS);
  };
  const lost = () => {
    if (!host) return;
    release();
    const now = performance.now();
    if (now - recoveredAt > STABLE_MS) {
      recoveredAt = now;
      timer = window.setTimeout(startAtRest, RECOVERY_MS);
    } else {
      tellLost();
      end();
    }
  };
  const broken = () => {
    if (host) retry();
  };
  const start = async () => {
    const own = attempt;
    const [code, level] = await Promise.all([
      context.later.load('engine-host').catch(console.warn),
      ground().catch(() => null),
    ]);
    // The SVG ground is complete without the engine; its code is requested again when it is next needed.
    if (!code || !isNeeded || isOver || attempt !== own) return;
    if (!level) {
      retry();
      return;
    }
    try {
      host ??= code.hostEngine({ ...options, lost, broken }, level);
    } catch (cause) {
      stage.engine.replaceChildren();
      // The SVG ground is complete without the engine: only the console gets the reason.
      console.warn(`The map is painted without the engine: ${String(cause).slice(0, 200)}`);
      if (Number.isFinite(recoveredAt)) tellLost();
      end();
    }
  };
  /** An input before it has drawn is answered first: the start is given up, and tried again at the next rest. */
  const startAtRest = () => {
    stopWaiting();
    if (isAsked) {
      void start();
      return;
    }
    stopWaiting = whenAtRest(rest, () => {
      stopWaiting = onInput(() => {
        if (document.documentElement.dataset.atlas === 'gl') stopWaiting();
        else {
          release();
          startAtRest();
        }
      });
      void start();
    });
  };
  const need = (needed: boolean) => {
    isNeeded = needed;
    if (needed) startAtRest();
    else release();
  };
  // MapLibre draws nothing without its worker. A sandboxed page with an opaque origin cannot create any.
  const isAsked = context.store.getState().painting === 'gl';
  const rest = isAsked ? 0 : restWanted();
  const canWork = globalThis.origin !== 'null' && hasModuleWorkers();
  const stopNeed = canWork ? followNeed(stage.surface, view, isAsked, need) : () => {};
  return {
    show: () => host?.show() ?? false,
    rest: () => host?.rest(),
    resize: () => host?.resize(),
    stop: end,
  };
}

/** Whether workers may be modules, as MapLibre's is: not below Firefox 114. The address is invalid, so none is created. */
function hasModuleWorkers(): boolean {
  let isKnown = false;
  try {
    new Worker('http://[', {
      get type(): WorkerType {
        isKnown = true;
        return 'module';
      },
    });
  } catch {
    // As expected.
  }
  return isKnown;
}
