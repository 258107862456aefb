/**
 * Keeps the engine for as long as the map needs it (engine-need.ts): starts it, stops it together with its graphics
 * context, and starts it again. Without an engine, or while one keeps failing, the map stays painted as SVG.
 */
import type { GroundLevel } from '../../scene/ground.ts';
import { addNotice } from '../../state/actions.ts';
import type { EngineHost, EngineOptions } from './engine-host.ts';
import { followNeed } from './engine-need.ts';

/** Milliseconds after which a lost context is asked for again: the graphics process restarts meanwhile. */
const RECOVERY_MS = 1000;
/** Milliseconds within which a second loss means that there will be a third: the SVG painter keeps the ground then. */
const STABLE_MS = 60_000;
/** Milliseconds after which an engine whose ground could not be loaded is tried again, and how often at most. */
const RETRY_MS = 30_000;
const RETRIES = 3;

/**
 * Answers like a host also while no engine runs. `ground` loads what the engine draws; an engine without it, or one
 * that reports an error, never takes over.
 */
export function keepEngine(
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
  const release = () => {
    clearTimeout(timer);
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
    // When the map is next seen the engine is started again in any case.
    if (++retries <= RETRIES) timer = window.setTimeout(() => void start(), RETRY_MS);
  };
  const lost = () => {
    if (!host) return;
    release();
    const now = performance.now();
    if (now - recoveredAt > STABLE_MS) {
      recoveredAt = now;
      timer = window.setTimeout(() => void start(), RECOVERY_MS);
    } else {
      tellLost();
      end();
    }
  };
  const broken = () => {
    if (host) retry();
  };
  const start = async () => {
    const [code, level] = await Promise.all([
      context.later.load('engine-host').catch(console.warn),
      ground().catch(() => null),
    ]);
    // Nothing is missing without the code; it is asked for again when the map is next seen.
    if (!code || !isNeeded || isOver) return;
    if (!level) {
      retry();
      return;
    }
    try {
      host ??= code.hostEngine({ ...options, lost, broken }, level);
    } catch (cause) {
      stage.engine.replaceChildren();
      // Nothing is missing without the engine; the console has the reason.
      console.warn(`The map is painted without the engine: ${String(cause).slice(0, 200)}`);
      if (Number.isFinite(recoveredAt)) tellLost();
      end();
    }
  };
  const need = (needed: boolean) => {
    isNeeded = needed;
    if (needed) void start();
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
